import type { HeaderTables } from '../../../subgraphs/inspection/rules/draw/frameHeader';

/** Tables of a task for tests: worse classes are drawn more often. */
export const illustrativeTables: HeaderTables = {
  credit: { AAA: 5_000, AA: 8_000, A: 10_000, B: 15_000, C: 20_000, UNRATED: 10_000 },
  category: { LOWER: 5_000, ORDINARY: 10_000, HIGHER: 20_000 },
  risk: { A: 5_000, B: 10_000, C: 20_000, D: 40_000, UNCLASSED: 10_000 },
  basePpm: 30_000,
  floorPpm: 1_000,
  ceilingPpm: 600_000,
};
