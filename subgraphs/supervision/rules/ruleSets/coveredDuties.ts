import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RuleSetContent } from './ruleSetContent';

type Duties = Pick<RuleSetContent, 'duties'> & {
  readonly indicators: readonly Pick<RuleSetContent['indicators'][number], 'code' | 'duty'>[];
};

/**
 * Each indicator serves a duty of the authority
 *
 * Indicators cover the authority's own duties: each names one that the rules list.
 *
 * 《上海市分类监管管理办法》第十一条第一款
 */
export function servedDuties({ duties, indicators }: Duties): Verdict {
  const known = new Set(duties.map(({ code }) => code));
  const astray = indicators.find(({ duty }) => !known.has(duty));
  return astray === undefined
    ? lawful
    : unlawful('RULES_DUTY_UNKNOWN', '上海市分类监管管理办法 11-1', {
        field: `indicators[${astray.code}].duty`,
        received: astray.duty,
      });
}

/** Codes of the duties that no indicator serves, which the rules are told about: coverage is asked for, not enforced. */
export function uncoveredDuties({ duties, indicators }: Duties): readonly string[] {
  const served = new Set(indicators.map(({ duty }) => duty));
  return duties.map(({ code }) => code).filter((code) => !served.has(code));
}
