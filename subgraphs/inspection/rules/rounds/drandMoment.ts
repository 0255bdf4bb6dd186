/** Seconds between two rounds of drand's quicknet, and the moment of its first in seconds since 1970. */
const PERIOD_S = 3;
const GENESIS_S = 1_692_803_367;

const NAMED = /^quicknet\/([1-9]\d{0,9})$/;

/**
 * The moment at which a round of drand comes out, `quicknet/<round>`, ISO 8601 in UTC; undefined for any other text
 *
 * quicknet is the chain 52db9ba7…e971: one round every 3 seconds since 1692803367, so that a future round has its number
 * already.
 *
 * FL-21
 */
export function drandMoment(detail: string): string | undefined {
  const [, round] = NAMED.exec(detail) ?? [];
  if (round === undefined) return undefined;
  return new Date((GENESIS_S + (Number(round) - 1) * PERIOD_S) * 1_000).toISOString();
}
