import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { readBytes } from './requestBody';

/** A refusal in the words of RFC 6749 5.2; `slow_down` is of RFC 8628. */
export class TokenRefusal extends Error {
  constructor(
    readonly error:
      | 'invalid_request'
      | 'invalid_client'
      | 'unsupported_grant_type'
      | 'invalid_scope'
      | 'slow_down'
      | 'temporarily_unavailable',
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** What a client says it is, and its proof. */
export interface ClientClaim {
  readonly clientId: string;
  readonly secret: string;
}

const FORM = /^\s*application\/x-www-form-urlencoded\s*(;.*)?$/i;
const BASIC = /^Basic ([A-Za-z0-9+/]+={0,2})$/i;
const CLIENT_ID = /^ag-\d{4}-\d{6}\.[0-9a-f]{12}$/;
const LONGEST_BODY = 8_192;
const LONGEST_SECRET = 200;

/** RFC 6749 2.3.1: id and secret are form-encoded before they are joined and put into base64. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new TokenRefusal('invalid_client', 'The Authorization header is not form-encoded.');
  }
}

function fromHeader(authorization: string): ClientClaim {
  const [, encoded] = BASIC.exec(authorization) ?? [];
  const [clientId, ...secret] = Buffer.from(encoded ?? '', 'base64')
    .toString('utf8')
    .split(':');
  if (!clientId || secret.length === 0)
    throw new TokenRefusal('invalid_client', 'The Authorization header is not Basic.');
  return { clientId: formDecoded(clientId), secret: formDecoded(secret.join(':')) };
}

function claimOf({ headers: { authorization } }: IncomingMessage, form: ReadonlyMap<string, string>): ClientClaim {
  const clientId = form.get('client_id');
  const secret = form.get('client_secret');
  if (authorization === undefined) {
    if (!clientId || !secret) throw new TokenRefusal('invalid_client', 'No client authentication was sent.');
    return { clientId, secret };
  }
  if (secret !== undefined) throw new TokenRefusal('invalid_request', 'A client authenticates in one way, not in two.');
  const claim = fromHeader(authorization);
  if (clientId !== undefined && clientId !== claim.clientId) {
    throw new TokenRefusal('invalid_request', 'client_id is not that of the Authorization header.');
  }
  return claim;
}

async function readForm(request: IncomingMessage): Promise<ReadonlyMap<string, string>> {
  if (!FORM.test(request.headers['content-type'] ?? '')) {
    throw new TokenRefusal('invalid_request', 'The body must be application/x-www-form-urlencoded.');
  }
  const bytes = await readBytes(request, LONGEST_BODY);
  if (!isUtf8(bytes)) throw new TokenRefusal('invalid_request', 'The body is not UTF-8.');
  const form = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(bytes.toString('utf8'))) {
    if (form.has(name)) throw new TokenRefusal('invalid_request', 'A parameter is sent once.');
    if (value !== '') form.set(name, value);
  }
  return form;
}

/**
 * Reads a request for a token by client credentials: the form of RFC 6749 4.4.2, and the client's id and secret from the
 * header (Basic) or from the form. Throws a `TokenRefusal`, or BODY_TOO_LARGE.
 */
export async function readTokenRequest(request: IncomingMessage): Promise<ClientClaim> {
  const form = await readForm(request);
  const grantType = form.get('grant_type');
  if (grantType === undefined) throw new TokenRefusal('invalid_request', 'grant_type is missing.');
  if (grantType !== 'client_credentials') {
    throw new TokenRefusal('unsupported_grant_type', 'The only grant is client_credentials.');
  }
  if (form.has('scope'))
    throw new TokenRefusal('invalid_scope', 'An agreement has no scopes; its contents say it all.');
  const claim = claimOf(request, form);
  if (!CLIENT_ID.test(claim.clientId) || claim.secret.length > LONGEST_SECRET) {
    throw new TokenRefusal('invalid_client', 'No live credential of an agreement matches.');
  }
  return claim;
}
