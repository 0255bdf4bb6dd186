import { InvalidArgumentError } from 'commander';
import { loadConfig } from '../../kernel/service/config';
import { type Day, isDay, shanghaiDay } from '../../kernel/values/day';
import { openDatabases } from '../assembly/openDatabases';
import type { ImportStep } from '../import/feedRows';
import { type ImportOptions, type ImportReport, importMarketEntities } from '../import/marketEntities';
import { FIELDS } from '../import/planColumns';
import { reportText } from '../import/reportText';
import { progressLine } from '../progress';
import { HubCommand } from './hubCommand';
import { wholeNumber } from './options';

interface Options {
  readonly map: Readonly<Record<string, string>>;
  readonly source: string;
  readonly batch: number;
  readonly observedOn?: Day;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Gathers `--map column=field`, given once for each column. */
function mapping(text: string, before: Readonly<Record<string, string>>): Record<string, string> {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('write it as column=field');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}

function dayOf(text: string): Day {
  if (!isDay(text)) throw new InvalidArgumentError('write a day as 2026-11-22');
  return text;
}

const stepLine = ({ rows, totalRows, rate, remainingSeconds }: ImportStep): void =>
  progressLine(`${rows} of ${totalRows} rows, ${rate} a second, ${remainingSeconds} s left`);

async function run(options: Omit<ImportOptions, 'database'>): Promise<ImportReport> {
  if (options.dryRun) return importMarketEntities(options);
  const opened = await openDatabases(loadConfig(), { silos: ['credit'], holder: 'import', onProgress: progressLine });
  try {
    const database = opened.databases.get('credit');
    return await importMarketEntities(database ? { ...options, database } : options);
  } finally {
    await opened.stop();
  }
}

function marketEntities(): HubCommand {
  return new HubCommand('market-entities')
    .description('Import a register of market entities from CSV: each row is stored or put aside with its reasons')
    .argument('<file>', 'CSV in UTF-8 with a header')
    .option('--map <column=field>', `read a column as one of ${Object.keys(FIELDS).join(', ')}`, mapping, {})
    .option('--source <department>', 'code of the department that supplied the file', 'SAMR')
    .option('--observed-on <day>', 'day of which the file tells; without it the moment of its last change', dayOf)
    .option('--batch <rows>', 'rows that are committed together', wholeNumber(1, 100_000), 10_000)
    .option('--dry-run', 'judge every row and store nothing')
    .option('--json', 'print the report as one line of JSON')
    .example('npm run hub -- import market-entities register.csv --map 注册号=uscc --dry-run')
    .action(async (file: string, { map, source, batch, observedOn, dryRun, json }: Options) => {
      const report = await run({
        file,
        map,
        sourceDepartment: source,
        batchRows: batch,
        today: shanghaiDay(Date.now()),
        ...(observedOn ? { observedOn } : {}),
        ...(dryRun ? { dryRun } : {}),
        onProgress: stepLine,
      });
      process.stdout.write(`${json ? JSON.stringify(report) : reportText(report)}\n`);
    });
}

/** `hub import`: feeds files of departments into their silos. */
export function importCommand(): HubCommand {
  return new HubCommand('import').description('Import files of departments').addCommand(marketEntities());
}
