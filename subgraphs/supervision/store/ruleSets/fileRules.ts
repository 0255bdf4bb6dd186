import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { filingDueOn, filingState, receivedInTime } from '../../rules/ruleSets/filingClock';
import { mayActFor } from '../../rules/work/workParties';
import { holdRuleSet, tellRuleSet } from './ruleSetChange';
import { getRuleSetById, type StoredRuleSet } from './storedRuleSet';

/** Which published edition an office received, and on which day; today unless stated. */
export interface Filing extends WorkAt {
  readonly receivedOn?: Day | null;
}

const FILE = `UPDATE rule_set SET filed_on = $2, version = version + 1, recorded_at = now() WHERE id = $1`;

/**
 * Marks that the reform office of the level received published rules; the clock stops with the day of receipt.
 * Throws NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED, RULES_NOT_PUBLISHED, RULES_ALREADY_FILED, RULES_FILED_ON_UNFIT.
 */
export function fileRules(database: SiloDatabase, filing: Filing, { actor, today }: WorkDoing): Promise<StoredRuleSet> {
  return database.transaction(async (client) => {
    const rules = await holdRuleSet(client, filing, actor);
    const { publishedOn, filingOffice, filedOn } = rules;
    const facts = { field: 'ruleSet', received: filing.number };
    if (publishedOn === null || filingOffice === null) throw new CataloguedError('RULES_NOT_PUBLISHED', facts);
    requireLawful(mayActFor(actor, filingOffice, 'reform-office'));
    if (filedOn !== null) throw new CataloguedError('RULES_ALREADY_FILED', { ...facts, filedOn });
    const received = filing.receivedOn ?? today;
    requireLawful(receivedInTime(received, publishedOn, today));
    await client.query(FILE, [rules.id, received]);
    const state = filingState({ publishedOn, filedOn: received }, today);
    await tellRuleSet(client, rules, { kind: 'FILED', actor, on: today, details: { filedOn: received, state } });
    return getRuleSetById(client, rules.id);
  });
}

/**
 * Gives published rules their last day of filing where the holidays of the year were not known when they were published,
 * as far as they are known now. Returns how many.
 */
export function fillFilingDues(database: SiloDatabase): Promise<number> {
  return database.transaction(async (client) => {
    const { rows } = await client.query<{ id: string; publishedOn: Day }>(
      `SELECT id::text AS id, published_on::text AS "publishedOn" FROM rule_set
       WHERE state = 'PUBLISHED' AND filing_due_on IS NULL ORDER BY id FOR UPDATE`,
    );
    const known = rows.flatMap(({ id, publishedOn }) => {
      const dueOn = filingDueOn(publishedOn);
      return dueOn === null ? [] : [{ id, dueOn }];
    });
    for (const { id, dueOn } of known) {
      await client.query('UPDATE rule_set SET filing_due_on = $2 WHERE id = $1', [id, dueOn]);
    }
    return known.length;
  });
}
