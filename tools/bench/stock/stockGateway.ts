import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { disableVendorTelemetry } from '../../../kernel/service/config';
import { readServerInput, tellReady } from '../serverInput';

/** What the stock gateway is started with. */
export interface StockGatewayInput {
  readonly supergraphSdl: string;
}

/** Apollo's gateway and server as they come. */
async function serve({ supergraphSdl }: StockGatewayInput): Promise<void> {
  disableVendorTelemetry();
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
  const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
  tellReady('stock', Number(new URL(url).port));
}

void readServerInput<StockGatewayInput>().then(serve);
