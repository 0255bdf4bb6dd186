import type { HeaderTables } from '../../../subgraphs/inspection/rules/draw/frameHeader';
import { CREDIT_GRADES, WHOLE } from '../../../subgraphs/inspection/rules/plans/planTask';

const NOT_DIRECTED = { districts: null, industries: null, grades: null, categories: null, risks: null };

/** Tables of a task for tests: worse classes are drawn more often. */
export const illustrativeTables: HeaderTables = {
  credit: { AAA: 5_000, AA: 8_000, A: 10_000, B: 15_000, C: 20_000, UNRATED: 10_000 },
  category: { LOWER: 5_000, ORDINARY: 10_000, HIGHER: 20_000 },
  risk: { A: 5_000, B: 10_000, C: 20_000, D: 40_000, UNCLASSED: 10_000 },
  basePpm: 30_000,
  floorPpm: 1_000,
  ceilingPpm: 600_000,
  scope: NOT_DIRECTED,
};

/** Tables that give each combination of classes another probability: ninety of them. */
export const manifoldTables: HeaderTables = {
  credit: { AAA: 5_000, AA: 7_000, A: 11_000, B: 13_000, C: 17_000, UNRATED: 12_300 },
  category: { LOWER: 6_100, ORDINARY: 10_000, HIGHER: 19_300 },
  risk: { A: 5_300, B: 9_700, C: 20_900, D: 40_100, UNCLASSED: 10_300 },
  basePpm: 30_000,
  floorPpm: 1_000,
  ceilingPpm: 600_000,
  scope: NOT_DIRECTED,
};

/** Tables of a task that give these probabilities, of which there are six at most beside certainty. */
export function tablesGiving(entries: Iterable<number | string | undefined>): HeaderTables {
  const numbers = [...new Set(entries)].filter((entry) => typeof entry === 'number' && entry !== WHOLE) as number[];
  if (numbers.length > CREDIT_GRADES.length) throw new Error(`${numbers.length} probabilities are more than grades`);
  const credit = Object.fromEntries(CREDIT_GRADES.map((grade, at) => [grade, numbers[at] ?? numbers[0] ?? 10_000]));
  return {
    credit: credit as unknown as HeaderTables['credit'],
    category: { LOWER: 10_000, ORDINARY: 10_000, HIGHER: 10_000 },
    risk: { A: 10_000, B: 10_000, C: 10_000, D: 10_000, UNCLASSED: 10_000 },
    basePpm: 10_000,
    floorPpm: 1,
    ceilingPpm: WHOLE - 1,
    scope: NOT_DIRECTED,
  };
}
