import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import { CataloguedError } from '../values/cataloguedError';
import { shanghaiDay } from '../values/day';
import type { SiloDatabase } from './database/siloDatabase';
import { type IncidentLog, presentError, presentExecutionErrors } from './errors';
import { verifyAssertion } from './identity/assertion';
import { siloSdl } from './repository';
import { scalarResolvers } from './scalars';
import { sharedTypeResolvers } from './sharedTypes';
import {
  HEARTBEAT,
  type Silo,
  type SiloContext,
  type SiloKeys,
  type SiloModule,
  type SiloRequest,
  type SiloResponse,
} from './silo';

const COMPILED_OPERATIONS = 500;
/** A compiled operation takes several hundred times the memory of its text. */
const COMPILED_CHARACTERS = 131_072;
const AS_OF_LIFETIME_MS = 1_000;

/** What a silo runs on. */
export interface SubgraphOptions {
  readonly database: SiloDatabase;
  readonly keys: SiloKeys;
  readonly onIncident: IncidentLog;
  /** Milliseconds since 1970, for the day in Shanghai and the age of assertions. */
  readonly clock: () => number;
}

/** The executable schema of a silo: shared words, own SDL, federation's own fields. */
export function subgraphSchema(silo: SiloModule<never, never>): GraphQLSchema {
  const resolvers = { ...scalarResolvers, ...sharedTypeResolvers, ...silo.resolvers };
  return buildSubgraphSchema([{ typeDefs: parse(siloSdl(silo.name)), resolvers: resolvers as never }]);
}

/** Parses, validates and compiles each operation text once; the least recently used texts are forgotten. */
function openCompiler(schema: GraphQLSchema): (request: SiloRequest) => CompiledQuery {
  const compiled = new LRUCache<string, CompiledQuery>({
    max: COMPILED_OPERATIONS,
    maxSize: COMPILED_CHARACTERS,
    sizeCalculation: (_compiled, name) => name.length,
  });
  return ({ query, operationName }) => {
    const name = `${operationName ?? ''}\n${query}`;
    const known = compiled.get(name);
    if (known) return known;
    const document = parse(query, { noLocation: true });
    const [fault] = validate(schema, document, specifiedRules);
    if (fault) throw new CataloguedError('BAD_OPERATION', { received: fault.message });
    const made = compileQuery(schema, document, operationName);
    if (!isCompiledQuery(made))
      throw new CataloguedError('BAD_OPERATION', { received: made.errors?.[0]?.message ?? '' });
    compiled.set(name, made);
    return made;
  };
}

/** When the silo last recorded a fact, asked at most once a second and never waited for twice. */
function openAsOf(database: SiloDatabase, clock: () => number): () => Promise<string | null> {
  let value: string | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let first: Promise<unknown> | undefined;
  const ask = async (): Promise<void> => {
    value = await database.findLastRecorded();
  };
  return async () => {
    if (clock() - askedAt > AS_OF_LIFETIME_MS) {
      askedAt = clock();
      const asking = ask().catch(() => undefined);
      first ??= asking;
    }
    await first;
    return value;
  };
}

/** Starts a silo over its database; it answers whoever holds the gateway's assertion, over any transport. */
export function startSubgraph<Store, Loaders>(silo: SiloModule<Store, Loaders>, options: SubgraphOptions): Silo {
  const { database, keys, onIncident, clock } = options;
  const compile = openCompiler(subgraphSchema(silo as never));
  const store = silo.openStore(database, keys);
  const asOf = openAsOf(database, clock);

  async function execute(request: SiloRequest): Promise<SiloResponse> {
    const viewer = verifyAssertion(request.assertion, silo.name, { key: keys.assertion, now: clock() });
    if (request.query === HEARTBEAT) await database.ready();
    const operation = compile(request);
    const context: SiloContext<Store, Loaders> = {
      viewer,
      today: shanghaiDay(clock()),
      store,
      loaders: silo.openLoaders(store, viewer),
    };
    const { data, errors } = await operation.query({}, context, request.variables ?? {});
    return {
      data: (data ?? null) as Record<string, unknown> | null,
      ...(errors ? { errors: presentExecutionErrors(errors as GraphQLError[], onIncident) } : {}),
      extensions: { asOf: await asOf() },
    };
  }

  return {
    name: silo.name,
    async process(request) {
      try {
        return await execute(request);
      } catch (error) {
        return { data: null, errors: [presentError(error, onIncident)], extensions: { asOf: null } };
      }
    },
    ready: () => database.ready(),
    stop: () => database.stop(),
  };
}
