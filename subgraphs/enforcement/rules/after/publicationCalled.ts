import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DecisionOutcome } from '../decisionOutcome';
import type { PenaltyKind } from '../penaltyAmount';
import { penaltySeverity } from '../penaltySeverity';
import type { Procedure } from './followUpTypes';

/** What decides whether a decision is published. */
export interface PublicationFacts {
  readonly outcome: DecisionOutcome;
  readonly procedure: Procedure;
  readonly kinds: readonly PenaltyKind[];
}

/**
 * EN-15, CR-31: a penalty by the ordinary procedure beyond warning and criticism is published; what was decided on the spot,
 * a warning or criticism alone, and a decision without a penalty are not
 *
 * That criticism alone is not published follows the city's regulation (X3); the enterprise system alone would show it for
 * three months.
 *
 * 《行政处罚法》第四十八条；《市场监督管理行政处罚信息公示规定》第二条；《上海市优化营商环境条例》第六十七条
 */
export function publicationCalled({ outcome, procedure, kinds }: PublicationFacts): 'NONE' | 'DUE' {
  const severity = penaltySeverity(kinds);
  const called = outcome === 'PENALTY' && procedure === 'ORDINARY' && severity !== null && severity !== 'MINOR';
  return called ? 'DUE' : 'NONE';
}

/** Refuses to publish what is not to be published; see `publicationCalled`. */
export function mayBePublished(facts: PublicationFacts): Verdict {
  const { outcome, procedure, kinds } = facts;
  return publicationCalled(facts) === 'DUE'
    ? lawful
    : unlawful('PUBLICATION_NOT_CALLED', '行政处罚法 48；市场监管总局令45 2', { outcome, procedure, kinds });
}
