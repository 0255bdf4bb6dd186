import type { CaseFilePageQuery } from '../case.generated';

/** A case file as its page reads it. */
export type CaseFile = NonNullable<CaseFilePageQuery['caseFile']>;
