import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import type { AgreementContents } from '../../rules/agreements/agreementContents';
import type { Parties } from '../../rules/agreements/agreementParties';
import type { RecordedState } from '../../rules/agreements/agreementState';
import type { OwnerAnswer } from '../../rules/agreements/combinedAnswer';

/** An owner's part of an agreement as it is stored. */
export interface OwnerRow {
  readonly department: string;
  /** What was asked of it. */
  readonly terms: readonly string[];
  readonly unconditional: boolean;
  readonly extended: boolean;
  readonly dueOn: Day | null;
  readonly answer: OwnerAnswer | null;
  readonly grantedTerms: readonly string[] | null;
  readonly ground: string | null;
  readonly citation: string | null;
  readonly reason: string | null;
  readonly answeredBy: string | null;
  readonly answeredOn: Day | null;
  readonly signedBy: string | null;
  readonly signedOn: Day | null;
  readonly signedHash: string | null;
}

/** An agreement as it is stored, with its owners in the order of their codes. */
export interface AgreementRow extends AgreementContents {
  readonly id: string;
  readonly number: string;
  readonly consumer: string;
  readonly recorded: RecordedState;
  readonly version: number;
  readonly hash: string | null;
  readonly appliedBy: string;
  readonly appliedOn: Day;
  readonly completeOn: Day;
  readonly toldOn: Day | null;
  readonly consentedOn: Day | null;
  readonly signedBy: string | null;
  readonly signedOn: Day | null;
  readonly owners: readonly OwnerRow[];
}

const OWNERS = `(SELECT json_agg(json_build_object('department', o.department, 'terms', o.terms,
    'unconditional', o.unconditional, 'extended', o.extended, 'dueOn', o.due_on, 'answer', o.answer,
    'grantedTerms', o.granted_terms, 'ground', o.ground, 'citation', o.citation, 'reason', o.reason,
    'answeredBy', o.answered_by, 'answeredOn', o.answered_on, 'signedBy', o.signed_by, 'signedOn', o.signed_on,
    'signedHash', o.signed_hash) ORDER BY o.department) FROM agreement_owner o WHERE o.agreement = a.id)`;

/** The columns of `AgreementRow`, over `agreement a`. */
export const AGREEMENT_COLUMNS = `a.id, a.number, a.consumer, a.purpose, a.legal_basis AS "legalBasis", a.scenario, a.terms,
  a.districts, a.industries, a.usccs, a.methods, a.valid_from AS "from", a.valid_until AS "until",
  a.rate_per_minute AS "ratePerMinute", a.state AS recorded, a.version, a.hash, a.applied_by AS "appliedBy",
  a.applied_on AS "appliedOn", a.complete_on AS "completeOn", a.told_on AS "toldOn", a.consented_on AS "consentedOn",
  a.signed_by AS "signedBy", a.signed_on AS "signedOn", ${OWNERS} AS owners`;

/** Reads an agreement by its number. */
export const AGREEMENT_BY_NUMBER = `SELECT ${AGREEMENT_COLUMNS} FROM agreement a WHERE a.number = $1`;

/** The agreement of a number. */
export async function findAgreement(statements: Statements, number: string): Promise<AgreementRow | undefined> {
  const [row] = await statements.run<AgreementRow>(AGREEMENT_BY_NUMBER, [number]);
  return row;
}

/** The departments of an agreement. */
export function partiesOf({ consumer, owners }: AgreementRow): Parties {
  return { consumer, owners: owners.map(({ department }) => department) };
}
