import { Option } from 'commander';
import { loadConfig } from '../../kernel/service/config';
import { openReconciliationStore } from '../../subgraphs/exchange/store/reconciliation/reconciliationStore';
import { openDatabases } from '../assembly/openDatabases';
import { progressLine } from '../progress';
import { LIST_PARTS, type ListPart, type ReconcileReport, reconcileFile } from '../reconcile/reconcileFile';
import { HubCommand } from './hubCommand';

interface Options {
  readonly column: string;
  readonly to: string;
  readonly nameColumn?: string;
  readonly districtColumn?: string;
  readonly only?: ListPart;
}

function reportLines({ rows, decisions, seconds }: ReconcileReport, to: string): string {
  const { MATCH, TIE, CANDIDATES, NONE, REFUSED } = decisions;
  return [
    `${rows} rows in ${seconds.toFixed(1)} s, result in ${to}`,
    `${String(MATCH).padStart(9)}  MATCH: 可采纳 one entity and no doubt`,
    `${String(TIE).padStart(9)}  TIE: 并列，须人工选择 several so close that a person must choose`,
    `${String(CANDIDATES).padStart(9)}  CANDIDATES: 待人工确认 one is the best, for a person to confirm`,
    `${String(NONE).padStart(9)}  NONE: 无候选 nothing was found`,
    `${String(REFUSED).padStart(9)}  REFUSED: 不予比对 see the column fault`,
  ].join('\n');
}

async function run(file: string, { to, column, nameColumn, districtColumn, only }: Options): Promise<void> {
  const opened = await openDatabases(loadConfig(), {
    silos: ['exchange'],
    holder: 'reconcile',
    onProgress: progressLine,
  });
  try {
    const database = opened.databases.get('exchange');
    if (!database) return;
    const report = await reconcileFile({
      file,
      to,
      column,
      nameColumn,
      districtColumn,
      only,
      store: openReconciliationStore(database),
      onProgress: ({ rows, totalRows }) => progressLine(`${rows} of ${totalRows} rows`),
    });
    process.stdout.write(`${reportLines(report, to)}\n`);
  } finally {
    await opened.stop();
  }
}

/** `hub reconcile`: finds what each row of a list means. */
export function reconcileCommand(): HubCommand {
  return new HubCommand('reconcile')
    .description('Find what each row of a list means: codes, mistyped codes, old registration numbers and names')
    .argument('<file>', 'CSV in UTF-8 with a header')
    .requiredOption('--column <name>', 'column with the codes, numbers or names')
    .requiredOption('--to <file>', 'file for the result: the columns of the list, then the result of each row')
    .option('--name-column <name>', 'column with the name that stands beside a code and confirms it')
    .option('--district-column <name>', 'column with the six-digit district that tells apart entities of one name')
    .addOption(
      new Option('--only <rows>', 'keep the rows that may be accepted, or those for a person').choices(LIST_PARTS),
    )
    .example('npm run hub -- reconcile suppliers.csv --column 企业名称 --to suppliers-matched.csv')
    .action(run);
}
