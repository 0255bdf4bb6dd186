import { CataloguedError } from './cataloguedError';
import { searchWords } from './nameWords';
import { findIndustry, INDUSTRY_DIVISIONS } from './reference/industries';
import { settleDistrict } from './reference/settleDistrict';
import { findTextFault } from './text';

const LONGEST_LIST = 50;
const LONGEST_NAME = 64;
const SHORTEST_WORD = 2;

/** A list of a filter that is not too long. Throws FILTER_LIST_TOO_LONG. */
export function checkList(field: string, list: readonly unknown[]): void {
  if (list.length <= LONGEST_LIST) return;
  throw new CataloguedError('FILTER_LIST_TOO_LONG', { field, received: String(list.length), limit: LONGEST_LIST });
}

/** Values once each, in a fixed order. */
export const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** A district named by code; the code of an abolished one stands for its successor. Throws UNKNOWN_DISTRICT. */
export function districtOf(code: string): string {
  const settled = /^\d{6}$/.test(code) ? settleDistrict(code).district : undefined;
  if (settled === undefined) throw new CataloguedError('UNKNOWN_DISTRICT', { field: 'district', received: code });
  return settled;
}

/** A division of the trade stands for itself, a section for every division it holds. Throws UNKNOWN_INDUSTRY. */
export function divisionsOf(code: string): readonly string[] {
  const found = findIndustry(code);
  if (found?.code !== code) throw new CataloguedError('UNKNOWN_INDUSTRY', { field: 'industry', received: code });
  if (found.section !== undefined) return [code];
  return INDUSTRY_DIVISIONS.filter(({ section }) => section === code).map((division) => division.code);
}

/**
 * The words of a search in names, each long enough for the index of names.
 * Throws TEXT_NUL, TEXT_LONE_SURROGATE, NAME_SEARCH_TOO_LONG or NAME_WORD_TOO_SHORT.
 */
export function nameSearch(text: string, field = 'name'): readonly string[] {
  const fault = findTextFault(text);
  if (fault) throw new CataloguedError(fault, { field });
  if (text.length > LONGEST_NAME) {
    throw new CataloguedError('NAME_SEARCH_TOO_LONG', { field, received: text, limit: LONGEST_NAME });
  }
  const found = searchWords(text);
  const short = found.find((word) => Array.from(word).length < SHORTEST_WORD);
  if (found.length === 0 || short !== undefined) {
    throw new CataloguedError('NAME_WORD_TOO_SHORT', { field, received: short ?? text, limit: SHORTEST_WORD });
  }
  return distinct(found);
}
