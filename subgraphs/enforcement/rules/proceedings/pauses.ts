import { addDays, type Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { PAUSE_REASONS, type Pause } from './types';

const ARTICLE = '市场监督管理行政处罚程序规定 64';

/**
 * Days are left out of the term for the reasons of the list alone
 *
 * 《市场监督管理行政处罚程序规定》第六十四条（未核对）
 */
export function pauseReason(code: string): Verdict {
  const possible: readonly string[] = PAUSE_REASONS;
  return possible.includes(code) ? lawful : unlawful('PAUSE_REASON_UNKNOWN', ARTICLE, { code, possible });
}

/**
 * A pause begins after the filing, ends no earlier than it begins, and none begins while another without an end runs
 *
 * 《市场监督管理行政处罚程序规定》第六十四条（未核对）
 */
export function pauseFits(
  { filedOn, pauses }: { readonly filedOn: Day; readonly pauses: readonly Pause[] },
  next: Pause,
): Verdict {
  const inOrder = next.from > filedOn && (next.to === null || next.to >= next.from);
  const clashes = pauses.some(
    ({ from, to }) => (to === null || next.from <= to) && (next.to === null || from <= next.to),
  );
  return inOrder && !clashes
    ? lawful
    : unlawful('PAUSE_UNFIT', ARTICLE, { filedOn, reason: next.reason, from: next.from, to: next.to });
}

/** The days of pauses after a day, in order and each once; days next to one another become one pause. */
export function mergedPauses(pauses: readonly Pause[], after: Day): readonly Pick<Pause, 'from' | 'to'>[] {
  const first = addDays(after, 1);
  const later = pauses
    .filter(({ to }) => to === null || to >= first)
    .map(({ from, to }) => ({ from: from < first ? first : from, to }))
    .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  const merged: { from: Day; to: Day | null }[] = [];
  for (const { from, to } of later) {
    const last = merged.at(-1);
    const joins = last !== undefined && (last.to === null || from <= addDays(last.to, 1));
    if (!joins) merged.push({ from, to });
    else if (last.to !== null && (to === null || to > last.to)) last.to = to;
  }
  return merged;
}
