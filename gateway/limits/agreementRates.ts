import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';

const WINDOW_SECONDS = 60;

/** The rates of agreements: how many operations a minute each allows, counted for all its callers together. */
export interface AgreementRates {
  /** Counts an operation. Seconds until there is room again where there is none, else undefined. */
  findWait(agreement: string, perMinute: number): Promise<number | undefined>;
}

/** Opens the counting in this process's memory; replicas count on their own. */
export function openAgreementRates(): AgreementRates {
  const limiters = new Map<number, RateLimiterMemory>();
  return {
    async findWait(agreement, perMinute) {
      const keyPrefix = `agreement-${perMinute}`;
      const limiter =
        limiters.get(perMinute) ?? new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS, keyPrefix });
      limiters.set(perMinute, limiter);
      try {
        await limiter.consume(agreement);
        return undefined;
      } catch (result) {
        if (result instanceof Error) throw result;
        return Math.max(1, Math.ceil((result as RateLimiterRes).msBeforeNext / 1000));
      }
    },
  };
}
