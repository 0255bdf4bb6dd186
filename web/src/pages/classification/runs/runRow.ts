import type { RunQuery } from './run.generated';

/** One evaluation with all that is told of it. */
export type RunRow = NonNullable<RunQuery['evaluationRun']>;
