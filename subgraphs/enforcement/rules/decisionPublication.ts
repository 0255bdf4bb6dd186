import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';
import type { DecisionPublication } from './caseVisibility';
import type { PenaltySeverity } from './penaltySeverity';

const SHOWN: readonly DecisionPublication[] = ['DUE', 'PUBLISHED'];

/**
 * Only a penalty beyond warning and criticism is published
 *
 * Penalties with social influence are published; minor dishonesty is in principle not. A decision that imposes no
 * penalty, or a warning or criticism alone, is neither published nor due to be.
 *
 * 《行政处罚法》第四十八条; the line is this project's reading
 */
export function decisionPublication(publication: DecisionPublication, severity: PenaltySeverity | null): Verdict {
  const published = SHOWN.includes(publication);
  return published && (severity === null || severity === 'MINOR')
    ? unlawful('DECISION_NOT_PUBLISHABLE', '行政处罚法 48', { publication, severity })
    : lawful;
}
