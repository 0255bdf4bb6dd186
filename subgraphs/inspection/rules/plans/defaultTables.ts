import type { ProbabilityTables } from './planTask';

/**
 * Tables for whoever states none: illustrative, not law
 *
 * The factors of risk follow the ratios of 1, 3, 10 and 30 % that one province published, with the ordinary class for 1; the
 * others are this project's own. No national figures exist.
 *
 * DR-32, DR-33
 */
export const DEFAULT_TABLES: ProbabilityTables = {
  credit: { AAA: 5_000, AA: 7_500, A: 10_000, B: 15_000, C: 20_000, UNRATED: 10_000 },
  category: { LOWER: 5_000, ORDINARY: 10_000, HIGHER: 20_000 },
  risk: { A: 3_333, B: 10_000, C: 33_333, D: 100_000, UNCLASSED: 10_000 },
};

/** Lowest and highest probability for whoever states none, in parts in a million: illustrative, not law. DR-33, A13 */
export const DEFAULT_FLOOR_PPM = 1_000;
export const DEFAULT_CEILING_PPM = 600_000;
