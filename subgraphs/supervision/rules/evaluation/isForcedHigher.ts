import type { Day } from '../../../../kernel/values/day';
import type { Evidence } from '../evidence/evidence';
import type { MustBeHigher, RuleSetContent } from '../ruleSets/ruleSetContent';
import { evidenceHeard } from './evidenceHeard';
import { evidenceInForce } from './evidenceInForce';

/** Evidence that puts a subject into HIGHER, by the provision that says so. */
export interface ForcedReason {
  readonly provision: MustBeHigher;
  /** Keys, the oldest first. */
  readonly records: readonly string[];
}

/** Why a subject is HIGHER whatever its points, in the order of the rules; empty where nothing puts it there. */
export function forcedReasons(
  { standard, authority }: Pick<RuleSetContent, 'standard' | 'authority'>,
  evidence: readonly Evidence[],
  day: Day,
): ForcedReason[] {
  const heard = evidenceHeard(evidence, authority);
  return standard.mustBeHigher
    .map((provision) => ({
      provision,
      records: evidenceInForce(heard, { ...provision, grades: null }, day).map(({ key }) => key),
    }))
    .filter(({ records }) => records.length > 0);
}

/**
 * Whether a subject is HIGHER whatever its points
 *
 * Key lists and grave changes that the rules name lead to stricter supervision by themselves (reading A3: placed first,
 * outside of the calibration, and counted in the shares).
 *
 * 《上海市分类监管管理办法》第十六条第二款
 */
export function isForcedHigher(
  rules: Pick<RuleSetContent, 'standard' | 'authority'>,
  evidence: readonly Evidence[],
  day: Day,
): boolean {
  return forcedReasons(rules, evidence, day).length > 0;
}
