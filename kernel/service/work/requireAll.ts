import { requireLawful } from '../../values/requireLawful';
import type { Verdict } from '../../values/verdict';

/** Lets pass what every rule admits. Throws the code of the first that does not. */
export function requireAll(...verdicts: readonly Verdict[]): void {
  for (const verdict of verdicts) requireLawful(verdict);
}
