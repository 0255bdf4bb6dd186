import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, yearOf } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { neededKinds } from '../../rules/evaluation/evaluationStatus';
import type { PlannedShares } from '../../rules/evaluation/plannedProportions';
import { evaluationDay } from '../../rules/runs/evaluationDay';
import { regularCycle } from '../../rules/runs/regularCycle';
import { mayActFor } from '../../rules/work/workParties';
import { currentSeq } from '../evidence/evidenceClock';
import { missingSources } from '../evidence/evidenceSources';
import { findProportions } from '../ruleSets/storedProportions';
import { findRuleSet, type StoredRuleSet } from '../ruleSets/storedRuleSet';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { requireUncovered } from './requireUncovered';
import { findCycleStart, getRunById, type RunKind, type StoredRun } from './storedRun';

/** Which rules are evaluated, and for which day; today unless stated. */
export interface StartingRun {
  readonly ruleSet: string;
  readonly day?: Day | undefined;
}

/** A run before its first subject. */
export interface NewRun {
  readonly rules: StoredRuleSet;
  readonly kind: RunKind;
  readonly day: Day;
  readonly proportions: PlannedShares | null;
  readonly startedBy: string;
  /** The moment at which sources are asked whether they are away. */
  readonly now: Date;
}

/** Stores a new run over the evidence as it stands, with the sources that are missing. */
export async function insertRun(client: PoolClient, run: NewRun): Promise<StoredRun> {
  const { rules, kind, day, proportions, startedBy, now } = run;
  const { id } = await insertWork(client, {
    table: 'evaluation_run',
    prefix: 'EV',
    on: day,
    columns: {
      rule_set: rules.id,
      matter_code: rules.matter,
      authority: rules.authority,
      kind,
      day,
      seq: String(await currentSeq(client)),
      state: 'SCORING',
      proportions: proportions === null ? null : JSON.stringify(proportions),
      missing_sources: await missingSources(client, neededKinds(rules.content), now),
      started_by: startedBy,
    },
  });
  return getRunById(client, id);
}

/** Runs of one edition are started one at a time. */
const HOLD_RULES = 'SELECT FROM rule_set WHERE number = $1 FOR NO KEY UPDATE';
const AT_WORK = `SELECT number FROM evaluation_run
  WHERE rule_set = $1 AND kind = 'REGULAR' AND state IN ('SCORING', 'SCORED', 'ADOPTING')`;

async function requireNoneAtWork(client: PoolClient, rules: StoredRuleSet): Promise<void> {
  const { rows } = await client.query<{ number: string }>(AT_WORK, [rules.id]);
  if (!rows[0]) return;
  throw new CataloguedError('RUN_AT_WORK', { field: 'ruleSet', received: rules.number, run: rows[0].number });
}

async function sharesOf(client: PoolClient, { authority, matter }: StoredRuleSet, day: Day): Promise<PlannedShares> {
  const year = yearOf(day);
  const found = await findProportions(client, { authority, matter, year });
  if (!found)
    throw new CataloguedError('RUN_WITHOUT_PROPORTIONS', { field: 'day', received: day, authority, matter, year });
  const { lower, ordinary, higher } = found;
  return { lower, ordinary, higher };
}

/**
 * Starts a regular evaluation of all subjects of a rule set: the evidence is frozen by its number, the scoring goes on by
 * itself. Throws NOT_YOUR_SUPERVISION, WORK_UNKNOWN, RUN_DAY_AHEAD, RUN_RULES_NOT_IN_FORCE, RULES_OVERLAP,
 * RUN_BEFORE_CYCLE, RUN_WITHOUT_PROPORTIONS, RUN_AT_WORK, and then nothing is stored.
 *
 * 《上海市分类监管管理办法》第四条第四款、第十条第一款、第十四条第二款
 */
export function startRun(database: SiloDatabase, input: StartingRun, { actor, today }: WorkDoing): Promise<StoredRun> {
  const { ruleSet, day = today } = input;
  requireRole(actor, 'supervision-officer');
  return database.transaction(async (client) => {
    await client.query(HOLD_RULES, [ruleSet]);
    const rules = await findRuleSet(client, ruleSet);
    if (!rules) throw new CataloguedError('WORK_UNKNOWN', { field: 'ruleSet', received: ruleSet });
    const { authority, matter, content } = rules;
    requireLawful(mayActFor(actor, authority, 'supervision-officer'));
    requireLawful(evaluationDay({ day, today, rules }));
    await requireUncovered(client, rules, day);
    await requireNoneAtWork(client, rules);
    const lastDay = await findCycleStart(client, rules.id);
    requireLawful(regularCycle(day, { lastDay, months: content.cycle.months }));
    const proportions = await sharesOf(client, rules, day);
    const startedBy = actor.subject;
    const run = await insertRun(client, { rules, kind: 'REGULAR', day, proportions, startedBy, now: new Date() });
    const about = { topic: 'evaluation-run', number: run.number, kind: 'STARTED', matter, authority } as const;
    const details = { ruleSet, day, snapshot: run.seq, missing: run.missingSources, proportions };
    await appendEvent(client, { ...about, actor, on: today, details });
    return run;
  });
}
