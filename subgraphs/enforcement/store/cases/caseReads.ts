import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { listingOf, selectWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { CASE_FILES, type CaseFileRow, caseRowOf } from './caseRows';

type Page = Parameters<typeof listWork>[2];

/** Which files are wanted; conditions left out restrict nothing. */
export interface CaseFileFilter {
  readonly authority?: string | null;
  readonly uscc?: string | null;
  readonly stage?: string | null;
  readonly caseNumber?: string | null;
  readonly decisionNumber?: string | null;
  readonly lead?: string | null;
  /** Only files on which this account is an officer. */
  readonly officer?: string | null;
  /** True for files whose clock is over. */
  readonly overdue?: boolean | null;
  /** Only files whose clock ends before that day. */
  readonly dueBefore?: Day | null;
}

/** Conditions by which a sealed file would be known again by what it says; those by its authority and stage are not. */
const asksContent = ({ authority, stage, ...content }: CaseFileFilter): boolean =>
  Object.values(content).some((value) => value !== undefined && value !== null && value !== false);

const conditionsOf = (filter: CaseFileFilter, today: Day) =>
  listingOf(CASE_FILES, [
    ['w.sealed_on IS NULL OR NOT ?', asksContent(filter)],
    ['w.authority = ?', filter.authority],
    ['w.uscc = ?::character(18)', filter.uscc],
    ['w.stage = ?', filter.stage],
    ['w.case_number = ?', filter.caseNumber],
    ['w.decision_number = ?', filter.decisionNumber],
    ['w.lead = ?', filter.lead],
    [`w.file->'officers' @> jsonb_build_array(jsonb_build_object('account', ?::text))`, filter.officer],
    ['w.due_on < ?::date', filter.overdue ? today : null],
    ['w.due_on < ?::date', filter.dueBefore],
  ]);

const withFiles = ({ rows, total }: PageRows): PageRows => ({
  rows: rows.map((row) => caseRowOf(row as { readonly file: unknown }) as unknown as Record<string, unknown>),
  total,
});

/**
 * Files of the authorities in a viewer's sight, newest first. A sealed one is among them by its authority and stage, and is
 * found by nothing that it says. 《信用修复管理办法》第三条
 */
export async function listCaseFiles(
  statements: Statements,
  filter: CaseFileFilter,
  page: Page & { readonly today: Day },
): Promise<PageRows> {
  return withFiles(await listWork(statements, conditionsOf(filter, page.today), page));
}

/** A page of files by their clock: the last values of the page before, and how many rows. */
export interface DuePage {
  readonly authorities: readonly string[] | null;
  readonly limit: number;
  readonly after: readonly [due: string, id: string] | null;
  readonly today: Day;
}

/** Files whose clock runs, the one that ends first before the others; no sealed one. */
export async function listDueCaseFiles(
  statements: Statements,
  filter: CaseFileFilter,
  { authorities, limit, after, today }: DuePage,
): Promise<PageRows> {
  const { where, params } = conditionsOf(filter, today);
  const at = params.length;
  const all = `FROM case_file w WHERE ${where} AND w.due_on IS NOT NULL AND w.sealed_on IS NULL AND ($${at + 1}::text[] IS NULL OR w.authority = ANY ($${at + 1}))`;
  const [rows, counts] = await Promise.all([
    statements.run(
      `SELECT w.id::text AS no, ${selectWork(CASE_FILES)} ${all}
       AND ($${at + 2}::date IS NULL OR (w.due_on, w.id) > ($${at + 2}, $${at + 3}::bigint))
       ORDER BY w.due_on, w.id LIMIT $${at + 4}`,
      [...params, authorities, after?.[0] ?? null, after?.[1] ?? null, limit],
    ),
    statements.run<{ total: string }>(`SELECT count(*) AS total ${all}`, [...params, authorities]),
  ]);
  return withFiles({ rows, total: Number(counts[0]?.total ?? 0) });
}

/** Most entries of a file's history that are told at once. */
export const MOST_ENTRIES = 500;

/** One entry of the history of a file. */
export interface CaseEntry {
  readonly sequence: number;
  readonly kind: string;
  readonly on: Day;
  readonly recordedAt: string;
  readonly actor: string;
  readonly department: string;
  readonly details: string;
  readonly previousHash: string | null;
  readonly hash: string;
}

const HISTORY = `SELECT e.sequence, e.kind, e.done_on AS "on", e.recorded_at AS "recordedAt", e.actor, e.department, e.details,
    e.previous_hash AS "previousHash", e.hash FROM enforcement_event e
  WHERE e.topic = 'case' AND e.number = $1 ORDER BY e.sequence LIMIT ${MOST_ENTRIES}`;

/** The history of a file from its beginning, every entry with the step as it was taken. EN-14 */
export async function caseHistoryOf(client: Queryable, { number }: Pick<CaseFileRow, 'number'>): Promise<CaseEntry[]> {
  return (await client.query<CaseEntry & Record<string, unknown>>(HISTORY, [number])).rows;
}
