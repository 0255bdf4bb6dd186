import type { Queryable } from '../../../../kernel/service/work/queryable';
import type { Day } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { coverageOverlap } from '../../rules/ruleSets/coverageOverlap';
import { ruleSetsInForce, type StoredRuleSet } from '../ruleSets/storedRuleSet';

const covering = ({ number, authority, content }: StoredRuleSet) => ({ number, authority, scope: content.scope });
const isOfCity = ({ authority }: StoredRuleSet): boolean => findDepartment(authority)?.district === undefined;

/**
 * Refuses to evaluate by a district's rules whom rules of the city cover that are in force on the day: since those came,
 * they go first, and the district leaves its subjects to them with an edition that covers others. Throws RULES_OVERLAP,
 * which names the city's rules.
 *
 * 《上海市分类监管管理办法》第四条第四款
 */
export async function requireUncovered(client: Queryable, rules: StoredRuleSet, day: Day): Promise<void> {
  if (isOfCity(rules)) return;
  const inForce = await ruleSetsInForce(client, day);
  const ofCity = inForce.filter((one) => one.matter === rules.matter && isOfCity(one));
  requireLawful(coverageOverlap(rules.content, ofCity.map(covering)), { ruleSet: rules.number });
}
