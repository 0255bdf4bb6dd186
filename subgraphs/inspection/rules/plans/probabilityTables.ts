import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import type { WrittenTable } from './planContent';
import { CREDIT_GRADES, type ProbabilityTables, RISK_CLASSES } from './planTask';

/** What a probability rests on, and nothing else: the classes of each, best first. */
export const TABLES = {
  CREDIT: { field: 'credit', classes: CREDIT_GRADES },
  CATEGORY: { field: 'category', classes: INTENSITY_CATEGORIES },
  RISK: { field: 'risk', classes: RISK_CLASSES },
} as const;

/** What a table can rest on. */
export type TableGround = keyof typeof TABLES;

/** What tables can rest on, in order. */
export const TABLE_GROUNDS = Object.keys(TABLES) as readonly TableGround[];

/** Whether a table can rest on what it names. */
export const isGround = (by: string): by is TableGround => by in TABLES;

/** The tables of a task from what somebody wrote, once every rule above lets them pass. */
export function tablesOf(tables: readonly WrittenTable[]): ProbabilityTables {
  const written = (ground: TableGround) =>
    Object.fromEntries(
      TABLES[ground].classes.map((one): [string, number] => [
        one,
        tables.find(({ by }) => by === ground)?.factors.find((factor) => factor.class === one)?.basisPoints ?? 0,
      ]),
    );
  return {
    credit: written('CREDIT'),
    category: written('CATEGORY'),
    risk: written('RISK'),
  } as unknown as ProbabilityTables;
}

/** The tables of a task as somebody would write them: in order, class by class. */
export function writtenTables(tables: ProbabilityTables): readonly WrittenTable[] {
  return TABLE_GROUNDS.map((by) => {
    const factors: Readonly<Record<string, number>> = tables[TABLES[by].field];
    return { by, factors: TABLES[by].classes.map((one) => ({ class: one, basisPoints: factors[one] ?? 0 })) };
  });
}
