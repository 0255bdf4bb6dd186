import { useEffect, useRef } from 'react';
import type { UseQueryExecute } from 'urql';

const EVERY = 2_000;

/** Asks again from the hub. */
export const again = (execute: UseQueryExecute): void => execute({ requestPolicy: 'network-only' });

/** Asks again every two seconds while something runs; ends when the page is left. */
export function usePolling(isRunning: boolean, execute: UseQueryExecute): void {
  const latest = useRef(execute);
  latest.current = execute;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => again(latest.current), EVERY);
    return () => clearInterval(timer);
  }, [isRunning]);
}
