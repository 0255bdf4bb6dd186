import { z } from 'zod';
import type { BrowserCookies } from './browserCookies';

/** How the names of the cookies begin that keep a sign-in while the browser is at the issuer. */
const NAME = 'hub-sign-in-';
/** Letters of the state that tell sign-ins of several tabs apart. */
const MARK = 8;
const MINUTES = 10;
/** A few of these, and the session, must fit into the headers of one request. */
const LONGEST_COOKIE = 2_048;
/** Sign-ins of one browser that may be under way; the oldest is given up for another. */
const AT_ONCE = 3;

const pending = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(43),
  returnTo: z.string(),
});

/** A sign-in that has begun: what proves that the same browser ends it, and the page of the hub to go back to. */
export type PendingSignIn = Readonly<z.infer<typeof pending>>;

const nameOf = (state: string): string => `${NAME}${state.slice(0, MARK)}`;

const ended = (cookies: BrowserCookies, name: string): string =>
  cookies.line(name, '', { seconds: 0, sameSite: 'Lax' });

/** The browser comes back from another site, so the cookie is `Lax`; it is of no use without the code that comes with it. */
function lineOf(cookies: BrowserCookies, begun: PendingSignIn): string {
  const value = Buffer.from(JSON.stringify(begun)).toString('base64url');
  return cookies.line(nameOf(begun.state), value, { seconds: MINUTES * 60, sameSite: 'Lax' });
}

/**
 * The cookies of a sign-in that begins, good for ten minutes, given those that the browser `sent`. An address too long to
 * keep is cut to its path, and that to the first page.
 */
export function pendingCookies(cookies: BrowserCookies, begun: PendingSignIn, sent: string | undefined): string[] {
  const { returnTo } = begun;
  const [path = ''] = returnTo.split('?', 1);
  const lines = [returnTo, path, '/'].map((page) => lineOf(cookies, { ...begun, returnTo: page }));
  const line = lines.find((one) => one.length <= LONGEST_COOKIE) as string;
  const givenUp = cookies.namesOf(sent, NAME).slice(0, 1 - AT_ONCE);
  return [...givenUp.map((name) => ended(cookies, name)), line];
}

/** The sign-in of a state that this browser has begun, with the cookie that ends it; undefined for none. */
export function takePending(
  cookies: BrowserCookies,
  sent: string | undefined,
  state: string | null,
): { readonly pending: PendingSignIn; readonly done: string } | undefined {
  const name = nameOf(state ?? '');
  const value = cookies.read(sent, name);
  if (!value) return undefined;
  try {
    const begun = pending.parse(JSON.parse(Buffer.from(value, 'base64url').toString()));
    return { pending: begun, done: ended(cookies, name) };
  } catch {
    return undefined;
  }
}
