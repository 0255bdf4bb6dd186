import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, day } from '../../../../kernel/values/day';
import { findDistrict } from '../../../../kernel/values/reference/districts';
import { findIndustry } from '../../../../kernel/values/reference/industries';
import { getPurpose } from '../../../../kernel/values/reference/purposes';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { SHARING_METHODS, type SharingMethod } from '../../../../kernel/values/sharingMethod';
import { findTextFault } from '../../../../kernel/values/text';
import { requireUscc } from '../../../../kernel/values/uscc';

/** Most codes of single entities in one agreement. */
export const MOST_ENTITIES = 500;
/** Most requests a minute that an agreement can allow. */
export const HIGHEST_RATE = 60_000;

/** Everything that an agreement says, the parties apart. */
export interface AgreementContents {
  /** Code of the purpose. */
  readonly purpose: string;
  /** The law on which the consumer rests its need. */
  readonly legalBasis: string;
  /** For what, in which step of which work. */
  readonly scenario: string;
  /** Codes of whole resources, and coordinates of single fields. */
  readonly terms: readonly string[];
  /** Six-digit districts of the entities, null for all. */
  readonly districts: readonly string[] | null;
  /** Two-digit divisions of the trade, null for all. */
  readonly industries: readonly string[] | null;
  /** Codes of single entities, null for all. */
  readonly usccs: readonly string[] | null;
  readonly methods: readonly SharingMethod[];
  readonly from: Day;
  readonly until: Day;
  /** Requests a minute. */
  readonly ratePerMinute: number;
}

/** What a caller writes; what is absent is null. */
export type ContentsInput = Omit<AgreementContents, 'districts' | 'industries' | 'usccs' | 'from' | 'until'> & {
  readonly districts?: readonly string[] | null;
  readonly industries?: readonly string[] | null;
  readonly usccs?: readonly string[] | null;
  readonly from: string;
  readonly until: string;
};

const LONGEST_TEXT = 2_000;
const LONGEST_LIST = 500;

function readText(text: string, field: string): string {
  const fault = findTextFault(text);
  if (fault) throw new CataloguedError(fault, { field });
  if (text.length > LONGEST_TEXT) throw new CataloguedError('TEXT_TOO_LONG', { field, limit: LONGEST_TEXT });
  return text.trim();
}

const sortedSet = (list: readonly string[]): string[] => [...new Set(list)].sort();

function readScope(
  list: readonly string[] | null | undefined,
  field: string,
  read: (code: string) => string,
): string[] | null {
  if (!list) return null;
  if (list.length === 0) throw new CataloguedError('SCOPE_UNFIT', { field, received: '[]' });
  if (list.length > MOST_ENTITIES) {
    throw new CataloguedError('SCOPE_UNFIT', { field, received: String(list.length), limit: MOST_ENTITIES });
  }
  return sortedSet(list.map(read));
}

function readDistrict(code: string): string {
  if (!findDistrict(code)) throw new CataloguedError('SCOPE_UNFIT', { field: 'districts', received: code });
  return code;
}

function readIndustry(code: string): string {
  if (!/^\d{2}$/.test(code) || !findIndustry(code)) {
    throw new CataloguedError('SCOPE_UNFIT', { field: 'industries', received: code });
  }
  return code;
}

function readRate(rate: number): number {
  if (Number.isInteger(rate) && rate >= 1 && rate <= HIGHEST_RATE) return rate;
  throw new CataloguedError('RATE_UNFIT', { field: 'ratePerMinute', received: String(rate), limit: HIGHEST_RATE });
}

function readTerm(input: ContentsInput, today: Day): Pick<AgreementContents, 'from' | 'until'> {
  const [from, until] = [day(input.from, 'from'), day(input.until, 'until')];
  if (from <= until && until >= today) return { from, until };
  throw new CataloguedError('AGREEMENT_TERM_UNFIT', { field: 'until', received: until, from, today });
}

/** The part of contents that says of which entities. */
export type EntityScope = Pick<AgreementContents, 'districts' | 'industries' | 'usccs'>;

/** Lists of codes as they are kept: known, sorted, without doubles. Throws SCOPE_UNFIT and the codes of entity codes. */
export function readEntityScope(input: Partial<EntityScope>): EntityScope {
  return {
    districts: readScope(input.districts, 'districts', readDistrict),
    industries: readScope(input.industries, 'industries', readIndustry),
    usccs: readScope(input.usccs, 'usccs', (code) => requireUscc(code, 'usccs')),
  };
}

function readTerms(terms: readonly string[]): string[] {
  if (terms.length <= LONGEST_LIST) return sortedSet(terms);
  throw new CataloguedError('SCOPE_UNFIT', { field: 'terms', received: String(terms.length), limit: LONGEST_LIST });
}

function readMethods(methods: readonly SharingMethod[]): SharingMethod[] {
  return [...new Set(methods.map((method) => requireOneOf(method, SHARING_METHODS, 'methods')))].sort();
}

/**
 * Contents of an application as they are kept: known codes, sorted and without doubles. Blank texts and empty lists pass
 * here; `missingContents` tells them all at once.
 * Throws UNKNOWN_PURPOSE, SCOPE_UNFIT, RATE_UNFIT, AGREEMENT_TERM_UNFIT, VALUE_NOT_ADMITTED and the codes of days, texts
 * and entity codes.
 */
export function readContents(input: ContentsInput, today: Day): AgreementContents {
  return {
    purpose: input.purpose.trim() === '' ? '' : getPurpose(input.purpose).code,
    legalBasis: readText(input.legalBasis, 'legalBasis'),
    scenario: readText(input.scenario, 'scenario'),
    terms: readTerms(input.terms),
    ...readEntityScope({
      districts: input.districts ?? null,
      industries: input.industries ?? null,
      usccs: input.usccs ?? null,
    }),
    methods: readMethods(input.methods),
    ...readTerm(input, today),
    ratePerMinute: readRate(input.ratePerMinute),
  };
}
