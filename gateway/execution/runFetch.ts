import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../operationContext';
import type { SiloQuery } from '../silos/partialAnswer';
import type { AskSubgraph } from '../silos/siloDataSource';
import { downstreamErrors } from './downstreamErrors';
import { type AnswerObject, mergeAnswer } from './mergeAnswer';
import type { FetchNode } from './plannerSeam';
import type { Represent } from './representEntity';
import type { PlanPath } from './responsePaths';

/** One execution of a compiled plan. */
export interface Run {
  /** What the silos have answered so far, put together. */
  readonly data: AnswerObject;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: GatewayContext;
  readonly errors: GraphQLError[];
  /** Entities taken from the data once for all fetches that start together and need to know the same. */
  readonly batches: Map<object, Batch>;
}

/** Entities as a fetch asks about them, each with the object of the data that its answer goes into. */
export interface Batch {
  readonly representations: readonly AnswerObject[];
  readonly entities: readonly AnswerObject[];
}

/** A fetch that is known before any request comes. */
export interface PreparedFetch {
  readonly node: FetchNode;
  readonly path: PlanPath;
  readonly ask: AskSubgraph;
}

const isPresent = (value: unknown): value is AnswerObject => value !== null && value !== undefined;

function presentObjects(values: unknown): AnswerObject[] {
  return Array.isArray(values) ? values.filter(isPresent) : [values as AnswerObject];
}

/** Takes from the values at a path those entities of which enough is known to ask about them. */
export function takeBatch(values: unknown, represent: Represent): Batch {
  const representations: AnswerObject[] = [];
  const entities: AnswerObject[] = [];
  for (const entity of presentObjects(values)) {
    const representation = represent(entity);
    if (!representation?.__typename) continue;
    representations.push(representation);
    entities.push(entity);
  }
  return { representations, entities };
}

function variablesOf({ variableUsages }: FetchNode, { variables }: Run): Record<string, unknown> {
  const used: Record<string, unknown> = {};
  for (const name of variableUsages ?? []) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
  }
  return used;
}

async function send(fetch: PreparedFetch, run: Run, variables: SiloQuery['variables']): Promise<AnswerObject | null> {
  const { operation: query, operationName, serviceName, requires } = fetch.node;
  const { data, errors } = await fetch.ask({ query, operationName, variables }, run.context);
  if (errors.length > 0) {
    const place = { serviceName, path: fetch.path, entities: requires !== undefined, data: run.data };
    run.errors.push(...downstreamErrors(errors, place));
  }
  return data;
}

function mergeEntities({ entities }: Batch, received: unknown): void {
  if (!Array.isArray(received)) throw new Error(`Expected "data._entities" in response to be an array`);
  if (received.length !== entities.length) {
    throw new Error(`Expected "data._entities" to contain ${entities.length} elements`);
  }
  for (const [index, entity] of entities.entries()) {
    const answer = received[index] as AnswerObject | null;
    if (!answer) continue;
    if (!answer.__typename) answer.__typename = entity.__typename;
    mergeAnswer(entity, answer);
  }
}

/** Asks a silo for fields of objects that need no representation, most often of the root. */
export async function fetchObjects(fetch: PreparedFetch, run: Run, values: unknown): Promise<void> {
  const targets = presentObjects(values);
  if (targets.length === 0) return;
  try {
    const data = await send(fetch, run, variablesOf(fetch.node, run));
    for (const target of data ? targets : []) mergeAnswer(target, data as AnswerObject);
  } catch (error) {
    run.errors.push(error as GraphQLError);
  }
}

/** Asks a silo for fields of entities. */
export async function fetchEntities(fetch: PreparedFetch, run: Run, take: () => Batch): Promise<void> {
  try {
    const batch = take();
    const { representations } = batch;
    if (representations.length === 0) return;
    const data = await send(fetch, run, { ...variablesOf(fetch.node, run), representations });
    if (data) mergeEntities(batch, data._entities);
  } catch (error) {
    run.errors.push(error as GraphQLError);
  }
}
