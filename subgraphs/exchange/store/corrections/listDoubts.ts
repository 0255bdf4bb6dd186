import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import type { DoubtState } from '../../rules/corrections/doubtState';
import type { PageQuery } from '../agreements/listAgreements';
import { DOUBT_COLUMNS } from './doubtRows';

/** Which doubts are wanted; what is absent does not filter. */
export interface DoubtFilter {
  /** Those that the department raised, or those that it has to answer. */
  readonly side?: 'DOUBTER' | 'OWNER' | null;
  readonly state?: DoubtState | null;
  readonly resource?: string | null;
  readonly uscc?: string | null;
  /** Those whose term is over while they are open. */
  readonly overdue?: boolean | null;
}

const WHERE = `($1::text IS NULL OR (d.doubter = $1 AND $2::text IS DISTINCT FROM 'OWNER')
    OR (d.owner = $1 AND $2::text IS DISTINCT FROM 'DOUBTER'))
  AND ($3::text IS NULL OR d.state = $3) AND ($4::text IS NULL OR d.resource = $4)
  AND ($5::text IS NULL OR d.subject = $5)
  AND ($6::boolean IS NULL OR coalesce(d.closed_on IS NULL AND d.due_on < $7::date, false) = $6)`;

/** A page of doubts that a department is a side of, or of all of them, newest first. */
export async function listDoubts(
  statements: Statements,
  query: PageQuery & { readonly filter: DoubtFilter; readonly today: Day },
): Promise<PageRows> {
  const { sight, limit, after, filter, today } = query;
  const { side = null, state = null, resource = null, uscc = null, overdue = null } = filter;
  const where = [sight, side, state, resource, uscc, overdue, today];
  const [rows, counts] = await Promise.all([
    statements.run(
      `SELECT ${DOUBT_COLUMNS} FROM data_doubt d
       WHERE ${WHERE} AND ($8::bigint IS NULL OR d.id < $8) ORDER BY d.id DESC LIMIT $9`,
      [...where, after, limit],
    ),
    statements.run<{ total: string }>(`SELECT count(*) AS total FROM data_doubt d WHERE ${WHERE}`, where),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}

const EVENT_COLUMNS = `e.id::text, e.sequence, e.kind, e.state, e.subject, e.department, e.done_on AS "doneOn", e.reason,
  e.details, e.previous_hash AS "previousHash", e.hash, e.recorded_at AS "recordedAt"`;

/** A page of a doubt's history, newest first. */
export async function listDoubtHistory(
  statements: Statements,
  doubt: string,
  { limit, after }: PageQuery,
): Promise<PageRows> {
  const [rows, counts] = await Promise.all([
    statements.run(
      `SELECT ${EVENT_COLUMNS} FROM data_doubt_event e
       WHERE e.doubt = $1::bigint AND ($2::bigint IS NULL OR e.id < $2) ORDER BY e.id DESC LIMIT $3`,
      [doubt, after, limit],
    ),
    statements.run<{ total: string }>('SELECT count(*) AS total FROM data_doubt_event WHERE doubt = $1::bigint', [
      doubt,
    ]),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}
