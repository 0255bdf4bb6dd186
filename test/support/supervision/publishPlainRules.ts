import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { storeSupervisionMatters } from '../../../subgraphs/supervision';
import type { RuleSetContent } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { draftRules } from '../../../subgraphs/supervision/store/ruleSets/draftRules';
import { publishRules } from '../../../subgraphs/supervision/store/ruleSets/publishRules';
import { setAnnualProportions } from '../../../subgraphs/supervision/store/ruleSets/setAnnualProportions';
import type { StoredRuleSet } from '../../../subgraphs/supervision/store/ruleSets/storedRuleSet';
import { actors } from './actors';
import { PLAIN_MATTER, plainRules } from './plainRules';

/** Drafts and publishes the plain rules, with what is changed of them, on their first day; their matter with them. */
export async function publishPlainRules(
  database: SiloDatabase,
  changed: Partial<RuleSetContent> = {},
): Promise<StoredRuleSet> {
  await storeSupervisionMatters(database, [PLAIN_MATTER]);
  const rules = plainRules(changed);
  const today = rules.inForceFrom;
  const { number, version } = await draftRules(database, { rules }, { actor: actors.officer, today });
  return publishRules(database, { number, version }, { actor: actors.approver, today });
}

/** Fixes the shares of the year in which the plain rules begin: 150, 700 and 150 per mille. */
export async function fixPlainShares(database: SiloDatabase): Promise<void> {
  const { matter, authority, inForceFrom: today } = plainRules();
  const shares = { lower: 150, ordinary: 700, higher: 150, basis: '行业平稳，上年度结果相近', version: null };
  const year = Number(today.slice(0, 4));
  await setAnnualProportions(database, { matter, authority, year, ...shares }, { actor: actors.approver, today });
}
