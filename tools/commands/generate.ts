import { loadConfig } from '../../kernel/service/config';
import { day } from '../../kernel/values/day';
import { SILOS } from '../../kernel/values/silos';
import { openDatabases } from '../assembly/openDatabases';
import { SAMPLE_DAY } from '../generate/city';
import { generateCity } from '../generate/generateCity';
import { progressLine } from '../progress';
import { HubCommand } from './hubCommand';
import { wholeNumber } from './options';

/** `hub generate`: the sample city, the same for the same seed. */
export function generateCommand(): HubCommand {
  return new HubCommand('generate')
    .description(
      'Fill the four silos with a sample city; the same seed gives the same city, running it twice adds nothing',
    )
    .option('--entities <n>', 'how many businesses', wholeNumber(1, 10_000_000), 20_000)
    .option('--seed <text>', 'name of the city', 'sh-2026')
    .option('--today <day>', 'the day the city is generated for', day, SAMPLE_DAY)
    .example('npm run hub -- generate --entities 100000 --seed my-city')
    .action(async ({ entities, seed, today }) => {
      const opened = await openDatabases(loadConfig(), { silos: SILOS, holder: 'generate', onProgress: progressLine });
      try {
        await generateCity({ databases: opened.databases, entities, seed, today, onProgress: progressLine });
      } finally {
        await opened.stop();
      }
    });
}
