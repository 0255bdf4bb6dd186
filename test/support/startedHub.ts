import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT } from './readme';

/** The command line of the hub from its sources; words follow. */
export const HUB_PROGRAM = [
  '--require',
  join(PROJECT, 'test', 'support', 'typescriptHook.js'),
  join(PROJECT, 'tools', 'hub.ts'),
];

/** A hub that runs as a process of its own over a sample city. */
export interface StartedHub {
  /** Origin of the gateway, such as http://127.0.0.1:4000. */
  readonly origin: string;
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk;
      const url = /hub ready (http:\S+)\/graphql/.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

/** Starts the whole hub on a data folder, with a sample city of `entities` businesses, and waits until it is ready. */
export async function startHub(dataDir: string, entities: number): Promise<StartedHub> {
  const env = {
    ...process.env,
    HUB_DATA_DIR: dataDir,
    HUB_PORT: '0',
    HUB_SAMPLE_ENTITIES: String(entities),
    HUB_LAME_DUCK_MS: '0',
    HUB_WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
  };
  const child = spawn(process.execPath, [...HUB_PROGRAM, 'serve'], {
    cwd: PROJECT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    origin: await untilReady(child),
    dataDir,
    env,
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
