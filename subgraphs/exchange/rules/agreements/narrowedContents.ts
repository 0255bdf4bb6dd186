import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, day } from '../../../../kernel/values/day';
import { type AgreementContents, type EntityScope, readEntityScope } from './agreementContents';

/** What an owner leaves of what was asked; what it does not name stays as asked. */
export interface Narrowing {
  /** Terms that the owner grants, of those of its own that were asked. */
  readonly terms?: readonly string[] | null;
  readonly districts?: readonly string[] | null;
  readonly industries?: readonly string[] | null;
  readonly usccs?: readonly string[] | null;
  readonly until?: string | null;
  readonly ratePerMinute?: number | null;
}

function widens(field: string, received: string): CataloguedError {
  return new CataloguedError('NARROWING_WIDENS', { field, received });
}

/** Part of a list; `asked` null is everything. */
function partOf(given: readonly string[], asked: readonly string[] | null, field: string): readonly string[] {
  const beyond = given.find((code) => asked !== null && !asked.includes(code));
  if (beyond !== undefined || given.length === 0) throw widens(field, beyond ?? '[]');
  return [...new Set(given)].sort();
}

function narrowedUntil({ from, until }: AgreementContents, given: string | null | undefined): Day {
  if (!given) return until;
  const last = day(given, 'until');
  if (last > until || last < from) throw widens('until', last);
  return last;
}

function narrowedRate(asked: number, given: number | null | undefined): number {
  if (given === undefined || given === null) return asked;
  if (!Number.isInteger(given) || given < 1 || given > asked) throw widens('ratePerMinute', String(given));
  return given;
}

/** The terms that an owner grants of its own. Throws NARROWING_WIDENS for any other. */
export function grantedTerms(own: readonly string[], given: readonly string[] | null | undefined): string[] {
  return given ? [...partOf(given, own, 'terms')] : [...own];
}

function narrowedScope(asked: EntityScope, narrowing: Narrowing): EntityScope {
  const { districts = null, industries = null, usccs = null } = narrowing;
  const given = readEntityScope({ districts, industries, usccs });
  const left = (field: keyof EntityScope) => {
    const codes = given[field];
    return codes ? partOf(codes, asked[field], field) : asked[field];
  };
  return { districts: left('districts'), industries: left('industries'), usccs: left('usccs') };
}

/**
 * What is left of the contents after an owner narrowed them: never more than was asked, in anything, and never nothing.
 * Where several owners narrow the scope, each narrows what the ones before left.
 * Throws NARROWING_WIDENS, SCOPE_UNFIT, INVALID_DAY and the codes of entity codes.
 */
export function narrowedContents(asked: AgreementContents, narrowing: Narrowing): AgreementContents {
  return {
    ...asked,
    ...narrowedScope(asked, narrowing),
    until: narrowedUntil(asked, narrowing.until),
    ratePerMinute: narrowedRate(asked.ratePerMinute, narrowing.ratePerMinute),
  };
}
