import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type IncidentLog, presentError } from '../../kernel/service/errors';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { CODES, type Code } from '../../kernel/values/codes';
import { JSON_HEADERS } from './securityHeaders';

/** Headers that go with a code wherever it is refused. */
const HEADERS_OF: Readonly<Partial<Record<Code, Readonly<Record<string, string>>>>> = {
  TOKEN_INVALID: { 'www-authenticate': 'Bearer error="invalid_token"' },
  IDENTITY_UNAVAILABLE: { 'retry-after': '5' },
};

/** A whole answer of the gateway over HTTP; `headers` come on top of those of every JSON answer. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** Of a stream the headers tell the length. */
  readonly body: string | Buffer | Readable;
}

/** A refusal at the door, before there is an operation: the error, and headers such as Allow or Retry-After. */
export class DoorRefusal extends CataloguedError {
  constructor(
    code: ConstructorParameters<typeof CataloguedError>[0],
    facts: ConstructorParameters<typeof CataloguedError>[1] = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code, facts);
  }
}

/** The answer that refuses a request: `{ errors: [...] }` as for an operation, with the status of the catalogue. */
export function refusalAnswer(error: unknown, onIncident: IncidentLog): Answer {
  const { message, extensions } = presentError(error, onIncident);
  const status = (CODES[extensions.code] as { http?: number }).http ?? 400;
  const headers = error instanceof DoorRefusal ? error.headers : (HEADERS_OF[extensions.code] ?? {});
  return { status, headers, body: `${JSON.stringify({ errors: [{ message, extensions }] })}\n` };
}

/** An answer in JSON that is no operation's, such as the state of health. */
export function jsonAnswer(status: number, value: object): Answer {
  return { status, body: `${JSON.stringify(value)}\n` };
}

/** Sends an answer, unless the client has gone; `last` asks the client to close the connection. */
export function send(response: ServerResponse, { status, headers, body }: Answer, last: boolean): void {
  const isStream = body instanceof Readable;
  if (response.headersSent || response.destroyed) {
    if (isStream) body.destroy();
    return;
  }
  response.writeHead(status, {
    ...JSON_HEADERS,
    ...headers,
    ...(isStream || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) }),
    ...(last ? { connection: 'close' } : {}),
  });
  if (isStream) void pipeline(body, response).catch(() => response.destroy());
  else response.end(body);
}
