import { InvalidArgumentError, Option } from 'commander';
import { loadConfig } from '../../kernel/service/config';
import { type Day, isDay, shanghaiDay } from '../../kernel/values/day';
import { openDatabases } from '../assembly/openDatabases';
import type { ImportStep } from '../import/feedRows';
import { FILE_FORMATS, type FileFormat } from '../import/fileFormat';
import { type ImportOptions, type ImportReport, importFile } from '../import/importFile';
import type { ImportKind } from '../import/importKind';
import { caseKind } from '../import/kinds/caseKind';
import { catalogueKind } from '../import/kinds/catalogueKind';
import { creditRecordKind } from '../import/kinds/creditRecordKind';
import { inspectionKind } from '../import/kinds/inspectionKind';
import { inspectorKind } from '../import/kinds/inspectorKind';
import { itemKind } from '../import/kinds/itemKind';
import { marketEntityKind } from '../import/kinds/marketEntityKind';
import { reportText } from '../import/reportText';
import { progressLine } from '../progress';
import { HubCommand } from './hubCommand';
import { wholeNumber } from './options';

/** What differs between the commands beside the kind. */
interface Texts {
  readonly source: { readonly help: string; readonly otherwise?: string };
  readonly examples: readonly string[];
}

interface Options {
  readonly map: Readonly<Record<string, string>>;
  readonly source?: string;
  readonly format?: FileFormat;
  readonly batch: number;
  readonly observedOn?: Day;
  readonly dryRun?: boolean;
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

async function run<Item>(kind: ImportKind<Item>, options: Omit<ImportOptions, 'database'>): Promise<ImportReport> {
  if (options.dryRun && !kind.judgesByDatabase) return importFile(kind, options);
  const opened = await openDatabases(loadConfig(), {
    silos: [kind.silo],
    holder: 'import',
    onProgress: progressLine,
  });
  try {
    const database = opened.databases.get(kind.silo);
    return await importFile(kind, database ? { ...options, database } : options);
  } finally {
    await opened.stop();
  }
}

function importOf<Item>(kind: ImportKind<Item>, { source, examples }: Texts): HubCommand {
  const command = new HubCommand(kind.name)
    .description(`Import ${kind.description} from CSV or NDJSON: each row is stored or put aside with its reasons`)
    .argument('<file>', 'CSV in UTF-8 with a header, or one JSON object a line')
    .option(
      '--map <column=field>',
      `read a column as one of ${Object.keys(kind.columns.names).join(', ')}`,
      mapping,
      {},
    )
    .option('--source <department>', source.help, source.otherwise)
    .addOption(
      new Option('--format <format>', 'how the file is written; by its name unless given').choices(FILE_FORMATS),
    )
    .option('--observed-on <day>', 'day of which the file tells; without it the moment of its last change', dayOf)
    .option('--batch <rows>', 'rows that are committed together', wholeNumber(1, 100_000), 10_000)
    .option('--dry-run', 'judge every row and store nothing')
    .option('--json', 'print the report as one line of JSON')
    .action(async (file: string, { source: sourceDepartment, batch: batchRows, json, ...rest }: Options) => {
      const given = { ...rest, ...(sourceDepartment ? { sourceDepartment } : {}), batchRows };
      const today = shanghaiDay(Date.now());
      const report = await run(kind, { file, ...given, today, onProgress: stepLine });
      process.stdout.write(`${json ? JSON.stringify(report) : reportText(report)}\n`);
    });
  for (const example of examples) command.example(example);
  return command;
}

const REGISTER: Texts = {
  source: { help: 'code of the department that supplied the file', otherwise: 'SAMR' },
  examples: ['npm run hub -- import market-entities register.csv --map 注册号=uscc --dry-run'],
};

const facts = (example: string): Texts => ({
  source: { help: 'code of the department of rows that name none' },
  examples: [example],
});

const ITEMS: Texts = {
  source: { help: 'code of the department that supplied the list; each item’s own unless told' },
  examples: ['npm run hub -- import inspection-items items.csv --observed-on 2017-06-01'],
};

const INSPECTORS: Texts = {
  source: { help: 'code of the department that supplied the file; each inspector’s own office unless told' },
  examples: ['npm run hub -- import inspectors inspectors.csv --dry-run'],
};

const LISTS: Texts = {
  source: { help: 'code of the department that supplied the list', otherwise: 'BIG_DATA' },
  examples: ['npm run hub -- import catalogue open-data-plan.csv --observed-on 2014-05-12'],
};

/** `hub import`: feeds files of departments into their silos. */
export function importCommand(): HubCommand {
  const command = new HubCommand('import').description('Import files of departments');
  command.addCommand(importOf(marketEntityKind, REGISTER));
  command.addCommand(importOf(creditRecordKind, facts('npm run hub -- import credit-records records.csv --dry-run')));
  command.addCommand(importOf(inspectionKind, facts('npm run hub -- import inspections visits.ndjson --source SAMR')));
  command.addCommand(importOf(itemKind, ITEMS));
  command.addCommand(importOf(inspectorKind, INSPECTORS));
  command.addCommand(importOf(caseKind, facts('npm run hub -- import cases cases.ndjson --observed-on 2026-10-31')));
  command.addCommand(importOf(catalogueKind, LISTS));
  return command;
}
