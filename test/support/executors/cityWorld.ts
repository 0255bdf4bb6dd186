import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS } from '../../../gateway/gatewayConfig';
import { openHubSubgraph } from '../../../gateway/hubSubgraph';
import type { AskSubgraph } from '../../../gateway/silos/siloDataSource';
import { SiloLink } from '../../../gateway/silos/siloLink';
import { openLog } from '../../../kernel/service/log';
import { projectPath } from '../../../kernel/service/repository';
import { SILOS } from '../../../kernel/values/silos';
import type { City } from '../openCity';
import type { World } from './bothExecutors';

/** The real schema over the silos of a city, with the links that are to be stopped at the end. */
export function cityWorld(city: City): { readonly world: World; stop(): void } {
  const log = openLog('executors', 'silent');
  const links = SILOS.map((name) => {
    const port = city.silos.get(name);
    if (!port) throw new Error(`no silo ${name}`);
    return new SiloLink({ port, assertionKey: city.secrets.assertion[name], limits: DEFAULT_LIMITS, log });
  });
  const asks = links.map((link): [string, AskSubgraph] => [
    link.name,
    (query, { operation }) => link.ask(query, operation),
  ]);
  const subgraphs = new Map(asks).set('gateway', openHubSubgraph(links));
  const supergraphSdl = readFileSync(projectPath('schema', 'supergraph.graphql'), 'utf8');
  return {
    world: { supergraphSdl, subgraphs },
    stop() {
      for (const link of links) link.stop();
    },
  };
}
