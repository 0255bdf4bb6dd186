import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** What a decision can say. */
export const DECISION_OUTCOMES = [
  'PENALTY',
  'NO_PENALTY_MINOR',
  'NO_PENALTY_UNFOUNDED',
  'NO_FAULT',
  'TRANSFERRED_CRIMINAL',
  'TRANSFERRED_AGENCY',
] as const;

/** What a decision says. */
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

/** Most penalties of one decision. */
export const MOST_PENALTIES = 20;

/**
 * A penalty decision imposes penalties, any other none
 *
 * After the investigation the agency decides on a penalty by the circumstances; or on none because the breach is minor,
 * unfounded or without fault; or hands the case on.
 *
 * 《行政处罚法》第三十三条第二款、第五十七条
 */
export function decisionOutcome(outcome: DecisionOutcome, penalties: number): Verdict {
  const fits = outcome === 'PENALTY' ? penalties >= 1 && penalties <= MOST_PENALTIES : penalties === 0;
  return fits ? lawful : unlawful('DECISION_OUTCOME_UNFIT', '行政处罚法 57', { outcome, penalties });
}
