import { verifyExport } from '../export/verifyExport';
import { HubCommand } from './hubCommand';

function verify(): HubCommand {
  return new HubCommand('verify')
    .description('Prove by the public key alone that a file is the export that its manifest says')
    .argument('<manifest>', 'the manifest.json that was downloaded with the file')
    .argument('<file>', 'the downloaded file')
    .requiredOption('--key <file>', 'public key of the hub in PEM, as exportKeys tells it')
    .example('npm run hub -- export verify manifest.json credit-record.csv.gz --key hub-export.pem')
    .action(async (manifest: string, file: string, { key }: { readonly key: string }) => {
      const proven = await verifyExport({ manifest, file, key });
      const { resource, purpose, agreement, requester, asOf } = proven.manifest;
      const lines = [
        `${file}: unaltered, ${proven.file.rows} rows of ${proven.file.about} (${resource})`,
        `for ${requester.subject} of ${requester.department}, purpose ${purpose}, agreement ${agreement ?? 'none'}`,
        `as of ${asOf.time}, position ${asOf.position}, signed by ${proven.manifest.key}`,
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    });
}

/** `hub export`: what anybody can do with an export. */
export function exportCommand(): HubCommand {
  return new HubCommand('export').description('Check bulk exports').addCommand(verify());
}
