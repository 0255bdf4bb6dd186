import { readFileSync } from './fs';

interface Order {
  readonly workerData: { readonly foldFrame: string };
}

type Listener = (value: never) => void;

/** Never the main thread: the verifier is not called from a command line here. */
export const isMainThread = false;

/** What this thread was started for; null unless it folds a frame beside another one. */
export let workerData: Order['workerData'] | null = null;

/** Says what this thread is started for, before the verifier is loaded. */
export function orderThread(data: Order['workerData']): void {
  workerData = data;
}

/** Where this thread answers. */
export const parentPort = { postMessage: (value: unknown): void => self.postMessage(value) };

/** Another thread of the verifier: this worker's own script once more, with a copy of the frame. */
export class Worker {
  readonly #thread: globalThis.Worker;

  constructor(_script: URL, { workerData: { foldFrame } }: Order) {
    this.#thread = new globalThis.Worker(self.location.href, { type: 'module' });
    this.#thread.postMessage({ kind: 'fold', name: foldFrame, content: readFileSync(foldFrame).slice().buffer });
  }

  once(event: 'message' | 'error', listener: Listener): void {
    this.#thread.addEventListener(
      event,
      (told) => {
        listener(
          (event === 'message' ? (told as MessageEvent).data : new Error((told as ErrorEvent).message)) as never,
        );
        this.#thread.terminate();
      },
      { once: true },
    );
  }
}
