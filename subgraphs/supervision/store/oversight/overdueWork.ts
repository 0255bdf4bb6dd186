import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { isOverdue, workTerm } from '../../../../kernel/values/work/workTerm';
import { evaluationDue } from '../../rules/overview/evaluationDue';
import { findingOverdueSql } from './findingRows';
import { noticeOverdueSql } from './noticeRows';

/** Kinds of what can be overdue, in the order of the API. */
const OVERDUE_KINDS = ['FILING', 'EVALUATION', 'INTERVIEW', 'OBJECTION', 'FINDING', 'NOTICE'] as const;

/** One of the kinds. */
export type OverdueKind = (typeof OVERDUE_KINDS)[number];

/** Whose overdue work is wanted, null for everybody's, and the day. */
export interface OverdueOf {
  readonly authorities: readonly string[] | null;
  readonly today: Day;
}

const CYCLES = `SELECT r.number, r.authority, r.matter_code AS matter, (r.content->'cycle'->>'months')::int AS months,
    r.in_force_from AS "inForceFrom", (SELECT max(v.day) FROM evaluation_run v WHERE v.authority = r.authority
      AND v.matter_code = r.matter_code AND v.kind = 'REGULAR' AND v.adopted_on IS NOT NULL) AS "lastDay"
  FROM rule_set r WHERE r.state = 'PUBLISHED' AND r.in_force_from <= $1::date
    AND (r.in_force_to IS NULL OR r.in_force_to > $1::date)`;

const OPEN_DAYS = `SELECT DISTINCT o.entered_on AS "on" FROM category_objection o WHERE o.state = 'OPEN'`;

/** What of the overdue work rests on rules about days: dues of evaluations, and of objections by their first day. */
async function reckonedDues(statements: Statements, today: Day): Promise<unknown[]> {
  const [cycles, days] = await Promise.all([
    statements.run<{
      number: string;
      authority: string;
      matter: string;
      months: number;
      inForceFrom: Day;
      lastDay: Day;
    }>(CYCLES, [today]),
    statements.run<{ on: Day }>(OPEN_DAYS, []),
  ]);
  const late = cycles
    .map((cycle) => ({ ...cycle, dueOn: evaluationDue(cycle) }))
    .filter(({ dueOn }) => isOverdue(dueOn, today));
  const entered = days
    .map(({ on }) => ({ on, dueOn: workTerm('CATEGORY_OBJECTION_DECIDED_WITHIN', on).dueOn }))
    .filter(({ dueOn }) => isOverdue(dueOn, today));
  return [
    late.map(({ number }) => number),
    late.map(({ authority }) => authority),
    late.map(({ matter }) => matter),
    late.map(({ dueOn }) => dueOn),
    entered.map(({ on }) => on),
    entered.map(({ dueOn }) => dueOn),
  ];
}

/** Parameters: authorities, today, then `reckonedDues`. */
const OVERDUE = `SELECT * FROM (
    SELECT 'FILING' AS kind, r.number, r.authority, r.matter_code AS matter, r.filing_due_on AS due FROM rule_set r
      WHERE r.state = 'PUBLISHED' AND r.filed_on IS NULL AND r.filing_due_on < $2::date
    UNION ALL SELECT 'EVALUATION', e.* FROM unnest($3::text[], $4::text[], $5::text[], $6::date[]) e
    UNION ALL SELECT 'INTERVIEW', i.number, i.authority, i.matter_code, coalesce(i.due, i.planned_on)
      FROM (SELECT *, CASE WHEN held_on IS NOT NULL THEN rectify_by END AS due FROM supervision_interview
            WHERE rectified_on IS NULL) i WHERE coalesce(i.due, i.planned_on) < $2::date
    UNION ALL SELECT 'OBJECTION', o.number, o.authority, o.matter_code, d.due FROM category_objection o
      JOIN unnest($7::date[], $8::date[]) AS d(entered, due) ON o.entered_on = d.entered WHERE o.state = 'OPEN'
    UNION ALL SELECT 'FINDING', w.number, w.authority, w.matter_code, w.due_on FROM violation_finding w
      WHERE ${findingOverdueSql('$2')}
    UNION ALL SELECT 'NOTICE', w.number, w.authority, w.matter_code, w.due_on FROM oversight_notice w
      WHERE ${noticeOverdueSql('$2')}
  ) l WHERE ($1::text[] IS NULL OR l.authority = ANY($1))`;

/** How much of an authority's work is overdue, and how many rules it has in draft. */
export interface AuthorityOverdue {
  readonly authority: string;
  readonly overdue: Readonly<Record<OverdueKind, number>>;
  readonly drafts: number;
}

const DRAFTS = `SELECT r.authority, count(*)::int AS drafts FROM rule_set r WHERE r.state = 'DRAFT'
  AND ($1::text[] IS NULL OR r.authority = ANY($1)) GROUP BY r.authority`;

/** Counts of overdue work and of drafts, by authority; those with neither are left out. */
export async function countOverdue(statements: Statements, of: OverdueOf): Promise<AuthorityOverdue[]> {
  const dues = await reckonedDues(statements, of.today);
  const [counts, drafts] = await Promise.all([
    statements.run<{ authority: string; kind: OverdueKind; n: number }>(
      `SELECT authority, kind, count(*)::int AS n FROM (${OVERDUE}) o GROUP BY authority, kind`,
      [of.authorities, of.today, ...dues],
    ),
    statements.run<{ authority: string; drafts: number }>(DRAFTS, [of.authorities]),
  ]);
  const known = [...new Set([...counts, ...drafts].map(({ authority }) => authority))].sort();
  return known.map((authority) => {
    const countOf = (kind: OverdueKind) =>
      counts.find((row) => row.authority === authority && row.kind === kind)?.n ?? 0;
    const overdue = Object.fromEntries(
      OVERDUE_KINDS.map((kind) => [kind, countOf(kind)]),
    ) as AuthorityOverdue['overdue'];
    return { authority, overdue, drafts: drafts.find((row) => row.authority === authority)?.drafts ?? 0 };
  });
}

/** A page of overdue work, longest overdue first: how many rows, and last day and key of the row before. */
export interface OverduePage {
  readonly kind: OverdueKind | null;
  readonly limit: number;
  readonly after: readonly [due: string, key: string] | null;
}

/** Reads a page of overdue work. */
export async function listOverdue(
  statements: Statements,
  of: OverdueOf,
  { kind, limit, after }: OverduePage,
): Promise<PageRows> {
  const [due, key] = after ?? [null, null];
  const all = `SELECT o.kind || ' ' || o.number AS key, o.kind, o.number, o.authority, o.matter, o.due AS "dueOn"
    FROM (${OVERDUE}) o WHERE $9::text IS NULL OR o.kind = $9`;
  const values = [of.authorities, of.today, ...(await reckonedDues(statements, of.today)), kind];
  const [rows, counts] = await Promise.all([
    statements.run(
      `SELECT * FROM (${all}) p WHERE $10::date IS NULL OR (p."dueOn", p.key COLLATE "C") > ($10::date, $11::text)
       ORDER BY p."dueOn", p.key COLLATE "C" LIMIT $12::int`,
      [...values, due, key, limit],
    ),
    statements.run<{ total: number }>(`SELECT count(*)::int AS total FROM (${all}) p`, values),
  ]);
  return { rows, total: counts[0]?.total ?? 0 };
}
