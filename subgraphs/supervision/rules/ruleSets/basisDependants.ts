import type { Day } from '../../../../kernel/values/day';
import { basisEnd, endsBasis, type LawEnd } from './basisEnd';
import { citations } from './citations';
import type { LegalBasis, RuleSetContent } from './ruleSetContent';

/** An entry of the rules and the legal basis that it rests on. */
export interface BasisDependant {
  readonly field: string;
  readonly part: string;
  readonly code: string;
  readonly basis: LegalBasis;
}

function dependantsOn(rules: RuleSetContent, bases: readonly LegalBasis[]): readonly BasisDependant[] {
  const chosen = new Map(bases.map((basis) => [basis.code, basis]));
  return citations(rules).flatMap(({ basis, ...place }) => {
    const found = chosen.get(basis ?? '');
    return found ? [{ ...place, basis: found }] : [];
  });
}

/**
 * What rests on a law
 *
 * When a law, or one article of it, is changed or abolished, everything in the rules that rests on it is named.
 *
 * 沪府发〔2020〕7号（二十三）；《上海市分类监管管理办法》第七条
 */
export function basisDependants(
  rules: RuleSetContent,
  law: Pick<LawEnd, 'law' | 'article'>,
): readonly BasisDependant[] {
  const end = { ...law, endedOn: rules.inForceFrom };
  const bases = rules.legalBases.filter((basis) => endsBasis(end, basis));
  return dependantsOn(rules, bases);
}

/** What rests on a legal basis that is no longer in force on a day. */
export function lapsedDependants(
  rules: RuleSetContent,
  { on, ends }: { readonly on: Day; readonly ends: readonly LawEnd[] },
): readonly BasisDependant[] {
  const lapsed = rules.legalBases.filter((basis) => {
    const end = basisEnd(basis, ends);
    return end !== null && end <= on;
  });
  return dependantsOn(rules, lapsed);
}
