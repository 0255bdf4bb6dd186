import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import type { DecisionPublication } from '../caseVisibility';
import type { ProceedingTerm } from '../proceedings/types';

/** What is done about the publication of a decision. */
export const PUBLICATION_ACTS = ['PREPARE', 'PUBLISH', 'CONFIRM_WITHDRAWAL', 'WITHDRAW', 'EXPIRE', 'REPAIR'] as const;

/** One of the acts. */
export type PublicationAct = (typeof PUBLICATION_ACTS)[number];

/** In which states each act is possible. */
export const PUBLICATION_STEPS: Readonly<Record<PublicationAct, readonly DecisionPublication[]>> = {
  PREPARE: ['DUE'],
  PUBLISH: ['DUE', 'PUBLISHED'],
  CONFIRM_WITHDRAWAL: ['WITHDRAWN'],
  WITHDRAW: ['DUE', 'PUBLISHED'],
  EXPIRE: ['PUBLISHED'],
  REPAIR: ['NONE', 'DUE', 'PUBLISHED', 'WITHDRAWN', 'EXPIRED'],
};

/**
 * The publication track: due, published, and then withdrawn, repaired or expired
 *
 * One channel may publish after the other. What is due and falls is withdrawn before anybody saw it.
 *
 * 《行政处罚法》第四十八条；《信用修复管理办法》第三条
 */
export function publicationStep(act: PublicationAct, state: DecisionPublication): Verdict {
  return workStep({ act, state, possibleIn: PUBLICATION_STEPS[act], article: '行政处罚法 48' });
}

/**
 * EN-15: a published decision that fell is withdrawn, with its reasons, within three working days
 *
 * 《行政处罚法》第四十八条第二款、第八十五条
 */
export function withdrawalTerm(fellOn: Day): ProceedingTerm {
  return workTerm('DECISION_WITHDRAWN_WITHIN', fellOn);
}

/**
 * CR-23: publication stops by itself the day after its last day
 *
 * 《信用修复管理办法》（2025年第36号令）
 */
export function isPublicationOver(endsOn: Day | null, today: Day): boolean {
  return endsOn !== null && today > endsOn;
}

/** What was looked for in a text before it is published, each true where none is in it or all was taken out. */
export interface Screening {
  readonly stateSecrets: boolean;
  readonly tradeSecrets: boolean;
  readonly privacy: boolean;
}

/**
 * EN-32: nothing is published before it was screened for state secrets, trade secrets and privacy
 *
 * 《行政处罚法》第五十条；《市场监督管理行政处罚信息公示规定》
 */
export function publicationScreened(screening: Screening | null): Verdict {
  const { stateSecrets = false, tradeSecrets = false, privacy = false } = screening ?? {};
  return stateSecrets && tradeSecrets && privacy
    ? lawful
    : unlawful('PUBLICATION_NOT_SCREENED', '行政处罚法 50', { stateSecrets, tradeSecrets, privacy });
}
