import type { Day } from '../../../../kernel/values/day';
import type { ObservationPeriod } from './sandboxPeriod';

/** How an enrolment was decided; what stands on a day follows from it and its days. */
export type SandboxDecision = 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'REVOKED';

/** 沙盒状态 Where an enrolment stands on a day. */
export type SandboxState = 'PROPOSED' | 'REJECTED' | 'PENDING' | 'OBSERVING' | 'ENDED' | 'REVOKED';

/** An enrolment as far as its state depends on it. */
export interface SandboxDays extends ObservationPeriod {
  readonly decision: SandboxDecision;
}

/**
 * A sandbox ends by itself
 *
 * On its first day the enrolment begins, on the day `until` it is over without anybody's doing.
 *
 * 沪府发〔2020〕7号（十二）
 */
export function sandboxState({ decision, from, until }: SandboxDays, on: Day): SandboxState {
  if (decision !== 'APPROVED') return decision;
  if (on < from) return 'PENDING';
  return on < until ? 'OBSERVING' : 'ENDED';
}
