import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { storeMarketEntities } from '../../subgraphs/credit';
import { cityEntities, SAMPLE_DAY } from '../generate/city';
import { registerEntry } from '../generate/creditFacts/registerEntry';
import { progressLine } from '../progress';
import { type FeedGround, openFeedGround } from './feedGround';
import { type Bench, type Figure, figureOf } from './figure';
import { openScratchFolder } from './scratchFolder';

const MS = 1_000;
/** What the exchange must do (issue of the exchange, 5): events a second of an initial load, seconds of lag. */
const BARS = { load: 20_000, lag: 1 };
const CALLER = 'auditor';
const FEED = '/feed/market-entity';
/** 50 transactions of 4 writes a second, for 25 seconds. */
const WRITES = { transactions: 1_250, each: 4, everyMs: 20 };

async function lastSeq(ground: FeedGround): Promise<number> {
  const [row] = await ground.database('exchange').dataSource.query('SELECT last_seq FROM feed_state');
  return Number(row.last_seq);
}

/** Starts the jobs and resolves to events a second until all are taken in. */
async function measureIntake(ground: FeedGround, events: number, signal: AbortSignal | undefined): Promise<number> {
  const began = performance.now();
  ground.startJobs();
  let told = 0;
  for (;;) {
    signal?.throwIfAborted();
    const taken = await lastSeq(ground);
    if (taken >= events) return (events * MS) / (performance.now() - began);
    if (taken - told > events / 10) {
      told = taken;
      progressLine(`taken in: ${taken} of ${events}`);
    }
    await delay(20);
  }
}

/** Where the follower is that is farthest behind. */
async function slowestFollower(ground: FeedGround): Promise<{ name: string; seq: number }> {
  const { dataSource } = ground.database('exchange');
  const [row] = await dataSource.query('SELECT name, seq FROM feed_follower ORDER BY seq, name LIMIT 1');
  return { name: row.name, seq: Number(row.seq) };
}

/** Events a second from now until everything that follows the feed in the exchange holds them all. */
async function measureCatchUp(ground: FeedGround, events: number, signal: AbortSignal | undefined): Promise<number> {
  const began = performance.now();
  const start = await slowestFollower(ground);
  let told = start.seq;
  for (;;) {
    signal?.throwIfAborted();
    const { name, seq } = await slowestFollower(ground);
    if (seq >= events) return ((events - start.seq) * MS) / (performance.now() - began);
    if (seq - told > events / 10) {
      told = seq;
      progressLine(`followed by all: ${seq} of ${events}, last of them ${name}`);
    }
    await delay(50);
  }
}

async function openStream(ground: FeedGround, query: string): Promise<IncomingMessage> {
  const authorization = `Bearer ${await issueDevelopmentToken(ground.dataDir, CALLER)}`;
  const url = `http://127.0.0.1:${ground.gateway.port}${FEED}${query}`;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { authorization } }, resolve).on('error', reject);
  });
  if (response.statusCode !== 200) throw new Error(`the stream answered with status ${response.statusCode}`);
  return response;
}

/** Reads the whole stream; resolves to events a second and the position at its end. */
async function measureStream(ground: FeedGround, events: number): Promise<{ rate: number; position: string }> {
  const began = performance.now();
  const response = await openStream(ground, '');
  let lines = 0;
  let tail = '';
  for await (const chunk of response as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
    tail = (tail + chunk.toString('utf8')).slice(-500);
  }
  const rate = (events * MS) / (performance.now() - began);
  const { position } = JSON.parse(tail.trimEnd().split('\n').at(-1) ?? '{}') as { position: string };
  if (lines !== events + 1) throw new Error(`the stream gave ${lines - 1} of ${events} events`);
  return { rate, position };
}

/** Writes at a steady pace, each row with something new in it. */
async function write(ground: FeedGround): Promise<void> {
  const entities = [...cityEntities({ entities: WRITES.transactions * WRITES.each, seed: 'lag', today: SAMPLE_DAY })];
  const began = performance.now();
  const stored: Promise<unknown>[] = [];
  for (let at = 0; at < WRITES.transactions; at += 1) {
    const batch = entities.slice(at * WRITES.each, (at + 1) * WRITES.each);
    const told = { address: `bench ${at}`, observedAt: new Date().toISOString() };
    const entries = batch.map((entity) => ({ ...registerEntry(entity, entity.dice('credit')), ...told }));
    stored.push(storeMarketEntities(ground.database('credit'), entries));
    await delay(Math.max(0, began + (at + 1) * WRITES.everyMs - performance.now()));
  }
  await Promise.all(stored);
}

/** Seconds from the recording of a fact to its line at a consumer that follows, of which 95 % stay within. */
async function measureLag(ground: FeedGround, position: string): Promise<number> {
  const response = await openStream(ground, `?follow=1&after=${position}`);
  const wanted = WRITES.transactions * WRITES.each;
  const lags: number[] = [];
  const writing = write(ground);
  for await (const line of createInterface({ input: response })) {
    const { time } = JSON.parse(line) as { time?: string };
    if (time) lags.push((Date.now() - Date.parse(time)) / MS);
    if (lags.length >= wanted) break;
  }
  response.destroy();
  await writing;
  lags.sort((a, b) => a - b);
  return lags[Math.floor(lags.length * 0.95)] ?? Number.NaN;
}

async function* figures(ground: FeedGround, { runs, entities, signal }: Parameters<Bench>[0]): AsyncGenerator<Figure> {
  const load = { unit: 'rows/s', against: `${BARS.load} a second`, better: 'higher', bar: 1 } as const;
  const intake = await measureIntake(ground, entities, signal);
  yield { ...figureOf({ ...load, name: 'feed intake', pairs: [[intake, BARS.load]] }), entities };
  const followed = await measureCatchUp(ground, entities, signal);
  const besides = { name: 'feed followers', unit: 'rows/s', against: 'intake', better: 'higher' } as const;
  yield { ...figureOf({ ...besides, pairs: [[followed, intake]] }), entities };
  const pairs: [number, number][] = [];
  let end = '';
  for (let run = 0; run < runs; run += 1) {
    signal?.throwIfAborted();
    const { rate, position } = await measureStream(ground, entities);
    progressLine(`stream, run ${run + 1} of ${runs}: ${rate.toFixed(0)} events/s`);
    pairs.push([rate, BARS.load]);
    end = position;
  }
  yield { ...figureOf({ ...load, name: 'feed stream', pairs }), entities };
  const lag = await measureLag(ground, end);
  const against = `${BARS.lag} s`;
  const compared = { name: 'feed lag p95', unit: 's', against, better: 'lower', bar: 1 } as const;
  yield { ...figureOf({ ...compared, pairs: [[lag, BARS.lag]] }), entities };
}

/**
 * The feed over real HTTP: events a second of the taking in of a register's outbox until they can be read, of what
 * follows the feed inside the exchange once they are taken in, and of a consumer's initial load; and the lag that a
 * consumer which follows sees under 200 writes a second. `entities` are the events.
 */
export const feedBench: Bench = async function* (options) {
  const folder = openScratchFolder('feed');
  let ground: FeedGround | undefined;
  try {
    ground = await openFeedGround(join(folder.path, 'data'), options.entities, options.signal);
    yield* figures(ground, options);
  } finally {
    await ground?.stop();
    folder.remove();
  }
};
