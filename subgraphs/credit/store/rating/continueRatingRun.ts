import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { selectWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { RatingSchemeContent } from '../../rules/rating/ratingTypes';
import { byTheHub } from '../lists/liftMeasures';
import { appendEvents } from '../work/appendEvent';
import { adoptScores, countChanges } from './adoptScores';
import { LAST_CODE } from './compileRating';
import { getSchemeById } from './ratingReads';
import { type RatingOutcome, type RatingRunRow, RUNS } from './ratingRows';
import { scoreEntities } from './scoreEntities';

/** How far one step goes; the defaults unless stated. */
export interface RatingStepSizes {
  /** Entities scored by one statement. */
  readonly score?: number | undefined;
  /** Entities whose ratings are adopted in one transaction. */
  readonly adopt?: number | undefined;
}

/**
 * Entities of a step, however large the city is: writers of credit records wait for one step at a time, and an interrupted run
 * goes on after the last step that was finished.
 */
const SCORED_AT_ONCE = 50_000;
const ADOPTED_AT_ONCE = 5_000;

/** Who takes the next step holds the run; whoever comes while it is held goes away. */
const HOLD = `SELECT ${selectWork(RUNS)} FROM rating_run w WHERE w.id = $1 FOR NO KEY UPDATE SKIP LOCKED`;
/** Who seals a record rates its entity in the same transaction: adoption waits for it, and sees by what it stands then. */
const HOLD_RECORDS = 'LOCK TABLE credit_record IN SHARE MODE';
const COUNT = 'SELECT count(*)::int AS entities FROM market_entity';
const END = `SELECT uscc::text AS uscc FROM market_entity WHERE uscc > $1::character(18) ORDER BY uscc OFFSET $2 LIMIT 1`;
const END_OF_SCORES = `SELECT uscc::text AS uscc FROM rating_score WHERE run = $1 AND uscc > $2::character(18)
  ORDER BY uscc OFFSET $3 LIMIT 1`;
const GRADES = 'SELECT grade, count(*)::int AS entities FROM rating_score WHERE run = $1 GROUP BY grade';
/** Settings of a transaction that reads most of the records: single look-ups by code would jump through them. */
export const READ_THROUGH = "SET LOCAL enable_nestloop = off; SET LOCAL work_mem = '256MB'";
const READ_AS_USUAL = 'SET LOCAL enable_nestloop TO DEFAULT; SET LOCAL work_mem TO DEFAULT';

interface Step {
  readonly client: PoolClient;
  readonly run: RatingRunRow;
  readonly scheme: RatingSchemeContent;
  readonly sizes: RatingStepSizes;
  readonly today: Day;
}

/** Changes a run in its midst: whoever looks at it has its version still. */
async function changeRun({ client, run }: Step, changes: Readonly<Record<string, unknown>>): Promise<void> {
  const set = Object.keys(changes).map((column, at) => `${column} = $${at + 2}`);
  const sql = `UPDATE rating_run SET ${set.join(', ')}, recorded_at = now() WHERE id = $1`;
  await client.query(sql, [run.id, ...Object.values(changes)]);
}

async function tell({ client, run, today }: Step, kind: string, details: object): Promise<void> {
  const { number, authority } = run;
  const event = { topic: 'rating-run', number, kind, authority, on: today } as const;
  await appendEvents(client, { ...event, actor: byTheHub(today).actor, details });
}

async function scoringStep(step: Step): Promise<void> {
  const { client, run, scheme, sizes } = step;
  if (run.scoredTo === LAST_CODE) return finish(step);
  const isFirst = run.scoredTo === null;
  const entities = isFirst ? ((await client.query<{ entities: number }>(COUNT)).rows[0]?.entities ?? 0) : run.entities;
  const size = sizes.score ?? SCORED_AT_ONCE;
  const after = run.scoredTo ?? '';
  const upTo = (await client.query<{ uscc: string }>(END, [after, size - 1])).rows[0]?.uscc ?? LAST_CODE;
  await client.query(READ_THROUGH);
  const scored = await scoreEntities(client, { run, scheme }, { entities: { after, upTo }, upTo });
  await client.query(READ_AS_USUAL);
  await changeRun(step, { entities, scored: run.scored + scored, scored_to: upTo });
}

/** What a run came to whose entities are all scored. */
export async function outcomeOf({
  client,
  run,
  scheme,
}: Pick<Step, 'client' | 'run' | 'scheme'>): Promise<RatingOutcome> {
  const { rows } = await client.query<{ grade: number; entities: number }>(GRADES, [run.id]);
  const counts = new Map(rows.map(({ grade, entities }) => [grade, entities]));
  return {
    grades: scheme.grades.map(({ code }, place) => ({ grade: code, entities: counts.get(place) ?? 0 })),
    changes: await countChanges(client, run),
  };
}

/** Who is in no state in which one is rated is no entity of the run after all. */
async function finish(step: Step): Promise<void> {
  const { run } = step;
  const outcome = await outcomeOf(step);
  const done = { state: 'SCORED', outcome: JSON.stringify(outcome), entities: run.scored, version: run.version + 1 };
  await changeRun(step, done);
  await tell(step, 'SCORED', outcome);
}

async function adoptingStep(step: Step): Promise<void> {
  const { client, run, scheme, sizes, today } = step;
  await client.query(HOLD_RECORDS);
  const after = run.adoptedTo ?? '';
  const size = sizes.adopt ?? ADOPTED_AT_ONCE;
  const end = await client.query<{ uscc: string }>(END_OF_SCORES, [run.id, after, size - 1]);
  const upTo = end.rows[0]?.uscc ?? LAST_CODE;
  const told = run.told + (await adoptScores(client, { run, scheme, on: run.adoptedOn ?? today }, { after, upTo }));
  if (upTo !== LAST_CODE) return changeRun(step, { adopted_to: upTo, told });
  await changeRun(step, { adopted_to: upTo, told, state: 'ADOPTED', version: run.version + 1 });
  await tell(step, 'COMPLETED', { ratings: told });
}

/**
 * Takes a run that was started, or is being adopted, one step further, in one transaction: a step that is cut off leaves
 * nothing behind, and doing a finished run again changes nothing. Resolves to whether there is more to do; false also while
 * another process has the run.
 */
export function continueRatingRun(
  database: SiloDatabase,
  id: string,
  { sizes = {}, today }: { readonly sizes?: RatingStepSizes; readonly today: Day },
): Promise<boolean> {
  return database.transaction(async (client) => {
    const run = (await client.query<RatingRunRow>(HOLD, [id])).rows[0];
    if (run?.state !== 'SCORING' && run?.state !== 'ADOPTING') return false;
    const scheme = (await getSchemeById(client, run.scheme)).content;
    const step = { client, run, scheme, sizes, today };
    await (run.state === 'SCORING' ? scoringStep(step) : adoptingStep(step));
    return true;
  });
}
