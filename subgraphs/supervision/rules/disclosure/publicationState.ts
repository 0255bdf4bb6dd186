import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** Where a publication of categories stands. */
export const PUBLICATION_STATES = ['PROPOSED', 'PUBLISHED', 'WITHDRAWN'] as const;

/** One of the states. */
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** What somebody does with a publication. */
export type PublicationAct = 'PUBLISH' | 'WITHDRAW';

const ALLOWED: Readonly<Record<PublicationAct, readonly PublicationState[]>> = {
  PUBLISH: ['PROPOSED'],
  WITHDRAW: ['PROPOSED', 'PUBLISHED'],
};

/**
 * A publication is proposed, then published once; it can be withdrawn at any time before or after
 *
 * 《上海市分类监管管理办法》第二十条第二款
 */
export function mayFollowPublication(act: PublicationAct, state: PublicationState): Verdict {
  return workStep({ act, state, possibleIn: ALLOWED[act], article: '上海市分类监管管理办法 20-2' });
}
