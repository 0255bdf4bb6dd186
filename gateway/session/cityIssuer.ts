import type { Configuration } from 'openid-client' with { 'resolution-mode': 'import' };
import type { SignInConfig } from '../../kernel/service/config';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { PendingSignIn } from './pendingSignIn';

/** Path to which the issuer sends browsers back; to be registered there with the origin of the hub before it. */
export const CALLBACK_PATH = '/session/callback';
const TIMEOUT_SECONDS = 5;

/** Where browsers sign in: the issuer whose tokens the hub takes. */
export interface CityIssuer {
  readonly publicOrigin: string;
  /** Address at the issuer for a sign-in that begins, and what this browser must bring back. Throws IDENTITY_UNAVAILABLE. */
  begin(returnTo: string): Promise<{ readonly location: string; readonly pending: PendingSignIn }>;
  /**
   * The access token of who came back with `query`. Throws SIGN_IN_REFUSED with the issuer's reason, or
   * IDENTITY_UNAVAILABLE.
   */
  finish(query: URLSearchParams, pending: PendingSignIn): Promise<string>;
  /** Address at the issuer at which its own session ends; null where it has none, or has not said yet what it has. */
  signOutAt(): string | null;
}

/** Whose sign-ins these are. */
export interface CityIssuerOptions extends SignInConfig {
  readonly issuer: string;
  /** Whom the tokens are for; asked for by name where it is an address (RFC 8707). */
  readonly audience: string;
}

const TIMED_OUT: readonly unknown[] = ['TimeoutError', 'AbortError'];
/** What `fetch` says of a network that failed before an answer, or within it. */
const NETWORK_FAILED: readonly unknown[] = ['fetch failed', 'terminated'];

/** Whether an error, or what caused it, is of the network and not of what the issuer said. */
function isAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, cause } = error as Error;
  return TIMED_OUT.includes(name) || (name === 'TypeError' && NETWORK_FAILED.includes(message)) || isAway(cause);
}

/** Texts of the issuer are not passed on: its code of the refusal says what went wrong. */
function explain(error: unknown): never {
  const { error: reason, code } = error as { error?: unknown; code?: string };
  if (typeof reason === 'string') throw new CataloguedError('SIGN_IN_REFUSED', { reason: reason.slice(0, 100) });
  if (isAway(error)) throw new CataloguedError('IDENTITY_UNAVAILABLE');
  if (!code?.startsWith('OAUTH_')) throw error;
  throw new CataloguedError('SIGN_IN_REFUSED', { reason: code.slice('OAUTH_'.length).toLowerCase() });
}

/** What the issuer publishes of itself. */
async function discover({ issuer, clientId, clientSecret }: CityIssuerOptions): Promise<Configuration> {
  const { discovery, ClientSecretBasic, None, allowInsecureRequests } = await import('openid-client');
  const plain = issuer.startsWith('http:') ? { execute: [allowInsecureRequests] } : {};
  const shown = clientSecret ? ClientSecretBasic(clientSecret) : None();
  return discovery(new URL(issuer), clientId, undefined, shown, { timeout: TIMEOUT_SECONDS, ...plain }).catch(explain);
}

/** What one `make` gave, for all who ask; made again after a failure. */
function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= make().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

/** The issuer as the tools know it. */
interface Tools {
  readonly client: typeof import('openid-client', { with: { 'resolution-mode': 'import' }});
  readonly of: Configuration;
}

function signOutAddress({ client, of }: Tools, publicOrigin: string): string | null {
  if (!of.serverMetadata().end_session_endpoint) return null;
  return client.buildEndSessionUrl(of, { post_logout_redirect_uri: `${publicOrigin}/` }).href;
}

/**
 * Opens the sign-in at an issuer by OpenID Connect: authorization code with PKCE. What the issuer has is asked at once, and
 * again when it is needed and was not to be had.
 */
export function openCityIssuer(options: CityIssuerOptions): CityIssuer {
  const { audience, publicOrigin, scope } = options;
  const redirectUri = `${publicOrigin}${CALLBACK_PATH}`;
  const resource = URL.canParse(audience) ? { resource: audience } : {};
  let known: Tools | undefined;
  const tools = remembered(async () => {
    known = { client: await import('openid-client'), of: await discover(options) };
    return known;
  });
  void tools().catch(() => undefined);

  return {
    publicOrigin,
    async begin(returnTo) {
      const { client, of } = await tools();
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const challenge = await client.calculatePKCECodeChallenge(verifier);
      const proof = { state, nonce, code_challenge: challenge, code_challenge_method: 'S256' };
      const asked = { redirect_uri: redirectUri, scope, ...proof, ...resource };
      return { location: client.buildAuthorizationUrl(of, asked).href, pending: { state, nonce, verifier, returnTo } };
    },
    async finish(query, { state, nonce, verifier }) {
      const { client, of } = await tools();
      const back = new URL(`${redirectUri}?${query}`);
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
      return (await client.authorizationCodeGrant(of, back, checks, resource).catch(explain)).access_token;
    },
    signOutAt: () => (known ? signOutAddress(known, publicOrigin) : null),
  };
}
