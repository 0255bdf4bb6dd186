import { isConnectionFailure } from '../kernel/service/errors';
import { CataloguedError } from '../kernel/values/cataloguedError';
import { CODES } from '../kernel/values/codes';
import { benchCommand } from './commands/bench';
import { checkCommand } from './commands/check';
import { composeCommand } from './commands/compose';
import { drawCommand } from './commands/draw';
import { exportCommand } from './commands/export';
import { generateCommand } from './commands/generate';
import { exampleText, HubCommand } from './commands/hubCommand';
import { importCommand } from './commands/import';
import { logCommand } from './commands/log';
import { operationsCommand } from './commands/operations';
import { reconcileCommand } from './commands/reconcile';
import { serveCommand } from './commands/serve';
import { tokenCommand } from './commands/token';

/** Tells a person what went wrong and how to mend it; a stack only for what nobody foresaw. */
function explain(error: unknown): string {
  if (error instanceof CataloguedError) {
    const { en, zh, mendEn, mendZh } = CODES[error.code];
    return `${error.code}: ${en}\n  ${zh}\n  ${JSON.stringify(error.facts)}\n  -> ${mendEn}\n  -> ${mendZh}`;
  }
  if (isConnectionFailure(error)) return `The database cannot be reached: ${(error as Error).message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const program = new HubCommand('hub')
  .description(
    'The supervision hub of a city: serve it, fill it, ask it, measure it. Every command: hub <command> --help',
  )
  .showHelpAfterError()
  .configureHelp({ showGlobalOptions: true });

const commands = [
  serveCommand(),
  tokenCommand(),
  generateCommand(),
  importCommand(),
  exportCommand(),
  drawCommand(),
  reconcileCommand(),
  composeCommand(),
  operationsCommand(),
  checkCommand(),
  logCommand(),
  benchCommand(),
];
for (const command of commands) program.addCommand(command);
program.addHelpText('after', exampleText(commands.flatMap(({ firstExample }) => firstExample ?? [])));

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
