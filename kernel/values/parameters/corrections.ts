import { type Instrument, parameter } from './legalParameter';

const DATA_SHARING: Instrument = {
  source: '政务数据共享条例（国务院令第809号）',
  from: '2025-08-01',
  verified: false,
  note: 'That a provider verifies, corrects and answers was read (26); the numbers are general knowledge.',
};
const BY_ANALOGY: Instrument = {
  ...DATA_SHARING,
  note: 'No text sets it: the term for objections to credit information is taken by analogy.',
};

const working = (value: number) => ({ value, unit: 'WORKING_DAY' as const, article: '26' });

/** Terms of the correction of shared data; those of objections to credit information are with credit. */
export const correctionParameters = [
  /** DS-6: a doubt is marked beside the fact. */
  parameter('DOUBT_FLAGGED_WITHIN', working(1), BY_ANALOGY),
  /** DS-6: the provider verifies, corrects and answers. */
  parameter('DOUBT_ANSWERED_WITHIN', working(10), DATA_SHARING),
];
