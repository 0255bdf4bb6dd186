import { z } from 'zod';

/** Name of the cookie that keeps a sign-in while the browser is at the issuer. */
const NAME = 'hub-sign-in';
const MINUTES = 10;

const pending = z.object({
  state: z.string().min(1),
  nonce: z.string().min(1),
  verifier: z.string().min(43),
  returnTo: z.string(),
});

/** A sign-in that has begun: what proves that the same browser ends it, and the page of the hub to go back to. */
export type PendingSignIn = Readonly<z.infer<typeof pending>>;

/** The browser comes back from another site, so the cookie is `Lax`; it is of no use without the code that comes with it. */
const attributes = (secure: boolean): string => `Path=/session; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;

/** The cookie of a sign-in that begins, good for ten minutes. */
export function pendingCookie(begun: PendingSignIn, secure: boolean): string {
  const value = Buffer.from(JSON.stringify(begun)).toString('base64url');
  return `${NAME}=${value}; Max-Age=${MINUTES * 60}; ${attributes(secure)}`;
}

/** The cookie that ends a sign-in. */
export const noPendingCookie = (secure: boolean): string => `${NAME}=; Max-Age=0; ${attributes(secure)}`;

/** The sign-in that this browser has begun; undefined for none. */
export function readPending(cookie: string | undefined): PendingSignIn | undefined {
  const pairs = (cookie ?? '').split(';').map((pair) => pair.trim().split('=', 2));
  const value = pairs.find(([name]) => name === NAME)?.[1];
  if (!value) return undefined;
  try {
    return pending.parse(JSON.parse(Buffer.from(value, 'base64url').toString()));
  } catch {
    return undefined;
  }
}
