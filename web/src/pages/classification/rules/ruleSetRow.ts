import type { RuleSetEditionQuery } from './ruleSet.generated';

/** An edition of rules with all its parts. */
export type RuleSetRow = NonNullable<RuleSetEditionQuery['ruleSet']>;
