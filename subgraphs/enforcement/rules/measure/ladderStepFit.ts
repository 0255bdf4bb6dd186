import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isHeavierStep, type LadderKind, ladderRoute } from './ladder';

/** A measure that somebody chose, the mildest that suffices, and why it is another. */
export interface ChosenStep {
  readonly kind: LadderKind;
  readonly lowest: LadderKind;
  readonly deviation: string | null;
}

/**
 * A step is the mildest that suffices, or says why it is another
 *
 * Penalties are refused as steps and go to a case, suspected crimes to the police. A heavier step without a reason is
 * refused, and so is one that does not suffice by the facts told: interference is kept small, and nothing is let slip.
 *
 * 沪府发〔2020〕7号（二）、（十九）；《行政处罚法》第九条
 */
export function ladderStepFit({ kind, lowest, deviation }: ChosenStep): Verdict {
  const facts = { field: 'kind', received: kind, lowest };
  const route = ladderRoute(kind);
  if (route === 'CASE') return unlawful('LADDER_STEP_NEEDS_CASE', '行政处罚法 9', facts);
  if (route === 'TRANSFER') return unlawful('LADDER_STEP_NEEDS_TRANSFER', '行政处罚法 27', facts);
  if (kind === lowest || (deviation ?? '').trim() !== '') return lawful;
  const code = isHeavierStep(kind, lowest) ? 'LADDER_STEP_HEAVIER' : 'LADDER_STEP_INSUFFICIENT';
  return unlawful(code, '沪府发〔2020〕7号（十九）', facts);
}
