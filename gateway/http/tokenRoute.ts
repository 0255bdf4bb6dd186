import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { GATEWAY, PUBLIC, viewerOf } from '../identity/caller';
import { CLIENT_TOKEN_SECONDS, issueClientToken } from '../identity/developmentIssuer';
import { OperationContext } from '../operationContext';
import type { SiloLink } from '../silos/siloLink';
import { type Answer, DoorRefusal, jsonAnswer } from './answer';
import { type ClientClaim, readTokenRequest, TokenRefusal } from './clientCredentials';
import type { Route } from './route';

const PATH = '/oauth/token';
const WINDOW_SECONDS = 60;
/** Tokens that one client can fetch from one address in a minute; each is good for an hour. */
const PER_CLIENT = 30;
/** Attempts of one address in a minute, whatever clients it names. */
const PER_ADDRESS = 300;
/** What a client may do beside asking for data: nothing. */
const ROLES = ['data-client'];

const HOLDER = `query Holder($clientId: String!, $secret: String!) {
  credentialHolder(clientId: $clientId, secret: $secret) { clientId agreement purpose department } }`;

/** What the exchange says of a credential. */
interface Holder {
  readonly clientId: string;
  readonly agreement: string;
  readonly purpose: string;
  readonly department: string;
}

/** What the route of the development issuer works with. */
export interface TokenRouteOptions {
  readonly exchange: Pick<SiloLink, 'ask'>;
  /** Folder of the issuer's key. */
  readonly dataDir: string;
}

const STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  slow_down: 429,
  temporarily_unavailable: 503,
} as const satisfies Record<TokenRefusal['error'], number>;
const NOT_KEPT = { 'cache-control': 'no-store', pragma: 'no-cache' };

function refusalAnswer({ error, message, headers }: TokenRefusal): Answer {
  const challenge = error === 'invalid_client' ? { 'www-authenticate': 'Basic realm="hub", charset="UTF-8"' } : {};
  return {
    ...jsonAnswer(STATUS[error], { error, error_description: message }),
    headers: { ...NOT_KEPT, ...challenge, ...headers },
  };
}

function limiter(points: number): (key: string) => Promise<void> {
  const counts = new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
  return async (key) => {
    try {
      await counts.consume(key);
    } catch (result) {
      if (!(result instanceof RateLimiterRes)) throw result;
      const seconds = String(Math.max(1, Math.ceil(result.msBeforeNext / 1_000)));
      throw new TokenRefusal('slow_down', 'Too many tokens were asked for.', { 'retry-after': seconds });
    }
  };
}

async function findHolder(exchange: TokenRouteOptions['exchange'], { clientId, secret }: ClientClaim): Promise<Holder> {
  const operation = new OperationContext({ viewer: viewerOf(GATEWAY, null, randomUUID()), budgetKey: 'gateway' });
  const { data, errors } = await exchange.ask({ query: HOLDER, variables: { clientId, secret } }, operation);
  if (errors.length > 0) {
    throw new TokenRefusal('temporarily_unavailable', 'The exchange does not answer.', { 'retry-after': '5' });
  }
  const holder = data?.credentialHolder as Holder | null | undefined;
  if (!holder) throw new TokenRefusal('invalid_client', 'No live credential of an agreement matches.');
  return holder;
}

/**
 * Opens `POST /oauth/token` of the development issuer: a client shows the credential of its agreement and gets a token of
 * an hour that carries agreement and purpose (RFC 6749 4.4). In production the city's own issuer gives such tokens.
 */
export function openTokenRoute({ exchange, dataDir }: TokenRouteOptions): Route {
  const takeFromAddress = limiter(PER_ADDRESS);
  const takeFromClient = limiter(PER_CLIENT);

  async function issue(request: IncomingMessage): Promise<Answer> {
    const address = request.socket.remoteAddress ?? '';
    await takeFromAddress(address);
    const claim = await readTokenRequest(request);
    await takeFromClient(`${claim.clientId} ${address}`);
    const { clientId: subject, department, agreement, purpose } = await findHolder(exchange, claim);
    const caller = { ...PUBLIC, kind: 'application' as const, subject, department, roles: ROLES, agreement, purpose };
    const token = await issueClientToken(dataDir, caller);
    const body = { access_token: token, token_type: 'Bearer', expires_in: CLIENT_TOKEN_SECONDS };
    return { ...jsonAnswer(200, body), headers: NOT_KEPT };
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    if (request.method !== 'POST') {
      throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: request.method ?? '' }, { allow: 'POST' });
    }
    try {
      return await issue(request);
    } catch (error) {
      if (error instanceof TokenRefusal) return refusalAnswer(error);
      throw error;
    }
  }
  return (request, { pathname }) => (pathname === PATH ? answer(request) : undefined);
}
