import { SiloFailure } from './siloFailure';

/** How long a call may take, in milliseconds, and whether overrunning it speaks against the silo. */
export interface Deadline {
  readonly milliseconds: number;
  readonly counts: boolean;
}

/** A signal that is made when somebody looks at it: most calls are answered in this process and nobody does. */
class LazyAbort {
  #controller: AbortController | undefined;
  #aborted = false;

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.#aborted) this.#controller.abort();
    return this.#controller.signal;
  }

  abort(): void {
    this.#aborted = true;
    this.#controller?.abort();
  }
}

/** Waits for work no longer than the deadline, then aborts its signal and rejects with SILO_LATE. */
export function beforeDeadline<T>(
  work: (late: { readonly signal: AbortSignal }) => Promise<T>,
  deadline: Deadline,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = new LazyAbort();
    const timer = setTimeout(() => {
      reject(new SiloFailure('SILO_LATE', `no answer within ${deadline.milliseconds} ms`, deadline.counts));
      late.abort();
    }, deadline.milliseconds);
    const settle = <V>(then: (value: V) => void) => {
      return (value: V): void => {
        clearTimeout(timer);
        then(value);
      };
    };
    work(late).then(settle(resolve), settle(reject));
  });
}
