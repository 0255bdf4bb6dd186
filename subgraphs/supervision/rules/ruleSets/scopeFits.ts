import { findDepartment } from '../../../../kernel/values/reference/departments';
import { findDistrict } from '../../../../kernel/values/reference/districts';
import { findIndustry } from '../../../../kernel/values/reference/industries';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RuleScope, RuleSetContent } from './ruleSetContent';

function refuse(field: string, received: string): Verdict {
  return unlawful('RULES_SCOPE_UNFIT', '上海市分类监管管理办法 4', { field, received });
}

function unfitCode({ districts, industries }: RuleScope): Verdict {
  if (districts?.length === 0) return refuse('scope.districts', '[]');
  if (industries?.length === 0) return refuse('scope.industries', '[]');
  const place = districts?.find((code) => findDistrict(code)?.level !== 'DISTRICT');
  if (place !== undefined) return refuse('scope.districts', place);
  const trade = industries?.find((code) => !/^\d{2}$/.test(code) || !findIndustry(code));
  return trade === undefined ? lawful : refuse('scope.industries', trade);
}

/**
 * Rules say whom they cover
 *
 * Districts and trades of the scope are there; a district office makes rules for the subjects of its own office alone.
 *
 * 《上海市分类监管管理办法》第四条第四款
 */
export function scopeFits({ authority, scope }: Pick<RuleSetContent, 'authority' | 'scope'>): Verdict {
  const unfit = unfitCode(scope);
  const own = findDepartment(authority)?.district;
  if (!unfit.lawful || own === undefined) return unfit;
  const foreign = scope.districts?.find((code) => code !== own);
  return foreign === undefined ? lawful : refuse('scope.districts', foreign);
}
