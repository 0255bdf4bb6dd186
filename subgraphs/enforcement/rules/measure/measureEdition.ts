import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** Where an edition of a benchmark or a list stands. */
export type EditionState = 'DRAFT' | 'PUBLISHED' | 'DISCARDED';

const ARTICLE = '行政处罚法 34';

/** A draft is published or discarded; what is published stands. 《行政处罚法》第三十四条 */
export function editionStep(act: 'PUBLISH' | 'DISCARD', state: EditionState): Verdict {
  return workStep({ act, state, possibleIn: ['DRAFT'], article: ARTICLE });
}

/**
 * An edition takes effect after it is published, and after the edition before
 *
 * A benchmark is made known to society; none reaches back before the day on which it was.
 *
 * 《行政处罚法》第五条第三款、第三十四条
 */
export function editionInTime(
  effectiveFrom: Day,
  { today, before }: { readonly today: Day; readonly before: Day | null },
): Verdict {
  const isLate = effectiveFrom >= today && (before === null || effectiveFrom > before);
  return isLate
    ? lawful
    : unlawful('EDITION_TOO_EARLY', ARTICLE, { field: 'effectiveFrom', received: effectiveFrom, today, before });
}

/**
 * A later edition is about the same as the one before: its department, its provision and its kind of penalty
 *
 * What is about something else is drafted for itself, so that each series has one history. 《行政处罚法》第三十四条
 */
export function sameSeries(draft: EditionAbout, before: EditionAbout): Verdict {
  const isSame =
    draft.authority === before.authority && draft.provision === before.provision && draft.kind === before.kind;
  return isSame
    ? lawful
    : unlawful('EDITION_OF_ANOTHER', ARTICLE, { field: 'revises', received: draft.authority, ...before });
}

/** What a series is about; a list has neither provision nor kind. */
export interface EditionAbout {
  readonly authority: string;
  readonly provision: string | null;
  readonly kind: string | null;
}
