import type { Day } from '../../../../kernel/values/day';
import type { CreditList } from '../../../../kernel/values/reference/listGrounds';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** 列入候选状态 Where a candidate stands: reported, taken up in a proposal, or dismissed. */
export type CandidateState = 'OPEN' | 'PROPOSED' | 'DISMISSED';

/** What is compared of a candidate and of the proposal that takes it up. */
export interface CandidateFacts {
  readonly uscc: string;
  readonly ground: string;
  readonly authority: string;
}

/**
 * A candidate is dealt with once
 *
 * DR-24；沪府发〔2020〕7号（十一）
 */
export function candidateStep(act: 'DISMISS' | 'PROPOSE', state: CandidateState): Verdict {
  return workStep({ act, state, possibleIn: ['OPEN'], article: '沪府发〔2020〕7号（十一）' });
}

/**
 * Nobody is listed on a finding that the inspection itself took back
 *
 * Reading of this project: what was corrected away is no ground any more. DR-24
 */
export function candidateStands(flagWithdrawnOn: Day | null): Verdict {
  if (flagWithdrawnOn === null) return lawful;
  return unlawful('LIST_CANDIDATE_WITHDRAWN', 'DR-24', { field: 'candidate', flagWithdrawnOn });
}

/**
 * What an inspection found makes a candidate for the list of abnormal operation and never an entry: an officer takes it up
 * for the same entity and ground, and the head decides
 *
 * DR-24
 */
export function candidateTaken(candidate: CandidateFacts, proposal: CandidateFacts & { list: CreditList }): Verdict {
  const isSame =
    proposal.list === 'ABNORMAL_OPERATION' &&
    candidate.uscc === proposal.uscc &&
    candidate.ground === proposal.ground &&
    candidate.authority === proposal.authority;
  const { uscc, ground, authority } = candidate;
  return isSame ? lawful : unlawful('LIST_CANDIDATE_UNFIT', 'DR-24', { field: 'candidate', uscc, ground, authority });
}
