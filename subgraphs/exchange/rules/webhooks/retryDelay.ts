const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What is waited after each attempt that failed, in milliseconds. */
export const RETRY_DELAYS: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  HOUR,
  6 * HOUR,
  24 * HOUR,
];

/** How far a delay strays to either side, so that receivers that failed together are not asked together again. */
const JITTER = 0.2;

/**
 * How long is waited before the next attempt, in milliseconds; undefined when it was the last
 *
 * `attempt` counts from 1; `dice` is in [0, 1). Longer and longer waits, more than a day in all: a receiver that was
 * away over a weekday night misses nothing.
 *
 * Standard Webhooks 1.0, retry schedule; 《上海市数据条例》第三十五条
 */
export function retryDelay(attempt: number, dice: number): number | undefined {
  const delay = RETRY_DELAYS[attempt - 1];
  return delay === undefined ? undefined : Math.round(delay * (1 - JITTER + 2 * JITTER * dice));
}
