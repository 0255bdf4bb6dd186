import type { PoolClient } from 'pg';
import { EVALUATION_STATUSES, type EvaluationStatus } from '../../rules/evaluation/evaluationStatus';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { type GradeTable, gradeTable, proposedSql } from './gradeTable';
import { STANDING_JSON, type StandingCategory, standingOf } from './standingCategory';
import type { StoredRun } from './storedRun';

/** A subject of a run for which a decision may follow. */
export interface ChangedSubject {
  readonly uscc: string;
  readonly status: EvaluationStatus;
  /** `<category>/<level>`; null unless it was scored. */
  readonly proposed: string | null;
  /** Whether it is HIGHER whatever its points. */
  readonly forced: boolean;
  readonly standing: StandingCategory | undefined;
}

/** Subjects of a run by code: those after the one and up to the other. */
export interface CodeRange {
  readonly after: string;
  readonly upTo: string;
  /** Of these alone; of all unless stated. */
  readonly only?: readonly string[];
}

const PROPOSED = proposedSql('$2', '$3');
const STOOD = `c.category || '/' || c.level`;

/**
 * A decision that rests on later evidence stands, and one that an approver made by hand of which the run knew nothing: since
 * the day of a regular run, which scores for days what was frozen; since it began of an irregular one, which answers to
 * what occurred that very day (16 ¶2).
 */
const BY_HAND_SINCE = `c.decision = 'BY_HAND' AND CASE v.kind WHEN 'IRREGULAR' THEN c.recorded_at > v.started_at
  ELSE c.since >= v.day END`;
const OVERTAKEN = `(coalesce(s.seq > v.seq, false) OR coalesce(${BY_HAND_SINCE}, false))`;

/** Its place is another than the one that stands. */
const OTHER_GRADE = `e.status = 0 AND c.category IS NOT NULL AND ${STOOD} <> ${PROPOSED}`;

/** What stands is not what the run decides: another grade or status, or the same under another edition of rules. */
const OTHER_DECISION = `CASE e.status
  WHEN 0 THEN c.id IS NULL OR c.status <> 'ASSIGNED' OR c.rule_set IS DISTINCT FROM v.rule_set
    OR ${STOOD} IS DISTINCT FROM ${PROPOSED}
  WHEN 3 THEN c.id IS NULL OR c.status <> 'DEFERRED'
  WHEN 4 THEN c.id IS NULL OR c.status <> 'INCOMPLETE'
  ELSE c.id IS NULL OR c.status <> 'NOT_EVALUATED' OR c.rule_set IS DISTINCT FROM v.rule_set
    OR c.reason <> CASE e.status WHEN 1 THEN 'LICENCE_UNDER_SIX_MONTHS' ELSE 'BUSINESS_STOPPED_A_YEAR' END END`;

const WANTED = { grade: OTHER_GRADE, decision: OTHER_DECISION } as const;

const FROM = `FROM evaluation e JOIN evaluation_run v ON v.id = e.run
    LEFT JOIN category_assignment c ON c.uscc = e.uscc AND c.matter_code = v.matter_code AND c.until IS NULL
    LEFT JOIN evaluation_run s ON s.id = c.run`;

const changedSql = (wanted: keyof typeof WANTED, only: boolean): string => `
  SELECT e.uscc::text AS uscc, e.status, CASE WHEN e.status = 0 THEN ${PROPOSED} END AS proposed, e.forced,
    CASE WHEN c.id IS NOT NULL THEN ${STANDING_JSON} END AS standing
  ${FROM}
  WHERE e.run = $1 AND e.uscc > $4::character(18) AND e.uscc <= $5::character(18)
    ${only ? 'AND e.uscc = ANY($6::character(18)[])' : ''} AND NOT ${OVERTAKEN} AND (${WANTED[wanted]})
  ORDER BY e.uscc`;

interface Row extends Record<string, unknown> {
  readonly uscc: string;
  readonly status: number;
  readonly proposed: string | null;
  readonly forced: boolean;
  readonly standing: StandingCategory | null;
}

/** The grades to which a run's totals lead. Throws where the run has no cuts yet. */
export function gradesOf(run: StoredRun, rules: RuleSetContent): GradeTable {
  if (!run.cuts) throw new Error(`evaluation run ${run.number} has no cuts yet`);
  return gradeTable(rules, run.cuts);
}

/** Subjects of a range whose place (`grade`) or decision is another than the one that stands, by code. */
export async function changedSubjects(
  client: PoolClient,
  { run, rules, wanted }: { run: StoredRun; rules: RuleSetContent; wanted: keyof typeof WANTED },
  { after, upTo, only }: CodeRange,
): Promise<ChangedSubject[]> {
  const { plain, forced } = gradesOf(run, rules);
  const values = [run.id, plain, forced, after, upTo, ...(only ? [only] : [])];
  const { rows } = await client.query<Row>(changedSql(wanted, only !== undefined), values);
  return rows.map(({ status, standing, ...row }) => ({
    ...row,
    status: EVALUATION_STATUSES[status] ?? 'INCOMPLETE',
    standing: standing ? standingOf(standing) : undefined,
  }));
}

/** How many scored subjects keep another grade than the proposed one, since a decision stands of which the run knew nothing. */
export interface OvertakenMove extends Record<string, unknown> {
  readonly proposed: string;
  readonly stands: string;
  readonly count: number;
}

const OVERTAKEN_MOVES = `SELECT ${PROPOSED} AS proposed, ${STOOD} AS stands, count(*)::int AS count ${FROM}
  WHERE e.run = $1 AND ${OVERTAKEN} AND ${OTHER_GRADE} GROUP BY 1, 2`;

/** Scored subjects of a run whose standing grade it does not touch, by the grade proposed and the one that stands. */
export async function overtakenMoves(
  client: PoolClient,
  { run, rules }: { readonly run: StoredRun; readonly rules: RuleSetContent },
): Promise<OvertakenMove[]> {
  const { plain, forced } = gradesOf(run, rules);
  return (await client.query<OvertakenMove>(OVERTAKEN_MOVES, [run.id, plain, forced])).rows;
}

const END_OF_RANGE = `SELECT uscc::text AS uscc FROM evaluation WHERE run = $1 AND uscc > $2::character(18)
  ORDER BY uscc OFFSET $3 LIMIT 1`;

/** The range of so many subjects of a run that follows a code; `upTo` is LAST_CODE where it is the last. */
export async function nextRange(
  client: PoolClient,
  run: StoredRun,
  { after, size, last }: { readonly after: string; readonly size: number; readonly last: string },
): Promise<CodeRange> {
  const { rows } = await client.query<{ uscc: string }>(END_OF_RANGE, [run.id, after, size - 1]);
  return { after, upTo: rows[0]?.uscc ?? last };
}
