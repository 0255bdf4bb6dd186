import { randomUUID } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { CataloguedError } from '../values/cataloguedError';
import { CODES, type Code } from '../values/codes';
import type { Facts } from '../values/verdict';
import type { SiloError } from './silo';

/** What a client sees of a code: its texts in both languages, how to mend it, and the facts that decided. */
export interface CodeExtensions extends Readonly<Record<string, unknown>> {
  readonly code: Code;
  readonly message_zh: string;
  readonly mend: { readonly zh: string; readonly en: string };
  readonly article?: string;
}

/** Turns a code and its facts into the `extensions` of a GraphQL error or the body of an HTTP refusal. */
export function codeExtensions(code: Code, facts: Facts = {}): CodeExtensions {
  const { zh, mendZh, mendEn, article } = CODES[code];
  return { ...facts, code, message_zh: zh, mend: { zh: mendZh, en: mendEn }, ...(article ? { article } : {}) };
}

/** Told when something unforeseen is masked, with the incident number that the client got. */
export type IncidentLog = (incident: string, error: unknown) => void;

/** What the network says of a database that is not there, or that is not the one it should be. */
const OUT_OF_REACH = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** SQLSTATE of a server that lets nobody in: connection exceptions, shutting down, full, no such database or login. */
const NOT_SERVING = /^(08...|57P0.|53300|3D000|28...)$/;
const CLOSED_DOOR = /Connection terminated|not (currently )?accepting connections|does not support SSL/;
/** A statement or a place in the pool that did not come in time; `57014` is the server's own time limit. */
const TOO_SLOW = /^Query read timeout$|^timeout exceeded when trying to connect$/;

/** How a database failed rather than a statement: it cannot be reached, or it did not answer in time. */
export function findDatabaseFault(error: unknown): 'SILO_DOWN' | 'SILO_LATE' | undefined {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const text = typeof message === 'string' ? message : '';
  if (code === '57014' || TOO_SLOW.test(text)) return 'SILO_LATE';
  if (OUT_OF_REACH.has(String(code)) || NOT_SERVING.test(String(code)) || CLOSED_DOOR.test(text)) return 'SILO_DOWN';
  return undefined;
}

/** Whether an error says that the database cannot be reached, rather than that a statement is wrong. */
export function isConnectionFailure(error: unknown): boolean {
  return findDatabaseFault(error) === 'SILO_DOWN';
}

/** SQLSTATE of a text with NUL in it, which PostgreSQL takes nowhere, not even to look for it. */
const HOLDS_NUL = '22021';

/**
 * A catalogued error as the client sees it, with TEXT_NUL for a text that no database takes; anything else is masked behind
 * an incident number.
 */
export function presentError(error: unknown, onIncident: IncidentLog): { message: string; extensions: CodeExtensions } {
  if (error instanceof CataloguedError) {
    return { message: CODES[error.code].en, extensions: codeExtensions(error.code, error.facts) };
  }
  if ((error as { code?: unknown } | null)?.code === HOLDS_NUL) {
    return { message: CODES.TEXT_NUL.en, extensions: codeExtensions('TEXT_NUL') };
  }
  const incident = randomUUID();
  onIncident(incident, error);
  const code = findDatabaseFault(error) ?? 'INTERNAL';
  return { message: CODES[code].en, extensions: codeExtensions(code, { incident }) };
}

/** The errors of a silo's execution in the form in which they leave the silo. */
export function presentExecutionErrors(errors: readonly GraphQLError[], onIncident: IncidentLog): SiloError[] {
  return errors.map((error) => ({
    ...presentError(error.originalError ?? error, onIncident),
    ...(error.path ? { path: error.path } : {}),
  }));
}
