import type { RuleSetContent } from './ruleSetContent';
import type { RuleSetInput } from './ruleSetInput';

/** A place of the rules that rests on a legal basis. */
export interface Citation {
  /** Such as indicators[PENALTIES].basis. */
  readonly field: string;
  /** Part of the rules, such as indicators. */
  readonly part: string;
  /** Code of the entry within its part. */
  readonly code: string;
  /** Code of the legal basis; null where it was left out. */
  readonly basis: string | null;
}

const of = (part: string, code: string, basis: string | null, name = 'basis'): Citation => ({
  field: `${part}[${code}].${name}`,
  part,
  code,
  basis,
});

/** Every place of the rules that rests on a legal basis, in the order of the parts. */
export function citations(rules: RuleSetInput | RuleSetContent): readonly Citation[] {
  const indicators = rules.indicators ?? [];
  return [
    ...rules.duties.map(({ code, basis }) => of('duties', code, basis)),
    ...indicators.map(({ code, basis }) => of('indicators', code, basis)),
    ...indicators.flatMap(({ code, exception }) =>
      exception === null ? [] : [of('indicators', code, exception, 'exception')],
    ),
    ...(rules.standard?.mustBeHigher ?? []).map(({ kind, basis }) => of('standard.mustBeHigher', kind, basis)),
    ...(rules.measures ?? []).map(({ code, basis }) => of('measures', code, basis)),
    ...rules.overrides.map(({ provision, basis }) => of('overrides', provision, basis)),
  ];
}
