import type { Day } from '../../../../kernel/values/day';
import type { EvidenceKind } from './evidenceKinds';

/**
 * How the day of a record is to be understood. FACT: the record says it. FIRST_TOLD: it is the day on which the record was
 * first told, whatever is told of it later. SINCE: the day from which on the code was so; telling the same code again
 * does not move it.
 */
export type EvidenceDating = 'FACT' | 'FIRST_TOLD' | 'SINCE';

/** One record of evidence as its source told it: codes, days and sums, and no text about anybody. */
export interface EvidenceFact {
  /** See `Evidence.key`. */
  readonly key: string;
  readonly uscc: string;
  readonly kind: EvidenceKind;
  readonly code: string | null;
  readonly grade: string | null;
  /** Fen. */
  readonly amount: bigint | null;
  readonly occurredOn: Day;
  /** First day on which it no longer stands; null while it does. */
  readonly endedOn: Day | null;
  readonly sourceDepartment: string;
  /** ISO 8601 with zone. */
  readonly observedAt: string;
  readonly dating: EvidenceDating;
}

/**
 * What is told of one record of evidence. SEALED: it was withdrawn, and is never used again. ABSENT: as it stands now it is
 * no evidence, such as a visit that is not finished.
 */
export type ToldEvidence =
  | { readonly standing: 'STANDS'; readonly key: string; readonly observedAt: string; readonly fact: EvidenceFact }
  | { readonly standing: 'SEALED' | 'ABSENT'; readonly key: string; readonly observedAt: string };

/** A record that stands as evidence. */
export const stands = (fact: EvidenceFact): ToldEvidence => ({
  standing: 'STANDS',
  key: fact.key,
  observedAt: fact.observedAt,
  fact,
});

/** What an event of a followed aggregate says: the followed columns, and under which key it is told. */
export interface AggregateEvent<Columns> {
  /** `<aggregate>:<record key of the feed>`. */
  readonly key: string;
  readonly columns: Columns;
}

/** Columns that every followed aggregate has. */
export interface SourceColumns {
  readonly uscc: string;
  readonly source_department: string;
  readonly observed_at: string;
}
