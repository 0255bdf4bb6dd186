import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { RaisingReading } from '../../rules/ruleSets/ruleSetContent';

/** Ways in which an evaluation may change a category. */
export type DifferingDirection = 'TIGHTEN' | 'RELAX';

/** On how many subjects of a run the two readings of 調高 differ, by direction, and which reading decides. */
export interface DifferenceCounts {
  readonly declared: RaisingReading;
  readonly tighten: number;
  readonly relax: number;
}

const counted = (direction: DifferingDirection): string =>
  `(SELECT count(*)::int FROM evaluation_judgement j WHERE j.run = v.id AND j.differ AND j.direction = '${direction}')`;

const COUNTS = `SELECT r.content->>'raising' AS declared, ${counted('TIGHTEN')} AS tighten, ${counted('RELAX')} AS relax
  FROM evaluation_run v JOIN rule_set r ON r.id = v.rule_set WHERE v.id = $1`;

/** Counts the subjects of a run, by its id, on which the readings differ. */
export async function countDifferences(statements: Statements, run: string): Promise<DifferenceCounts> {
  const [counts] = await statements.run<DifferenceCounts & Record<string, unknown>>(COUNTS, [run]);
  if (!counts) throw new Error(`there is no evaluation ${run}`);
  return counts;
}

const DIFFER = `FROM evaluation_judgement j WHERE j.run = $1 AND j.differ AND ($2::text IS NULL OR j.direction = $2)`;
const PAGE = `SELECT j.uscc::text AS uscc, j.direction, j.judgement->'previous' AS standing,
    j.judgement->'proposed' AS placed, j.judgement->'intensity'->'admitted' AS "underIntensity",
    j.judgement->'standing'->'admitted' AS "underStanding"
  ${DIFFER} AND ($3::character(18) IS NULL OR j.uscc > $3) ORDER BY j.uscc LIMIT $4`;

/** Which of them are wanted: of a direction, null for both; after a code, null from the first on; one more than a page. */
export interface DifferencePage {
  /** None differ where nothing would change. */
  readonly direction: DifferingDirection | 'NONE' | 'FIRST' | null;
  readonly after: string | null;
  readonly limit: number;
}

/** A page of the subjects of a run on which the readings differ, by their codes. */
export async function listDifferences(
  statements: Statements,
  run: string,
  { direction, after, limit }: DifferencePage,
): Promise<PageRows> {
  const [rows, counts] = await Promise.all([
    statements.run(PAGE, [run, direction, after, limit]),
    statements.run<{ total: string }>(`SELECT count(*) AS total ${DIFFER}`, [run, direction]),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}
