import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, execute, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { projectPath, withCommonWords } from '../kernel/service/repository';
import { scalarResolvers } from '../kernel/service/scalars';
import { sharedTypeResolvers } from '../kernel/service/sharedTypes';
import type { OperationContext } from './operationContext';
import type { AskSubgraph } from './silos/siloDataSource';
import type { SiloLink, SiloStanding } from './silos/siloLink';

const PARSED_OPERATIONS = 100;

interface HubContext {
  readonly operation: OperationContext;
  readonly links: readonly SiloLink[];
}

/** Waits for the silos that this operation asks; of the others it tells how they stand. */
async function accountOf(link: SiloLink, { silos }: OperationContext): Promise<SiloStanding> {
  return silos.find(link.name) ?? (await link.standing());
}

async function sourcesOf({ operation, links }: HubContext): Promise<object[]> {
  await operation.silos.settled();
  const accounts = await Promise.all(links.map((link) => accountOf(link, operation)));
  return accounts.map(({ silo, status, asOf }) => ({ silo, asOf, status: status.toUpperCase() }));
}

const resolvers = {
  ...scalarResolvers,
  ...sharedTypeResolvers,
  MarketEntity: {
    __resolveReference: (reference: object) => reference,
    sources: (_entity: object, _args: object, context: HubContext) =>
      context.operation.once(sourcesOf, () => sourcesOf(context)),
  },
};

/**
 * The gateway's own subgraph, answered in this process: what only the gateway knows, such as which silos took part in
 * an answer. It asks nobody's permission, since it tells no fact about an entity.
 */
export function openHubSubgraph(links: readonly SiloLink[]): AskSubgraph {
  const sdl = withCommonWords(readFileSync(projectPath('gateway', 'schema.graphql'), 'utf8'));
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const parsed = new LRUCache<string, DocumentNode>({ max: PARSED_OPERATIONS });
  return async ({ query, variables }, { operation }) => {
    const document = parsed.get(query) ?? parse(query, { noLocation: true });
    parsed.set(query, document);
    const contextValue: HubContext = { operation, links };
    const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables ?? {} });
    return { data: data ?? null, errors: (errors ?? []) as never };
  };
}
