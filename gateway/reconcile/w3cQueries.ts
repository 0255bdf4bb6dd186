import { clip } from '../../kernel/values/cataloguedError';
import { DoorRefusal } from '../http/answer';
import { ENTITY_TYPE } from './manifest';

/** A row as the exchange takes it. */
export interface ReconcileRow {
  readonly text: string;
  readonly name?: string;
  readonly district?: string;
}

/** One query of a batch: its key in the batch, the row that it comes to, and how many candidates it wants. */
export interface ReadQuery {
  readonly key: string;
  readonly row: ReconcileRow;
  readonly limit: number;
}

/** A candidate as the exchange gives it. */
export interface GivenCandidate {
  readonly uscc: string;
  readonly name: string;
  readonly score: number;
  readonly match: boolean;
  readonly formerNames: readonly string[];
  readonly reasons: readonly { readonly code: string; readonly text: string; readonly textEn: string }[];
}

/** Candidates of one query, at most. */
export const MOST_CANDIDATES = 20;
const DEFAULT_CANDIDATES = 5;
const MOST_PROPERTIES = 20;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function refuse(field: string, received: unknown): never {
  throw new DoorRefusal('BAD_REQUEST', { field: clip(field), received: typeof received });
}

/** A property's value as a text: a string, a number, something with an id or a name, or the first of several. */
function valueText(value: unknown): string | undefined {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one;
  if (typeof one === 'number') return String(one);
  if (!isObject(one)) return undefined;
  const named = one.id ?? one.str ?? one.name;
  return typeof named === 'string' ? named : undefined;
}

/** Columns that the user put beside the one that is matched, by the names that the exchange knows. */
function propertiesOf(query: Json, place: string): ReadonlyMap<string, string> {
  const { properties = [] } = query;
  if (!Array.isArray(properties) || properties.length > MOST_PROPERTIES) {
    return refuse(`${place}.properties`, properties);
  }
  const texts = properties.flatMap((property: unknown): [string, string][] => {
    if (!isObject(property) || typeof property.pid !== 'string') return refuse(`${place}.properties`, property);
    const text = valueText(property.v);
    return text === undefined ? [] : [[property.pid, text]];
  });
  return new Map(texts);
}

function limitOf({ limit }: Json, place: string): number {
  if (limit === undefined) return DEFAULT_CANDIDATES;
  if (!Number.isInteger(limit) || (limit as number) < 1) return refuse(`${place}.limit`, limit);
  return Math.min(limit as number, MOST_CANDIDATES);
}

/** The cell is looked for by the code beside it, where there is one; then it is the name that confirms the code. */
function readQuery(key: string, query: unknown): ReadQuery {
  const place = `queries.${key}`;
  if (!isObject(query)) return refuse(place, query);
  const { query: cell = '' } = query;
  if (typeof cell !== 'string') return refuse(`${place}.query`, cell);
  const beside = propertiesOf(query, place);
  const code = beside.get('uscc');
  const name = code === undefined ? beside.get('name') : (beside.get('name') ?? cell);
  const district = beside.get('district');
  const row = {
    text: code ?? cell,
    ...(name === undefined ? {} : { name }),
    ...(district === undefined ? {} : { district }),
  };
  return { key, row, limit: limitOf(query, place) };
}

/** Reads the batch that stands in the parameter `queries`. Throws MALFORMED_JSON or BAD_REQUEST, naming the query. */
export function readQueries(text: string): ReadQuery[] {
  let batch: unknown;
  try {
    batch = JSON.parse(text);
  } catch {
    throw new DoorRefusal('MALFORMED_JSON', { field: 'queries' });
  }
  if (!isObject(batch)) return refuse('queries', batch);
  return Object.entries(batch).map(([key, query]) => readQuery(key, query));
}

/** A candidate as the W3C's specification has it; the reasons are its features and, in words, its description. */
export function w3cCandidate({ uscc, name, score, match, formerNames, reasons }: GivenCandidate): object {
  const former = formerNames.length > 0 ? `；曾用名 ${formerNames.join('、')}` : '';
  return {
    id: uscc,
    name,
    description: `${reasons.map(({ text }) => text).join('；')}${former}`,
    score,
    match,
    type: [ENTITY_TYPE],
    features: reasons.map(({ code }) => ({ id: code, value: true })),
  };
}
