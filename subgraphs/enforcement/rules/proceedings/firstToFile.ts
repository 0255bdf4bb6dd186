import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { sameAct } from './sameAct';
import type { Act } from './types';

/** An act and the agency that would file a case on it. */
export interface Filing extends Act {
  readonly authority: string;
}

/** A case that stands: filed, and not ended without a decision. */
export interface StandingFiling extends Filing {
  readonly caseNumber: string;
  readonly filedOn: Day;
  /** Whether its decision was repaired: the refusal does not name it then. */
  readonly sealed?: boolean;
}

/**
 * Of several agencies with jurisdiction the first to file has the case
 *
 * A second case on the same act is refused, whoever files it; the refusal names the first one, unless it is sealed. A dispute is settled
 * between the agencies or by their common superior, not by a second case.
 *
 * 《行政处罚法》第二十五条
 */
export function firstToFile(own: Filing, standing: readonly StandingFiling[]): Verdict {
  const [first] = standing
    .filter((other) => sameAct(own, other))
    .sort((a, b) => (a.filedOn === b.filedOn ? 0 : a.filedOn < b.filedOn ? -1 : 1));
  if (first === undefined) return lawful;
  const { caseNumber, authority, filedOn, sealed = false } = first;
  return unlawful('CASE_ALREADY_FILED', '行政处罚法 25', sealed ? {} : { caseNumber, authority, filedOn });
}
