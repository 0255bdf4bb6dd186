import type { OrderColumn, PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import type { AgreementState } from '../../rules/agreements/agreementState';
import { AGREEMENT_COLUMNS } from './agreementRows';
import type { EventKind } from './appendEvent';

/** Whose agreements are seen: of one department on either side, or all of them when null. */
export type Sight = string | null;

/** Which agreements are wanted; what is absent does not filter. */
export interface AgreementFilter {
  readonly state?: AgreementState | null;
  readonly purpose?: string | null;
  readonly consumer?: string | null;
  readonly owner?: string | null;
  /** Those with an owner whose answer is late. */
  readonly escalated?: boolean | null;
}

/** A page of a list, newest first: how many rows, and the id after which it goes on. */
export interface PageQuery {
  readonly sight: Sight;
  readonly limit: number;
  readonly after: string | null;
}

/** Lists of this area are in the order of their ids, newest first. */
export const BY_ID: readonly OrderColumn[] = [{ sql: 'id', field: 'id', type: 'bigint' }];

const SEEN = `($1::text IS NULL OR a.consumer = $1
  OR EXISTS (SELECT FROM agreement_owner s WHERE s.agreement = a.id AND s.department = $1))`;

/** `stateOn` in SQL, for the day in parameter 2. */
const STATE = `CASE
  WHEN a.state IN ('APPROVED', 'NARROWED', 'SIGNED', 'SUSPENDED') AND a.valid_until < $2::date THEN 'EXPIRED'
  WHEN a.state = 'SIGNED' AND a.valid_from <= $2::date THEN 'ACTIVE'
  ELSE a.state END`;

const LATE = `(a.state = 'APPLIED'
  AND EXISTS (SELECT FROM agreement_owner l WHERE l.agreement = a.id AND l.answer IS NULL AND l.due_on < $2::date))`;

const WHERE = `${SEEN}
  AND ($3::text IS NULL OR ${STATE} = $3)
  AND ($4::text IS NULL OR a.purpose = $4)
  AND ($5::text IS NULL OR a.consumer = $5)
  AND ($6::text IS NULL OR EXISTS (SELECT FROM agreement_owner o WHERE o.agreement = a.id AND o.department = $6))
  AND ($7::boolean IS NULL OR ${LATE} = $7)`;

/** A page of the agreements that somebody sees. */
export async function listAgreements(
  statements: Statements,
  query: PageQuery & { readonly filter: AgreementFilter; readonly today: Day },
): Promise<PageRows> {
  const { sight, limit, after, filter, today } = query;
  const { state = null, purpose = null, consumer = null, owner = null, escalated = null } = filter;
  const where = [sight, today, state, purpose, consumer, owner, escalated];
  const [rows, counts] = await Promise.all([
    statements.run(
      `SELECT ${AGREEMENT_COLUMNS} FROM agreement a
       WHERE ${WHERE} AND ($8::bigint IS NULL OR a.id < $8) ORDER BY a.id DESC LIMIT $9`,
      [...where, after, limit],
    ),
    statements.run<{ total: string }>(`SELECT count(*) AS total FROM agreement a WHERE ${WHERE}`, where),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}

const EVENT_COLUMNS = `e.id, e.sequence, e.kind, e.state, e.subject, e.department, e.done_on AS "doneOn", e.reason, e.details,
  e.previous_hash AS "previousHash", e.hash, e.recorded_at AS "recordedAt", a.number AS agreement`;

/** What both sides are told of without asking for a history. */
export const TOLD_KINDS: readonly EventKind[] = [
  'TOLD_INCOMPLETE',
  'EXTENDED',
  'APPROVED',
  'NARROWED',
  'REFUSED',
  'SUSPENDED',
  'RESUMED',
  'ENDED',
];

async function listEvents(statements: Statements, where: string, { limit, after, sight }: PageQuery, more: unknown) {
  const from = `FROM agreement_event e JOIN agreement a ON a.id = e.agreement WHERE ${SEEN} AND ${where}`;
  const [rows, counts] = await Promise.all([
    statements.run(
      `SELECT ${EVENT_COLUMNS} ${from} AND ($3::bigint IS NULL OR e.id < $3) ORDER BY e.id DESC LIMIT $4`,
      [sight, more, after, limit],
    ),
    statements.run<{ total: string }>(`SELECT count(*) AS total ${from}`, [sight, more]),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}

/** A page of an agreement's history, newest first. */
export function listHistory(statements: Statements, agreement: string, page: PageQuery): Promise<PageRows> {
  return listEvents(statements, 'e.agreement = $2::bigint', page, agreement);
}

/** A page of what the parties of agreements are told of, newest first. */
export function listNotices(statements: Statements, page: PageQuery): Promise<PageRows> {
  return listEvents(statements, 'e.kind = ANY($2::text[])', page, TOLD_KINDS);
}
