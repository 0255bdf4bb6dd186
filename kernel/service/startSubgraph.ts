import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { answersFor } from './answerPeer';
import type { SiloDatabase } from './database/siloDatabase';
import { type IncidentLog, presentError, presentExecutionErrors } from './errors';
import { openSiloFiles } from './files/siloFiles';
import { openMoments } from './history/openMoments';
import { openOperations } from './history/openOperations';
import { verifyAssertion } from './identity/assertion';
import { outboxOf } from './readOutbox';
import { siloSdl } from './repository';
import { scalarResolvers } from './scalars';
import { sharedTypeResolvers } from './sharedTypes';
import { readSharing } from './sharing/readSharing';
import { mergeUses } from './sharing/requestUses';
import type { SharedOperations } from './sharing/sharedOperations';
import {
  HEARTBEAT,
  type JobPorts,
  type Outbound,
  type Silo,
  type SiloContext,
  type SiloJobs,
  type SiloKeys,
  type SiloModule,
  type SiloRequest,
  type SiloResponse,
} from './silo';

const AS_OF_LIFETIME_MS = 1_000;

/** What a silo runs on. */
export interface SubgraphOptions {
  readonly database: SiloDatabase;
  readonly keys: SiloKeys;
  readonly onIncident: IncidentLog;
  /** Milliseconds since 1970, for the day in Shanghai and the age of assertions. */
  readonly clock: () => number;
  /** Where the silo may send something of its own accord; to public addresses over HTTPS unless stated. */
  readonly outbound?: Outbound;
}

/** The executable schema of a silo: shared words, own SDL, federation's own fields. */
export function subgraphSchema(silo: SiloModule<never, never>): GraphQLSchema {
  const resolvers = { ...scalarResolvers, ...sharedTypeResolvers, ...silo.resolvers };
  return buildSubgraphSchema([{ typeDefs: parse(siloSdl(silo.name)), resolvers: resolvers as never }]);
}

const OPERATIONS = new WeakMap<object, SharedOperations>();

/** The operations of a silo: what its schema compiles to is the same however often the process starts it. */
function operationsOf(silo: SiloModule<never, never>): SharedOperations {
  const known = OPERATIONS.get(silo);
  if (known) return known;
  const sharing = readSharing(siloSdl(silo.name));
  const operations = openOperations(silo, { makeSchema: subgraphSchema, sharing });
  OPERATIONS.set(silo, operations);
  return operations;
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

type JobSwitch = Pick<Silo, 'startJobs' | 'stopJobs'>;

/** What a silo does beside answering, started once at most. */
function jobSwitch(start: (ports: JobPorts) => SiloJobs | undefined): JobSwitch {
  let jobs: SiloJobs | undefined;
  return {
    startJobs(ports) {
      jobs ??= start(ports);
    },
    stopJobs: async () => jobs?.stop(),
  };
}

/** Starts a silo over its database; it answers whoever holds the gateway's assertion, over any transport. */
export function startSubgraph<Store, Loaders>(silo: SiloModule<Store, Loaders>, options: SubgraphOptions): Silo {
  const { database, keys, onIncident, clock, outbound } = options;
  const store = silo.openStore(database, keys, outbound);
  const operations = operationsOf(silo as never);
  const places = silo.openPlaces?.(store);
  const momentOf = openMoments(silo, { database, keys, store, clock });
  const asOf = openAsOf(database, clock);
  const outbox = outboxOf(silo.name, database);
  const feed = silo.openFeed?.(store);
  const files = openSiloFiles(silo as SiloModule<Store, never>, store, { key: keys.assertion, clock });
  const jobs = jobSwitch((ports) => {
    const environment = { ...ports, database: database.forJobs(), clock, onIncident };
    files.start(environment);
    return silo.openJobs?.(store, environment);
  });

  async function execute(request: SiloRequest): Promise<SiloResponse> {
    const viewer = verifyAssertion(request.assertion, silo.name, { key: keys.assertion, now: clock() });
    if (request.query === HEARTBEAT) await database.ready();
    const operation = operations(request, viewer, places);
    const moment = momentOf(request.times, viewer);
    const loaders = silo.openLoaders(moment.store, viewer);
    const context: SiloContext<Store, Loaders> = { viewer, ...moment, loaders };
    operation.begin(context);
    const { data, errors } = await operation.run(context, request.variables);
    const shared = mergeUses([operation.use(silo.entitiesOf?.(loaders) ?? []), silo.usesOf?.(loaders)]);
    return {
      data: (data ?? null) as Record<string, unknown> | null,
      ...(errors ? { errors: presentExecutionErrors(errors as GraphQLError[], onIncident) } : {}),
      extensions: { asOf: await asOf(), ...(shared ? { shared } : {}) },
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
    outbox,
    feed,
    answerPeer: answersFor({ outbox, feed, key: keys.assertion, clock }),
    openFile: files.openFile,
    ...jobs,
    ready: () => database.ready(),
    async stop() {
      await jobs.stopJobs();
      await database.stop();
    },
  };
}
