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

function requireGood({ status, body }: Answer): void {
  if (status === 200 && !body.includes('"errors":')) return;
  throw new Error(`answer ${status}: ${body.toString('utf8', 0, 1_000)}`);
}

async function callUntil(until: number, connection: KeepAliveConnection, target: Loaded): Promise<number[]> {
  const latencies: number[] = [];
  for (let start = performance.now(); start < until; ) {
    const request = target.requests[target.next % target.requests.length] as Buffer;
    target.next += 1;
    requireGood(await connection.send(request));
    const end = performance.now();
    latencies.push(end - start);
    start = end;
  }
  return latencies;
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;

async function run({ target: name, callers, milliseconds }: LoadRun): Promise<LoadResult> {
  const target = targets.get(name);
  if (!target) throw new Error(`no target ${name}`);
  const connections = await Promise.all(Array.from({ length: callers }, () => openConnection(target.port)));
  try {
    const start = performance.now();
    const until = start + milliseconds;
    const latencies = await Promise.all(connections.map((connection) => callUntil(until, connection, target)));
    const sorted = latencies.flat().sort((a, b) => a - b);
    return {
      requests: sorted.length,
      elapsedMs: performance.now() - start,
      p50Ms: quantile(sorted, 0.5),
      p99Ms: quantile(sorted, 0.99),
    };
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
