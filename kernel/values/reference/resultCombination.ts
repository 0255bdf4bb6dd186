import { lawful, unlawful, type Verdict } from '../verdict';
import { findResultCode, type ResultCodeSet } from './resultCodes';

const BASIS = '随机抽查结果代码表';

/** Codes that say all there is to say: nothing found, no such business, closed, gone from the register. */
const ALONE = ['1', 'F', '7', '9', '10', '11', '12'];
/** Problems whose follow-up is pending: each asks for A, and A for at least one of them. */
const PENDING = ['2', 'B', 'C', '6', 'D', '3', '4', '5', 'G'];
/** What can only be found where the entity was met; false or missing publicity can be seen from a desk. */
const ON_SITE = ['D', '3', '4', '5', 'G', 'E', '8'];

/**
 * Result codes of one inspected item
 *
 * The result of an inspected item is a set of codes of one list. Codes that say all there is to say stand by
 * themselves; "pending" and its kinds stand together; an entity that could not be reached has no finding made on site.
 * The exclusions are the hub's own reading of the list: no text states them. Of the older list only membership is
 * checked, because not all of it is known.
 */
export function resultCombination(codeSet: ResultCodeSet, codes: readonly string[]): Verdict {
  if (codes.length === 0) return unlawful('RESULT_CODES_EMPTY', BASIS, { codeSet });
  const unknown = codes.filter((code) => findResultCode(codeSet, code) === undefined);
  if (unknown.length > 0) return unlawful('RESULT_CODE_UNKNOWN', BASIS, { codeSet, unknown });
  if (new Set(codes).size < codes.length) return unlawful('RESULT_CODES_REPEATED', BASIS, { codes });
  return codeSet === 'ITEM_RESULTS' ? itemCombination(codes) : lawful;
}

function itemCombination(codes: readonly string[]): Verdict {
  const alone = codes.find((code) => ALONE.includes(code));
  if (alone !== undefined && codes.length > 1) return unlawful('RESULT_CODES_EXCLUSIVE', BASIS, { codes, alone });
  const onSite = codes.filter((code) => ON_SITE.includes(code));
  if (codes.includes('6') && onSite.length > 0) {
    return unlawful('RESULT_CODES_EXCLUSIVE', BASIS, { codes, alone: '6', excluded: onSite });
  }
  const pending = codes.some((code) => PENDING.includes(code));
  return codes.includes('A') === pending ? lawful : unlawful('RESULT_CODES_PARENT', BASIS, { codes, parent: 'A' });
}
