import type { CheckResult, DrawnFile, VerifyOrder } from './checks';

interface FileToFetch {
  readonly name: string;
  readonly path: string;
  readonly sha256: string | null;
}

type Told = CheckResult | { readonly done: true } | { readonly fault: string };

/** Fetches files of a draw from this host. */
export async function fetchDrawFiles(files: readonly FileToFetch[]): Promise<readonly DrawnFile[]> {
  return Promise.all(
    files.map(async ({ name, path, sha256 }) => {
      const answer = await fetch(path);
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return { name, sha256, content: await answer.arrayBuffer() };
    }),
  );
}

/**
 * Runs tools/verify-draw.mjs in this browser, beside the page; tells each check as it is done. Ends with the first that
 * fails; settles when all are done.
 */
export function verifyInBrowser(order: VerifyOrder, tell: (result: CheckResult) => void): Promise<void> {
  const worker = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if ('check' in data) tell(data);
      else if ('done' in data) resolve();
      else reject(new Error(data.fault));
    });
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.postMessage({ kind: 'verify', ...order });
  }).finally(() => worker.terminate());
}
