import { findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RuleScope, RuleSetContent } from './ruleSetContent';

/** Rules with whom they cover. */
export interface Coverage extends Pick<RuleSetContent, 'authority' | 'scope'> {
  readonly number: string;
}

/** Codes that two lists of a scope share: null for all, empty for none. */
function shared(one: readonly string[] | null, other: readonly string[] | null): readonly string[] | null {
  if (one === null) return other;
  return other === null ? one : one.filter((code) => other.includes(code));
}

/** Whom a rule set covers: a district office its own district at most. */
function coverageOf({ authority, scope }: Pick<Coverage, 'authority' | 'scope'>): RuleScope {
  const own = findDepartment(authority)?.district;
  return own === undefined ? scope : { ...scope, districts: shared(scope.districts, [own]) };
}

/** Whom two rule sets both cover; undefined for nobody. A null list of the answer means all. */
export function sharedCoverage(
  one: Pick<Coverage, 'authority' | 'scope'>,
  other: Pick<Coverage, 'authority' | 'scope'>,
): RuleScope | undefined {
  const [mine, theirs] = [coverageOf(one), coverageOf(other)];
  const districts = shared(mine.districts, theirs.districts);
  const industries = shared(mine.industries, theirs.industries);
  return districts?.length === 0 || industries?.length === 0 ? undefined : { districts, industries };
}

/**
 * A district makes rules only for whom the city's leave out
 *
 * Rules of a district office cover no subject that rules of the municipal department in the same matter cover, those that
 * are in force or will be. Rules of the city are not judged by this: they go before those of the districts.
 *
 * 《上海市分类监管管理办法》第四条第三款、第四款
 */
export function coverageOverlap(rules: Pick<Coverage, 'authority' | 'scope'>, ofCity: readonly Coverage[]): Verdict {
  if (findDepartment(rules.authority)?.district === undefined) return lawful;
  for (const city of ofCity) {
    const both = sharedCoverage(rules, city);
    if (!both) continue;
    return unlawful('RULES_OVERLAP', '上海市分类监管管理办法 4-4', {
      field: 'scope',
      received: JSON.stringify(rules.scope),
      cityRuleSet: city.number,
      districts: both.districts,
      industries: both.industries,
    });
  }
  return lawful;
}
