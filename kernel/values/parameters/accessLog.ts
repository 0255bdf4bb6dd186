import { type Instrument, parameter } from './legalParameter';

const HUB: Instrument = {
  source: '本项目设定',
  from: '2018-08-01',
  verified: false,
  note: 'No text that sets this number was read; it is a setting of this project until one is.',
};
const DATA_SHARING: Instrument = {
  source: '政务数据共享条例（国务院令第809号）',
  from: '2025-08-01',
  verified: false,
  note: 'That use is logged was read; the number is general knowledge.',
};

/** Terms of the log of accesses. */
export const accessLogParameters = [
  /** An access for an investigation is shown beside the entity this long after it. */
  parameter('INVESTIGATION_ACCESS_SHOWN_AFTER', { value: 6, unit: 'MONTH', article: '条次未见' }, HUB),
  /** DS-8: records of use are kept this long at least. */
  parameter('ACCESS_LOG_KEPT', { value: 3, unit: 'YEAR', article: '条次未见' }, DATA_SHARING),
];
