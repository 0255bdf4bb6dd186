import { useEffect, useRef } from 'react';

/** Asks again every so many milliseconds while something goes on; null for nothing to wait for. */
export function usePolling(milliseconds: number | null, ask: () => void): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (milliseconds === null) return undefined;
    const timer = window.setInterval(() => latest.current(), milliseconds);
    return () => window.clearInterval(timer);
  }, [milliseconds]);
}
