import type { Indicator } from '../ruleSets/ruleSetContent';

/** Which values of an indicator give some points. */
export interface PointsReason {
  /** The value from which on; null where it is not a number, or nothing bounds it. */
  readonly atLeast: number | null;
  /** The value below which; null likewise. */
  readonly below: number | null;
  /** The code; null for a number, and for any code not listed or none at all. */
  readonly code: string | null;
}

/** Points that an indicator can give. */
export interface AttainablePoints extends PointsReason {
  readonly points: number;
}

/** All points that an indicator can give, each once, with the first values that give them. */
export function attainablePoints({ input, steps, codePoints, otherwise }: Indicator): AttainablePoints[] {
  const all = input.measure === 'LATEST' ? ofCodes(codePoints, otherwise) : ofSteps(steps);
  return [...new Map([...all].reverse().map((one) => [one.points, one])).values()].reverse();
}

function ofCodes(codePoints: Indicator['codePoints'], otherwise: number): AttainablePoints[] {
  const listed = codePoints.map(({ code, points }) => ({ points, atLeast: null, below: null, code }));
  return [...listed, { points: otherwise, atLeast: null, below: null, code: null }];
}

function ofSteps(steps: Indicator['steps']): AttainablePoints[] {
  const reached = steps.map(({ atLeast, points }, index) => ({
    points,
    atLeast,
    below: steps[index + 1]?.atLeast ?? null,
    code: null,
  }));
  return [{ points: 0, atLeast: null, below: steps[0]?.atLeast ?? null, code: null }, ...reached];
}
