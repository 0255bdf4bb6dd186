import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { type RoundState, UNDER_WAY } from './roundState';
import type { VisitWindow } from './roundWindow';

/** A round that drew, or is to draw, some of the same tasks. */
export interface EarlierRound extends VisitWindow {
  readonly number: string;
  readonly state: RoundState;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/**
 * When tasks can be drawn again: no round of them is under way, none has drawn for the same days, and the reason is told
 *
 * What was drawn stands: nobody draws until he likes the outcome. Another time, or after a round that came to nothing, it is
 * a new round with a fresh seed that names the one before.
 *
 * FL-18; 沪府发〔2020〕7号（十一）
 */
export function secondDraw(window: VisitWindow, earlier: readonly EarlierRound[], reason: string | null): Verdict {
  const inHand = earlier.find(({ state }) => UNDER_WAY.includes(state));
  if (inHand) return unlawful('ROUND_IN_HAND', ARTICLE, { round: inHand.number, state: inHand.state });
  const drawn = earlier.find(({ state, from, to }) => state === 'DRAWN' && from <= window.to && window.from <= to);
  if (drawn) {
    return unlawful('ROUND_ALREADY_DRAWN', ARTICLE, { round: drawn.number, from: drawn.from, to: drawn.to });
  }
  if (earlier.length === 0 || reason !== null) return lawful;
  return unlawful('ROUND_REASON_NEEDED', ARTICLE, { field: 'reason', rounds: earlier.map(({ number }) => number) });
}
