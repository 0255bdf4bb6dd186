import { randomBytes } from 'node:crypto';
import { signAssertion } from '../../kernel/service/identity/assertion';
import type { Silo, Viewer } from '../../kernel/service/silo';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { RESOURCES } from '../../kernel/values/reference/resources';
import { exchange } from '../../subgraphs/exchange';
import { progressLine } from '../progress';
import { type Bench, type Figure, figureOf, median } from './figure';
import { openIndexGround } from './indexGround';
import { QUESTIONS, type QuestionKind } from './indexQuestions';

/** What the index must do (issue of the exchange, 6): milliseconds of 95 % of the questions; the last page to the first. */
const BARS = { p95Ms: 50, depth: 1.5 };
const QUESTIONS_A_RUN = 60;
const ROWS = 50;
const DEEP_PAGE = 10_000;
const LARGEST_PAGE = 100;

const TEXTS = {
  PAGE: `query ($filter: WorklistFilter, $orderBy: [WorklistOrder!], $first: Int = ${ROWS}, $after: String) {
    worklist(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount edges { node { uscc } cursor } pageInfo { hasNextPage endCursor } } }`,
  FACETS: `query ($filter: WorklistFilter, $by: [FacetDimension!]!) {
    facets(filter: $filter, by: $by) { total suppressed truncated cells { values count } } }`,
  STEP: `query ($after: String) { worklist(first: ${LARGEST_PAGE}, after: $after) { pageInfo { hasNextPage endCursor } } }`,
} as const;

/** A department with an agreement on everything: what is measured is the index, under the policy of every request. */
const VIEWER: Viewer = {
  subject: 'bench',
  kind: 'application',
  department: 'BIG_DATA',
  roles: [],
  district: null,
  grant: {
    agreement: 'AG-2026-900000',
    purpose: 'statistics',
    state: 'ACTIVE',
    terms: RESOURCES.map(({ code }) => code),
    districts: null,
    industries: null,
    usccs: null,
    methods: ['QUERY', 'FEED', 'FILE'],
  },
  operationId: 'bench',
};

type Ask = (text: keyof typeof TEXTS, variables: Readonly<Record<string, unknown>>) => Promise<Record<string, unknown>>;

function asking(silo: Silo, key: Buffer): Ask {
  return async (text, variables) => {
    const assertion = signAssertion(VIEWER, 'exchange', { key, now: Date.now() });
    const { data, errors } = await silo.process({ query: TEXTS[text], variables, assertion });
    if (errors || !data) throw new Error(`the index did not answer: ${JSON.stringify(errors)}`);
    return data;
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds of a run's questions of a kind, in order of size. */
async function measure(ask: Ask, { query, variables }: QuestionKind, from: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = from; n < from + QUESTIONS_A_RUN; n += 1) times.push(await timed(() => ask(query, variables(n))));
  return times.sort((a, b) => a - b);
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
const rounded = (ms: number): number => Number(ms.toPrecision(3));

/** Each kind's p95 in milliseconds beside what it may take. */
async function* kindFigures(ask: Ask, { runs, entities, signal }: Parameters<Bench>[0]): AsyncGenerator<Figure> {
  for (const kind of QUESTIONS) {
    await measure(ask, kind, 0);
    const all: number[] = [];
    const pairs: [number, number][] = [];
    for (let run = 1; run <= runs; run += 1) {
      signal?.throwIfAborted();
      const times = await measure(ask, kind, run * QUESTIONS_A_RUN);
      pairs.push([quantile(times, 0.95), BARS.p95Ms]);
      all.push(...times);
    }
    all.sort((a, b) => a - b);
    const against = `${BARS.p95Ms} ms`;
    const compared = { name: `index p95, ${kind.name}`, unit: 'ms', against, better: 'lower', bar: 1 } as const;
    const latency = { p50Ms: rounded(quantile(all, 0.5)), p99Ms: rounded(quantile(all, 0.99)) };
    progressLine(`${kind.name}: p50 ${latency.p50Ms} ms, p95 ${rounded(quantile(all, 0.95))} ms`);
    yield { ...figureOf({ ...compared, pairs }), ...latency, entities };
  }
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string;
}

/** The cursor before the page of that number, found by turning the pages. */
async function cursorBefore(ask: Ask, page: number, signal: AbortSignal | undefined): Promise<string> {
  let after: string | null = null;
  for (let at = 0; at < (page - 1) * ROWS; at += LARGEST_PAGE) {
    signal?.throwIfAborted();
    const data = await ask('STEP', { after });
    const { pageInfo } = data.worklist as { pageInfo: PageInfo };
    after = pageInfo.endCursor;
  }
  return after ?? '';
}

/** A page far down the list beside the first one, in turn. */
async function depthFigure(ask: Ask, { runs, entities, signal }: Parameters<Bench>[0]): Promise<Figure> {
  const page = 2 * Math.floor(Math.min(DEEP_PAGE, entities / ROWS / 2) / 2) + 1;
  const after = await cursorBefore(ask, page, signal);
  const pairs: [number, number][] = [];
  for (let run = 0; run < runs; run += 1) {
    const times = { deep: [] as number[], first: [] as number[] };
    for (let n = 0; n < QUESTIONS_A_RUN; n += 1) {
      times.deep.push(await timed(() => ask('PAGE', { after })));
      times.first.push(await timed(() => ask('PAGE', {})));
    }
    pairs.push([median(times.deep), median(times.first)]);
  }
  const compared = { name: `index page ${page}`, unit: 'ms', against: 'page 1', better: 'lower' } as const;
  return { ...figureOf({ ...compared, pairs, bar: BARS.depth }), entities };
}

/** Questions across silos, asked of the exchange inside one process: lists with their totals, counts, and a page far down. */
export const indexBench: Bench = async function* (options) {
  const ground = await openIndexGround(options.entities);
  const key = randomBytes(32);
  const keys = { cursor: key, assertion: key };
  const onIncident = (_: string, error: unknown): void => progressLine(String(error));
  const silo = startSubgraph(exchange, { database: ground.database, keys, onIncident, clock: Date.now });
  const ask = asking(silo, key);
  try {
    yield* kindFigures(ask, options);
    yield await depthFigure(ask, options);
  } finally {
    await ground.stop();
  }
};
