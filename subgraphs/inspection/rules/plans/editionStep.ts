import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import { workStep } from '../../../../kernel/values/work/workStep';

/** Where an edition of a plan can stand. */
export const EDITION_STATES = ['DRAFT', 'APPROVED', 'FILED', 'PUBLISHED', 'DROPPED'] as const;

/** Where an edition of a plan stands. */
export type EditionState = (typeof EDITION_STATES)[number];

/** The days that say where an edition stands. */
export interface EditionDays {
  readonly approvedOn: Day | null;
  readonly filedOn: Day | null;
  readonly publishedOn: Day | null;
  readonly droppedOn: Day | null;
}

/** Where an edition stands. */
export function editionState({ approvedOn, filedOn, publishedOn, droppedOn }: EditionDays): EditionState {
  if (droppedOn !== null) return 'DROPPED';
  if (publishedOn !== null) return 'PUBLISHED';
  if (filedOn !== null) return 'FILED';
  return approvedOn !== null ? 'APPROVED' : 'DRAFT';
}

const STEPS = {
  REDRAFT: ['DRAFT'],
  CONSENT: ['DRAFT'],
  APPROVE: ['DRAFT'],
  FILE: ['APPROVED'],
  PUBLISH: ['FILED'],
  DROP: ['DRAFT', 'APPROVED', 'FILED'],
} as const satisfies Record<string, readonly EditionState[]>;

/** Something that is done to an edition. */
export type EditionStep = keyof typeof STEPS;

/**
 * An edition is approved, filed and published in this order, and stands as it is from its publication on
 *
 * Nothing is published that was not filed, so that whoever goes out goes under a plan that was filed.
 *
 * DR-6, DR-7, DR-13; 11d
 */
export function editionStep(act: EditionStep, state: EditionState): Verdict {
  return workStep({ act, state, possibleIn: STEPS[act], article: '沪府发〔2020〕7号（十一）' });
}
