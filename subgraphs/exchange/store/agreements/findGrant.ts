import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { type AgreementState, type RecordedState, stateOn } from '../../rules/agreements/agreementState';

/** Whose use of which agreement the gateway asks about. */
export interface GrantQuestion {
  readonly agreement: string;
  /** Department of whoever uses it. */
  readonly department: string;
  /** Name of whoever uses it: the client id of a credential, or a person. */
  readonly subject: string;
  readonly today: Day;
}

/** Why an agreement gives nothing: its state, or that it is not the caller's, or that the credential was revoked. */
export type NoGrantReason = AgreementState | 'UNKNOWN' | 'OTHER_DEPARTMENT' | 'CREDENTIAL_REVOKED';

/** What an agreement gives today; nothing unless it is active. */
export interface AccessGrant {
  readonly agreement: string;
  readonly state: 'ACTIVE' | 'NOT_ACTIVE';
  readonly reason: NoGrantReason | null;
  readonly purpose: string | null;
  readonly terms: readonly string[];
  readonly districts: readonly string[] | null;
  readonly industries: readonly string[] | null;
  readonly usccs: readonly string[] | null;
  readonly methods: readonly string[];
  readonly ratePerMinute: number | null;
  readonly until: Day | null;
}

interface GrantRow extends Omit<AccessGrant, 'agreement' | 'state' | 'reason' | 'until'> {
  readonly consumer: string;
  readonly recorded: RecordedState;
  readonly from: Day;
  readonly until: Day;
  readonly isRevoked: boolean;
}

const SQL = `
  SELECT a.consumer, a.purpose, a.terms, a.districts, a.industries, a.usccs, a.methods,
    a.rate_per_minute AS "ratePerMinute", a.state AS recorded, a.valid_from AS "from", a.valid_until AS "until",
    EXISTS (SELECT FROM credential c WHERE c.client_id = $2 AND c.agreement = a.id AND c.revoked_at IS NOT NULL) AS "isRevoked"
  FROM agreement a WHERE a.number = $1`;

function refused(agreement: string, reason: NoGrantReason): AccessGrant {
  const nothing = { districts: null, industries: null, usccs: null, ratePerMinute: null, until: null };
  return { agreement, state: 'NOT_ACTIVE', reason, purpose: null, terms: [], methods: [], ...nothing };
}

/** What an agreement gives to whoever uses it, today. */
export async function findGrant(statements: Statements, question: GrantQuestion): Promise<AccessGrant> {
  const { agreement, department, subject, today } = question;
  const [row] = await statements.run<GrantRow>(SQL, [agreement, subject]);
  if (!row) return refused(agreement, 'UNKNOWN');
  if (row.consumer !== department) return refused(agreement, 'OTHER_DEPARTMENT');
  const { purpose, terms, districts, industries, usccs, methods, ratePerMinute, until } = row;
  const state = stateOn(row.recorded, row, today);
  if (state !== 'ACTIVE') return { ...refused(agreement, state), purpose };
  if (row.isRevoked) return { ...refused(agreement, 'CREDENTIAL_REVOKED'), purpose };
  const scope = { districts, industries, usccs };
  return { agreement, state, reason: null, purpose, terms, ...scope, methods, ratePerMinute, until };
}
