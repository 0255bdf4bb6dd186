import type { CreditList } from '../../../../kernel/values/reference/listGrounds';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const MOST_PERSONS = 10;

/**
 * For an organisation on a list of serious dishonesty the responsible persons are named, here by pseudonym; the list of
 * abnormal operation names nobody
 *
 * CR-7；《上海市社会信用条例》第二十五条、第三十三条
 */
export function listPersons(list: CreditList, persons: readonly string[]): Verdict {
  const isFit = list === 'SERIOUS_DISHONESTY' || persons.length === 0;
  if (isFit && persons.length <= MOST_PERSONS && new Set(persons).size === persons.length) return lawful;
  const facts = { field: 'responsiblePersons', count: persons.length, limit: isFit ? MOST_PERSONS : 0 };
  return unlawful('LIST_PERSONS_UNFIT', '上海市社会信用条例 25', facts);
}
