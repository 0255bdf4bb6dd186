import type { IncomingMessage } from 'node:http';

/** Name of the cookie in which a browser keeps its access token, out of reach of scripts. */
const NAME = 'hub-session';
/**
 * The cookie outlives its token by a day, so that an ended session is told as such and not taken for the public.
 */
const OUTLIVES_SECONDS = 86_400;
/** What a browser says of a request that a page of this very origin, or a person at the address bar, has made. */
const OWN_SITES: readonly unknown[] = ['same-origin', 'none'];

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
 * Whether a page of this very origin asks: browsers say it of every request over TLS and to the same machine; elsewhere the
 * origin or the page that the request comes from is looked at.
 */
function isOwnPage({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { 'sec-fetch-site': site, origin, referer, host } = headers;
  if (site !== undefined) return OWN_SITES.includes(site);
  const from = origin ?? referer;
  return from !== undefined && URL.canParse(from) && new URL(from).host === host;
}

/**
 * Puts the token of a browser's session where every route looks for one, unless the request names a token itself. A page
 * of another site, or of another port of this host, cannot use the session.
 */
export function takeSession(request: Pick<IncomingMessage, 'headers'>): void {
  const { headers } = request;
  if (headers.authorization !== undefined || headers.cookie === undefined || !isOwnPage(request)) return;
  const token = tokenOf(headers.cookie);
  if (token) headers.authorization = `Bearer ${token}`;
}
