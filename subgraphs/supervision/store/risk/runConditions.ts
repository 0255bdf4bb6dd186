import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { authoritiesHeard, isOwnWord } from '../../rules/evaluation/evidenceHeard';
import type { EvidenceCondition } from '../../rules/risk/riskModel';
import { currentSeq } from '../evidence/evidenceClock';
import { inSnapshot } from '../evidence/evidenceOf';
import { recordMatches, sqlValues } from './conditionSql';
import { ofLine } from './keyListSize';

/** Clues that one run makes at most; the next run goes on with the rest. */
export const MOST_CLUES = 1_000;

/** A condition with the points that it gives. */
export interface WeighedCondition extends EvidenceCondition {
  readonly weight: number;
}

/** What subjects are held against. */
export interface ConditionRun {
  /** Whose line's subjects. */
  readonly authority: string;
  readonly matter: string;
  readonly conditions: readonly WeighedCondition[];
  /** Points from which on a subject stands out. */
  readonly from: number;
  /** What makes the clues of this run: a subject has one open clue of it at most. */
  readonly originKey: string;
  readonly day: Day;
}

/** A subject that stands out, and of which no clue of the same origin is open or was closed over the same evidence. */
export interface StandingOut {
  readonly uscc: string;
  readonly authority: string;
  readonly points: number[];
  readonly total: number;
  /** Number of the newest change of evidence among the records that counted. */
  readonly newestSeq: string;
}

/** What a run found. */
export interface RunFindings {
  readonly seq: bigint;
  readonly found: readonly StandingOut[];
  /** Subjects that stand out in all, those with a clue included. */
  readonly over: number;
}

/**
 * One pass over the evidence of all subjects: counts per condition, points, and what is new among those that stand out. Of
 * what authorities themselves entered, the word of the line counts alone.
 */
function runSql(run: ConditionRun, seq: bigint): { readonly text: string; readonly values: readonly unknown[] } {
  const { conditions, authority, matter, from, originKey, day } = run;
  const sql = sqlValues();
  const matches = conditions.map((condition) => recordMatches(condition, day, sql));
  const counts = matches.map((match, at) => `count(*) FILTER (WHERE ${match}) AS c${at}`);
  const points = conditions.map(
    ({ atLeast, weight }, at) => `CASE WHEN c${at} >= ${sql.add(atLeast)} THEN ${sql.add(weight)}::int ELSE 0 END`,
  );
  const snapshot = `${sql.add(String(seq))}::bigint`;
  const kinds = [...new Set(conditions.map(({ kind }) => kind))];
  const own = sql.add(kinds.filter(isOwnWord));
  const key = sql.add(originKey);
  const text = `
    WITH counted AS (
      SELECT s.uscc, s.authority, ${counts.join(', ')},
        coalesce(max(e.seq) FILTER (WHERE ${matches.map((match) => `(${match})`).join(' OR ')}), 0) AS newest
      FROM supervised_subject s JOIN evidence_record e ON e.uscc = s.uscc
      WHERE s.matter_code = ${sql.add(matter)} AND ${ofLine('s', sql.add(authority))} AND ${inSnapshot('s', snapshot)}
        AND (s.ended_on IS NULL OR s.ended_on > ${sql.add(day)}::date)
        AND e.kind = ANY (${sql.add(kinds)}::text[]) AND NOT e.withdrawn AND ${inSnapshot('e', snapshot)}
        AND (e.kind <> ALL (${own}::text[]) OR e.source_department = ANY (${sql.add(authoritiesHeard(authority))}::text[]))
      GROUP BY s.uscc, s.authority),
    scored AS (SELECT uscc, authority, newest, ARRAY[${points.join(', ')}]::smallint[] AS points FROM counted),
    over AS (SELECT *, (SELECT sum(p) FROM unnest(points) p)::int AS total FROM scored)
    SELECT o.uscc, o.authority, o.points, o.total, o.newest::text AS "newestSeq", NOT EXISTS (
        SELECT FROM risk_clue c WHERE c.origin_key = ${key} AND c.uscc = o.uscc
          AND (c.state <> 'FED_BACK' OR c.newest_seq >= o.newest)) AS "isNew"
    FROM over o WHERE o.total >= ${sql.add(from)} ORDER BY o.total DESC, o.uscc`;
  return { text, values: sql.values };
}

/**
 * Holds all subjects of a line's matter against conditions, over one snapshot of the evidence. The caller's transaction keeps
 * runs of the same origin apart, so that none makes a clue twice.
 */
export async function runConditions(client: PoolClient, run: ConditionRun): Promise<RunFindings> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('risk-run'), hashtext($1))`, [run.originKey]);
  const seq = await currentSeq(client);
  const { text, values } = runSql(run, seq);
  const { rows } = await client.query<StandingOut & { isNew: boolean }>(text, [...values]);
  return { seq, over: rows.length, found: rows.filter(({ isNew }) => isNew) };
}
