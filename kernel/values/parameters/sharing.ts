import { type Instrument, parameter } from './legalParameter';

const DATA_SHARING: Instrument = {
  source: '政务数据共享条例（国务院令第809号）',
  from: '2025-08-01',
  verified: false,
  note: 'That the articles set such terms was read; the numbers are general knowledge.',
};
const SHANGHAI_DATA: Instrument = {
  source: '上海市数据条例（2021年）',
  from: '2022-01-01',
  verified: true,
  note: 'The number was read in the text; the day of entry into force is general knowledge.',
};

const working = (value: number, article: string) => ({ value, unit: 'WORKING_DAY' as const, article });

/** Terms of the sharing of data between departments. */
export const sharingParameters = [
  /** DS-4: the owner answers an application for data that is shared without conditions. */
  parameter('SHARING_ANSWER_UNCONDITIONAL_WITHIN', working(1, '21'), DATA_SHARING),
  /** DS-4: the owner answers an application for data that is shared under conditions. */
  parameter('SHARING_ANSWER_CONDITIONAL_WITHIN', working(10, '21'), DATA_SHARING),
  /** DS-4: the longest by which that answer can be put off, once. */
  parameter('SHARING_ANSWER_EXTENSION', working(10, '21'), DATA_SHARING),
  /** DS-4: the data is there after consent. */
  parameter('SHARING_DATA_WITHIN', working(20, '条次未见'), DATA_SHARING),
  /** DS-15: the responsible department has said whether it shares; the longest that Shanghai gives it. */
  parameter('SHARING_ANSWER_SHANGHAI_WITHIN', working(15, '39'), SHANGHAI_DATA),
];
