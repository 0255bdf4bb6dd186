/** Who is signed in, as the hub says; the public where nobody is. */
export interface Session {
  readonly kind: 'public' | 'official' | 'application';
  readonly subject: string;
  /** A mark of who this is, with his place and rights; the page sends it with what it asks. */
  readonly holder: string;
  /** What a ready-made caller is called; null for people of the city's own issuer. */
  readonly names: { readonly zh: string; readonly en: string } | null;
  readonly department: string | null;
  readonly roles: readonly string[];
  /** Six digits of GB/T 2260; null for an office of the city. */
  readonly district: string | null;
  readonly agreement: string | null;
  readonly purpose: string | null;
  /** Milliseconds since 1970; null for the public. */
  readonly expiresAt: number | null;
  /** Whether one signs in by choosing a ready-made caller. */
  readonly canChoose: boolean;
  /** Whether one signs in at the city's issuer. */
  readonly atIssuer: boolean;
}

/** A ready-made caller of a hub in development. */
export interface Person {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly kind: string;
  readonly department: string | null;
  readonly district: string | null;
  readonly roles: readonly string[];
}

/** Status of an answer to a session that is no longer good. */
const ENDED = 401;

async function send<Answer>(method: string, body?: object): Promise<Answer> {
  const json = body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
  const answer = await fetch('/session', { method, ...json });
  if (!answer.ok) throw new Error(`session ${answer.status}`);
  return answer.json();
}

/** Signs a ready-made caller in. */
export const beginSession = (name: string): Promise<Session> => send('POST', { as: name });

/** Ends the hub's session, and says where that of the issuer ends. */
export const endSession = (): Promise<{ readonly signOutAt: string | null }> => send('DELETE');

/** The ready-made callers of a hub in development. */
export async function fetchPeople(): Promise<readonly Person[]> {
  const answer = await fetch('/session/people');
  return answer.ok ? answer.json() : [];
}

/** A session that has ended counts as the public until somebody asks something; other tabs may still hold its forms. */
export async function fetchSession(): Promise<Session> {
  const found = await fetch('/session');
  const answer = found.status === ENDED ? await fetch('/session', { credentials: 'omit' }) : found;
  if (!answer.ok) throw new Error(`session ${answer.status}`);
  return answer.json();
}
