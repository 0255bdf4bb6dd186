import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { basisEnd, type LawEnd } from './basisEnd';
import { type Citation, citations } from './citations';
import type { LegalBasis, RuleSetContent } from './ruleSetContent';
import type { RuleSetInput } from './ruleSetInput';

const ARTICLE = '上海市分类监管管理办法 7';

function unfitBasis(bases: readonly LegalBasis[]): Verdict {
  const codes = new Set<string>();
  for (const { code, law, article, from, to } of bases) {
    const isWhole = law.trim() !== '' && article.trim() !== '' && (to === null || from < to);
    if (!isWhole || codes.has(code)) {
      return unlawful('RULES_BASIS_UNFIT', ARTICLE, { field: `legalBases[${code}]`, received: code, law, from, to });
    }
    codes.add(code);
  }
  return lawful;
}

function judgeCitation({ field, basis }: Citation, found: LegalBasis | undefined, on: Day, ends: readonly LawEnd[]) {
  if (!found) return unlawful('RULES_BASIS_UNKNOWN', ARTICLE, { field, received: basis ?? '' });
  const to = basisEnd(found, ends);
  return found.from <= on && (to === null || on < to)
    ? lawful
    : unlawful('RULES_BASIS_NOT_IN_FORCE', ARTICLE, { field, received: found.code, from: found.from, to, on });
}

/**
 * Indicators, measures and duties rest on law in force
 *
 * Authorities act on law, technical rules and standards: every indicator, measure, duty, override and exception names
 * one of the legal bases of the rules, and that is in force on the day on which they begin. What was abolished since it
 * was written down counts as abolished.
 *
 * 《上海市分类监管管理办法》第七条；沪府发〔2020〕7号（二十三）
 */
export function citedBases(rules: RuleSetInput | RuleSetContent, ends: readonly LawEnd[]): Verdict {
  const unfit = unfitBasis(rules.legalBases);
  if (!unfit.lawful) return unfit;
  const bases = new Map(rules.legalBases.map((basis) => [basis.code, basis]));
  const judged = citations(rules).map((citation) =>
    judgeCitation(citation, bases.get(citation.basis ?? ''), rules.inForceFrom, ends),
  );
  return judged.find((verdict) => !verdict.lawful) ?? lawful;
}
