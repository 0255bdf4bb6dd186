import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { openCompiledOperations } from '../kernel/service/compiledOperations';
import { findFactNumber } from '../kernel/service/factId';
import { projectPath, withCommonWords } from '../kernel/service/repository';
import { scalarResolvers } from '../kernel/service/scalars';
import { sharedTypeResolvers } from '../kernel/service/sharedTypes';
import type { OperationContext } from './operationContext';
import type { AskSubgraph } from './silos/siloDataSource';
import type { SiloLink, SiloStanding } from './silos/siloLink';

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

/** Types whose facts are found by their own ids, each in its silo. */
const NODE_TYPES: readonly string[] = [
  'CreditRecord',
  'PublicCreditRating',
  'CreditRiskClass',
  'SupervisionCategory',
  'KeySupervision',
  'Inspection',
  'EnforcementCase',
  'EnforcementDecision',
];

interface NodeReference {
  readonly __typename: string;
  readonly id: string;
}

/** Points at the fact of an id; whether it is there, and who may see it, is for the silo of its type to say. */
function nodeOf(_: unknown, { id }: { readonly id: string }): NodeReference | null {
  const [type = ''] = id.split(':');
  return NODE_TYPES.includes(type) && findFactNumber(type, id) ? { __typename: type, id } : null;
}

const resolvers = {
  ...scalarResolvers,
  ...sharedTypeResolvers,
  Query: { node: nodeOf },
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
  const compiled = openCompiledOperations(schema);
  return async (query, { operation }) => {
    const context: HubContext = { operation, links };
    const { data, errors } = await compiled(query)(context, query.variables);
    return { data: data ?? null, errors: (errors ?? []) as never };
  };
}
