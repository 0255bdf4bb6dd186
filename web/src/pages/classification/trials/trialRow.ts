import type { TrialQuery } from './trials.generated';

/** One trial of rules. */
export type TrialRow = NonNullable<TrialQuery['whatIf']>;

/** What came out of a trial. */
export type TrialResult = NonNullable<TrialRow['result']>;
