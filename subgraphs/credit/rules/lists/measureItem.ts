import type { Day } from '../../../../kernel/values/day';
import { isInForce } from '../../../../kernel/values/reference/dated';
import {
  CREDIT_REWARDS,
  type CreditMeasureItem,
  findMeasureItem,
  PUNITIVE_MEASURES,
} from '../../../../kernel/values/reference/punitiveMeasures';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Whether somebody is to be rewarded or sanctioned. */
export type MeasureKind = CreditMeasureItem['kind'];

/**
 * Punitive measures come from the national basic list alone, and what is not published by then is not applied
 *
 * Rewards come from the list of rewards in the same way.
 *
 * CR-5；《上海市社会信用条例》第三十二条
 */
export function measureItem(kind: MeasureKind, code: string, on: Day): Verdict {
  if (findMeasureItem(code, on)?.kind === kind) return lawful;
  const items: readonly CreditMeasureItem[] = [...PUNITIVE_MEASURES, ...CREDIT_REWARDS];
  const possible = items.filter((one) => one.kind === kind && isInForce(one, on)).map((one) => one.code);
  return unlawful('MEASURE_NOT_IN_LIST', '上海市社会信用条例 32', { field: 'measure', received: code, possible });
}
