import type { PoolClient } from 'pg';
import { authoritiesCovered } from '../../rules/evaluation/evidenceHeard';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { inSnapshot } from '../evidence/evidenceOf';
import { compileScoring, LAST_CODE, type ScoredSubjects } from './scoring/compileScoring';
import { changeRun, type StoredRun } from './storedRun';

/** Fewest subjects of a step; an interrupted run goes on after the last step that was finished. */
const LEAST_AT_ONCE = 50_000;
/** A run takes about so many steps: each reads through the evidence once, for it lies in the order in which it came. */
const STEPS = 8;

const SUBJECTS = `supervised_subject s WHERE s.matter_code = $1 AND ${inSnapshot('s', '$2::bigint')}
  AND s.authority = ANY ($3::text[])`;
const COUNT = `SELECT count(*)::int AS subjects FROM ${SUBJECTS}`;
const END = `SELECT s.uscc::text AS uscc FROM ${SUBJECTS} AND s.uscc > $4::character(18) ORDER BY s.uscc OFFSET $5 LIMIT 1`;

/** Whose subjects are scored, in which snapshot. */
export interface SubjectsScored {
  readonly matter: string;
  readonly authority: string;
  readonly seq: string | bigint;
}

const valuesOf = ({ matter, authority, seq }: SubjectsScored): unknown[] => [
  matter,
  String(seq),
  authoritiesCovered(authority),
];

/** How many subjects there are to score. */
export async function countSubjects(client: PoolClient, of: SubjectsScored): Promise<number> {
  return (await client.query<{ subjects: number }>(COUNT, valuesOf(of))).rows[0]?.subjects ?? 0;
}

/** How many of so many subjects are scored by one statement. */
export function subjectsAtOnce(subjects: number): number {
  return Math.max(LEAST_AT_ONCE, Math.ceil(subjects / STEPS));
}

/** The code up to which a step of so many subjects goes that follows a code; LAST_CODE where it is the last. */
export async function endOfStep(
  client: PoolClient,
  of: SubjectsScored,
  { after, size }: { readonly after: string; readonly size: number },
): Promise<string> {
  const { rows } = await client.query<{ uscc: string }>(END, [...valuesOf(of), after, size - 1]);
  return rows[0]?.uscc ?? LAST_CODE;
}

/** What of a run the scoring rests on. */
type ScoredRun = Pick<StoredRun, 'id' | 'day' | 'seq' | 'missingSources'>;

/**
 * Scores subjects and stores what they got, by one statement; resolves to how many. A subject that the run has scored
 * before is a fault.
 */
export async function storeScores(
  client: PoolClient,
  { run, rules }: { readonly run: ScoredRun; readonly rules: RuleSetContent },
  subjects: ScoredSubjects,
): Promise<number> {
  const { day, seq, missingSources: missing } = run;
  const { text, values } = compileScoring({ rules, day, seq, missing, subjects });
  const sql = `INSERT INTO evaluation (run, uscc, total, status, points, forced)
    SELECT $${values.length + 1}::bigint, q.uscc, q.total, q.status, q.points, q.forced FROM (${text}) q`;
  return (await client.query(sql, [...values, run.id])).rowCount ?? 0;
}

/**
 * Settings of a transaction that reads most of the evidence: it lies in the order in which it came, and single look-ups by
 * code would jump through it millions of times.
 */
export const READ_THROUGH =
  "SET LOCAL enable_indexscan = off; SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '256MB'";
const READ_AS_USUAL =
  'SET LOCAL enable_indexscan TO DEFAULT; SET LOCAL enable_nestloop TO DEFAULT; SET LOCAL work_mem TO DEFAULT';

/** Runs a statement that scores many subjects, inside the caller's transaction, so that it reads through the evidence. */
export async function readingThrough<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query(READ_THROUGH);
  const done = await work();
  await client.query(READ_AS_USUAL);
  return done;
}

/**
 * Takes a run one step further through its subjects, in the order of their codes, inside the caller's transaction, which
 * holds the run. Resolves to whether all are scored.
 */
export async function scoreStep(
  client: PoolClient,
  {
    run,
    rules,
    atOnce,
  }: { readonly run: StoredRun; readonly rules: RuleSetContent; readonly atOnce?: number | undefined },
): Promise<boolean> {
  const subjects = run.scoredTo === null ? await countSubjects(client, run) : run.subjects;
  const after = run.scoredTo ?? '';
  const upTo = await endOfStep(client, run, { after, size: atOnce ?? subjectsAtOnce(subjects) });
  const scored = await readingThrough(client, () => storeScores(client, { run, rules }, { after, upTo }));
  await changeRun(client, run, { subjects, scored: run.scored + scored, scored_to: upTo });
  return upTo === LAST_CODE;
}
