import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { blankFields } from './blankFields';

/** What a decision document says. */
export interface DecisionDocument {
  /** Name and address of the party. */
  readonly party: string | null;
  readonly address: string | null;
  readonly factsAndEvidence: string | null;
  readonly penaltiesAndBasis: string | null;
  /** How and until when it is to be performed. */
  readonly performance: string | null;
  /** How and until when reconsideration or a suit can be sought. */
  readonly remedies: string | null;
  readonly authority: string | null;
  readonly decidedOn: Day | null;
  readonly sealed: boolean;
  /** Whether it imposes a penalty: what imposes none has nothing to say of penalties, nor of their performance. */
  readonly imposes: boolean;
}

/**
 * A decision document has its six matters, and the seal of the agency
 *
 * 《行政处罚法》第五十九条
 */
export function decisionDocument({ sealed, imposes, ...matters }: DecisionDocument): Verdict {
  const { penaltiesAndBasis, performance, ...always } = matters;
  const asked = imposes ? matters : always;
  const missing = [...blankFields(asked), ...(sealed ? [] : ['seal'])];
  return missing.length === 0 ? lawful : unlawful('DECISION_DOCUMENT_INCOMPLETE', '行政处罚法 59', { missing });
}
