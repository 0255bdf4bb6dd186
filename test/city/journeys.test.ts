import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { removeScratch, scratchFolder } from '../support/embedded/scratch';
import { type JourneyHub, runNode } from '../support/journey/askHub';
import { readJourney } from '../support/journey/readJourney';
import { runStep } from '../support/journey/runJourney';
import { PROJECT } from '../support/readme';
import { HUB_PROGRAM, type StartedHub, startHub } from '../support/startedHub';

let started: StartedHub | undefined;
let hub: JourneyHub;

beforeAll(async () => {
  const dataDir = scratchFolder();
  started = await startHub(dataDir, 2_000);
  const { origin, env } = started;
  hub = {
    origin,
    folder: scratchFolder(),
    token: (name) => issueDevelopmentToken(dataDir, name),
    command: (words) => runNode([...HUB_PROGRAM, ...words], env),
  };
}, 120_000);

afterAll(async () => {
  await started?.stop();
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
