import type { Code } from '../../../../kernel/values/codes';
import type { Day } from '../../../../kernel/values/day';
import { lapsedDependants } from './basisDependants';
import type { LawEnd } from './basisEnd';
import { attributeFindings } from './benefitNeutral';
import { uncoveredDuties } from './coveredDuties';
import type { RuleSetContent } from './ruleSetContent';

/** Something of published rules, or of a draft, that is to be looked at and refuses nothing. */
export interface RuleWarning {
  readonly code: Extract<
    Code,
    'RULES_BASIS_NOT_IN_FORCE' | 'RULES_DUTY_UNCOVERED' | 'RULES_DOUBTFUL_ATTRIBUTE' | 'RULES_EXCEPTION'
  >;
  readonly field: string;
  /** The basis, duty or attribute that it is about. */
  readonly about: string;
}

/**
 * What everybody should know of rules on a day: what rests on law that is no longer in force, duties that no indicator
 * serves, indicators close to benefit, and those that score it by a law that admits it.
 *
 * 《上海市分类监管管理办法》第七条、第十一条第一款、第十二条第三款；沪府发〔2020〕7号（二十三）
 */
export function ruleSetWarnings(
  rules: RuleSetContent,
  known: { readonly on: Day; readonly ends: readonly LawEnd[] },
): readonly RuleWarning[] {
  const lapsed = lapsedDependants(rules, known).map(({ field, basis }) => ({
    code: 'RULES_BASIS_NOT_IN_FORCE' as const,
    field,
    about: basis.code,
  }));
  const uncovered = uncoveredDuties(rules).map((about) => ({
    code: 'RULES_DUTY_UNCOVERED' as const,
    field: `duties[${about}]`,
    about,
  }));
  const attributes = attributeFindings(rules).map(({ indicator, attribute, exception }) => ({
    code: exception === null ? ('RULES_DOUBTFUL_ATTRIBUTE' as const) : ('RULES_EXCEPTION' as const),
    field: `indicators[${indicator}]`,
    about: exception === null ? attribute : `${attribute} · ${exception}`,
  }));
  return [...lapsed, ...uncovered, ...attributes];
}
