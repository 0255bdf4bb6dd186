import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** Most points of a checklist. */
export const MOST_POINTS = 100;

/** One point that is looked at. */
export interface ChecklistPoint {
  /** Once within the list. */
  readonly code: string;
  readonly text: string;
  readonly textEn: string;
  /** The provision on which it rests; null where the item's own is enough. */
  readonly basis: string | null;
}

/**
 * A checklist has its points, each once
 *
 * What is looked at is the same for everybody who is inspected for the item. 沪府发〔2020〕7号（十一）
 */
export function checklistPoints(points: readonly Pick<ChecklistPoint, 'code'>[]): Verdict {
  const codes = points.map(({ code }) => code);
  const fits = codes.length > 0 && codes.length <= MOST_POINTS && new Set(codes).size === codes.length;
  return fits
    ? lawful
    : unlawful('CHECKLIST_UNFIT', '沪府发〔2020〕7号（十一）', { points: codes.length, limit: MOST_POINTS });
}

/** The days that a checklist's effect rests on; `before` is when the edition before took effect. */
export interface ChecklistDays {
  readonly effectiveFrom: Day;
  readonly publishedOn: Day;
  readonly before: Day | null;
}

/**
 * A checklist takes effect when everybody can know it, and after the edition before
 *
 * It is never published backwards: what was inspected is judged by the list of its day. 沪府发〔2020〕7号（十一）
 */
export function checklistDays({ effectiveFrom, publishedOn, before }: ChecklistDays): Verdict {
  return effectiveFrom >= publishedOn && (before === null || effectiveFrom > before)
    ? lawful
    : unlawful('CHECKLIST_DAY_UNFIT', '沪府发〔2020〕7号（十一）', { effectiveFrom, publishedOn, before });
}
