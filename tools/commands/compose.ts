import { writeComposed } from '../compose';
import { HubCommand } from './hubCommand';

/** `hub compose`: writes the committed supergraph and client schema from the silos' SDL. */
export function composeCommand(): HubCommand {
  return new HubCommand('compose')
    .description('Compose schema/supergraph.graphql and schema/api.graphql from the silos; refuses errors and hints')
    .example('npm run hub -- compose')
    .action(() => {
      for (const file of writeComposed()) process.stdout.write(`${file}\n`);
    });
}
