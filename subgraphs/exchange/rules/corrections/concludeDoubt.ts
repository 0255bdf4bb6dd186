import { unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DoubtOutcome } from './doubtState';
import { factChange, type PresentFact, type SettledDoubt, settleDoubt } from './settleDoubt';

const ARTICLE = '政务数据共享条例（国务院令第809号） 26';

/** What is being decided, and what the feed has of the fact. */
export interface Conclusion {
  readonly outcome: DoubtOutcome;
  readonly doubted: Pick<SettledDoubt, 'doubtedSeq' | 'doubtedDigest'>;
  /** Undefined where the feed has nothing of the fact any more. */
  readonly present: PresentFact | undefined;
  /** Whether the change that the answer names is a later one of the fact; null where it names none. */
  readonly named: boolean | null;
}

/** The state that an answer brings a doubt into. */
export type ConcludedState = 'UPHELD' | 'CORRECTING' | 'CORRECTED' | 'WITHDRAWN';

type Refusal = Extract<Verdict, { lawful: false }>;

const refuse = (code: 'EVENT_DOES_NOT_CORRECT' | 'FACT_HAS_CHANGED', outcome: DoubtOutcome): Refusal =>
  unlawful(code, ARTICLE, { outcome }) as Refusal;

/**
 * What an answer makes of a doubt
 *
 * That the fact stands is said of a fact that still says what was doubted. That it is wrong closes the doubt when the
 * change has been seen; a change that is named must be one of this fact, and must have mended it; until one comes the
 * doubt waits.
 *
 * 政务数据共享条例（国务院令第809号）第二十六条；《上海市数据条例》第三十五条
 */
export function concludeDoubt({ outcome, doubted, present, named }: Conclusion): ConcludedState | Refusal {
  const awaited: SettledDoubt = { ...doubted, state: 'CORRECTING', outcome };
  if (outcome === 'UPHOLD') {
    const stands = present !== undefined && factChange(awaited, present) === 'SAME';
    return stands ? 'UPHELD' : refuse('FACT_HAS_CHANGED', outcome);
  }
  const end = present ? settleDoubt(awaited, present) : null;
  if (named === false || (named && end === null)) return refuse('EVENT_DOES_NOT_CORRECT', outcome);
  return end === 'CORRECTED' || end === 'WITHDRAWN' ? end : 'CORRECTING';
}
