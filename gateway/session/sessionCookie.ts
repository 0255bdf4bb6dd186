import type { IncomingMessage } from 'node:http';

/** Name of the cookie in which a browser keeps its access token, out of reach of scripts. */
const NAME = 'hub-session';
/**
 * The cookie outlives its token by a day, so that an ended session is told as such and not taken for the public.
 */
const OUTLIVES_SECONDS = 86_400;
/** What a browser says of a request that a page of this very origin, or a person at the address bar, has made. */
const OWN_SITES: ReadonlySet<string | undefined> = new Set([undefined, 'same-origin', 'none']);

const attributes = (secure: boolean): string => `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** The cookie of a session whose token ends at `expiresAt` (milliseconds since 1970). */
export function sessionCookie(token: string, expiresAt: number, secure: boolean): string {
  const seconds = Math.max(0, Math.round((expiresAt - Date.now()) / 1_000)) + OUTLIVES_SECONDS;
  return `${NAME}=${token}; Max-Age=${seconds}; ${attributes(secure)}`;
}

/** The cookie that ends a session. */
export function endedCookie(secure: boolean): string {
  return `${NAME}=; Max-Age=0; ${attributes(secure)}`;
}

function tokenOf(cookie: string | undefined): string | undefined {
  for (const pair of (cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === NAME && value) return value;
  }
  return undefined;
}

/**
 * Puts the token of a browser's session where every route looks for one, unless the request names a token itself. A page
 * of another site cannot use the session: the cookie is strict, and what the browser says of the request is looked at too.
 */
export function takeSession({ headers }: Pick<IncomingMessage, 'headers'>): void {
  const site = headers['sec-fetch-site'] as string | undefined;
  if (headers.authorization !== undefined || !OWN_SITES.has(site)) return;
  const token = tokenOf(headers.cookie);
  if (token) headers.authorization = `Bearer ${token}`;
}
