import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { presentError, presentExecutionErrors } from '../../kernel/service/errors';
import { verifyAssertion } from '../../kernel/service/identity/assertion';
import { withCommonWords } from '../../kernel/service/repository';
import { scalarResolvers } from '../../kernel/service/scalars';
import { sharedTypeResolvers } from '../../kernel/service/sharedTypes';
import type { Silo, SiloRequest, SiloResponse, Viewer } from '../../kernel/service/silo';
import type { SiloName } from '../../kernel/values/silos';

/** SDL and resolvers of a small silo that misbehaves on demand. */
export interface PlantedSiloPlan {
  readonly sdl: string;
  readonly resolvers: object;
}

/** A silo without a database, for what a sound silo never does: freeze, fail, leak. */
export interface PlantedSilo extends Pick<Silo, 'name' | 'process' | 'ready' | 'stop'> {
  /** What it does with the next requests. */
  mood: 'sound' | 'frozen' | 'broken' | 'without database';
  /** Everyone who asked, heartbeats left out. */
  readonly viewers: Viewer[];
  readonly queries: string[];
  asOf: string;
}

const never = new Promise<never>(() => undefined);

async function answer(schema: GraphQLSchema, { query, variables }: SiloRequest, viewer: Viewer): Promise<SiloResponse> {
  const document = parse(query);
  const contextValue = { viewer };
  const { data, errors } = await execute({ schema, document, contextValue, variableValues: variables ?? {} });
  return {
    data: data ?? null,
    ...(errors ? { errors: presentExecutionErrors(errors as GraphQLError[], () => undefined) } : {}),
    extensions: { asOf: null },
  };
}

/** Plants a silo that trusts whoever holds the key. */
export function plantSilo(name: SiloName, key: Buffer, { sdl, resolvers }: PlantedSiloPlan): PlantedSilo {
  const typeDefs = parse(withCommonWords(sdl));
  const all = { ...scalarResolvers, ...sharedTypeResolvers, ...resolvers };
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: all as never }]);
  const silo: PlantedSilo = {
    name,
    mood: 'sound',
    viewers: [],
    queries: [],
    asOf: '2026-11-20T08:00:00.000Z',
    async process(request) {
      if (silo.mood === 'frozen') return never;
      if (silo.mood === 'broken') throw new Error('connect ECONNREFUSED postgres://app:secret@10.0.0.5:5432/credit');
      const lost = Object.assign(new Error('Connection terminated unexpectedly'), { code: 'ECONNRESET' });
      const errors = [presentError(lost, () => undefined)];
      if (silo.mood === 'without database') return { data: null, errors, extensions: { asOf: null } };
      try {
        const viewer = verifyAssertion(request.assertion, name, { key, now: Date.now() });
        if (viewer.operationId !== 'heartbeat') {
          silo.viewers.push(viewer);
          silo.queries.push(request.query);
        }
        return { ...(await answer(schema, request, viewer)), extensions: { asOf: silo.asOf } };
      } catch (error) {
        return { data: null, errors: [presentError(error, () => undefined)], extensions: { asOf: null } };
      }
    },
    ready: async () => undefined,
    stop: async () => undefined,
  };
  return silo;
}
