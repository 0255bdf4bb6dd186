import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { addDays, type Day } from '../../../kernel/values/day';
import { EVIDENCE_RESOURCES } from '../../../subgraphs/supervision/rules/evidence/evidenceResources';
import { abandonRun, adoptRun } from '../../../subgraphs/supervision/store/evaluation/adoptRun';
import { continueRun } from '../../../subgraphs/supervision/store/evaluation/continueRun';
import { startRun } from '../../../subgraphs/supervision/store/evaluation/startRun';
import { getRunById, type StoredRun } from '../../../subgraphs/supervision/store/evaluation/storedRun';
import { noteSource } from '../../../subgraphs/supervision/store/evidence/evidenceSources';
import type { StoredRuleSet } from '../../../subgraphs/supervision/store/ruleSets/storedRuleSet';
import { sampleActors } from './sampleActors';

/** Days between the scoring of subjects and the adoption of what came out. */
const ADOPTED_AFTER_DAYS = 5;
const RUN_OF = 'SELECT id FROM evaluation_run WHERE rule_set = $1 AND day = $2 AND kind = $3';

/** Says of every source that all of it is known, as it is when a sample city is filled at once. */
export async function noteSampleSources(database: SiloDatabase, now: Date): Promise<void> {
  const known = { heardAt: now.toISOString(), isWhole: true, restarted: false };
  await database.transaction(async (client) => {
    for (const { resource } of EVIDENCE_RESOURCES) await noteSource(client, { resource, ...known });
  });
}

async function finish(database: SiloDatabase, id: string): Promise<StoredRun> {
  while (await continueRun(database, id));
  return database.transaction((client) => getRunById(client, id));
}

async function runOf(database: SiloDatabase, rules: StoredRuleSet, on: Day): Promise<StoredRun> {
  const known = await database.transaction(async (client) => {
    const { rows } = await client.query<{ id: string }>(RUN_OF, [rules.id, on, 'REGULAR']);
    return rows[0] && getRunById(client, rows[0].id);
  });
  const { officer } = sampleActors(rules.authority);
  return known ?? startRun(database, { ruleSet: rules.number, day: on }, { actor: officer, today: on });
}

const TOO_FEW_ORDINARY = '一般强度监管对象未超过其他各类之和，结果不予采用';

/**
 * Evaluates the subjects of a rule set on days of the sample city's past and adopts each result; what is done is left. A result
 * in which ordinary intensity does not outnumber the others, as where there are hardly any subjects, is given up.
 */
export async function evaluateSample(
  database: SiloDatabase,
  rules: StoredRuleSet,
  days: readonly Day[],
): Promise<void> {
  const { approver } = sampleActors(rules.authority);
  for (const on of days) {
    const { id } = await runOf(database, rules, on);
    const { number, version, state, outcome } = await finish(database, id);
    if (state !== 'SCORED') continue;
    const doing = { actor: approver, today: addDays(on, ADOPTED_AFTER_DAYS) };
    if (outcome?.standing.verdict.lawful) {
      await adoptRun(database, { number, version }, doing);
      await finish(database, id);
    } else {
      await abandonRun(database, { number, version, reason: TOO_FEW_ORDINARY }, doing);
    }
  }
}
