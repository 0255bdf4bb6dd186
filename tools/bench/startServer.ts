import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';

const LONGEST_START_MS = 120_000;
const LONGEST_STOP_MS = 15_000;
const KEPT_OUTPUT = 4_000;

/** A server process that listens on this machine. */
export interface ServerProcess {
  readonly pid: number;
  readonly url: URL;
  stop(): Promise<void>;
}

/** What to run: a compiled script that prints `<name> ready <url>` when it listens. */
export interface ServerStart {
  readonly script: string;
  readonly args?: readonly string[];
  /** What Node.js itself is told; nothing unless given. */
  readonly flags?: readonly string[];
  /** Its whole environment, so that a person's shell changes nothing. */
  readonly env?: Readonly<Record<string, string>>;
  /** Handed over on standard input as JSON, where others cannot read it. */
  readonly input?: unknown;
}

const living = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

async function untilReady(child: ChildProcess): Promise<URL> {
  let tail = '';
  child.stderr?.on('data', (chunk) => {
    tail = (tail + chunk).slice(-KEPT_OUTPUT);
  });
  const overdue = setTimeout(() => child.kill('SIGKILL'), LONGEST_START_MS);
  try {
    for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
      const url = /^\S+ ready (http:\S+)$/.exec(line)?.[1];
      if (url) return new URL(url);
    }
  } finally {
    clearTimeout(overdue);
    child.stdout?.resume();
  }
  throw new Error(`${child.spawnargs.slice(1).join(' ')} did not start:\n${tail}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const overdue = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
  await ended;
  clearTimeout(overdue);
}

/** Starts a server as a process and waits until it listens. Rejects with the end of its error output. */
export async function startServer({
  script,
  args = [],
  flags = [],
  env = {},
  input,
}: ServerStart): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...flags, script, ...args], {
    env: { NODE_ENV: 'production', PATH: '/usr/bin:/bin', TMPDIR: tmpdir(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(input ?? null));
  try {
    const url = await untilReady(child);
    return { pid: child.pid as number, url, stop: () => stop(child) };
  } catch (error) {
    await stop(child);
    throw error;
  }
}
