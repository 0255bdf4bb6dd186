import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { categoryPeriod } from '../../rules/categoryPeriod';
import { evaluationDay } from '../../rules/runs/evaluationDay';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { mayActFor, type WorkRole } from '../../rules/work/workParties';
import { getRuleSetById, type StoredRuleSet } from '../ruleSets/storedRuleSet';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { rejudgeRun } from './rejudgeRun';
import { requireUncovered } from './requireUncovered';
import { changeRun, getRunById, holdRun, type StoredRun } from './storedRun';

const ARTICLE = '上海市分类监管管理办法 10-1';

async function hold(
  client: PoolClient,
  at: WorkAt,
  { actor, roles }: Pick<WorkDoing, 'actor'> & { readonly roles: readonly [WorkRole, ...WorkRole[]] },
): Promise<StoredRun> {
  const role = roles.find((one) => actor.roles.includes(one)) ?? roles[0];
  requireRole(actor, role);
  const found = await holdRun(client, at.number);
  const run = requireWork(found && seesAuthority(actor, found.authority) ? found : undefined, at, 'run');
  requireLawful(mayActFor(actor, run.authority, role));
  return run;
}

/** What is decided on a day rests on rules and a matter in force on that day. */
async function requireInForce(client: PoolClient, run: StoredRun, today: Day): Promise<StoredRuleSet> {
  const rules = await getRuleSetById(client, run.ruleSet);
  requireLawful(evaluationDay({ day: today, today, rules }));
  await requireUncovered(client, rules, today);
  const { rows } = await client.query<MatterDays>(MATTER, [run.matter]);
  if (rows[0]) requireLawful(categoryPeriod({ since: today, until: null }, rows[0]), { matter: run.matter });
  return rules;
}

interface MatterDays {
  readonly inForceFrom: Day;
  readonly inForceTo: Day | null;
}

const MATTER = `SELECT in_force_from::text AS "inForceFrom", in_force_to::text AS "inForceTo" FROM supervision_matter
  WHERE code = $1`;

/**
 * Adopts a run whose subjects are all scored: from today on its categories are decided, with their measures, which goes on
 * by itself. Refuses where ordinary intensity would not outnumber the others together among those that it scored, as they
 * would then stand by what stands today. Throws NOT_YOUR_SUPERVISION, WORK_UNKNOWN, WORK_CHANGED, WORK_STATE_UNFIT, SAME_PERSON_DECIDES,
 * RUN_RULES_NOT_IN_FORCE, RULES_OVERLAP, CATEGORY_OUTSIDE_RULES, ORDINARY_NOT_MAJORITY, ORDINARY_NOT_MAJORITY_BY_LAW, and then nothing is
 * stored.
 *
 * 《上海市分类监管管理办法》第十条第一款、第十三条第二款、第三款、第二十六条
 */
export function adoptRun(database: SiloDatabase, at: WorkAt, { actor, today }: WorkDoing): Promise<StoredRun> {
  return database.transaction(async (client) => {
    const run = await hold(client, at, { actor, roles: ['supervision-approver'] });
    const { id, number, matter, authority, state, version, startedBy } = run;
    requireLawful(workStep({ act: 'ADOPT', state, possibleIn: ['SCORED'], article: ARTICLE }));
    requireLawful(anotherPerson(actor, startedBy));
    const rules = await requireInForce(client, run, today);
    const outcome = await rejudgeRun(client, { run, rules: rules.content });
    requireLawful(outcome.standing.verdict, { run: number });
    const told = { outcome: JSON.stringify(outcome) };
    const adopted = { ...told, state: 'ADOPTING', version: version + 1, adopted_by: actor.subject, adopted_on: today };
    await changeRun(client, run, adopted);
    const about = { topic: 'evaluation-run', number, kind: 'ADOPTED', matter, authority } as const;
    await appendEvent(client, { ...about, actor, on: today, details: { standing: outcome.standing } });
    return getRunById(client, id);
  });
}

/** Which run is given up, and why. */
export interface AbandoningRun extends WorkAt {
  readonly reason: string;
}

/**
 * Gives a run up before it is adopted; what it scored stays as it is and decides nothing. Throws NOT_YOUR_SUPERVISION,
 * WORK_UNKNOWN, WORK_CHANGED, WORK_STATE_UNFIT and the codes of a text, and then nothing is stored.
 *
 * 《上海市分类监管管理办法》第十条第一款
 */
export function abandonRun(
  database: SiloDatabase,
  { reason, ...at }: AbandoningRun,
  { actor, today }: WorkDoing,
): Promise<StoredRun> {
  const why = workText(reason, 'reason');
  return database.transaction(async (client) => {
    const run = await hold(client, at, { actor, roles: ['supervision-officer', 'supervision-approver'] });
    const { id, number, matter, authority, state, version } = run;
    requireLawful(workStep({ act: 'ABANDON', state, possibleIn: ['SCORING', 'SCORED'], article: ARTICLE }));
    await changeRun(client, run, { state: 'ABANDONED', version: version + 1 });
    const about = { topic: 'evaluation-run', number, kind: 'ABANDONED', matter, authority } as const;
    await appendEvent(client, { ...about, actor, on: today, reason: why });
    return getRunById(client, id);
  });
}
