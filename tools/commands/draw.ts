import { readFileSync } from 'node:fs';
import { loadConfig } from '../../kernel/service/config';
import { originOf } from '../../kernel/service/listen';
import { exportDraw } from '../draw/exportDraw';
import { HubCommand } from './hubCommand';

interface ExportOptions {
  readonly round: string;
  readonly out: string;
  readonly url?: string;
  readonly tokenFile?: string;
}

/** The address on which the hub of this machine is served. */
function ownUrl(): string {
  const { host, port } = loadConfig();
  return originOf({ host, port });
}

function exportFiles(): HubCommand {
  return new HubCommand('export')
    .description('Fetch the files by which a draw can be checked from a running hub into a folder')
    .requiredOption('--round <number>', 'number of the round, such as DR-2026-000001')
    .requiredOption('--out <folder>', 'folder for bundle.json and, for who may have them, frame.txt and drawn.txt')
    .option('--url <address>', 'address of the hub; the one of this machine unless stated')
    .option('--token-file <file>', 'file with the token of whoever asks, - for standard input; the public without one')
    .example(
      'npm run -s hub -- token --as planner-samr | npm run hub -- draw export --round DR-2026-000001 --out draw --token-file -',
    )
    .action(async ({ round, out, url, tokenFile }: ExportOptions) => {
      const token = tokenFile ? readFileSync(tokenFile === '-' ? 0 : tokenFile, 'utf8').trim() : null;
      const files = await exportDraw({ url: url ?? ownUrl(), round, out, token });
      for (const { name, bytes, sha256 } of files) process.stdout.write(`${out}/${name}: ${bytes} bytes, ${sha256}\n`);
      process.stdout.write(`check them: node tools/verify-draw.mjs ${out}\n`);
    });
}

/** `hub draw`: what anybody can do with a draw. */
export function drawCommand(): HubCommand {
  return new HubCommand('draw').description('Check draws of inspections').addCommand(exportFiles());
}
