import type { Day } from '../../../../kernel/values/day';
import { lawful, type Verdict } from '../../../../kernel/values/verdict';
import type { LawEnd } from './basisEnd';
import { benefitNeutral } from './benefitNeutral';
import { cataloguedInformation } from './cataloguedInformation';
import { citedBases } from './citedBases';
import { citedOverrides } from './citedOverrides';
import { servedDuties } from './coveredDuties';
import { declaredSettings } from './declaredSettings';
import { evaluationCycle } from './evaluationCycle';
import { gradesInOrder } from './gradesInOrder';
import { groundedIndicators } from './groundedIndicators';
import { conditionsLookAt, indicatorLooksAt } from './indicatorLooksAt';
import { indicatorScale } from './indicatorScale';
import { indicatorWeights } from './indicatorWeights';
import { listedInformation } from './listedInformation';
import { matterAuthority } from './matterAuthority';
import { measureForEachGrade } from './measureForEachGrade';
import { measureMechanisms } from './measureMechanisms';
import { frequencyRises, measuresDiffer } from './measuresDiffer';
import { objectiveWeight } from './objectiveWeight';
import type { RuleSetContent } from './ruleSetContent';
import type { RuleSetInput } from './ruleSetInput';
import { type MatterPeriod, ruleSetPeriod } from './ruleSetPeriod';
import { ruleSetTexts } from './ruleSetTexts';
import { scopeFits } from './scopeFits';
import { sixParts } from './sixParts';
import { standardBounds } from './standardBounds';

/** What rules are judged against. */
export interface RuleGround {
  /** The day of the draft, or of the publication. */
  readonly today: Day;
  readonly matter: MatterPeriod & { readonly leadDepartment: string };
  /** Laws that were abolished, as far as that is recorded. */
  readonly ends: readonly LawEnd[];
}

/** The first of some judgements that refuses; those after it are not made. */
function firstRefusal(judgements: Iterable<() => Verdict>): Verdict {
  for (const judge of judgements) {
    const verdict = judge();
    if (!verdict.lawful) return verdict;
  }
  return lawful;
}

/** Whether rules as they were written lack nothing: then they are a `RuleSetContent`. */
export function completeRules(rules: RuleSetInput, ends: readonly LawEnd[]): Verdict {
  return firstRefusal([
    () => sixParts(rules),
    () => groundedIndicators(rules.indicators ?? []),
    () => citedOverrides(rules.overrides),
    () => citedBases(rules, ends),
    () => declaredSettings(rules),
  ]);
}

/** Everything that can be said of rules by themselves; what other rules cover, and what the year allows, is not here. */
export function judgeRules(rules: RuleSetContent, { today, matter, ends }: RuleGround): Verdict {
  const { indicators, measures, grades } = rules;
  return firstRefusal([
    () => completeRules(rules, ends),
    () => ruleSetTexts(rules),
    () => matterAuthority(rules.authority, matter.leadDepartment),
    () => scopeFits(rules),
    () => ruleSetPeriod(rules.inForceFrom, today, matter),
    () => servedDuties(rules),
    () => listedInformation(rules),
    () => cataloguedInformation(rules),
    ...indicators.map((indicator) => () => indicatorLooksAt(indicator)),
    () => conditionsLookAt(rules),
    () => benefitNeutral(rules),
    () => indicatorWeights(indicators),
    ...indicators.map((indicator) => () => indicatorScale(indicator)),
    () => objectiveWeight(indicators),
    () => standardBounds(rules.standard),
    () => gradesInOrder(grades),
    () => evaluationCycle(rules.cycle),
    () => measureForEachGrade(measures, grades),
    () => measureMechanisms(measures),
    () => measuresDiffer(measures),
    () => frequencyRises(measures),
  ]);
}
