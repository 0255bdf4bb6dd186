import { useEffect, useState } from 'react';
import type { PoolTold } from './pool.worker';

/** Reads the pools of a frozen round of its frame, beside the page; undefined until the first is told. */
export function usePools(path: string | undefined): PoolTold | undefined {
  const [told, setTold] = useState<PoolTold>();
  useEffect(() => {
    setTold(undefined);
    if (!path) return;
    const worker = new Worker(new URL('./pool.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<PoolTold>) => setTold(data));
    worker.addEventListener('error', ({ message }) => setTold({ fault: message }));
    worker.postMessage({ path });
    return () => worker.terminate();
  }, [path]);
  return told;
}
