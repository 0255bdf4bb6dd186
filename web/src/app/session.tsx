import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { beginSession, endSession, fetchSession, type Session } from './sessionCalls';
import { type Renew, useWho } from './useWho';

export type { Session } from './sessionCalls';

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
  /** Ends the session here and at the issuer. Rejects where the hub did not end it. */
  signOut(): Promise<void>;
  /** Ends the hub's session alone, and stays on the page. Rejects where the hub did not end it. */
  leave(): Promise<void>;
  /** Told by the client when the hub did not take the session; settles when what was asked may be sent again. */
  readonly renew: Renew;
}

/** Tabs of one browser share a session: what one changes, the others follow. */
const TABS = new BroadcastChannel('hub-session');

/** Tells the other tabs that somebody has signed in or out here. */
export const tellTabs = (): void => TABS.postMessage('changed');

const State = createContext<SessionState | null>(null);

interface SessionProviderProps {
  readonly children: ReactNode;
  /** Shown until the hub has said who is signed in. */
  readonly waiting: ReactNode;
  /** Shown when the hub did not say it. */
  away(retry: () => void): ReactNode;
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
      enter(await beginSession(name));
      tellTabs();
    },
    [enter],
  );
  const end = useCallback(async () => {
    const { signOutAt } = await endSession();
    enter(await fetchSession());
    tellTabs();
    return signOutAt;
  }, [enter]);
  const signOut = useCallback(async () => {
    const signOutAt = await end();
    if (signOutAt) window.location.assign(signOutAt);
  }, [end]);
  const leave = useCallback(async () => void (await end()), [end]);
  const state = useMemo(
    () => session && { session, ended, other, isOtherTold, follow, putOff, signIn, signOut, leave, renew },
    [session, ended, other, isOtherTold, follow, putOff, signIn, signOut, leave, renew],
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
