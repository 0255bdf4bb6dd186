import type { CreditList } from '../../../../kernel/values/reference/listGrounds';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * A list of serious dishonesty exists only by law or policy of the State: the entry names instrument and article
 *
 * CR-7；《上海市社会信用条例》第二十五条
 */
export function listBasis(list: CreditList, legalBasis: string | null): Verdict {
  if (list !== 'SERIOUS_DISHONESTY' || legalBasis !== null) return lawful;
  return unlawful('LIST_BASIS_MISSING', '上海市社会信用条例 25', { field: 'legalBasis' });
}
