import { type Day, day, yearOf } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { contentPaths } from './contentPaths';
import type { Indicator, RuleSetContent } from './ruleSetContent';

/** An edition that was published before. */
export interface FormerEdition {
  readonly number: string;
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
  readonly content: RuleSetContent;
}

function changedIndicators(before: readonly Indicator[], after: readonly Indicator[]): string[] {
  const textOf = (list: readonly Indicator[]) =>
    new Map(list.map((one) => [one.code, JSON.stringify([...contentPaths(one)].sort())]));
  const [old, fresh] = [textOf(before), textOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((code) => old.get(code) !== fresh.get(code)).sort();
}

/** The edition whose indicators stand in the year of a day: the one in force as the year began, or the year's first. */
export function editionOfYear(editions: readonly FormerEdition[], on: Day): FormerEdition | undefined {
  const [first, next] = [day(`${on.slice(0, 4)}-01-01`), day(`${String(yearOf(on) + 1).padStart(4, '0')}-01-01`)];
  const stood = editions.filter(({ inForceFrom, inForceTo }) => inForceTo === null || inForceFrom < inForceTo);
  const ordered = [...stood].sort((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1));
  const began = ordered.filter(({ inForceFrom }) => inForceFrom <= first).at(-1);
  if (began && (began.inForceTo === null || began.inForceTo > first)) return began;
  return ordered.find(({ inForceFrom }) => inForceFrom > first && inForceFrom < next);
}

/**
 * Indicators stand within a year
 *
 * Authorities may fine-tune indicators with the year as the period. An edition that begins within a year has the
 * indicators of the edition in force as the year began, or of the year's first edition where there was none; an edition
 * that begins on 1 January may have others. A law that asks for the change within the year is cited by an override.
 *
 * 《上海市分类监管管理办法》第十一条第三款
 */
export function frozenIndicators(rules: RuleSetContent, published: readonly FormerEdition[]): Verdict {
  if (rules.inForceFrom.endsWith('-01-01')) return lawful;
  const base = editionOfYear(
    published.filter(({ inForceFrom }) => inForceFrom < rules.inForceFrom),
    rules.inForceFrom,
  );
  if (!base || rules.overrides.some(({ provision }) => provision === '11-3')) return lawful;
  const changed = changedIndicators(base.content.indicators, rules.indicators);
  return changed.length === 0
    ? lawful
    : unlawful('RULES_INDICATORS_FROZEN', '上海市分类监管管理办法 11-3', {
        field: 'indicators',
        received: changed.join(', '),
        changed,
        edition: base.number,
        inForceFrom: rules.inForceFrom,
      });
}
