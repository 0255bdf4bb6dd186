import type { Day } from '../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** How far an inspection can come, in order, and that it was called off before it began. */
export const INSPECTION_STAGES = ['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const;

/** How far an inspection has come. */
export type InspectionStage = (typeof INSPECTION_STAGES)[number];

/** The part of an inspection that this rule judges. */
export interface InspectionProgress {
  readonly stage: InspectionStage;
  readonly inspectedOn: Day | null;
  readonly resultPublished: boolean;
  readonly publishedOn: Day | null;
  /** How many items the inspection has, and how many of them have a result. */
  readonly items: number;
  readonly itemsWithResult: number;
  /** Whether its results were formed and are not told, since they are not public. */
  readonly resultsHeldBack?: boolean;
}

/**
 * Stage, day, results and publication agree
 *
 * What is planned or called off has no day and no result; what is under way has its day; what is completed has a result on
 * every item, or, while its results are held back, on none.
 * Only a completed inspection is published, not before its day and with all its results.
 *
 * Reading of this project, after the working systems of random inspection
 */
export function inspectionStage(progress: InspectionProgress): Verdict {
  const { stage, inspectedOn, resultPublished, publishedOn, items, itemsWithResult } = progress;
  const untouched = inspectedOn === null && itemsWithResult === 0;
  const results = progress.resultsHeldBack && !resultPublished ? 0 : items;
  const fits = {
    PLANNED: untouched,
    CANCELLED: untouched,
    IN_PROGRESS: inspectedOn !== null,
    COMPLETED: inspectedOn !== null && itemsWithResult === results,
  }[stage];
  const publishable =
    stage === 'COMPLETED' && publishedOn !== null && inspectedOn !== null && publishedOn >= inspectedOn;
  const published = resultPublished ? publishable : publishedOn === null;
  return fits && published ? lawful : unlawful('INSPECTION_STAGE_UNFIT', '本项目口径', { ...progress });
}
