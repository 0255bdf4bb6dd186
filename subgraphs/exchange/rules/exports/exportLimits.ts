/** Exports that one department may have waiting or running at once. */
export const EXPORTS_AT_ONCE = 3;

/** Hours for which the files of an export are kept. */
export const HOURS_KEPT = 24;

/** How often an export is begun before it is given up. */
export const MOST_ATTEMPTS = 3;

/** Exports of a department that its list shows. */
export const EXPORTS_LISTED = 50;

/** Seconds without a sign of life after which a running export counts as left behind by a dead process. */
export const SECONDS_LEFT_BEHIND = 15;

/**
 * Until when the files of an export are kept
 *
 * What is shared is used in its newest form: an export is for the work at hand and no store of data.
 *
 * 《上海市数据条例》第四十条
 */
export function keptUntil(readyAt: number): number {
  return readyAt + HOURS_KEPT * 3_600_000;
}
