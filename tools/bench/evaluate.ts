import { join } from 'node:path';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { readingFrom } from '../../kernel/service/work/queryable';
import type { WorkActor } from '../../kernel/values/work/workParties';
import { continueRun } from '../../subgraphs/supervision/store/evaluation/continueRun';
import { explainDecision } from '../../subgraphs/supervision/store/evaluation/explainDecision';
import { READ_THROUGH } from '../../subgraphs/supervision/store/evaluation/scoreRun';
import { startRun } from '../../subgraphs/supervision/store/evaluation/startRun';
import { getRunById } from '../../subgraphs/supervision/store/evaluation/storedRun';
import { progressLine } from '../progress';
import { FLOOR_STATEMENT } from './evaluateFloor';
import { type EvaluationGround, openEvaluationGround } from './evaluateGround';
import { EVALUATION_DAY } from './evaluateRules';
import { type Bench, figureOf } from './figure';
import { openScratchFolder } from './scratchFolder';

const BAR = 3;
const MOST_MIB = 1_024;
const KIB_PER_MIB = 1_024;
const SAMPLED = 1_000;
const MS = 1_000;

const OFFICER: WorkActor = {
  subject: 'bench',
  kind: 'official',
  department: 'SAMR',
  district: null,
  roles: ['supervision-officer'],
};

const start = async ({ database, ruleSet }: EvaluationGround): Promise<string> =>
  (await startRun(database, { ruleSet }, { actor: OFFICER, today: EVALUATION_DAY })).id;

/** Seconds from the start of a run to its last placed subject. */
async function runSeconds(ground: EvaluationGround): Promise<number> {
  const began = performance.now();
  const id = await start(ground);
  while (await continueRun(ground.database, id));
  return (performance.now() - began) / MS;
}

/** Seconds in which the hand-written statement fills its table, under the settings that the run's own has. */
async function floorSeconds({ database }: EvaluationGround): Promise<number> {
  const began = performance.now();
  await database.transaction(async (client) => {
    await client.query(READ_THROUGH);
    await client.query(FLOOR_STATEMENT);
  });
  return (performance.now() - began) / MS;
}

const DIFFERENT = `SELECT count(*)::int AS subjects FROM evaluation e FULL JOIN evaluation_floor f ON f.uscc = e.uscc
  WHERE (e.total, e.points) IS DISTINCT FROM (f.total, f.points)`;
const ALL = 'SELECT count(*)::int AS subjects FROM evaluation_floor';

async function count(database: SiloDatabase, sql: string): Promise<number> {
  const [row] = await database.dataSource.query(sql);
  return row.subjects;
}

/** Refuses to measure contestants that do not give every subject the same points. */
async function requireSame({ database }: EvaluationGround, entities: number): Promise<void> {
  const [different, all] = [await count(database, DIFFERENT), await count(database, ALL)];
  if (different > 0 || all !== entities) throw new Error(`${different} of ${all} subjects got other points by hand`);
}

const SAMPLE = `SELECT run::text AS run, uscc::text AS uscc FROM evaluation ORDER BY hashtext(uscc::text), uscc LIMIT $1`;

/** Explains subjects twice each: what is rebuilt must be what was stored, and the same bytes both times. */
async function requireExplained({ database }: EvaluationGround): Promise<number> {
  const sample: { run: string; uscc: string }[] = await database.dataSource.query(SAMPLE, [SAMPLED]);
  const { statements } = database;
  for (const one of sample) {
    const texts = [await explainDecision(statements, one), await explainDecision(statements, one)].map(
      (told) => told?.text,
    );
    if (texts[0] === undefined || texts[0] !== texts[1]) throw new Error(`${one.uscc} is not explained alike twice`);
  }
  return sample.length;
}

/** The work of a process that is killed right before it commits. */
async function killed(client: PoolClient, work: (client: PoolClient) => Promise<unknown>): Promise<never> {
  await work(client);
  throw new Error('killed');
}

/** Cuts a run off in the midst of its scoring and takes it up again. */
async function interruptedRun(ground: EvaluationGround, entities: number): Promise<void> {
  const { database } = ground;
  const id = await start(ground);
  const sizes = { score: Math.ceil(entities / 8) };
  for (let step = 0; step < 3; step += 1) await continueRun(database, id, { sizes });
  const dying: SiloDatabase = {
    ...database,
    transaction: (work) => database.transaction((client) => killed(client, work)),
  };
  await continueRun(dying, id, { sizes }).catch(() => undefined);
  const { scored, subjects } = await getRunById(readingFrom(database.statements), id);
  progressLine(`evaluate: cut off at ${scored} of ${subjects} subjects, and taken up again`);
  while (await continueRun(database, id));
}

interface Measured {
  readonly run: number[];
  readonly floor: number[];
}

async function measureRound(ground: EvaluationGround, seconds: Measured, entities: number): Promise<void> {
  const works = [
    async () => seconds.run.push(await runSeconds(ground)),
    async () => seconds.floor.push(await floorSeconds(ground)),
  ];
  await ground.clear();
  for (const work of seconds.run.length % 2 === 0 ? works : works.reverse()) await work();
  await requireSame(ground, entities);
  const rates = [seconds.run, seconds.floor].map((all) => Math.round(entities / (all.at(-1) ?? Number.NaN)));
  progressLine(`evaluate, round ${seconds.run.length}: ${rates[0]} rows/s, by hand ${rates[1]} rows/s`);
}

/**
 * A regular evaluation of all subjects of a rule set with eight indicators, from its start to the last placed subject, beside
 * one statement written by hand for these indicators that scores the same rows and stores the same points in a fresh
 * table with its primary key. The run also finds out who is not evaluated, reads a snapshot, goes in steps that survive
 * a kill, sets its cuts, and tells what it came to.
 */
export const evaluateBench: Bench = async function* ({ runs, entities, signal }) {
  const folder = openScratchFolder('evaluate');
  const seconds: Measured = { run: [], floor: [] };
  try {
    const ground = await openEvaluationGround(join(folder.path, 'data'), entities);
    try {
      for (let round = 0; round < runs; round += 1) {
        signal?.throwIfAborted();
        await measureRound(ground, seconds, entities);
      }
      progressLine(`evaluate: ${await requireExplained(ground)} subjects explained twice, byte for byte alike`);
      await ground.clear();
      await floorSeconds(ground);
      await interruptedRun(ground, entities);
      await requireSame(ground, entities);
    } finally {
      await ground.stop();
    }
  } finally {
    folder.remove();
  }
  const pairs = seconds.run.map((own, round) => [own, seconds.floor[round] as number] as const);
  const against = 'one statement by hand';
  yield { ...figureOf({ name: 'evaluate run', unit: 's', against, pairs, better: 'lower', bar: BAR }), entities };
  const memory = [[process.resourceUsage().maxRSS / KIB_PER_MIB, MOST_MIB] as const];
  const most = { name: 'evaluate most memory', unit: 'MiB', against: '1 GiB', better: 'lower', bar: 1 } as const;
  yield { ...figureOf({ ...most, pairs: memory }), runs, entities };
};
