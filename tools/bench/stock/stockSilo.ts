import { randomBytes } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { openSiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { SiloContext, SiloModule, Viewer } from '../../../kernel/service/silo';
import { subgraphSchema } from '../../../kernel/service/startSubgraph';
import { shanghaiDay } from '../../../kernel/values/day';
import type { SiloName } from '../../../kernel/values/silos';
import { siloModules } from '../../assembly/siloModules';
import { readServerInput, tellReady } from '../serverInput';

/** What a stock silo is started with. */
export interface StockSiloInput {
  readonly silo: SiloName;
  readonly appUrl: string;
}

/** Nobody is asked for a token here; this is whom the hub's own token stands for. */
const VIEWER: Viewer = {
  subject: 'bench',
  kind: 'application',
  department: null,
  roles: [],
  district: null,
  grant: null,
  operationId: 'bench',
};

type Context = SiloContext<unknown, unknown>;

/**
 * The silo's schema, resolvers and SQL under Apollo Server as it comes: no identity, no limits, nothing compiled. Loaders
 * live as long as one request, as DataLoader's documentation has it; gathering across requests is the hub's own.
 */
async function serve({ silo, appUrl }: StockSiloInput): Promise<void> {
  const module: SiloModule = siloModules[silo];
  const database = await openSiloDatabase(module as never, appUrl);
  const keys = { cursor: randomBytes(32), assertion: randomBytes(32) };
  const server = new ApolloServer<Context>({ schema: subgraphSchema(module as never) });
  const { url } = await startStandaloneServer(server, {
    listen: { host: '127.0.0.1', port: 0 },
    context: async () => {
      const store = module.openStore(database, keys);
      return { viewer: VIEWER, today: shanghaiDay(Date.now()), store, loaders: module.openLoaders(store, VIEWER) };
    },
  });
  tellReady(silo, Number(new URL(url).port));
}

void readServerInput<StockSiloInput>().then(serve);
