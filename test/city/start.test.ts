import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { removeScratch, scratchFolder } from '../support/embedded/scratch';

const ROOT = join(__dirname, '..', '..');
const HOOK = join(ROOT, 'test', 'support', 'typescriptHook.js');

const running = new Set<ChildProcess>();

afterEach(async () => {
  for (const hub of running) hub.kill('SIGKILL');
  await removeScratch();
});

/** Runs a command of the hub as a process of its own on a data folder. */
function hubProcess(dataDir: string, words: readonly string[], entities: number): ChildProcess {
  const hub = spawn(process.execPath, ['--require', HOOK, join(ROOT, 'tools', 'hub.ts'), ...words], {
    cwd: ROOT,
    env: {
      ...process.env,
      HUB_DATA_DIR: dataDir,
      HUB_PORT: '0',
      HUB_SAMPLE_ENTITIES: String(entities),
      HUB_LAME_DUCK_MS: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(hub);
  hub.once('exit', () => running.delete(hub));
  return hub;
}

const startHub = (dataDir: string, entities: number): ChildProcess => hubProcess(dataDir, ['serve'], entities);

function says(hub: ChildProcess, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk;
      if (words.test(said)) resolve(said);
    };
    hub.stdout?.on('data', hear);
    hub.stderr?.on('data', hear);
    hub.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

async function stop(hub: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(hub, 'exit');
  hub.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
}

const isLeft = (dataDir: string): boolean =>
  existsSync(join(dataDir, 'cluster', 'postmaster.pid')) || readdirSync(join(dataDir, 'holders')).length > 0;

const marker = (dataDir: string) => JSON.parse(readFileSync(join(dataDir, 'sample-city.json'), 'utf8'));

describe('a start', () => {
  it('that is broken off while it fills the city leaves no PostgreSQL behind, and the next one goes on', async () => {
    const dataDir = scratchFolder();
    const first = startHub(dataDir, 4_000);
    await says(first, /Filling the sample city/);
    expect(await stop(first, 'SIGINT')).toBe(0);
    expect(isLeft(dataDir)).toBe(false);
    expect(marker(dataDir)).toMatchObject({ filled: false });

    const second = startHub(dataDir, 4_000);
    await says(second, /hub ready http/);
    expect(marker(dataDir)).toMatchObject({ entities: 4_000, filled: true });
    expect(await stop(second, 'SIGTERM')).toBe(0);
    expect(isLeft(dataDir)).toBe(false);
  }, 120_000);

  it('puts no invented business into a register that holds real ones', async () => {
    const dataDir = scratchFolder();
    const empty = startHub(dataDir, 0);
    await says(empty, /hub ready http/);
    await stop(empty, 'SIGTERM');
    await importOne(dataDir);
    const next = startHub(dataDir, 4_000);
    await says(next, /hub ready http/);
    expect(existsSync(join(dataDir, 'sample-city.json'))).toBe(false);
    await stop(next, 'SIGTERM');
  }, 120_000);
});

async function importOne(dataDir: string): Promise<void> {
  const file = join(dataDir, 'register.csv');
  writeFileSync(file, `uscc,name,registered_on\n${DOCUMENTED_ENTITIES[0]?.uscc},试验有限公司,2020-01-01\n`);
  const [code] = await once(hubProcess(dataDir, ['import', 'market-entities', file], 0), 'exit');
  expect(code).toBe(0);
}
