import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from '../operationContext';
import type { PartialAnswer, SiloQuery } from './partialAnswer';

/** Anything that answers what the query planner asks of one subgraph. */
export type AskSubgraph = (query: SiloQuery, context: GatewayContext) => Promise<PartialAnswer>;

/** The executor's view of a subgraph. */
export function siloDataSource(ask: AskSubgraph): GraphQLDataSource<GatewayContext> {
  return {
    async process({ request, context }) {
      const { query, operationName, variables } = request;
      const { data, errors } = await ask({ query: query ?? '', operationName, variables }, context as GatewayContext);
      return (errors.length > 0 ? { data, errors } : { data }) as never;
    },
  };
}
