import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WrittenTable } from './planContent';
import { isGround, TABLES } from './probabilityTables';

/** Factors lie between a hundredth and a hundredfold, in basis points. */
export const LEAST_FACTOR = 100;
export const MOST_FACTOR = 1_000_000;

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * Each class of a table has one factor, a whole number of basis points within bounds
 *
 * No class is left to chance, and none is immune or certain by its factor alone.
 *
 * DR-9; A13
 */
export function tableClasses({ by, factors }: WrittenTable): Verdict {
  const classes: readonly string[] = isGround(by) ? TABLES[by].classes : [];
  const given = factors.map((one) => one.class);
  const odd = [...classes.filter((one) => !given.includes(one)), ...given.filter((one) => !classes.includes(one))];
  if (odd.length > 0 || new Set(given).size < given.length) {
    return unlawful('PLAN_TABLES_INCOMPLETE', ARTICLE, { tables: [by], classes: odd });
  }
  const unfit = factors.find(({ basisPoints }) => !isFactor(basisPoints));
  return unfit === undefined
    ? lawful
    : unlawful('PLAN_FACTOR_UNFIT', ARTICLE, {
        table: by,
        class: unfit.class,
        received: String(unfit.basisPoints),
        least: LEAST_FACTOR,
        most: MOST_FACTOR,
      });
}

const isFactor = (value: number): boolean =>
  Number.isSafeInteger(value) && value >= LEAST_FACTOR && value <= MOST_FACTOR;
