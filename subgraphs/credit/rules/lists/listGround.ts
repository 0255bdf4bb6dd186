import type { Day } from '../../../../kernel/values/day';
import { isInForce } from '../../../../kernel/values/reference/dated';
import { type CreditList, findListGround, LIST_GROUNDS } from '../../../../kernel/values/reference/listGrounds';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** On which list, and why. */
export interface ListAndGround {
  readonly list: CreditList;
  readonly ground: string;
}

/**
 * Nobody is put on a list but on one of its grounds, in force on the day
 *
 * The list of abnormal operation has four grounds; lists of serious dishonesty stand by law alone.
 *
 * CR-7, CR-10；《上海市社会信用条例》第二十五条
 */
export function listGround({ list, ground }: ListAndGround, on: Day): Verdict {
  if (findListGround(ground, on)?.list === list) return lawful;
  const possible = LIST_GROUNDS.filter((one) => one.list === list && isInForce(one, on)).map(({ code }) => code);
  return unlawful('LIST_GROUND_UNKNOWN', '上海市社会信用条例 25', {
    field: 'ground',
    received: ground,
    list,
    possible,
  });
}
