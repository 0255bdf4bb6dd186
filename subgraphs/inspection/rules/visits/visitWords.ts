/** How far a visit can come, in order, and that it was called off. */
export const VISIT_STATES = ['PLANNED', 'CODED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const;

/** How far a visit has come. */
export type VisitState = (typeof VISIT_STATES)[number];

/** States in which nobody has gone out yet: days, items and teams can still change. */
export const OPEN_STATES: readonly VisitState[] = ['PLANNED', 'CODED'];

/** How far one department's part of a visit can come; the same words as the stage of the inspection that tells it. */
export const PART_STATES = ['PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED'] as const;

/** How far one department's part of a visit has come. */
export type PartState = (typeof PART_STATES)[number];

/** What makes a check necessary outside the draw. */
export const CHECK_KINDS = ['COMPLAINT', 'TRANSFER', 'ALERT', 'SPECIAL'] as const;

/** What made a check necessary outside the draw. */
export type CheckKind = (typeof CHECK_KINDS)[number];

/**
 * What can become of a triggered check: an offer to merge that waits for its answer, a merged one, a visit of its own, and a
 * special one whose ground was gone when its offer was declined.
 */
export const CHECK_STATES = ['OFFERED', 'MERGED', 'OWN_VISIT', 'NOT_CARRIED_OUT'] as const;

/** What became of a triggered check. */
export type CheckState = (typeof CHECK_STATES)[number];
