import { DEVELOPMENT_CALLERS } from '../../gateway/identity/developmentCallers';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { loadConfig } from '../../kernel/service/config';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { HubCommand } from './hubCommand';

/** `hub token --as NAME`: a development token on the last line of standard output. */
export function tokenCommand(): HubCommand {
  const names = Object.keys(DEVELOPMENT_CALLERS);
  return new HubCommand('token')
    .description('Print a development token for one of the ready-made callers, on the last line')
    .requiredOption('--as <name>', `caller: ${names.join(', ')}`)
    .example('npm run -s hub -- token --as dashboard-city')
    .action(async ({ as }: { as: string }) => {
      const config = loadConfig();
      if (config.mode === 'production') throw new CataloguedError('DEVELOPMENT_ONLY', { received: 'token' });
      if (!names.includes(as)) throw new CataloguedError('UNKNOWN_CALLER', { field: 'as', received: as, known: names });
      process.stdout.write(`${await issueDevelopmentToken(config.dataDir, as)}\n`);
    });
}
