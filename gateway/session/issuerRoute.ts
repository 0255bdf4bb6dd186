import type { IncomingMessage } from 'node:http';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { ownPage } from '../../kernel/values/ownPage';
import { type Answer, DoorRefusal } from '../http/answer';
import type { Route } from '../http/route';
import type { TokenReader } from '../identity/tokenReader';
import type { BrowserCookies } from './browserCookies';
import { CALLBACK_PATH, type CityIssuer } from './cityIssuer';
import { pendingCookies, takePending } from './pendingSignIn';
import { sessionCookie } from './sessionCookie';

const BEGIN_PATH = '/session/sign-in';
/** The page that takes a person back to where he was, and tells the other tabs or why he is not signed in. */
const SIGNED_IN_PAGE = '/signed-in';
/** What browsers keep in one cookie, with room for its name and attributes. */
const LONGEST_TOKEN = 3_800;

/** What signing in at the city's issuer works with. */
export interface IssuerRouteOptions {
  readonly issuer: CityIssuer;
  readonly tokens: TokenReader;
  readonly cookies: BrowserCookies;
}

/** Facts of a refusal that the page shows. */
const SHOWN_FACTS = ['reason', 'limit'] as const;

const redirect = (location: string, cookies: readonly string[]): Answer => ({
  status: 302,
  headers: { location, 'set-cookie': cookies, 'cache-control': 'no-store' },
  body: '',
});

const told = (facts: Record<string, string>, cookies: readonly string[]): Answer =>
  redirect(`${SIGNED_IN_PAGE}?${new URLSearchParams(facts)}`, cookies);

/** Tells a person on the page why he is not signed in; what is no refusal is thrown on. */
function tellRefusal(error: unknown, cookies: readonly string[]): Answer {
  if (!(error instanceof CataloguedError)) throw error;
  const facts = SHOWN_FACTS.flatMap((name) => (name in error.facts ? [[name, String(error.facts[name])]] : []));
  return told({ refused: error.code, ...Object.fromEntries(facts) }, cookies);
}

/**
 * Opens the sign-in at the city's issuer: `GET /session/sign-in?to=PAGE` sends the browser there, and
 * `GET /session/callback` takes the code with which it comes back for an access token and keeps that as the session.
 */
export function openIssuerRoute({ issuer, tokens, cookies }: IssuerRouteOptions): Route {
  async function begin({ headers }: IncomingMessage, { searchParams }: URL): Promise<Answer> {
    try {
      const { location, pending } = await issuer.begin(ownPage(searchParams.get('to'), issuer.publicOrigin));
      return redirect(location, pendingCookies(cookies, pending, headers.cookie));
    } catch (error) {
      return tellRefusal(error, []);
    }
  }

  async function keep(token: string): Promise<string> {
    if (token.length > LONGEST_TOKEN) {
      throw new CataloguedError('SESSION_TOKEN_TOO_LONG', { received: String(token.length), limit: LONGEST_TOKEN });
    }
    const { expiresAt } = await tokens.read(`Bearer ${token}`);
    return sessionCookie(cookies, token, expiresAt ?? 0);
  }

  async function finish({ headers }: IncomingMessage, { searchParams }: URL): Promise<Answer> {
    const begun = takePending(cookies, headers.cookie, searchParams.get('state'));
    if (!begun) return tellRefusal(new CataloguedError('SIGN_IN_NOT_BEGUN'), []);
    const { pending, done } = begun;
    try {
      const cookie = await keep(await issuer.finish(searchParams, pending));
      return told({ to: ownPage(pending.returnTo, issuer.publicOrigin) }, [done, cookie]);
    } catch (error) {
      return tellRefusal(error, [done]);
    }
  }

  return (request, url) => {
    if (url.pathname !== BEGIN_PATH && url.pathname !== CALLBACK_PATH) return undefined;
    if (request.method !== 'GET') {
      throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: request.method ?? '' }, { allow: 'GET' });
    }
    return url.pathname === BEGIN_PATH ? begin(request, url) : finish(request, url);
  };
}
