import { progressLine } from '../progress';
import { type BenchCity, openBenchCity } from './benchCity';
import { type Contestant, type StartContestant, startAll } from './contestants/contestant';
import { startFloor } from './contestants/floor';
import { startOneProcess, startSeparateProcesses } from './contestants/hub';
import { startStock } from './contestants/stock';
import { type Bench, type Figure, figureOf, median, significant } from './figure';
import type { LoadResult } from './load/messages';
import { type Load, startLoad } from './load/startLoad';
import { findProcessorMs } from './processorTime';
import { requireSameAnswers } from './sameAnswers';
import type { Workload } from './workloads';

const CALLERS = [16, 64] as const;
const RUN_MS = 3_000;
/** Requests after which a contestant's code is compiled as far as it will be, and the longest that it gets for them. */
const WARM_UP_REQUESTS = 2_500;
const WARM_UP_MS = 15_000;
const COMPARED_REQUESTS = 25;

/** Who is measured, and which of them against which. */
export interface Contest {
  readonly starts: readonly StartContestant[];
  readonly comparisons: readonly (readonly [name: string, against: string])[];
  /** What they are asked. */
  readonly workload: Workload;
}

/** The hub, in one process and in separate ones, against the stock libraries and the bare floor. */
export const AGAINST_STOCK: Omit<Contest, 'workload'> = {
  starts: [startOneProcess, startSeparateProcesses, startStock, startFloor],
  comparisons: [
    ['one process', 'stock'],
    ['one process', 'floor'],
    ['separate processes', 'stock'],
    ['separate processes', 'floor'],
    ['floor', 'stock'],
  ],
};

type Measured = LoadResult & { readonly rps: number; readonly cpuMs: number | undefined };

/** Measured runs by contestant, in the order in which they were made. */
type Runs = ReadonlyMap<string, Measured[]>;

interface Arena {
  readonly city: BenchCity;
  readonly contestants: readonly Contestant[];
  readonly load: Load;
  readonly signal?: AbortSignal | undefined;
}

function bodiesFor(workload: Workload, city: BenchCity, { withSources }: Contestant): string[] {
  const query = workload.operation(withSources);
  return workload.variables(city).map((variables) => JSON.stringify({ query, variables }));
}

function aim(workload: Workload, { city, contestants, load }: Arena): void {
  for (const contestant of contestants) {
    const { name, endpoint, headers } = contestant;
    const bodies = bodiesFor(workload, city, contestant);
    load.aim({ name, port: Number(endpoint.port), path: endpoint.pathname, headers, bodies });
  }
}

async function compareAnswers(workload: Workload, { city, contestants }: Arena): Promise<void> {
  const bodies = new Map(contestants.map((one) => [one, bodiesFor(workload, city, one)]));
  const requests = Array.from({ length: COMPARED_REQUESTS }, (_, index) => (one: Contestant) => {
    const own = bodies.get(one) as string[];
    return own[index % own.length] as string;
  });
  await requireSameAnswers(contestants, requests);
  progressLine(`${workload.name}: all contestants answer alike on ${COMPARED_REQUESTS} requests`);
}

async function warmUp(target: string, { load, signal }: Arena): Promise<void> {
  const until = performance.now() + WARM_UP_MS;
  for (let requests = 0; requests < WARM_UP_REQUESTS && performance.now() < until; ) {
    signal?.throwIfAborted();
    requests += (await load.run({ target, callers: CALLERS[0], milliseconds: RUN_MS })).requests;
  }
}

async function measure(contestant: Contestant, callers: number, { city, load, signal }: Arena): Promise<Measured> {
  signal?.throwIfAborted();
  const processorMs = (): number | undefined => findProcessorMs(contestant.pids, city.postmaster);
  const before = processorMs();
  const result = await load.run({ target: contestant.name, callers, milliseconds: RUN_MS });
  const after = processorMs();
  const cpuMs =
    before === undefined || after === undefined ? undefined : (after - before) / (result.requests + result.failures);
  return { ...result, cpuMs, rps: (result.requests * 1_000) / result.elapsedMs };
}

/** Rounds of one run each; every round starts with another contestant, so that none has the quiet moment for itself. */
async function pairedRuns(callers: number, runs: number, arena: Arena): Promise<Runs> {
  const { contestants } = arena;
  const measured = new Map(contestants.map(({ name }) => [name, [] as Measured[]]));
  for (let round = 0; round < runs; round += 1) {
    const order = contestants.map((_, index) => contestants[(index + round) % contestants.length] as Contestant);
    for (const contestant of order) {
      const run = await measure(contestant, callers, arena);
      if (run.failures > 0) progressLine(`${contestant.name}: ${run.failures} failed, first: ${run.firstFailure}`);
      measured.get(contestant.name)?.push(run);
    }
    const line = [...measured].map(([name, [...all]]) => `${name} ${all.at(-1)?.rps.toFixed(0)}`).join(', ');
    progressLine(`${callers} callers, round ${round + 1} of ${runs}, requests/s: ${line}`);
  }
  return measured;
}

function medianOf(runs: readonly Measured[], value: (run: Measured) => number | undefined): number | undefined {
  const values = runs.map(value).filter((one) => one !== undefined);
  return values.length > 0 ? significant(median(values), 3) : undefined;
}

function figuresOf({ workload, comparisons }: Contest, callers: number, runs: Runs, entities: number): Figure[] {
  return comparisons.map(([name, against]) => {
    const [own, other] = [runs.get(name) ?? [], runs.get(against) ?? []];
    const bar = workload.bars[name]?.[against];
    const pairs = own.map((run, index) => [run.rps, (other[index] as Measured).rps] as const);
    const figure = figureOf({
      name: `${workload.name} ${name}`,
      unit: 'requests/s',
      against,
      pairs,
      better: 'higher',
      ...(bar === undefined ? {} : { bar }),
    });
    const [cpuMsPerRequest, againstCpuMsPerRequest] = [own, other].map((all) => medianOf(all, ({ cpuMs }) => cpuMs));
    return {
      ...figure,
      callers,
      entities,
      failed: own.reduce((sum, { failures }) => sum + failures, 0),
      p50Ms: medianOf(own, ({ p50Ms }) => p50Ms) as number,
      p99Ms: medianOf(own, ({ p99Ms }) => p99Ms) as number,
      ...(cpuMsPerRequest === undefined ? {} : { cpuMsPerRequest }),
      ...(againstCpuMsPerRequest === undefined ? {} : { againstCpuMsPerRequest }),
    };
  });
}

async function* measureContest(contest: Contest, runs: number, arena: Arena): AsyncIterable<Figure> {
  const { workload } = contest;
  await compareAnswers(workload, arena);
  aim(workload, arena);
  for (const { name } of arena.contestants) await warmUp(name, arena);
  for (const callers of CALLERS) {
    const measured = await pairedRuns(callers, runs, arena);
    yield* figuresOf(contest, callers, measured, arena.city.entities);
  }
}

/**
 * A bench of the whole way over HTTP: all contestants on the same databases, asked in turn. Refuses to measure when they do not answer alike.
 */
export function httpBench(contest: Contest): Bench {
  return async function* bench({ runs, entities, signal }) {
    const city = await openBenchCity(entities);
    const load = startLoad();
    let contestants: Contestant[] = [];
    try {
      contestants = await startAll(contest.starts.map((start) => () => start(city)));
      signal?.throwIfAborted();
      yield* measureContest(contest, runs, { city, contestants, load, signal });
    } finally {
      load.stop();
      await Promise.all(contestants.map((contestant) => contestant.stop()));
      await city.stop();
    }
  };
}
