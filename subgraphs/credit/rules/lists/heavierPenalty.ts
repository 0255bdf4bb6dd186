import { findHeavierPenalty, findListGround, HEAVIER_PENALTIES } from '../../../../kernel/values/reference/listGrounds';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Severity } from '../recordNature';

/** The penalty on which an entry rests. */
export interface PenaltyReference {
  /** The penalty record of the same entity that was named and stands; null for none. */
  readonly record: { readonly kind: string; readonly severity: Severity | null } | null;
  readonly decisionNumber: string | null;
  /** Codes of the heavier penalties that the decision imposes. */
  readonly heavier: readonly string[];
}

/**
 * The market authority lists for serious dishonesty only who was punished heavily
 *
 * Shown by a penalty record of serious severity, or by the number of the decision with the heavier penalties in it.
 *
 * CR-8；市场监管总局令第44号 第二条
 */
export function heavierPenalty(ground: string, { record, decisionNumber, heavier }: PenaltyReference): Verdict {
  if (!findListGround(ground)?.needsHeavierPenalty) return lawful;
  const isSerious = record?.kind === 'ADMINISTRATIVE_PENALTY' && record.severity === 'SERIOUS';
  const isNamed = heavier.length > 0 && heavier.every((code) => findHeavierPenalty(code) !== undefined);
  if (isSerious || (decisionNumber !== null && isNamed)) return lawful;
  const possible = HEAVIER_PENALTIES.map(({ code }) => code);
  return unlawful('LIST_WITHOUT_HEAVIER_PENALTY', '市场监管总局令第44号 2', { decisionNumber, heavier, possible });
}
