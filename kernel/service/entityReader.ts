import { LRUCache } from 'lru-cache';
import type { Statements } from './database/statements';

const KEYS_A_STATEMENT = 500;
const STATEMENTS_IN_FLIGHT = 4;
/** How long what is wanted waits for the statement before it, so that a slow one holds nobody up for longer. */
const PATIENCE_MS = 20;
const STATEMENT_TEXTS = 1_000;

/** A value bound to a statement. */
export type Param = string | number | boolean | null | readonly string[];

/**
 * One thing a silo can tell about an entity, as an SQL expression of type json that may use `k.key`, the entity's key.
 * `sql` gets a function that names the placeholder of the request's i-th parameter.
 */
export interface Part {
  /** Says all of `sql`: parts with one name have one text. */
  readonly name: string;
  sql(param: (index: number) => string): string;
}

/** A part with its parameters: what a field of an entity needs. Requests with equal parameters share a statement. */
export interface PartRequest {
  readonly part: Part;
  readonly params: readonly Param[];
}

/** Reads parts of entities, many keys and many parts in one statement, whoever asked for them. */
export interface EntityReader {
  /** `name` is the request's `requestName`, from whoever has it already. */
  load(key: string, request: PartRequest, name?: string): Promise<unknown>;
}

interface Waiter {
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** A part that somebody waits for. */
interface WantedPart {
  readonly name: string;
  readonly request: PartRequest;
  readonly waiters: Waiter[];
}

/** What is wanted of one entity, in the order of the parts' names. */
interface WantedEntity {
  readonly key: string;
  readonly parts: WantedPart[];
}

/** The name of a request: equal names are one column of one statement. */
export function requestName({ part, params }: PartRequest): string {
  return params.length === 0 ? part.name : `${part.name}${JSON.stringify(params)}`;
}

function wantPart({ parts }: WantedEntity, name: string, request: PartRequest): WantedPart {
  let at = 0;
  for (const part of parts) {
    if (part.name === name) return part;
    if (part.name < name) at += 1;
  }
  const part = { name, request, waiters: [] };
  parts.splice(at, 0, part);
  return part;
}

/** Texts by the names of their parts, which say all of a text: writing one anew costs as much as sending it. */
function openTexts(): (group: Group) => string {
  const texts = new LRUCache<string, string>({ max: STATEMENT_TEXTS });
  return ({ requests }) => {
    const signature = requests.map(({ part, params }) => `${part.name}/${params.length}`).join('\n');
    let text = texts.get(signature);
    if (text === undefined) {
      text = statementText(requests);
      texts.set(signature, text);
    }
    return text;
  };
}

function statementText(requests: readonly PartRequest[]): string {
  let base = 2;
  const columns = requests.map(({ part, params }, index) => {
    const first = base;
    base += params.length;
    return `(${part.sql((i) => `$${first + i}`)}) AS p${index}`;
  });
  return `SELECT k.at::int, ${columns.join(', ')} FROM unnest($1::text[]) WITH ORDINALITY AS k(key, at)`;
}

/**
 * Gathers what all requests of this process want of the silo's entities and reads it with as few statements as can be:
 * what arrives in one turn of the event loop, or while the statement before is under way, goes out together (group
 * commit). Nothing is kept beyond the flight, and nothing here depends on who asks unless a parameter says so.
 */
export function createEntityReader(statements: Statements): EntityReader {
  const textOf = openTexts();
  let wanted = new Map<string, WantedEntity>();
  let inFlight = 0;
  let next: NodeJS.Immediate | undefined;
  let overdue: NodeJS.Timeout | undefined;

  function schedule(): void {
    if (wanted.size === 0 || inFlight >= STATEMENTS_IN_FLIGHT) return;
    if (inFlight === 0) next ??= setImmediate(flush);
    else overdue ??= setTimeout(flush, PATIENCE_MS);
  }

  function flush(): void {
    clearImmediate(next);
    clearTimeout(overdue);
    next = undefined;
    overdue = undefined;
    const batch = wanted;
    wanted = new Map();
    for (const group of groupByParts(batch)) {
      inFlight += 1;
      void readGroup(statements, textOf(group), group).finally(() => {
        inFlight -= 1;
        schedule();
      });
    }
  }

  return {
    load(key, request, name = requestName(request)) {
      let entity = wanted.get(key);
      if (!entity) {
        entity = { key, parts: [] };
        wanted.set(key, entity);
      }
      const { waiters } = wantPart(entity, name, request);
      schedule();
      return new Promise((resolve, reject) => waiters.push({ resolve, reject }));
    },
  };
}

interface Group {
  readonly requests: readonly PartRequest[];
  readonly entities: WantedEntity[];
}

/** Entities of which the same parts are wanted share a statement, up to 500 of them. */
function groupByParts(batch: Map<string, WantedEntity>): Group[] {
  const open = new Map<string, Group>();
  const all: Group[] = [];
  for (const entity of batch.values()) {
    const signature = entity.parts.map(({ name }) => name).join('\n');
    let group = open.get(signature);
    if (!group || group.entities.length >= KEYS_A_STATEMENT) {
      group = { requests: entity.parts.map(({ request }) => request), entities: [] };
      open.set(signature, group);
      all.push(group);
    }
    group.entities.push(entity);
  }
  return all;
}

async function readGroup(statements: Statements, sql: string, { requests, entities }: Group): Promise<void> {
  try {
    const keys = entities.map(({ key }) => key);
    const values = requests.flatMap(({ params }) => params);
    const columns = requests.map((_, index) => `p${index}`);
    for (const row of await statements.run<Record<string, unknown>>(sql, [keys, ...values])) {
      const { parts } = entities[(row.at as number) - 1] as WantedEntity;
      columns.forEach((column, index) => {
        for (const waiter of parts[index]?.waiters ?? []) waiter.resolve(row[column]);
      });
    }
  } catch (error) {
    for (const { parts } of entities) {
      for (const { waiters } of parts) for (const waiter of waiters) waiter.reject(error);
    }
  }
}

/** A read that was started ahead may fail before its field asks for it; the field still gets the failure. */
const ignore = (): void => undefined;

/** One request's view of the reader. */
export interface EntityLoader extends EntityReader {
  /** The keys of which something was asked for, entities' codes and numbers of facts alike. */
  readonly keys: ReadonlySet<string>;
}

/** One request's view of the reader: the same part of the same entity is read once however often it is asked for. */
export function createEntityLoader(reader: EntityReader): EntityLoader {
  const known = new Map<string, Promise<unknown>>();
  const keys = new Set<string>();
  return {
    keys,
    load(key, request, name = requestName(request)) {
      const place = `${key}\n${name}`;
      let value = known.get(place);
      if (!value) {
        keys.add(key);
        value = reader.load(key, request, name);
        value.catch(ignore);
        known.set(place, value);
      }
      return value;
    },
  };
}

const ENTITY_CODE = /^[0-9A-Z]{18}$/;

/** Those keys of a loader that are codes of entities. */
export function entityCodes(keys: Iterable<string>): string[] {
  return [...keys].filter((key) => ENTITY_CODE.test(key));
}
