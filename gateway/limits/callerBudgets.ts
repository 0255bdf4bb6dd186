import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Viewer } from '../../kernel/service/silo';
import type { GatewayLimits } from '../gatewayConfig';

/** For how long what was spent counts. */
export const WINDOW_SECONDS = 60;

/** What a caller has left of its minute. */
export interface BudgetState {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the minute is over. */
  readonly resetSeconds: number;
  /** Whether what was charged is more than there was. */
  readonly spent: boolean;
}

/** The query budgets of all callers, each for a minute from its first query on. */
export interface CallerBudgets {
  /** Whether nothing is left; charges nothing. */
  findSpent(kind: Viewer['kind'], key: string): Promise<BudgetState | undefined>;
  charge(kind: Viewer['kind'], key: string, cost: number): Promise<BudgetState>;
}

/** What a limiter tells, as it is told to callers. */
export function stateOf(result: RateLimiterRes, limit: number, spent: boolean): BudgetState {
  const resetSeconds = Math.max(1, Math.ceil(result.msBeforeNext / 1000));
  return { limit, remaining: Math.max(0, result.remainingPoints), resetSeconds, spent };
}

/** Opens the budgets in this process's memory; replicas count on their own. */
export function openCallerBudgets(costPerMinute: GatewayLimits['costPerMinute']): CallerBudgets {
  const limiters = Object.fromEntries(
    Object.entries(costPerMinute).map(([kind, points]) => [
      kind,
      new RateLimiterMemory({ points, duration: WINDOW_SECONDS, keyPrefix: kind }),
    ]),
  ) as Record<Viewer['kind'], RateLimiterMemory>;
  return {
    async findSpent(kind, key) {
      const result = await limiters[kind].get(key);
      return result && result.remainingPoints <= 0 ? stateOf(result, costPerMinute[kind], true) : undefined;
    },
    async charge(kind, key, cost) {
      try {
        return stateOf(await limiters[kind].consume(key, cost), costPerMinute[kind], false);
      } catch (result) {
        if (result instanceof Error) throw result;
        return stateOf(result as RateLimiterRes, costPerMinute[kind], true);
      }
    },
  };
}

/** What a caller is held to, by the name of each policy: the cost of its minute, the rate of its agreement. */
export type CallerRates = Readonly<{ cost?: BudgetState; agreement?: BudgetState }>;

/** The headers that tell a caller its rates, after draft-ietf-httpapi-ratelimit-headers. */
export function rateHeaders(rates: CallerRates): Record<string, string> {
  const all = Object.entries(rates);
  const waits = all.filter(([, { spent }]) => spent).map(([, { resetSeconds }]) => resetSeconds);
  return {
    'ratelimit-policy': all.map(([name, { limit }]) => `"${name}";q=${limit};w=${WINDOW_SECONDS}`).join(', '),
    ratelimit: all.map(([name, state]) => `"${name}";r=${state.remaining};t=${state.resetSeconds}`).join(', '),
    ...(waits.length > 0 ? { 'retry-after': String(Math.max(...waits)) } : {}),
  };
}
