import type { Statements } from '../../../../kernel/service/database/statements';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { ruleSetFor, type StoredRuleSet } from '../ruleSets/storedRuleSet';
import type { FileOf } from './fileMoments';

const PLACE = 'SELECT district, industry FROM entity_place WHERE uscc = $1::character(18)';

/**
 * The edition of rules that covered a subject on a day and was published by then, by where the entity is and what its
 * trade is now; undefined where there was none.
 */
export async function dossierRules(
  statements: Statements,
  { uscc, matter, at }: FileOf,
): Promise<StoredRuleSet | undefined> {
  const [place] = await statements.run<{ district: string | null; industry: string | null }>(PLACE, [uscc]);
  const { district = null, industry = null } = place ?? {};
  const rules = await ruleSetFor(readingFrom(statements), { matter, district, industry, on: at });
  return rules?.publishedOn && rules.publishedOn <= at ? rules : undefined;
}
