import type { IncomingMessage } from 'node:http';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { type Answer, DoorRefusal } from '../http/answer';
import type { Route } from '../http/route';
import type { TokenReader } from '../identity/tokenReader';
import { CALLBACK_PATH, type CityIssuer } from './cityIssuer';
import { noPendingCookie, pendingCookie, readPending } from './pendingSignIn';
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
}

const redirect = (location: string, cookies: readonly string[]): Answer => ({
  status: 302,
  headers: { location, 'set-cookie': cookies, 'cache-control': 'no-store' },
  body: '',
});

/** A page of this hub alone: an address of another host, however it is written, leads to the first page. */
function ownPage(wanted: string | null, origin: string): string {
  if (!wanted || !URL.canParse(wanted, origin)) return '/';
  const { origin: of, pathname, search } = new URL(wanted, origin);
  return of === origin && !pathname.startsWith('//') ? `${pathname}${search}` : '/';
}

/**
 * Opens the sign-in at the city's issuer: `GET /session/sign-in?to=PAGE` sends the browser there, and
 * `GET /session/callback` takes the code with which it comes back for an access token and keeps that as the session.
 */
export function openIssuerRoute({ issuer, tokens }: IssuerRouteOptions): Route {
  const secure = issuer.publicOrigin.startsWith('https:');
  const told = (facts: Record<string, string>, cookies: readonly string[]): Answer =>
    redirect(`${SIGNED_IN_PAGE}?${new URLSearchParams(facts)}`, cookies);

  async function begin({ searchParams }: URL): Promise<Answer> {
    const returnTo = ownPage(searchParams.get('to'), issuer.publicOrigin);
    const { location, pending } = await issuer.begin(returnTo);
    return redirect(location, [pendingCookie(pending, secure)]);
  }

  async function keep(token: string): Promise<string> {
    if (token.length > LONGEST_TOKEN) {
      throw new CataloguedError('SESSION_TOKEN_TOO_LONG', { received: String(token.length), limit: LONGEST_TOKEN });
    }
    const { expiresAt } = await tokens.read(`Bearer ${token}`);
    return sessionCookie(token, expiresAt ?? 0, secure);
  }

  async function finish({ headers }: IncomingMessage, { searchParams }: URL): Promise<Answer> {
    const done = noPendingCookie(secure);
    try {
      const pending = readPending(headers.cookie);
      if (!pending) throw new CataloguedError('SIGN_IN_NOT_BEGUN');
      const cookie = await keep(await issuer.finish(searchParams, pending));
      return told({ to: ownPage(pending.returnTo, issuer.publicOrigin) }, [done, cookie]);
    } catch (error) {
      if (!(error instanceof CataloguedError)) throw error;
      const { reason } = error.facts;
      return told({ refused: error.code, ...(typeof reason === 'string' ? { reason } : {}) }, [done]);
    }
  }

  return (request, url) => {
    if (url.pathname !== BEGIN_PATH && url.pathname !== CALLBACK_PATH) return undefined;
    if (request.method !== 'GET') {
      throw new DoorRefusal('METHOD_NOT_ALLOWED', { received: request.method ?? '' }, { allow: 'GET' });
    }
    return url.pathname === BEGIN_PATH ? begin(url) : finish(request, url);
  };
}
