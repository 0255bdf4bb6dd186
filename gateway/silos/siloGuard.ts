import { setTimeout as delay } from 'node:timers/promises';
import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
} from 'cockatiel';
import { SiloFailure, type SiloFault } from './siloFailure';

const FAILURES_TO_OPEN = 5;
const PROBE_EVERY_MS = 200;

/** What keeps a failing silo from being asked, and one silo from taking all of the gateway. */
export interface SiloGuard {
  /** Why the silo is not asked at the moment; undefined while it is. */
  readonly openFault: SiloFault | undefined;
  /** Runs a call; rejects at once with a `SiloFailure` while the silo is not asked or too many calls are under way. */
  run<T>(call: () => Promise<T>): Promise<T>;
  stop(): void;
}

/**
 * A breaker that opens after five failures one after the other, and a bulkhead. While the breaker is open the guard
 * itself asks the silo by `probe` until it answers, so that no caller's query is spent on finding out.
 */
export function openSiloGuard(options: { callsAtOnce: number; probe: () => Promise<unknown> }): SiloGuard {
  const stopped = new AbortController();
  const places = bulkhead(options.callsAtOnce, 0);
  const breaker = circuitBreaker(
    handleWhen((error) => !(error instanceof SiloFailure) || error.counts),
    { halfOpenAfter: PROBE_EVERY_MS / 2, breaker: new ConsecutiveBreaker(FAILURES_TO_OPEN) },
  );
  let fault: SiloFault = 'SILO_DOWN';
  let probing = false;

  async function probeUntilClosed(): Promise<void> {
    if (probing) return;
    probing = true;
    while (breaker.state !== CircuitState.Closed && !stopped.signal.aborted) {
      await delay(PROBE_EVERY_MS, undefined, { ref: false, signal: stopped.signal }).catch(() => undefined);
      await breaker.execute(options.probe).catch(() => undefined);
    }
    probing = false;
  }
  breaker.onBreak((reason) => {
    if ('error' in reason && reason.error instanceof SiloFailure) fault = reason.error.fault;
    void probeUntilClosed();
  });

  const refusal = (error: unknown): unknown => {
    if (error instanceof BulkheadRejectedError) return new SiloFailure('SILO_LATE', 'too many calls under way', false);
    if (error instanceof BrokenCircuitError) return new SiloFailure(fault, 'not asked while it fails', false);
    return error;
  };
  return {
    get openFault() {
      return breaker.state === CircuitState.Closed ? undefined : fault;
    },
    async run(call) {
      if (breaker.state !== CircuitState.Closed) throw refusal(new BrokenCircuitError());
      try {
        return await places.execute(() => breaker.execute(call));
      } catch (error) {
        throw refusal(error);
      }
    },
    stop: () => stopped.abort(),
  };
}
