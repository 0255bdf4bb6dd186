import type { EvidenceKind } from '../evidence/evidenceKinds';
import type { RuleSetContent } from './ruleSetContent';

/** A place of the rules that looks at evidence. */
export interface RuleInput {
  readonly field: string;
  readonly kind: EvidenceKind;
  readonly codes: readonly string[] | null;
}

/** Every place of the rules that looks at evidence: indicators, what must be HIGHER, adjusting events. */
export function ruleInputs({ indicators, standard, cycle }: RuleSetContent): readonly RuleInput[] {
  const place = (part: string) => (about: Omit<RuleInput, 'field'>, i: number) => ({
    field: `${part}[${i}]`,
    kind: about.kind,
    codes: about.codes,
  });
  return [
    ...indicators.map(({ code, input }) => ({
      field: `indicators[${code}].input`,
      kind: input.kind,
      codes: input.codes,
    })),
    ...standard.mustBeHigher.map(place('standard.mustBeHigher')),
    ...cycle.adjusting.map(place('cycle.adjusting')),
  ];
}
