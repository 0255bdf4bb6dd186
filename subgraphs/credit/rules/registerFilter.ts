import { CataloguedError } from '../../../kernel/values/cataloguedError';
import type { Day } from '../../../kernel/values/day';
import { checkList, distinct, districtOf, divisionsOf, nameSearch } from '../../../kernel/values/registerConditions';

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
    ...(typeof name === 'string' ? { words: nameSearch(name) } : {}),
  };
}
