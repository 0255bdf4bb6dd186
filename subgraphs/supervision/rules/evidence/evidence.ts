import type { Day } from '../../../../kernel/values/day';
import type { EvidenceKind } from './evidenceKinds';

/** One version of one record of evidence, as the silo keeps it: a dated copy, without any text about anybody. */
export interface Evidence {
  /** `<aggregate type>:<record key>` of the feed, or `own:<number>`; the same for all versions of the record. */
  readonly key: string;
  readonly kind: EvidenceKind;
  readonly code: string | null;
  readonly grade: string | null;
  /** Fen. */
  readonly amount: bigint | null;
  readonly occurredOn: Day;
  /** First day on which it no longer stands; null while it does. */
  readonly endedOn: Day | null;
  readonly sourceDepartment: string;
  /** Number of the snapshot with which this version came. */
  readonly seq: bigint;
}

/** What the authority holds of a subject in a matter: since when it is under supervision, and whether it works. */
export interface Subject {
  readonly uscc: string;
  readonly matter: string;
  /** The office in charge. */
  readonly authority: string;
  readonly approval: 'LICENCE' | 'FILING' | 'CONFIRMATION' | 'CONTRACT' | 'OVERSIGHT';
  /** Day of the approval, filing, confirmation or contract of this matter (A6). */
  readonly approvedOn: Day;
  /** Day on which business stopped; null while it works. */
  readonly stoppedOn: Day | null;
  /** First day no longer under supervision. */
  readonly endedOn: Day | null;
}
