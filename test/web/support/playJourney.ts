import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueDevelopmentToken } from '../../../gateway/identity/developmentIssuer';
import { scratchFolder } from '../../support/embedded/scratch';
import { runNode } from '../../support/journey/askHub';
import { readJourney } from '../../support/journey/readJourney';
import { runStep } from '../../support/journey/runJourney';
import { PROJECT } from '../../support/readme';
import { HUB_PROGRAM, type StartedHub } from '../../support/startedHub';

/**
 * Plays a journey of docs/journeys over the API up to the step whose title begins so, as that day's work of others, and
 * tells what of its answers was not as the page shows.
 */
export async function playJourney(started: StartedHub, name: string, until: string): Promise<string[]> {
  const { origin, dataDir, env } = started;
  const hub = {
    origin,
    folder: scratchFolder(),
    token: (as: string) => issueDevelopmentToken(dataDir, as),
    command: (words: readonly string[]) => runNode([...HUB_PROGRAM, ...words], env),
  };
  const steps = readJourney(readFileSync(join(PROJECT, 'docs', 'journeys', `${name}.md`), 'utf8'));
  const last = steps.findIndex(({ title }) => title.startsWith(until));
  if (last < 0) throw new Error(`no step of ${name} begins with ${until}`);
  const kept = new Map<string, string>();
  const faults: string[] = [];
  for (const step of steps.slice(0, last + 1)) faults.push(...(await runStep(step, hub, kept)));
  return faults;
}
