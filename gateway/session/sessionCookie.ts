import type { IncomingMessage } from 'node:http';
import { askingPage } from './askingPage';
import type { BrowserCookies } from './browserCookies';
import { HOLDER_HEADER } from './sessionHolder';

/** Name of the cookie in which a browser keeps its access token, out of reach of scripts. */
const NAME = 'hub-session';
/**
 * The cookie outlives its token by a day, so that an ended session is told as such and not taken for the public.
 */
const OUTLIVES_SECONDS = 86_400;

/** The cookie of a session whose token ends at `expiresAt` (milliseconds since 1970). */
export function sessionCookie(cookies: BrowserCookies, token: string, expiresAt: number): string {
  const seconds = Math.max(0, Math.round((expiresAt - Date.now()) / 1_000)) + OUTLIVES_SECONDS;
  return cookies.line(NAME, token, { seconds, sameSite: 'Strict' });
}

/** The cookie that ends a session. */
export const endedCookie = (cookies: BrowserCookies): string =>
  cookies.line(NAME, '', { seconds: 0, sameSite: 'Strict' });

/**
 * Puts the token of a browser's session where every route looks for one, unless the request names a token itself; such a
 * request is of whom its token says, for whomever a page stands. A page of another site, or of another port of this host,
 * cannot use the session.
 */
export function takeSession(cookies: BrowserCookies, request: Pick<IncomingMessage, 'headers'>): void {
  const { headers } = request;
  if (headers.authorization !== undefined) {
    delete headers[HOLDER_HEADER];
    return;
  }
  if (headers.cookie === undefined || askingPage(request) !== 'own') return;
  const token = cookies.read(headers.cookie, NAME);
  if (token) headers.authorization = `Bearer ${token}`;
}
