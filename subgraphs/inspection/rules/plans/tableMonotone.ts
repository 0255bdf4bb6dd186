import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WrittenTable } from './planContent';
import { isGround, TABLES } from './probabilityTables';

/** The class of whoever was not judged, by table; its factor lies between those of the best and the worst. */
const UNJUDGED: readonly string[] = ['UNRATED', 'UNCLASSED'];

/**
 * A worse class is never drawn less often than a better one
 *
 * Factors do not fall from class to class; whoever was not judged lies between the best and the worst.
 *
 * DR-9; 11e; 《上海市优化营商环境条例》第七十条
 */
export function tableMonotone({ by, factors }: WrittenTable): Verdict {
  const judged: readonly string[] = isGround(by) ? TABLES[by].classes.filter((one) => !UNJUDGED.includes(one)) : [];
  const of = new Map(factors.map((one) => [one.class, one.basisPoints]));
  const values = judged.map((one) => of.get(one) ?? 0);
  const falls = judged.find((_, at) => at > 0 && (values[at] ?? 0) < (values[at - 1] ?? 0));
  const [least, most] = [values[0] ?? 0, values.at(-1) ?? 0];
  const outside = factors.find(
    (one) => UNJUDGED.includes(one.class) && (one.basisPoints < least || one.basisPoints > most),
  );
  const broken = falls ?? outside?.class;
  return broken === undefined
    ? lawful
    : unlawful('PLAN_TABLE_NOT_MONOTONE', '沪府发〔2020〕7号（十一）', { table: by, class: broken });
}
