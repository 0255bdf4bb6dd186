import { type Answer, type KeepAliveConnection, openConnection } from './keepAliveConnection';
import type { LoadOrder, LoadReply, LoadResult, LoadRun, Target } from './messages';

interface Loaded {
  readonly port: number;
  readonly requests: readonly Buffer[];
  next: number;
}

const targets = new Map<string, Loaded>();

function requestBytes({ path, headers }: Target, body: string, index: number): Buffer {
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    accept: 'application/json',
    ...headers[index % headers.length],
    'content-length': String(Buffer.byteLength(body)),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

interface Tally {
  readonly latencies: number[];
  failures: number;
  firstFailure?: string;
}

function count({ status, body }: Answer, latency: number, tally: Tally): void {
  if (status === 200 && !body.includes('"errors":')) {
    tally.latencies.push(latency);
    return;
  }
  tally.failures += 1;
  tally.firstFailure ??= `${status} ${body.toString('utf8', 0, 1_000)}`;
}

async function callUntil(until: number, connection: KeepAliveConnection, load: [Loaded, Tally]): Promise<void> {
  const [target, tally] = load;
  for (let start = performance.now(); start < until; ) {
    const request = target.requests[target.next % target.requests.length] as Buffer;
    target.next += 1;
    const answer = await connection.send(request);
    const end = performance.now();
    count(answer, end - start, tally);
    start = end;
  }
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;

function resultOf({ latencies, ...failed }: Tally, elapsedMs: number): LoadResult {
  if (latencies.length === 0) throw new Error(`no whole answer: ${failed.firstFailure}`);
  latencies.sort((a, b) => a - b);
  const [p50Ms, p99Ms] = [quantile(latencies, 0.5), quantile(latencies, 0.99)];
  return { requests: latencies.length, ...failed, elapsedMs, p50Ms, p99Ms };
}

async function run({ target: name, callers, milliseconds }: LoadRun): Promise<LoadResult> {
  const target = targets.get(name);
  if (!target) throw new Error(`no target ${name}`);
  const tally: Tally = { latencies: [], failures: 0 };
  const connections = await Promise.all(Array.from({ length: callers }, () => openConnection(target.port)));
  try {
    const start = performance.now();
    await Promise.all(connections.map((connection) => callUntil(start + milliseconds, connection, [target, tally])));
    return resultOf(tally, performance.now() - start);
  } finally {
    for (const connection of connections) connection.close();
  }
}

async function obey(order: LoadOrder): Promise<LoadReply | undefined> {
  if ('target' in order) {
    const { target } = order;
    const requests = target.bodies.map((body, index) => requestBytes(target, body, index));
    targets.set(target.name, { port: target.port, requests, next: 0 });
    return undefined;
  }
  try {
    return { result: await run(order.run) };
  } catch (error) {
    return { failure: String(error) };
  }
}

process.on('message', async (order: LoadOrder) => {
  const reply = await obey(order);
  if (reply) process.send?.(reply);
});
process.on('disconnect', () => process.exit());
