import { Command } from 'commander';
import { writeComposed } from '../compose';

/** `hub compose`: writes the committed supergraph and client schema from the silos' SDL. */
export function composeCommand(): Command {
  return new Command('compose')
    .description('Compose schema/supergraph.graphql and schema/api.graphql from the silos; refuses errors and hints')
    .addHelpText('after', '\nExample:\n  npm run hub -- compose')
    .action(() => {
      for (const file of writeComposed()) process.stdout.write(`${file}\n`);
    });
}
