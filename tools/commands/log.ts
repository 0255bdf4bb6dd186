import { existsSync, readFileSync } from 'node:fs';
import { loadConfig } from '../../kernel/service/config';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { inclusionPath } from '../../kernel/values/merkleProof';
import { formatVerifierKey, parseVerifierKey, type VerifierKey, verifierOf } from '../../kernel/values/signedNote';
import { faultText, type LogReport } from '../../subgraphs/exchange/rules/accessLog/logFaults';
import { loadLogKey } from '../../subgraphs/exchange/store/accessLog/logKey';
import { type RunSql, readRangeHashes } from '../../subgraphs/exchange/store/accessLog/treeReader';
import { exportLog } from '../accessLog/exportLog';
import { bytesOf, verifyBundle } from '../accessLog/verifyBundle';
import { verifyDatabase } from '../accessLog/verifyDatabase';
import { openDatabases } from '../assembly/openDatabases';
import { progressLine } from '../progress';
import { HubCommand } from './hubCommand';
import { wholeNumber } from './options';

/** Opens the exchange's database for the time of `work`. */
async function withLog<T>(work: (run: RunSql) => Promise<T>): Promise<T> {
  const opened = await openDatabases(loadConfig(), { silos: ['exchange'], holder: 'log', onProgress: progressLine });
  try {
    const statements = opened.databases.get('exchange')?.statements;
    return await work(async (sql, values) => (await statements?.run(sql, values)) as never);
  } finally {
    await opened.stop();
  }
}

const ownKey = (): VerifierKey => verifierOf(loadLogKey(loadConfig().dataDir));

/** A key given as its text or as the name of a file that holds it. */
function readKey(given: string): VerifierKey {
  return parseVerifierKey((existsSync(given) ? readFileSync(given, 'utf8') : given).trim());
}

function tell({ faults, leaves, signed, checkpoints }: LogReport): void {
  const unsigned = leaves > signed ? `, ${leaves - signed} not under a checkpoint yet` : '';
  const summary = `${leaves} records, ${checkpoints} checkpoints${unsigned}`;
  process.stdout.write(`${faults.length === 0 ? 'VALID' : 'INVALID'}: ${summary}\n`);
  for (const fault of faults) process.stdout.write(`  ${faultText(fault)}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

function keyCommand(): HubCommand {
  return new HubCommand('key')
    .description('Print the public key that checks the log; give it to auditors by a way of its own')
    .example('npm run -s hub -- log key > public.key')
    .action(() => {
      process.stdout.write(`${formatVerifierKey(ownKey())}\n`);
    });
}

function exportCommand(): HubCommand {
  return new HubCommand('export')
    .description('Write the log up to its last checkpoint into a file that anybody can verify (docs/access-log.md)')
    .requiredOption('--to <file>', 'file to write')
    .example('npm run hub -- log export --to access-log.ndjson')
    .action(async ({ to }: { to: string }) => {
      const { leaves, checkpoints } = await withLog((run) => exportLog(run, to));
      process.stdout.write(`wrote ${leaves} records and ${checkpoints} checkpoints to ${to}\n`);
    });
}

function verifyCommand(): HubCommand {
  return new HubCommand('verify')
    .description(
      'Verify the stored log, or an exported one, with the public key alone; exit code 1 when it is not sound',
    )
    .requiredOption('--key <key>', 'public key, or a file that holds it')
    .option('--file <file>', 'an exported log instead of the database')
    .example('npm run hub -- log verify --key public.key')
    .action(async ({ key, file }: { key: string; file?: string }) => {
      const verifier = readKey(key);
      tell(file ? verifyBundle(bytesOf(file), verifier) : await withLog((run) => verifyDatabase(run, verifier)));
    });
}

async function prove(run: RunSql, index: number): Promise<object> {
  const [last] = await run<{ size: string; note: string }>(
    'SELECT size::text, note FROM access_checkpoint ORDER BY access_checkpoint.size DESC LIMIT 1',
    [],
  );
  const size = Number(last?.size ?? 0);
  if (index >= size) {
    throw new CataloguedError('LOG_POSITION_UNKNOWN', { field: 'index', received: String(index), limit: size });
  }
  const [row] = await run<{ leaf: string }>('SELECT leaf FROM access_leaf WHERE index = $1', [index]);
  const hashes = await readRangeHashes(run, inclusionPath(index, size));
  return {
    index,
    size,
    leaf: row?.leaf,
    hashes: hashes.map((hash) => hash.toString('base64')),
    checkpoint: last?.note,
  };
}

function proveCommand(): HubCommand {
  return new HubCommand('prove')
    .description(
      'Print the proof that one record is in the log, as JSON: the record, its hashes, the signed checkpoint',
    )
    .argument('<index>', 'number of the record, from 0', wholeNumber(0, Number.MAX_SAFE_INTEGER))
    .example('npm run -s hub -- log prove 0')
    .action(async (index: number) => {
      process.stdout.write(`${JSON.stringify(await withLog((run) => prove(run, index)), null, 2)}\n`);
    });
}

/** `hub log`: the log of accesses, for auditors. */
export function logCommand(): HubCommand {
  const commands = [verifyCommand(), exportCommand(), keyCommand(), proveCommand()];
  const log = new HubCommand('log').description('The log of accesses: export, verify, prove');
  for (const command of commands) log.addCommand(command);
  return log;
}
