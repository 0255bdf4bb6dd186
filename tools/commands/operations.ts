import { writeFileSync } from 'node:fs';
import { projectPath } from '../../kernel/service/repository';
import { sha256Hex } from '../../kernel/values/sha256';
import { plainTexts, wireTexts } from '../operations/wireTexts';
import { HubCommand } from './hubCommand';

/** `hub operations`: writes the operations that a gateway with HUB_OPERATIONS_FILE takes. */
export function operationsCommand(): HubCommand {
  return new HubCommand('operations')
    .description(
      "Write the list of operations for HUB_OPERATIONS_FILE: the dashboard's own, and those of other clients",
    )
    .argument('[folders...]', 'folders of other clients, each .graphql file in them a text that is sent as it stands')
    .requiredOption('--to <file>', 'file to write: a JSON object of texts by their SHA-256')
    .example('npm run hub -- operations --to operations.json')
    .example('npm run hub -- operations --to operations.json integrator/queries')
    .action(async (folders: string[], { to }: { to: string }) => {
      const texts = [...(await wireTexts(projectPath('web', 'src'))), ...folders.flatMap(plainTexts)];
      const listed = new Map(texts.map((text) => [sha256Hex(text), text]));
      const sorted = [...listed].sort(([one], [other]) => (one < other ? -1 : 1));
      writeFileSync(to, `${JSON.stringify(Object.fromEntries(sorted), null, 1)}\n`);
      process.stdout.write(`${sorted.length} operations in ${to}\n`);
    });
}
