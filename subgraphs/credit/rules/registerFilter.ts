import { CataloguedError } from '../../../kernel/values/cataloguedError';
import type { Day } from '../../../kernel/values/day';
import { searchWords } from '../../../kernel/values/nameWords';
import { findIndustry, INDUSTRY_DIVISIONS } from '../../../kernel/values/reference/industries';
import { settleDistrict } from '../../../kernel/values/reference/settleDistrict';
import { findTextFault } from '../../../kernel/values/text';

const LONGEST_LIST = 50;
const LONGEST_NAME = 64;
const SHORTEST_WORD = 2;

/** Conditions on the register as a caller writes them. */
export interface RegisterFilterInput {
  readonly district?: readonly string[] | null;
  readonly industry?: readonly string[] | null;
  readonly status?: readonly string[] | null;
  readonly registeredOn?: { readonly from?: Day | null; readonly to?: Day | null } | null;
  readonly name?: string | null;
}

/** The same conditions checked and brought to one form; absent ones restrict nothing. */
export interface RegisterFilter {
  readonly districts?: readonly string[];
  /** Two-digit divisions; a section stands for all of its own. */
  readonly divisions?: readonly string[];
  readonly states?: readonly string[];
  readonly from?: Day;
  readonly to?: Day;
  /** Folded words, each of which the folded name must hold. */
  readonly words?: readonly string[];
}

function checkList(field: string, list: readonly string[]): void {
  if (list.length <= LONGEST_LIST) return;
  throw new CataloguedError('FILTER_LIST_TOO_LONG', { field, received: String(list.length), limit: LONGEST_LIST });
}

/** A filter names districts by code; the code of an abolished one stands for its successor. */
function districtOf(code: string): string {
  const settled = /^\d{6}$/.test(code) ? settleDistrict(code).district : undefined;
  if (settled === undefined) throw new CataloguedError('UNKNOWN_DISTRICT', { field: 'district', received: code });
  return settled;
}

/** A division stands for itself, a section for every division it holds. */
function divisionsOf(code: string): readonly string[] {
  const found = findIndustry(code);
  if (found?.code !== code) throw new CataloguedError('UNKNOWN_INDUSTRY', { field: 'industry', received: code });
  if (found.section !== undefined) return [code];
  return INDUSTRY_DIVISIONS.filter(({ section }) => section === code).map((division) => division.code);
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

function words(name: string): readonly string[] {
  const fault = findTextFault(name);
  if (fault) throw new CataloguedError(fault, { field: 'name' });
  if (name.length > LONGEST_NAME) {
    throw new CataloguedError('NAME_SEARCH_TOO_LONG', { field: 'name', received: name, limit: LONGEST_NAME });
  }
  const found = searchWords(name);
  const short = found.find((word) => Array.from(word).length < SHORTEST_WORD);
  if (found.length === 0 || short !== undefined) {
    throw new CataloguedError('NAME_WORD_TOO_SHORT', { field: 'name', received: short ?? name, limit: SHORTEST_WORD });
  }
  return distinct(found);
}

/**
 * Reads the conditions on the register. Throws FILTER_LIST_TOO_LONG, UNKNOWN_DISTRICT, UNKNOWN_INDUSTRY,
 * INVALID_DAY_RANGE, NAME_SEARCH_TOO_LONG, NAME_WORD_TOO_SHORT, TEXT_NUL or TEXT_LONE_SURROGATE.
 */
export function registerFilter(input: RegisterFilterInput): RegisterFilter {
  const { district, industry, status, registeredOn, name } = input;
  for (const [field, list] of Object.entries({ district, industry, status })) checkList(field, list ?? []);
  const { from, to } = registeredOn ?? {};
  if (from && to && from > to) {
    throw new CataloguedError('INVALID_DAY_RANGE', { field: 'registeredOn', received: `${from}/${to}` });
  }
  return {
    ...(district ? { districts: distinct(district.map(districtOf)) } : {}),
    ...(industry ? { divisions: distinct(industry.flatMap(divisionsOf)) } : {}),
    ...(status ? { states: distinct(status) } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(typeof name === 'string' ? { words: words(name) } : {}),
  };
}
