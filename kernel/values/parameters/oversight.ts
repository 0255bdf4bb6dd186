import { type Instrument, parameter } from './legalParameter';

const MEASURES: Instrument = {
  source: '上海市分类监管管理办法（2018年）',
  from: '2018-08-01',
  verified: false,
  note: 'The text sets the duty and gives no number; a setting of this project until one is read.',
};
const MERGING: Instrument = {
  ...MEASURES,
  source: '沪府发〔2020〕7号',
  note: 'Visits to one object are to be merged (十一); the text gives no window: a setting of this project.',
};

/** Terms of findings, oversight and the burden of visits. */
export const oversightParameters = [
  /** What looks like a violation becomes a case, or has a reason for none; as the term of verification of a clue. */
  parameter('FINDING_HANDLED_WITHIN', { value: 15, unit: 'WORKING_DAY', article: '21' }, MEASURES),
  /** An objection to a category is decided. */
  parameter('CATEGORY_OBJECTION_DECIDED_WITHIN', { value: 15, unit: 'WORKING_DAY', article: '20-2' }, MEASURES),
  /** An office gives an authority no longer than this to answer. */
  parameter('OVERSIGHT_ANSWERED_WITHIN', { value: 12, unit: 'MONTH', article: '25' }, MEASURES),
  /** A visit within this many days of the one before counts as a repeat. */
  parameter('REPEAT_VISIT_WITHIN', { value: 90, unit: 'CALENDAR_DAY', article: '（十一）' }, MERGING),
];
