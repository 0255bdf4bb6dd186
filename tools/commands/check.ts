import { loadConfig } from '../../kernel/service/config';
import { SILOS } from '../../kernel/values/silos';
import { openDatabases } from '../assembly/openDatabases';
import { runChecks } from '../check/runChecks';
import { progressLine } from '../progress';
import { HubCommand } from './hubCommand';

/** `hub check`: asks the stored facts whether what must always be true is true. */
export function checkCommand(): HubCommand {
  return new HubCommand('check')
    .description('Ask the stored facts whether what must always be true is true; exit code 1 when something is not')
    .example('npm run hub -- check')
    .action(async () => {
      const opened = await openDatabases(loadConfig(), { silos: SILOS, holder: 'check', onProgress: progressLine });
      try {
        for await (const { silo, sentence, offenders } of runChecks(opened.databases)) {
          const verdict = offenders.length === 0 ? 'ok' : `NOT SO: ${offenders.join(', ')}`;
          process.stdout.write(`${silo}: ${sentence}: ${verdict}\n`);
          if (offenders.length > 0) process.exitCode = 1;
        }
      } finally {
        await opened.stop();
      }
    });
}
