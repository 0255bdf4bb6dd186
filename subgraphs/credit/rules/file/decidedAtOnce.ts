import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type CommitmentKind, decidesOnPromise } from './commitmentScope';

/** A promise and the decision on it. */
export interface PromiseDays {
  readonly kind: CommitmentKind;
  readonly madeOn: Day;
  /** Null where nothing is decided on it. */
  readonly decidedOn: Day | null;
}

/**
 * On a written promise the decision is made at once
 *
 * At once is the day of the promise. Where nothing is decided on the promise there is no decision either.
 *
 * 《上海市优化营商环境条例》第二十七条
 */
export function decidedAtOnce({ kind, madeOn, decidedOn }: PromiseDays): Verdict {
  const expected = decidesOnPromise(kind) ? madeOn : null;
  if (decidedOn === expected) return lawful;
  return unlawful('COMMITMENT_NOT_AT_ONCE', '上海市优化营商环境条例 27', {
    field: 'decidedOn',
    received: decidedOn,
    madeOn,
    kind,
  });
}
