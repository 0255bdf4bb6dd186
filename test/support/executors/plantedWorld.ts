import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import type { AskSubgraph } from '../../../gateway/silos/siloDataSource';
import { composeSubgraphs } from '../../../tools/compose';
import type { World } from './bothExecutors';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.11",
  import: ["@key", "@shareable", "@external", "@requires"])`;

type Parent = { readonly __typename: string; readonly id: string };

const numberOf = ({ id }: Parent): number => Number(id.slice(1));
const thing = (number: number): Parent =>
  number % 2 === 0 ? { __typename: 'Firm', id: `f${number}` } : { __typename: 'Person', id: `p${number}` };
const things = (...numbers: (number | null)[]) => numbers.map((number) => (number === null ? null : thing(number)));
const place = (parent: Parent) => ({ street: `street ${parent.id}`, city: `city ${numberOf(parent)}` });
const resolveReference = (reference: Parent) => ({ ...reference });

/** Subgraphs with all that the city's schema does without: interfaces, unions, requirements, shared values. */
const PLANS: Readonly<Record<string, { readonly sdl: string; readonly resolvers: object }>> = {
  first: {
    sdl: `interface Thing { id: ID! label: String }
      union Found = Firm | Person
      type Address @shareable { street: String city: String }
      type Firm implements Thing @key(fields: "id") { id: ID! label: String size: Int! grid: [[Int!]]! owner: Person
        address: Address others: [Thing] found: [Found!] }
      type Person implements Thing @key(fields: "id") { id: ID! label: String firms: [Firm]! address: Address! }
      type Query { things: [Thing]! found: [Found!] firm(id: ID!): Firm best: Thing groups: [[Thing]!] }`,
    resolvers: {
      Query: {
        things: () => things(2, 3, null, 4, 2),
        found: () => things(5, 6),
        firm: (_: unknown, { id }: { id: string }) => ({ __typename: 'Firm', id }),
        best: () => thing(8),
        groups: () => [things(1, null, 2), [], things(4)],
      },
      Firm: {
        __resolveReference: resolveReference,
        label: ({ id }: Parent) => `firm ${id}`,
        size: numberOf,
        grid: (parent: Parent) => [[numberOf(parent), 1], null, []],
        owner: (parent: Parent) => (numberOf(parent) === 4 ? null : { __typename: 'Person', id: 'p9' }),
        address: place,
        others: (parent: Parent) => things(numberOf(parent) + 1, null, 4),
        found: () => things(7, 10),
      },
      Person: {
        __resolveReference: resolveReference,
        label: () => null,
        firms: () => things(2, null, 6),
        address: place,
      },
    },
  },
  second: {
    sdl: `interface Thing { id: ID! score: Float }
      enum Level { LOW HIGH }
      type Address @shareable { city: String street: String }
      type Firm implements Thing @key(fields: "id") { id: ID! score: Float level: Level! peers: [Thing] seat: Address @shareable }
      type Person implements Thing @key(fields: "id") { id: ID! score: Float nick: String! level: Level friends: [Person!] }
      type Query { top: [Thing!] }`,
    resolvers: {
      Query: { top: () => things(2, 5) },
      Firm: {
        __resolveReference: resolveReference,
        score: (parent: Parent) => numberOf(parent) / 2,
        level: (parent: Parent) => (numberOf(parent) > 4 ? 'HIGH' : 'LOW'),
        peers: () => things(6, 3, null),
        seat: place,
      },
      Person: {
        __resolveReference: resolveReference,
        score: () => 1,
        nick: ({ id }: Parent) => (id === 'p3' ? null : `nick ${id}`),
        level: () => 'LOW',
        friends: () => things(1, 9),
      },
    },
  },
  third: {
    sdl: `type Address @shareable { city: String street: String }
      type Firm @key(fields: "id") { id: ID! size: Int! @external address: Address @external seat: Address @shareable
        grade: String @requires(fields: "size address { city }") big: Boolean! @requires(fields: "size") }
      type Person @key(fields: "id") { id: ID! friends: [Person!] @external rank: Int @requires(fields: "friends { id }") }`,
    resolvers: {
      Firm: {
        __resolveReference: resolveReference,
        grade: ({ size, address }: { size: number; address: { city: string } | null }) => `${size} ${address?.city}`,
        big: ({ size }: { size: number }) => size > 4,
        seat: place,
      },
      Person: {
        __resolveReference: resolveReference,
        rank: ({ friends }: { friends: unknown[] | null }) => friends?.length ?? null,
      },
    },
  },
};

function plant(sdl: string, resolvers: object): AskSubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  return async ({ query, variables }) => {
    const { data, errors } = await execute({ schema, document: parse(query), variableValues: variables ?? {} });
    const told = errors?.map((error) => error.toJSON()) ?? [];
    return { data: (data ?? null) as Record<string, unknown> | null, errors: told as never };
  };
}

/** Opens small subgraphs over no database, with their supergraph and the schema that clients see. */
export function plantedWorld(): World & { readonly api: string } {
  const sdls = Object.entries(PLANS).map(([name, { sdl }]) => ({ name, sdl: `${LINK}\n${sdl}` }));
  const { supergraph, api, errors } = composeSubgraphs(sdls);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const asks = sdls.map(({ name, sdl }): [string, AskSubgraph] => [name, plant(sdl, PLANS[name]?.resolvers ?? {})]);
  return { supergraphSdl: supergraph, api, subgraphs: new Map(asks) };
}
