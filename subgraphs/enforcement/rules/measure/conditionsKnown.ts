import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { NoPenaltyList } from './noPenaltyList';

/**
 * Conditions that are said to hold are those that a list in force names
 *
 * Otherwise a slip of the pen would lose a suggestion, and impose a penalty that must not be. Where no list is in force there
 * is nothing to name.
 *
 * 《行政处罚法》第三十三条；沪府发〔2020〕7号（十二）
 */
export function conditionsKnown(
  conditions: readonly string[],
  lists: readonly Pick<NoPenaltyList, 'situations'>[],
): Verdict {
  const named = lists.flatMap(({ situations }) => situations.flatMap((situation) => situation.conditions));
  const admitted = [...new Set(named.map(({ code }) => code))];
  const received = conditions.find((one) => !admitted.includes(one));
  return received === undefined || lists.length === 0
    ? lawful
    : unlawful('VALUE_NOT_ADMITTED', '行政处罚法 33', { field: 'conditions', received, admitted });
}
