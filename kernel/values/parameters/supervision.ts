import { type Instrument, parameter } from './legalParameter';
import { oversightParameters } from './oversight';
import { riskParameters } from './risk';

/** The Measures on classified supervision; no category rests on them before their first day. */
export const CLASSIFIED_SUPERVISION: Instrument = {
  source: '上海市分类监管管理办法（2018年）',
  from: '2018-08-01',
  verified: true,
};

const HEARING: Instrument = {
  ...CLASSIFIED_SUPERVISION,
  verified: false,
  note: 'The text orders the hearing (20 ¶2) and gives no number; a rule set may set its own.',
};

const OWN_SETTING: Instrument = {
  ...CLASSIFIED_SUPERVISION,
  source: '本项目设置',
  verified: false,
  note: 'No text sets it.',
};

/** Terms of classified supervision. */
export const supervisionParameters = [
  ...riskParameters,
  ...oversightParameters,
  /** Rules are filed with the office of the same level. */
  parameter('RULES_FILED_WITHIN', { value: 15, unit: 'WORKING_DAY', article: '8-3' }, CLASSIFIED_SUPERVISION),
  /** A higher standard is met this long without a break before a category rises. */
  parameter('RAISING_HELD_FOR', { value: 6, unit: 'MONTH', article: '16-3' }, CLASSIFIED_SUPERVISION),
  /** Whose approval, filing, confirmation or contract is younger is not evaluated; at this age exactly it is. */
  parameter('EVALUATED_FROM_AGE', { value: 6, unit: 'MONTH', article: '17-1' }, CLASSIFIED_SUPERVISION),
  /** Who has stopped for this long or longer is not evaluated. */
  parameter('NOT_EVALUATED_STOPPED_FOR', { value: 1, unit: 'YEAR', article: '17-1' }, CLASSIFIED_SUPERVISION),
  /** A subject of higher intensity is heard this long before its category is published, where its rules set no other. */
  parameter('HEARD_BEFORE_PUBLICATION', { value: 5, unit: 'WORKING_DAY', article: '20-2' }, HEARING),
  /** A source of evidence that was not heard for longer is missing. */
  parameter('EVIDENCE_SOURCE_SILENCE', { value: 1, unit: 'CALENDAR_DAY', article: '9-2' }, OWN_SETTING),
];
