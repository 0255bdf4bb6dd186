import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { addDays, type Day, day, yearOf } from '../../../kernel/values/day';
import { addWorkingDays } from '../../../kernel/values/workingDays';
import type { RuleSetContent } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { draftRules } from '../../../subgraphs/supervision/store/ruleSets/draftRules';
import { fileRules } from '../../../subgraphs/supervision/store/ruleSets/fileRules';
import { publishRules } from '../../../subgraphs/supervision/store/ruleSets/publishRules';
import { setAnnualProportions } from '../../../subgraphs/supervision/store/ruleSets/setAnnualProportions';
import { findProportions } from '../../../subgraphs/supervision/store/ruleSets/storedProportions';
import { findRuleSet, type StoredRuleSet } from '../../../subgraphs/supervision/store/ruleSets/storedRuleSet';
import { SAMPLE_OFFICE, sampleActors } from './sampleActors';

/** The rules of a sample matter, and the shares of its categories by thousandths, alike each year. */
export interface SampleRules {
  readonly content: RuleSetContent;
  readonly shares: { readonly lower: number; readonly ordinary: number; readonly higher: number };
}

const DRAFTED_ON = day('2024-11-04');
const PUBLISHED_ON = day('2024-11-18');
const FILED_AFTER_WORKING_DAYS = 9;

const BASIS = '上一年度分类结果和行业发展情况';
const FIRST_EDITION = 'SELECT number FROM rule_set WHERE authority = $1 AND matter_code = $2 AND edition = 1';

const yearsFrom = (first: Day, last: Day): number[] =>
  Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);

async function draftOnce(database: SiloDatabase, content: RuleSetContent): Promise<StoredRuleSet> {
  const { authority, matter } = content;
  const known = await database.transaction(async (client) => {
    const { rows } = await client.query<{ number: string }>(FIRST_EDITION, [authority, matter]);
    return rows[0] && findRuleSet(client, rows[0].number);
  });
  const doing = { actor: sampleActors(authority).officer, today: DRAFTED_ON };
  return known ?? draftRules(database, { rules: content, replaces: null }, doing);
}

async function fixShares(database: SiloDatabase, { content, shares }: SampleRules, today: Day): Promise<void> {
  const { authority, matter, inForceFrom } = content;
  const { approver } = sampleActors(authority);
  for (const year of yearsFrom(inForceFrom, today)) {
    const of = { authority, matter, year };
    const known = await database.transaction((client) => findProportions(client, of));
    if (known) continue;
    const fixedOn = addDays(day(`${year}-01-01`), -21);
    await setAnnualProportions(
      database,
      { ...of, ...shares, basis: BASIS, version: null },
      { actor: approver, today: fixedOn },
    );
  }
}

/** Publishes and files rules in the sample city's past, and fixes the shares of each year before it; what is done is left. */
export async function publishSampleRules(
  database: SiloDatabase,
  rules: SampleRules,
  today: Day,
): Promise<StoredRuleSet> {
  const { approver } = sampleActors(rules.content.authority);
  let known = await draftOnce(database, rules.content);
  if (known.state === 'DRAFT') {
    known = await publishRules(database, known, { actor: approver, today: PUBLISHED_ON });
  }
  if (known.filedOn === null) {
    const filedOn = addWorkingDays(PUBLISHED_ON, FILED_AFTER_WORKING_DAYS);
    const filing = { number: known.number, version: known.version, receivedOn: filedOn };
    known = await fileRules(database, filing, { actor: SAMPLE_OFFICE, today: filedOn });
  }
  await fixShares(database, rules, today);
  return known;
}
