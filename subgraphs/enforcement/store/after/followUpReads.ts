import type { PoolClient } from 'pg';
import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork, type WorkListPage } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { lateDays } from '../../rules/after/publicationClocks';
import { handlesSealed } from '../../rules/after/sealedFollowUp';
import { SEALED_PUBLICATIONS } from '../../rules/caseVisibility';
import { type FollowUpRow, followUpOf } from './followUpRow';
import { FOLLOW_UP_COLUMNS, FOLLOW_UPS } from './followUpSql';
import { isStillOpen } from './stillOwed';

/** The decision of a number with what followed it, sealed or not; undefined where there is none. */
export async function findAnyFollowUp(client: Queryable, number: string): Promise<FollowUpRow | undefined> {
  const sql = `SELECT ${FOLLOW_UP_COLUMNS} FROM ${FOLLOW_UPS} WHERE d.number = $1`;
  const { rows } = await client.query<Record<string, unknown>>(sql, [number]);
  return rows[0] && followUpOf(rows[0]);
}

/** Whether a decision was repaired. */
export const isSealedRow = ({ publication }: FollowUpRow): boolean => SEALED_PUBLICATIONS.includes(publication);

/** The same for an actor in whose sight it is; one that was repaired is there for its handlers alone. 《信用修复管理办法》第三条 */
export async function findSeenFollowUp(
  client: Queryable,
  number: string,
  actor: WorkActor,
): Promise<FollowUpRow | undefined> {
  const row = await findAnyFollowUp(client, number);
  if (row === undefined) return undefined;
  const isSeen = isSealedRow(row) ? handlesSealed(actor, row.authority) : seesAuthority(actor, row.authority);
  return isSeen ? row : undefined;
}

/**
 * The same as it is told: of one that was repaired nobody is told but its handlers, as long as something of it is owed or
 * contested. 《信用修复管理办法》第三条；《行政处罚法》第六十六条、第七十三条
 */
export async function findToldFollowUp(
  client: Queryable,
  number: string,
  actor: WorkActor,
): Promise<FollowUpRow | undefined> {
  const row = await findSeenFollowUp(client, number, actor);
  return row && (!isSealedRow(row) || isStillOpen(row)) ? row : undefined;
}

/** Holds what follows a decision, from its first step on; the row itself is read by `findAnyFollowUp`. */
export async function lockFollowUp(client: PoolClient, number: string): Promise<{ readonly id: string }> {
  await client.query(
    `INSERT INTO decision_follow_up (number, authority)
     SELECT d.number, d.source_department FROM enforcement_decision d WHERE d.number = $1
     ON CONFLICT (number) DO NOTHING`,
    [number],
  );
  const locked = 'SELECT id::text FROM decision_follow_up WHERE number = $1 FOR UPDATE';
  return (await client.query<{ id: string }>(locked, [number])).rows[0] ?? { id: '' };
}

/** Which decisions are wanted, by what followed them. */
export interface FollowUpFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly publication?: string | null;
  readonly performance?: string | null;
  /** True for those that are due to be published and whose earlier clock is over. */
  readonly publicationLate?: boolean | null;
  /** True for those that are challenged now. */
  readonly challenged?: boolean | null;
}

/** Decisions of the departments in a viewer's sight with what followed them, newest first; no repaired one. */
export async function listFollowUps(
  statements: Statements,
  filter: FollowUpFilter,
  { today, ...page }: WorkListPage & { readonly today: Day },
): Promise<PageRows> {
  const late = filter.publicationLate ? lateDays(today) : null;
  const conditions: [string, unknown][] = [
    ['w.publication <> ALL (?)', SEALED_PUBLICATIONS],
    ['w.authority = ?', filter.authority],
    ['w.uscc = ?::character(18)', filter.uscc],
    ['w.publication = ?', filter.publication],
    [`w.performance = ?`, filter.performance],
    [`w.publication = 'DUE' AND w.decided_on < ?::date`, late?.before],
    ['w.decided_on >= ?::date', late?.from],
    ['w.challenged = ?', filter.challenged],
  ];
  const given = conditions.filter(([, value]) => value !== undefined && value !== null);
  const { rows, total } = await listWork(
    statements,
    {
      columns: 'w.*',
      from: `(SELECT d.id, d.source_department AS authority, d.uscc, d.publication, d.decided_on, d.number,
          coalesce(f.performance, 'NOT_BEGUN') AS performance,
          EXISTS (SELECT FROM decision_remedy r WHERE r.decision_number = d.number AND r.outcome IS NULL) AS challenged
        FROM ${FOLLOW_UPS}) w`,
      where: given.map(([sql], at) => `(${sql.replaceAll('?', `$${at + 1}`)})`).join(' AND '),
      params: given.map(([, value]) => value),
    },
    page,
  );
  return { rows: await withFollowUps(statements, rows), total };
}

/** The rows of a page with what followed each decision, in one statement. */
async function withFollowUps(
  statements: Statements,
  rows: readonly Record<string, unknown>[],
): Promise<Record<string, unknown>[]> {
  const numbers = rows.map(({ number }) => number);
  const sql = `SELECT ${FOLLOW_UP_COLUMNS} FROM ${FOLLOW_UPS} WHERE d.number = ANY ($1)`;
  const all = await statements.run<Record<string, unknown>>(sql, [numbers]);
  const byNumber = new Map(all.map((one) => [one.number, followUpOf(one)]));
  return rows.map(({ no, number }) => ({ no, ...byNumber.get(number as string) }));
}
