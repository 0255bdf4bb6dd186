import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import type { DoubtCause, DoubtClockFacts } from '../../rules/corrections/doubtClock';
import { type DoubtedField, getDoubtedField } from '../../rules/corrections/doubtedField';
import type { DoubtParties } from '../../rules/corrections/doubtParties';
import type { DoubtOutcome, DoubtState } from '../../rules/corrections/doubtState';

/** A doubt as it is stored. */
export interface DoubtRow extends DoubtParties, DoubtClockFacts {
  readonly id: string;
  readonly number: string;
  readonly about: string;
  readonly recordKey: string;
  /** Code of the entity, or of the matter or item where the fact is of none. */
  readonly subject: string;
  /** Coordinate of the field. */
  readonly field: string;
  readonly provider: string | null;
  readonly cause: DoubtCause;
  readonly reason: string;
  readonly evidence: string | null;
  readonly doubtedEvent: string;
  readonly doubtedSeq: string;
  readonly doubtedDigest: string;
  readonly state: DoubtState;
  readonly version: number;
  readonly raisedOn: Day;
  readonly flagDueOn: Day | null;
  readonly flagEvent: string | null;
  readonly dueOn: Day | null;
  readonly outcome: DoubtOutcome | null;
  readonly grounds: string | null;
  readonly answeredBy: string | null;
  readonly decidedByCentre: boolean;
  readonly correctingEvent: string | null;
}

/** The columns of `DoubtRow`, over `data_doubt d`. */
export const DOUBT_COLUMNS = `d.id::text, d.number, d.resource, d.about, d.record_key AS "recordKey", d.subject, d.field, d.owner,
  d.provider, d.doubter, d.raised_by AS "raisedBy", d.cause, d.reason, d.evidence, d.doubted_event AS "doubtedEvent",
  d.doubted_seq::text AS "doubtedSeq", d.doubted_digest AS "doubtedDigest", d.state, d.version,
  d.raised_on AS "raisedOn", d.started_on AS "startedOn", d.flag_due_on AS "flagDueOn", d.flagged_on AS "flaggedOn",
  d.flag_event AS "flagEvent", d.due_on AS "dueOn", d.outcome, d.grounds, d.answered_by AS "answeredBy",
  d.answered_on AS "answeredOn", d.decided_by_centre AS "decidedByCentre", d.correcting_event AS "correctingEvent",
  d.closed_on AS "closedOn"`;

const BY_NUMBER = `SELECT ${DOUBT_COLUMNS} FROM data_doubt d WHERE d.number = $1`;

/** Reads a doubt by its number and holds it until the transaction ends. */
export const HOLD_DOUBT = `${BY_NUMBER} FOR UPDATE`;

/** The doubt of a number. */
export async function findDoubt(statements: Statements, number: string): Promise<DoubtRow | undefined> {
  const [row] = await statements.run<DoubtRow & Record<string, unknown>>(BY_NUMBER, [number]);
  return row;
}

/** The field that a doubt is about. */
export function fieldOf({ field }: Pick<DoubtRow, 'field'>): DoubtedField {
  return getDoubtedField(field);
}
