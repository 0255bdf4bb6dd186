import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { removeScratch, scratchFolder } from '../support/embedded/scratch';
import { type JourneyHub, runNode } from '../support/journey/askHub';
import { readJourney } from '../support/journey/readJourney';
import { runStep } from '../support/journey/runJourney';
import { PROJECT } from '../support/readme';

const HUB = ['--require', join(PROJECT, 'test', 'support', 'typescriptHook.js'), join(PROJECT, 'tools', 'hub.ts')];
const ENTITIES = '2000';

let process_: ChildProcess;
let hub: JourneyHub;

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

beforeAll(async () => {
  const dataDir = scratchFolder();
  const env = {
    ...process.env,
    HUB_DATA_DIR: dataDir,
    HUB_PORT: '0',
    HUB_SAMPLE_ENTITIES: ENTITIES,
    HUB_LAME_DUCK_MS: '0',
    HUB_WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
  };
  process_ = spawn(process.execPath, [...HUB, 'serve'], { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  hub = {
    origin: await untilReady(process_),
    folder: scratchFolder(),
    token: (name) => issueDevelopmentToken(dataDir, name),
    command: (words) => runNode([...HUB, ...words], env),
  };
}, 120_000);

afterAll(async () => {
  if (process_ && process_.exitCode === null) {
    const ended = once(process_, 'exit');
    process_.kill('SIGTERM');
    await ended;
  }
  await removeScratch();
}, 30_000);

describe.each(['dashboard', 'integrator', 'supervision', 'planner', 'case'])('docs/journeys/%s.md', (name) => {
  const kept = new Map<string, string>();
  const steps = readJourney(readFileSync(join(PROJECT, 'docs', 'journeys', `${name}.md`), 'utf8'));

  it('has steps that do something', () => {
    expect(steps.filter(({ parts }) => parts.length > 0).length).toBeGreaterThan(5);
  });

  it.each(steps.filter(({ parts }) => parts.length > 0).map((step) => [step.title, step] as const))(
    '%s',
    async (_, step) => {
      expect(await runStep(step, hub, kept)).toEqual([]);
    },
    120_000,
  );
});
