import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { EmbeddedServerOptions } from '../../../kernel/service/embedded/openEmbeddedServer';
import type { RunAs } from '../../../kernel/service/embedded/runAs';

/** What a holder process got, or the code and facts of its refusal. */
export interface HolderReport {
  readonly port?: number;
  readonly url?: string;
  readonly code?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly messages: readonly string[];
}

/** A process of its own that holds a data folder. */
export interface HolderProcess {
  readonly pid: number;
  readonly report: HolderReport;
  /** Lets it leave the folder and end. */
  leave(): Promise<void>;
  /** Ends it as an operator's `kill -9` or a lack of memory would. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

/** Kills the holders that a failed test left behind. */
export function killHolders(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts a process that opens the embedded server, as another user when one is given, and waits for its report. */
export async function spawnHolder(options: EmbeddedServerOptions, user?: RunAs): Promise<HolderProcess> {
  const program = join(__dirname, 'holderProgram.js');
  const child = spawn(process.execPath, [program, JSON.stringify(options)], {
    cwd: '/',
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  });
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    pid: child.pid as number,
    report: JSON.parse(line) as HolderReport,
    leave: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
