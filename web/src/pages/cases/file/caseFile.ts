import type { CaseFilePageQuery } from '../case.generated';

/** A case file as its page reads it. */
export type CaseFile = NonNullable<CaseFilePageQuery['caseFile']>;

/** The transfers of a case to the police, as its page reads them. */
export type FileTransfers = readonly NonNullable<CaseFilePageQuery['justiceTransfers']>['edges'][number]['node'][];

/** The standards of transfer to the police, as its page reads them. */
export type Standards = NonNullable<CaseFilePageQuery['justiceStandards']>;
