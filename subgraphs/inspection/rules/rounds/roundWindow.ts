import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** First and last day of the visits of a round, or of a plan. */
export interface VisitWindow {
  readonly from: Day;
  readonly to: Day;
}

/**
 * When the visits of a round can be: not before today, and within the window of every plan whose tasks are drawn
 *
 * A plan says for which time it was approved and published; a round cannot draw for another.
 *
 * DR-7; 沪府发〔2020〕7号（十一）
 */
export function roundWindow({ from, to }: VisitWindow, plans: readonly VisitWindow[], today: Day): Verdict {
  const earliest = [today, ...plans.map((plan) => plan.from)].reduce((a, b) => (a > b ? a : b));
  const latest = plans.map((plan) => plan.to).reduce((a, b) => (a < b ? a : b));
  if (from >= earliest && from <= to && to <= latest) return lawful;
  const facts = { field: 'window', received: `${from}..${to}`, earliest, latest };
  return unlawful('ROUND_WINDOW_UNFIT', '沪府发〔2020〕7号（十一）', facts);
}

/**
 * Whether the window of a round has closed: the day after its last day
 *
 * Until then only those who inspect know who was drawn; from then on everybody can check it. 沪府发〔2020〕7号（十一）
 */
export function isWindowClosed({ windowTo }: { readonly windowTo: Day }, today: Day): boolean {
  return today > windowTo;
}

/** Whether somebody can still be put into a visit of a round: its window has not closed. DR-29 */
export function beforeWindowCloses(round: { readonly windowTo: Day }, today: Day): Verdict {
  if (!isWindowClosed(round, today)) return lawful;
  return unlawful('ROUND_WINDOW_CLOSED', '沪府发〔2020〕7号（十一）', { limit: round.windowTo, received: today });
}
