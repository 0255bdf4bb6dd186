import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { type BudgetState, stateOf, WINDOW_SECONDS } from './callerBudgets';

/** The rates of agreements: how many operations a minute each allows, counted for all its callers together. */
export interface AgreementRates {
  /** Counts an operation, and tells what is left of the minute. */
  count(agreement: string, perMinute: number): Promise<BudgetState>;
}

/** Opens the counting in this process's memory; replicas count on their own. */
export function openAgreementRates(): AgreementRates {
  const limiters = new Map<number, RateLimiterMemory>();
  return {
    async count(agreement, perMinute) {
      const keyPrefix = `agreement-${perMinute}`;
      const limiter =
        limiters.get(perMinute) ?? new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS, keyPrefix });
      limiters.set(perMinute, limiter);
      try {
        return stateOf(await limiter.consume(agreement), perMinute, false);
      } catch (result) {
        if (result instanceof Error) throw result;
        return stateOf(result as RateLimiterRes, perMinute, true);
      }
    },
  };
}
