import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DoubtState } from './doubtState';

/** What an escalation is held against. */
export interface EscalationFacts {
  readonly state: DoubtState;
  readonly dueOn: Day | null;
  /** Whether the data centre has decided it before. */
  readonly decidedByCentre: boolean;
}

/**
 * When a doubt goes to the data centre
 *
 * The departments settle it between themselves first: the doubter takes it there when the owner's term is over without
 * an answer or without the correction, or at once when the owner lets the fact stand. It goes there once; from there
 * the ladder leads out of the hub.
 *
 * 政务数据共享条例（国务院令第809号）争议处理（条次未见）；《上海市数据条例》第三十五条
 */
export function mayEscalate({ state, dueOn, decidedByCentre }: EscalationFacts, today: Day): Verdict {
  const article = '政务数据共享条例（国务院令第809号）';
  if (decidedByCentre) return unlawful('CENTRE_HAS_DECIDED', article, { state });
  if (state === 'UPHELD' || (dueOn !== null && today > dueOn)) return lawful;
  return unlawful('DOUBT_NOT_OVERDUE', article, { dueOn, today });
}
