import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';
import type { ListingState } from './listTypes';

/** What is done with an entry of a list. */
export type ListingAct = 'NOTICE' | 'HEAR' | 'DECIDE' | 'APPLY_REMOVAL' | 'DECIDE_REMOVAL';

const POSSIBLE: Readonly<Record<ListingAct, readonly ListingState[]>> = {
  NOTICE: ['PROPOSED'],
  HEAR: ['NOTICED', 'HEARD'],
  DECIDE: ['PROPOSED', 'NOTICED', 'HEARD'],
  APPLY_REMOVAL: ['LISTED'],
  DECIDE_REMOVAL: ['REMOVAL_APPLIED'],
};

/**
 * An entry is proposed, told, heard and decided; one that stands is removed on application
 *
 * No step is taken twice, but for hearing a party again. Whether telling and hearing may be left out, `listHeard` says.
 *
 * 《上海市社会信用条例》第三十三条
 */
export function listingStep(act: ListingAct, state: ListingState): Verdict {
  return workStep({ act, state, possibleIn: POSSIBLE[act], article: '上海市社会信用条例 33' });
}
