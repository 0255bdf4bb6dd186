import type { Day } from '../../../../kernel/values/day';

/** The part of a matter that this rule judges. */
export interface MatterLaw {
  readonly inForceFrom: Day;
  /** First day no longer in force; null while it stands. */
  readonly inForceTo: Day | null;
  /** First day on which the law it rests on was no longer in force; null while it stands. */
  readonly basisEndedOn: Day | null;
}

/**
 * A matter is flagged while it stands and the law that it rests on has ended
 *
 * Matters are adjusted as laws are made, changed and abolished: one whose law has ended is to be given another, or ended.
 *
 * 沪府发〔2020〕7号（五）、（二十三）
 */
export function matterBasisEnded({ inForceFrom, inForceTo, basisEndedOn }: MatterLaw, on: Day): boolean {
  const stands = inForceFrom <= on && (inForceTo === null || on < inForceTo);
  return stands && basisEndedOn !== null && basisEndedOn <= on;
}
