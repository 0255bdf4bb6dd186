import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DecisionOutcome } from '../decisionOutcome';
import type { AgainstPenalty } from './noPenaltyGround';

/** What the head found when he reviewed the investigation. */
export interface Findings {
  /** Whether the facts of a violation stand. */
  readonly violation: boolean;
  readonly suspectedCrime: boolean;
  /** Whether the agency has jurisdiction. */
  readonly competent: boolean;
  /** What speaks against a penalty; null where nothing does. */
  readonly against: AgainstPenalty | null;
}

/**
 * The outcomes that follow from what was found
 *
 * A suspected crime goes to justice, a case of another agency to that agency. Facts that do not stand are not penalised,
 * nor is a minor act, or one without fault; where the agency may leave the penalty, it has the choice.
 *
 * 《行政处罚法》第二十七条、第三十三条、第五十七条第一款
 */
export function possibleOutcomes({
  violation,
  suspectedCrime,
  competent,
  against,
}: Findings): readonly DecisionOutcome[] {
  if (suspectedCrime) return ['TRANSFERRED_CRIMINAL'];
  if (!competent) return ['TRANSFERRED_AGENCY'];
  if (!violation) return ['NO_PENALTY_UNFOUNDED'];
  if (against === null) return ['PENALTY'];
  if (against.ground === 'FAULTLESS') return ['NO_FAULT'];
  return against.must ? ['NO_PENALTY_MINOR'] : ['NO_PENALTY_MINOR', 'PENALTY'];
}

/** The mutations by which a case is handed on. */
const TRANSFERS: Readonly<Partial<Record<DecisionOutcome, string>>> = {
  TRANSFERRED_CRIMINAL: 'proposeJusticeTransfer',
  TRANSFERRED_AGENCY: 'sendReferral',
};

/**
 * The outcome of a decision is one that follows from what was found
 *
 * A case goes to the police or to another agency by its transfer, with letter and receipt, and by no decision on paper.
 *
 * 《行政处罚法》第二十七条、第五十七条第一款
 */
export function outcomeFits(outcome: DecisionOutcome, findings: Findings): Verdict {
  const possible = possibleOutcomes(findings);
  if (!possible.includes(outcome)) return unlawful('OUTCOME_AGAINST_FINDINGS', '行政处罚法 57', { outcome, possible });
  const way = TRANSFERS[outcome];
  return way === undefined ? lawful : unlawful('CASE_TRANSFER_BY_ITS_WAY', '行政处罚法 27', { outcome, way });
}
