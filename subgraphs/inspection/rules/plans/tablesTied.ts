import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WrittenTable } from './planContent';

/**
 * Ratio, frequency and probability are tied to credit, category or risk
 *
 * At least one table tells a worse class from a better one; where none does, the draw is tied to nothing.
 *
 * 11e; DR-9
 */
export function tablesTied(tables: readonly WrittenTable[]): Verdict {
  const isFlat = tables.every(({ factors }) => new Set(factors.map(({ basisPoints }) => basisPoints)).size <= 1);
  return isFlat ? unlawful('PLAN_TABLES_FLAT', '沪府发〔2020〕7号（十一）', {}) : lawful;
}
