import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { isFilledIn } from './filledIn';

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

/** The session, and what changes it. */
export interface SessionState {
  readonly session: Session;
  /** Whether the session has ended and waits to be renewed; pages and forms stay as they are meanwhile. */
  readonly ended: boolean;
  /** Who has signed in in another tab while a form is filled in here; until it is chosen how to go on nothing is asked. */
  readonly other: Session | null;
  /** Whether that is being told; it is told again when something is to be asked. */
  readonly isOtherTold: boolean;
  /** Goes on as the other, without what is filled in. */
  follow(): void;
  /** Lets one look at what is filled in before it is chosen. */
  putOff(): void;
  signIn(name: string): Promise<void>;
  signOut(): Promise<void>;
  /** Told by the client when the hub no longer takes the session; settles when somebody has signed in again. */
  renew(): Promise<void>;
}

/** Tabs of one browser share a session: what one changes, the others follow. */
const TABS = new BroadcastChannel('hub-session');

/** Tells the other tabs that somebody has signed in or out here. */
export const tellTabs = (): void => TABS.postMessage('changed');

/** Status of an answer to a session that is no longer good. */
const ENDED = 401;

const State = createContext<SessionState | null>(null);

async function send<Answer>(method: string, body?: object): Promise<Answer> {
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

/** A session that has ended counts as the public until somebody asks something; other tabs may still hold its forms. */
async function fetchSession(): Promise<Session> {
  const found = await fetch('/session');
  const answer = found.status === ENDED ? await fetch('/session', { credentials: 'omit' }) : found;
  if (!answer.ok) throw new Error(`session ${answer.status}`);
  return answer.json();
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
let heldBack = false;

/** Whether nothing may be asked now: the browser's session is of another person than the page. */
export const isHeldBack = (): boolean => heldBack;

interface SessionProviderProps {
  readonly children: ReactNode;
  /** Shown until the hub has said who is signed in. */
  readonly waiting: ReactNode;
  /** Shown when the hub did not say it. */
  away(retry: () => void): ReactNode;
}

/** Who is signed in, whether that has ended, and who else has signed in in another tab meanwhile. */
function useWho() {
  const [session, setSession] = useState<Session>();
  const [ended, setEnded] = useState(false);
  const [other, setOther] = useState<Session | null>(null);
  const [isOtherTold, tellOther] = useState(false);
  const subject = useRef<string>(undefined);
  /** What waits for the session goes on for the same person alone: nothing is done in the name of another. */
  const enter = useCallback((found: Session) => {
    if (found.subject === subject.current) renewals?.settle();
    renewals = undefined;
    subject.current = found.subject;
    heldBack = false;
    setSession(found);
    setOther(null);
    setEnded(false);
  }, []);
  const hear = useCallback(
    (found: Session) => {
      heldBack = found.subject !== subject.current && isFilledIn();
      if (!heldBack) return enter(found);
      setEnded(false);
      setOther(found);
      tellOther(true);
    },
    [enter],
  );
  const renew = useCallback(() => {
    renewals ??= awaitRenewal();
    (heldBack ? tellOther : setEnded)(true);
    return renewals.promise;
  }, []);
  const putOff = useCallback(() => tellOther(false), []);
  const follow = useCallback(() => {
    if (other) enter(other);
  }, [other, enter]);
  return { session, ended, other, isOtherTold, enter, hear, renew, putOff, follow };
}

/** Reads who is signed in and gives it to everything inside. */
export function SessionProvider({ children, waiting, away }: SessionProviderProps) {
  const [isAway, setAway] = useState(false);
  const { session, ended, other, isOtherTold, enter, hear, renew, putOff, follow } = useWho();
  const read = useCallback(() => {
    setAway(false);
    fetchSession().then(hear, () => setAway(true));
  }, [hear]);
  useEffect(() => {
    read();
    TABS.addEventListener('message', read);
    return () => TABS.removeEventListener('message', read);
  }, [read]);

  const signIn = useCallback(
    async (name: string) => {
      enter(await send<Session>('POST', { as: name }));
      tellTabs();
    },
    [enter],
  );
  const signOut = useCallback(async () => {
    const { signOutAt } = await send<{ signOutAt: string | null }>('DELETE');
    enter(await fetchSession());
    tellTabs();
    if (signOutAt) window.location.assign(signOutAt);
  }, [enter]);
  const state = useMemo(
    () => session && { session, ended, other, isOtherTold, follow, putOff, signIn, signOut, renew },
    [session, ended, other, isOtherTold, follow, putOff, signIn, signOut, renew],
  );
  if (state) return <State value={state}>{children}</State>;
  return isAway ? away(read) : waiting;
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
