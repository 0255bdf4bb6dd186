import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { siloSdl } from '../../../kernel/service/repository';
import { FACT_SILOS } from '../../../kernel/values/silos';
import { type ServerProcess, startServer } from '../startServer';
import type { StockGatewayInput } from '../stock/stockGateway';
import type { StockSiloInput } from '../stock/stockSilo';
import { type StartContestant, startAll } from './contestant';

const script = (name: string): string => join(__dirname, '..', 'stock', `${name}.js`);

function composeFor(silos: readonly ServerProcess[]): string {
  const services = FACT_SILOS.map((name, index) => ({
    name,
    url: String(silos[index]?.url),
    typeDefs: parse(siloSdl(name)),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(`the stock supergraph does not compose: ${errors?.join('; ')}`);
  return supergraphSdl;
}

/** Apollo's gateway over four Apollo Servers, each its own process: the libraries as they come. */
export const startStock: StartContestant = async ({ urls }) => {
  const silos = await startAll(
    FACT_SILOS.map((silo) => () => {
      const input: StockSiloInput = { silo, appUrl: urls[silo].appUrl };
      return startServer({ script: script('stockSilo'), input });
    }),
  );
  const stopSilos = async (): Promise<void> => {
    await Promise.all(silos.map((silo) => silo.stop()));
  };
  try {
    const input: StockGatewayInput = { supergraphSdl: composeFor(silos) };
    const gateway = await startServer({ script: script('stockGateway'), input });
    return {
      name: 'stock',
      endpoint: gateway.url,
      headers: [{}],
      withSources: false,
      pids: [gateway, ...silos].map(({ pid }) => pid),
      async stop() {
        await gateway.stop();
        await stopSilos();
      },
    };
  } catch (error) {
    await stopSilos();
    throw error;
  }
};
