/** States of a visit that nobody has begun. */
export const AHEAD: readonly string[] = ['PLANNED', 'CODED'];
