import { type Instrument, parameter } from './legalParameter';
import { riskParameters } from './risk';

/** The Measures on classified supervision; no category rests on them before their first day. */
export const CLASSIFIED_SUPERVISION: Instrument = {
  source: '上海市分类监管管理办法（2018年）',
  from: '2018-08-01',
  verified: true,
};

/** Terms of classified supervision. */
export const supervisionParameters = [
  ...riskParameters,
  /** A higher standard is met this long without a break before a category rises. */
  parameter('RAISING_HELD_FOR', { value: 6, unit: 'MONTH', article: '16-3' }, CLASSIFIED_SUPERVISION),
  /** Whose approval, filing, confirmation or contract is younger is not evaluated; at this age exactly it is. */
  parameter('EVALUATED_FROM_AGE', { value: 6, unit: 'MONTH', article: '17-1' }, CLASSIFIED_SUPERVISION),
  /** Who has stopped for this long or longer is not evaluated. */
  parameter('NOT_EVALUATED_STOPPED_FOR', { value: 1, unit: 'YEAR', article: '17-1' }, CLASSIFIED_SUPERVISION),
];
