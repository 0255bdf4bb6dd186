import { useCallback, useRef, useState } from 'react';
import { isFilledIn } from './filledIn';
import { fetchSession, type Session } from './sessionCalls';

/** Why the hub did not take what this page sent: the session is no longer good, or it is of somebody else than the page. */
export type Renew = (why: 'ended' | 'changed') => Promise<void>;

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

function settleRenewals(): void {
  renewals?.settle();
  renewals = undefined;
}

/** Whether nothing may be asked now: the browser's session is of another person than the page. */
export const isHeldBack = (): boolean => heldBack;

/** Who is signed in, whether that has ended, and who else has signed in in another tab meanwhile. */
export function useWho() {
  const [session, setSession] = useState<Session>();
  const [ended, setEnded] = useState(false);
  const [other, setOther] = useState<Session | null>(null);
  const [isOtherTold, tellOther] = useState(false);
  const holder = useRef<string>(undefined);
  /** What waits for the session goes on for the same person alone: nothing is done in the name of another. */
  const enter = useCallback((found: Session) => {
    if (found.holder === holder.current) settleRenewals();
    renewals = undefined;
    holder.current = found.holder;
    heldBack = false;
    setSession(found);
    setOther(null);
    setEnded(false);
  }, []);
  const hear = useCallback(
    (found: Session) => {
      heldBack = found.holder !== holder.current && isFilledIn();
      if (!heldBack) return enter(found);
      setEnded(false);
      setOther(found);
      tellOther(true);
    },
    [enter],
  );
  const renew = useCallback<Renew>(
    (why) => {
      renewals ??= awaitRenewal();
      const { promise } = renewals;
      if (heldBack) tellOther(true);
      else if (why === 'changed') void fetchSession().then(hear, settleRenewals);
      else setEnded(true);
      return promise;
    },
    [hear],
  );
  const putOff = useCallback(() => tellOther(false), []);
  const follow = useCallback(() => {
    if (other) enter(other);
  }, [other, enter]);
  return { session, ended, other, isOtherTold, enter, hear, renew, putOff, follow };
}
