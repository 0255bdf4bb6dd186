import type { PoolClient } from 'pg';
import { type Cuts, calibrateCuts, standardCuts } from '../../rules/evaluation/calibrateCuts';
import { EVALUATION_STATUSES, type EvaluationStatus } from '../../rules/evaluation/evaluationStatus';
import { placeSubject } from '../../rules/evaluation/placeSubject';
import { type RealisedCounts, realisedProportions } from '../../rules/evaluation/realisedProportions';
import type { Grade, RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { overtakenMoves } from './changedSubjects';
import { gradeOfText, gradeText } from './gradeTable';
import type { RunOutcome } from './runOutcome';
import { findLastRegular, type StoredRun } from './storedRun';

/** How many subjects of a run came to the same. */
interface ScoreGroup {
  readonly status: number;
  readonly forced: boolean;
  readonly total: number;
  readonly count: number;
}

const GROUPS = `SELECT status, forced, total, count(*)::int AS count FROM evaluation WHERE run = $1 GROUP BY 1, 2, 3`;

async function readGroups(client: PoolClient, { id }: StoredRun): Promise<ScoreGroup[]> {
  return (await client.query<ScoreGroup & Record<string, unknown>>(GROUPS, [id])).rows;
}

const countOf = (groups: readonly ScoreGroup[]): number => groups.reduce((sum, { count }) => sum + count, 0);

/** The cuts of a run all of whose subjects are scored. An irregular one has those of the last regular one. */
export async function cutsOf(client: PoolClient, run: StoredRun, { standard }: RuleSetContent): Promise<Cuts> {
  if (run.proportions === null) {
    return (await findLastRegular(client, run.ruleSet))?.cuts ?? standardCuts(standard);
  }
  const scored = (await readGroups(client, run)).filter(({ status }) => status === 0);
  const histogram = scored.filter(({ forced }) => !forced);
  const forced = countOf(scored.filter((group) => group.forced));
  return calibrateCuts({ histogram, forced, proportions: run.proportions, standard });
}

interface MoveRow extends Record<string, unknown> {
  readonly proposed: string;
  readonly decided: string;
  readonly decision: keyof RunOutcome['changes'];
  readonly count: number;
}

const MOVES = `SELECT proposed, decided, decision, count(*)::int AS count FROM evaluation_judgement
  WHERE run = $1 GROUP BY 1, 2, 3`;

function shares(counts: ReadonlyMap<string, number>, forced: number): RealisedCounts {
  const of = (category: Grade['category']): number =>
    [...counts].filter(([text]) => gradeOfText(text).category === category).reduce((sum, [, count]) => sum + count, 0);
  return { lower: of('LOWER'), ordinary: of('ORDINARY'), higher: of('HIGHER'), forced };
}

function add(counts: Map<string, number>, grade: string, count: number): void {
  counts.set(grade, (counts.get(grade) ?? 0) + count);
}

/** What a run comes to whose subjects are scored and judged, by its cuts. */
export async function outcomeOf(
  client: PoolClient,
  { run, cuts, rules }: { readonly run: StoredRun; readonly cuts: Cuts; readonly rules: RuleSetContent },
): Promise<RunOutcome> {
  const groups = await readGroups(client, run);
  const scored = groups.filter(({ status }) => status === 0);
  const placed = new Map<string, number>(rules.grades.map((grade) => [gradeText(grade), 0]));
  for (const { total, forced, count } of scored) {
    add(placed, gradeText(placeSubject({ total, forced, cuts, grades: rules.grades })), count);
  }
  const moves = (await client.query<MoveRow>(MOVES, [run.id])).rows;
  const standing = new Map(placed);
  const changes: Partial<Record<keyof RunOutcome['changes'], number>> = {};
  for (const { proposed, decided, decision, count } of moves) {
    add(standing, proposed, -count);
    add(standing, decided, count);
    changes[decision] = (changes[decision] ?? 0) + count;
  }
  for (const { proposed, stands, count } of await overtakenMoves(client, { run: { ...run, cuts }, rules })) {
    add(standing, proposed, -count);
    add(standing, stands, count);
  }
  const statuses = EVALUATION_STATUSES.map((status, at) => [
    status,
    countOf(groups.filter((one) => one.status === at)),
  ]);
  const forced = countOf(scored.filter((group) => group.forced));
  return {
    statuses: Object.fromEntries(statuses) as Record<EvaluationStatus, number>,
    grades: [...placed].map(([text, subjects]) => ({ ...gradeOfText(text), subjects })),
    placed: realisedProportions(shares(placed, forced)),
    standing: realisedProportions(shares(standing, forced)),
    changes,
  };
}
