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

const CONNECTION_FAILURES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  '57P01',
  '57P02',
  '57P03',
  '08006',
]);

/** Whether an error says that the database cannot be reached, rather than that a statement is wrong. */
export function isConnectionFailure(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const text = typeof message === 'string' ? message : '';
  return (
    CONNECTION_FAILURES.has(String(code)) || /timeout exceeded when trying to connect|Connection terminated/.test(text)
  );
}

/** A catalogued error as the client sees it; anything else is masked behind an incident number. */
export function presentError(error: unknown, onIncident: IncidentLog): { message: string; extensions: CodeExtensions } {
  if (error instanceof CataloguedError) {
    return { message: CODES[error.code].en, extensions: codeExtensions(error.code, error.facts) };
  }
  const incident = randomUUID();
  onIncident(incident, error);
  if (isConnectionFailure(error)) {
    return { message: CODES.SILO_DOWN.en, extensions: codeExtensions('SILO_DOWN', { incident }) };
  }
  return { message: CODES.INTERNAL.en, extensions: codeExtensions('INTERNAL', { incident }) };
}

/** The errors of a silo's execution in the form in which they leave the silo. */
export function presentExecutionErrors(errors: readonly GraphQLError[], onIncident: IncidentLog): SiloError[] {
  return errors.map((error) => ({
    ...presentError(error.originalError ?? error, onIncident),
    ...(error.path ? { path: error.path } : {}),
  }));
}
