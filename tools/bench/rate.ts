import { join } from 'node:path';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { day } from '../../kernel/values/day';
import type { WorkDoing } from '../../kernel/values/work/workDoing';
import { continueRatingRun, READ_THROUGH } from '../../subgraphs/credit/store/rating/continueRatingRun';
import { explainStoredRating } from '../../subgraphs/credit/store/rating/explainRating';
import { findRun } from '../../subgraphs/credit/store/rating/ratingReads';
import { startRatingRun } from '../../subgraphs/credit/store/rating/ratingRuns';
import { progressLine } from '../progress';
import { type Bench, figureOf } from './figure';
import { RATE_FLOOR_STATEMENT } from './rateFloor';
import { openRatingGround, type RatingGround } from './rateGround';
import { openScratchFolder } from './scratchFolder';

const BAR = 3;
const SAMPLED = 1_000;
const MS = 1_000;
const TODAY = day('2026-11-02');

const DOING: WorkDoing = {
  actor: {
    subject: 'bench',
    kind: 'official',
    department: 'DEVELOPMENT_REFORM',
    district: null,
    roles: ['credit-centre'],
  },
  today: TODAY,
};

/** Starts a run over all entities; gives its id. */
async function start(database: SiloDatabase): Promise<string> {
  const number = await startRatingRun(database, { kind: 'PUBLIC_CREDIT' }, DOING);
  return (await findRun(database.statements, number))?.id ?? '';
}

/** Seconds from the start of a run until all entities are scored, placed and counted. */
async function runSeconds({ database }: RatingGround): Promise<number> {
  const began = performance.now();
  const id = await start(database);
  while (await continueRatingRun(database, id, { today: TODAY }));
  return (performance.now() - began) / MS;
}

/** Seconds in which the hand-written statement fills its table, under the settings that the run's own has. */
async function floorSeconds({ database }: RatingGround): Promise<number> {
  const began = performance.now();
  await database.transaction(async (client) => {
    await client.query(READ_THROUGH);
    await client.query(RATE_FLOOR_STATEMENT);
  });
  return (performance.now() - began) / MS;
}

const DIFFERENT = `SELECT count(*)::int AS entities FROM rating_score s FULL JOIN rating_floor f ON f.uscc = s.uscc
  WHERE (s.total, s.grade, s.points) IS DISTINCT FROM (f.total, f.grade, f.points)`;
const RATED = `SELECT count(*)::int AS entities FROM market_entity WHERE state = 'IN_OPERATION'`;
const ALL = 'SELECT count(*)::int AS entities FROM rating_floor';

async function count({ database }: RatingGround, sql: string): Promise<number> {
  const [row] = await database.dataSource.query(sql);
  return row.entities;
}

/** Refuses to measure contestants that do not give every entity the same points and grade. */
async function requireSame(ground: RatingGround): Promise<void> {
  const [different, all, rated] = [
    await count(ground, DIFFERENT),
    await count(ground, ALL),
    await count(ground, RATED),
  ];
  if (different > 0 || all !== rated) throw new Error(`${different} of ${rated} entities were rated otherwise by hand`);
}

const SAMPLE = `SELECT s.uscc::text AS uscc, r.number FROM rating_score s JOIN rating_run r ON r.id = s.run
  ORDER BY hashtext(s.uscc::text), s.uscc LIMIT $1`;

/** Explains entities from the silo's past: what comes out must be what was stored. */
async function requireExplained({ database }: RatingGround): Promise<number> {
  const sample: { uscc: string; number: string }[] = await database.dataSource.query(SAMPLE, [SAMPLED]);
  for (const { uscc, number } of sample) {
    const run = await findRun(database.statements, number);
    const told = run && (await explainStoredRating(database.statements, run, { uscc, today: TODAY }));
    if (!told) throw new Error(`${uscc} is not explained`);
  }
  return sample.length;
}

/** The work of a process that is killed right before it commits. */
async function killed(client: PoolClient, work: (client: PoolClient) => Promise<unknown>): Promise<never> {
  await work(client);
  throw new Error('killed');
}

/** Cuts a run off in the midst of its scoring and takes it up again. */
async function interruptedRun({ database }: RatingGround, entities: number): Promise<void> {
  const id = await start(database);
  const at = { sizes: { score: Math.ceil(entities / 8) }, today: TODAY };
  for (let step = 0; step < 3; step += 1) await continueRatingRun(database, id, at);
  const dying: SiloDatabase = {
    ...database,
    transaction: (work) => database.transaction((client) => killed(client, work)),
  };
  await continueRatingRun(dying, id, at).catch(() => undefined);
  while (await continueRatingRun(database, id, at));
  progressLine('rate: cut off after three steps of eight, and taken up again');
}

interface Measured {
  readonly run: number[];
  readonly floor: number[];
}

async function measureRound(ground: RatingGround, seconds: Measured, entities: number): Promise<void> {
  const works = [
    async () => seconds.run.push(await runSeconds(ground)),
    async () => seconds.floor.push(await floorSeconds(ground)),
  ];
  await ground.clear();
  for (const work of seconds.run.length % 2 === 0 ? works : works.reverse()) await work();
  await requireSame(ground);
  const rates = [seconds.run, seconds.floor].map((all) => Math.round(entities / (all.at(-1) ?? Number.NaN)));
  progressLine(`rate, round ${seconds.run.length}: ${rates[0]} rows/s, by hand ${rates[1]} rows/s`);
}

/**
 * A rating of public credit of all entities by an edition with seven indicators, from its start until all are scored, placed
 * and counted, beside one statement written by hand for these indicators that rates the same entities and stores the same
 * points and grades in a fresh table with its primary key. The run also keeps writers out step by step, remembers up to
 * which moment it knew, goes on after a kill, and tells what it came to.
 */
export const rateBench: Bench = async function* ({ runs, entities, signal }) {
  const folder = openScratchFolder('rate');
  const seconds: Measured = { run: [], floor: [] };
  try {
    const ground = await openRatingGround(join(folder.path, 'data'), entities);
    try {
      for (let round = 0; round < runs; round += 1) {
        signal?.throwIfAborted();
        await measureRound(ground, seconds, entities);
      }
      progressLine(`rate: ${await requireExplained(ground)} entities explained from the past, as stored`);
      await ground.clear();
      await floorSeconds(ground);
      await interruptedRun(ground, entities);
      await requireSame(ground);
    } finally {
      await ground.stop();
    }
  } finally {
    folder.remove();
  }
  const pairs = seconds.run.map((own, round) => [own, seconds.floor[round] as number] as const);
  const against = 'one statement by hand';
  yield { ...figureOf({ name: 'rate run', unit: 's', against, pairs, better: 'lower', bar: BAR }), entities };
};
