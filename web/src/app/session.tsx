import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';

/** Who is signed in, as the hub says; the public where nobody is. */
export interface Session {
  readonly kind: 'public' | 'official' | 'application';
  readonly subject: string;
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

/** The session, and what changes it. */
export interface SessionState {
  readonly session: Session;
  /** Whether the session has ended and waits to be renewed; pages and forms stay as they are meanwhile. */
  readonly ended: boolean;
  signIn(name: string): Promise<void>;
  signOut(): Promise<void>;
  /** Told by the client when the hub no longer takes the session; settles when somebody has signed in again. */
  renew(): Promise<void>;
}

/** Tabs of one browser share a session: what one changes, the others follow. */
const TABS = new BroadcastChannel('hub-session');

const State = createContext<SessionState | null>(null);

async function send(method: string, body?: object): Promise<Session> {
  const json = body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {};
  const answer = await fetch('/session', { method, ...json });
  if (!answer.ok) throw new Error(`session ${answer.status}`);
  return answer.json();
}

/** The ready-made callers of a hub in development. */
export async function fetchPeople(): Promise<readonly Person[]> {
  const answer = await fetch('/session/people');
  return answer.ok ? answer.json() : [];
}

/** A kept session that is no longer good is ended before anything is asked. */
async function fetchSession(): Promise<Session> {
  const found = await fetch('/session');
  if (found.ok) return found.json();
  await send('DELETE');
  return (await fetch('/session')).json();
}

interface Renewal {
  readonly promise: Promise<void>;
  settle(): void;
}

function awaitRenewal(): Renewal {
  let settle = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

let renewals: Renewal | undefined;

/** Reads who is signed in and gives it to everything inside. */
export function SessionProvider({ children, waiting }: { readonly children: ReactNode; readonly waiting: ReactNode }) {
  const [session, setSession] = useState<Session>();
  const [ended, setEnded] = useState(false);
  const subject = useRef<string>(undefined);
  /** What waits for the session goes on for the same person alone: nothing is done in the name of another. */
  const enter = useCallback((found: Session) => {
    if (found.subject === subject.current) renewals?.settle();
    renewals = undefined;
    subject.current = found.subject;
    setSession(found);
    setEnded(false);
  }, []);
  useEffect(() => {
    const follow = () => void fetchSession().then(enter);
    follow();
    TABS.addEventListener('message', follow);
    return () => TABS.removeEventListener('message', follow);
  }, [enter]);

  const signIn = useCallback(
    async (name: string) => {
      enter(await send('POST', { as: name }));
      TABS.postMessage('changed');
    },
    [enter],
  );
  const signOut = useCallback(async () => {
    await send('DELETE');
    enter(await fetchSession());
    TABS.postMessage('changed');
  }, [enter]);
  const renew = useCallback(() => {
    if (!renewals) {
      renewals = awaitRenewal();
      setEnded(true);
    }
    return renewals.promise;
  }, []);
  const state = useMemo(
    () => session && { session, ended, signIn, signOut, renew },
    [session, ended, signIn, signOut, renew],
  );
  return state ? <State value={state}>{children}</State> : waiting;
}

/** The session of this browser. */
export function useSession(): SessionState {
  const state = useContext(State);
  if (!state) throw new Error('no session around this component');
  return state;
}

/** Whether whoever is signed in holds one of the roles. */
export const holds = ({ roles }: Pick<Session, 'roles'>, ...wanted: readonly string[]): boolean =>
  wanted.some((role) => roles.includes(role));
