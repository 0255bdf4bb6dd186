import { clip } from '../../kernel/values/cataloguedError';
import { findTextFault } from '../../kernel/values/text';
import type { Safelist } from '../limits/safelist';
import { DoorRefusal } from './answer';

/** What a client may send as one operation. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | undefined;
  readonly variables?: Record<string, unknown> | undefined;
  readonly extensions?: Record<string, unknown> | undefined;
}

const DEEPEST_VARIABLES = 32;
/** NUL written as an escape in the text of an operation; lone surrogates are refused by its parser. */
const ESCAPED_NUL = /\\u(?:0000|\{0+\})/;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function refuse(field: string, received: unknown): never {
  throw new DoorRefusal('BAD_REQUEST', { field, received: kindOf(received) });
}

function requireSoundText(text: string, field: string): void {
  const fault = findTextFault(text);
  if (fault) throw new DoorRefusal(fault, { field: clip(field) });
}

/** Looks at every text of the variables without recursion, since a body may nest as deep as it is long. */
function requireSoundVariables(variables: Record<string, unknown>): void {
  const open: { value: unknown; field: string; depth: number }[] = [{ value: variables, field: 'variables', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, field, depth } = next;
    if (depth > DEEPEST_VARIABLES)
      throw new DoorRefusal('BAD_REQUEST', { field: 'variables', limit: DEEPEST_VARIABLES });
    if (typeof value === 'string') requireSoundText(value, field);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, under] of Object.entries(value)) {
        requireSoundText(name, field);
        open.push({ value: under, field: `${field}.${name}`, depth: depth + 1 });
      }
    }
  }
}

/** The digest by which a client names an operation, as persisted queries do; undefined where it names none. */
function digestIn(extensions: Record<string, unknown> | null): string | undefined {
  if (!extensions || !('persistedQuery' in extensions)) return undefined;
  const { version, sha256Hash } = isObject(extensions.persistedQuery) ? extensions.persistedQuery : {};
  const isDigest = version === 1 && typeof sha256Hash === 'string';
  return isDigest ? sha256Hash : refuse('extensions.persistedQuery', extensions.persistedQuery);
}

/** The text of an operation: as it was sent, or as the list has it where the digest alone was sent. */
function settleText(query: unknown, extensions: Record<string, unknown> | null, safelist?: Safelist): unknown {
  const digest = digestIn(extensions);
  if (digest === undefined) return query;
  if (!safelist) throw new DoorRefusal('PERSISTED_QUERY_NOT_SUPPORTED');
  const text = safelist.textOf(digest);
  if (query === undefined || query === null || query === text) return text;
  throw new DoorRefusal('BAD_REQUEST', { field: 'query', reason: 'not the text of its SHA-256' });
}

/**
 * Checks what a client sent as an operation; with a list, that it is one of the list.
 * Throws BATCH_REFUSED, BAD_REQUEST, TEXT_NUL or TEXT_LONE_SURROGATE, each naming the field, or OPERATION_NOT_LISTED.
 */
export function requireOperationRequest(body: unknown, safelist?: Safelist): OperationRequest {
  if (Array.isArray(body)) throw new DoorRefusal('BATCH_REFUSED', { received: `${body.length} operations` });
  if (!isObject(body)) return refuse('body', body);
  const { query: sent, operationName = null, variables = null, extensions = null } = body;
  if (extensions !== null && !isObject(extensions)) return refuse('extensions', extensions);
  const query = settleText(sent, extensions, safelist);
  if (typeof query !== 'string' || query === '') return refuse('query', query);
  if (operationName !== null && typeof operationName !== 'string') return refuse('operationName', operationName);
  if (variables !== null && !isObject(variables)) return refuse('variables', variables);
  safelist?.requireListed(query);
  requireSoundText(query, 'query');
  if (ESCAPED_NUL.test(query)) throw new DoorRefusal('TEXT_NUL', { field: 'query' });
  if (operationName !== null) requireSoundText(operationName, 'operationName');
  if (variables !== null) requireSoundVariables(variables);
  return { query, ...(operationName !== null ? { operationName } : {}), ...(variables !== null ? { variables } : {}) };
}

function jsonParameter(parameters: URLSearchParams, name: string): unknown {
  const text = parameters.get(name);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new DoorRefusal('MALFORMED_JSON', { field: name });
  }
}

/** Reads an operation from the parameters of a GET request, as `requireOperationRequest` does from a body. */
export function requireOperationParameters(parameters: URLSearchParams, safelist?: Safelist): OperationRequest {
  const sent = {
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName'),
    variables: jsonParameter(parameters, 'variables'),
    extensions: jsonParameter(parameters, 'extensions'),
  };
  return requireOperationRequest(sent, safelist);
}
