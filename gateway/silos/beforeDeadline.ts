import { SiloFailure } from './siloFailure';

/** How long a call may take, in milliseconds, and whether overrunning it speaks against the silo. */
export interface Deadline {
  readonly milliseconds: number;
  readonly counts: boolean;
}

/** Waits for work no longer than the deadline, then aborts its signal and rejects with SILO_LATE. */
export function beforeDeadline<T>(work: (signal: AbortSignal) => Promise<T>, deadline: Deadline): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      reject(new SiloFailure('SILO_LATE', `no answer within ${deadline.milliseconds} ms`, deadline.counts));
      abort.abort();
    }, deadline.milliseconds);
    work(abort.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
