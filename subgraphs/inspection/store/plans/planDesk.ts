import type { PoolClient } from 'pg';
import { requireWork, type WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import { type EditionStep, editionState, editionStep } from '../../rules/plans/editionStep';
import { judgePlan, judgeWritten, planContent } from '../../rules/plans/judgePlan';
import type { PlanContent, WrittenPlan } from '../../rules/plans/planContent';
import { planStep } from '../../rules/plans/planState';
import { appendEvents } from '../work/appendEvent';
import { plannedItems } from './plannedItems';
import { EDITION_JSON, findPlan, PLANS, type PlanEdition, type PlanRow, type StoredPlan } from './storedPlan';

/** Whether an actor may see a plan: everybody once it was published, its departments and those above them before. */
export function seesPlan(actor: WorkActor, { publishedOn, departments }: Pick<PlanRow, 'publishedOn' | 'departments'>) {
  return publishedOn !== null || departments.some((one) => seesAuthority(actor, one));
}

/** Holds a plan in the version that somebody saw. Throws WORK_UNKNOWN, also for a draft of others, and WORK_CHANGED. */
export async function holdPlan(client: PoolClient, at: WorkAt, actor: WorkActor): Promise<StoredPlan> {
  await client.query('SELECT 1 FROM inspection_plan WHERE number = $1 FOR UPDATE', [at.number]);
  const plan = await findPlan(client, at.number);
  return requireWork(plan && seesPlan(actor, plan) ? plan : undefined, at, 'number');
}

const UNDER_WAY = `SELECT ${EDITION_JSON} AS edition FROM inspection_plan_edition e
  WHERE e.plan_number = $1 AND e.published_on IS NULL AND e.dropped_on IS NULL ORDER BY e.edition DESC LIMIT 1`;

/** The edition of a plan that is neither published nor dropped; undefined where there is none. */
export async function findUnderWay(client: PoolClient, number: string): Promise<PlanEdition | undefined> {
  return (await client.query<{ edition: PlanEdition }>(UNDER_WAY, [number])).rows[0]?.edition;
}

/**
 * The edition of a held plan to which something is to be done. Throws PLAN_EDITION_MISSING, WORK_STATE_UNFIT.
 */
export async function editionFor(client: PoolClient, plan: StoredPlan, act: EditionStep): Promise<PlanEdition> {
  const found = await findUnderWay(client, plan.number);
  if (!found) throw new CataloguedError('PLAN_EDITION_MISSING', { field: 'number', received: plan.number });
  if (found.edition > 1) requireLawful(planStep('AMEND', plan.state));
  requireLawful(editionStep(act, editionState(found)));
  return found;
}

const DRAFTERS = `SELECT DISTINCT e.actor FROM inspection_event e WHERE e.topic = 'plan' AND e.number = $1
  AND e.kind IN ('DRAFTED', 'REDRAFTED', 'AMENDMENT_DRAFTED') AND (e.details::jsonb->>'edition')::int = $2`;

/** Everybody who drafted an edition of a plan, whoever put another draft in its place since. */
export async function draftersOf(client: PoolClient, { plan, edition, draftedBy }: PlanEdition): Promise<string[]> {
  const { rows } = await client.query<{ actor: string }>(DRAFTERS, [plan, edition]);
  return [...new Set([draftedBy, ...rows.map(({ actor }) => actor)])];
}

/** What a plan is judged as: its kind and year, the day, and for an amendment the edition in force. */
export interface JudgedAs extends Pick<PlanRow, 'kind' | 'year'> {
  readonly today: Day;
  readonly standing?: PlanContent;
}

/** Lets pass what a plan says, judged on a day. Throws the codes of plans and of tasks. */
export async function requireSoundPlan(client: PoolClient, content: PlanContent, as: JudgedAs): Promise<void> {
  const { standing, ...ground } = as;
  const items = await plannedItems(client, content.tasks, as.today);
  requireLawful(judgePlan(content, { ...ground, items, ...(standing ? { standing: standing.tasks } : {}) }));
}

/** What somebody wrote as it is stored, judged on a day. Throws the codes of plans and of tasks. */
export async function soundContent(client: PoolClient, written: WrittenPlan, as: JudgedAs): Promise<PlanContent> {
  requireLawful(judgeWritten(written));
  const content = planContent(written);
  await requireSoundPlan(client, content, as);
  return content;
}

/** Writes to an edition of a plan. */
export async function updateEdition(
  client: PoolClient,
  { plan, edition }: Pick<PlanEdition, 'plan' | 'edition'>,
  set: ColumnValues,
): Promise<void> {
  const assigned = Object.keys(set).map((column, at) => `${column} = $${at + 3}`);
  await client.query(
    `UPDATE inspection_plan_edition SET recorded_at = now(), ${assigned.join(', ')} WHERE plan_number = $1 AND edition = $2`,
    [plan, edition, ...Object.values(set)],
  );
}

/** What was done to a held plan: the entry of its history, and what changes of its row. */
export interface PlanAct {
  readonly kind: string;
  readonly actor: WorkActor;
  readonly on: Day;
  readonly reason?: string | null;
  readonly details: object;
  readonly set?: ColumnValues;
}

/** Changes the row of a held plan and adds to its history. */
export async function tellPlan(
  client: PoolClient,
  { id, number, authority }: Pick<PlanRow, 'id' | 'number' | 'authority'>,
  { set = {}, ...act }: PlanAct,
): Promise<void> {
  await updateWork(client, PLANS, id, { ...set, authority });
  await appendEvents(client, { topic: 'plan', number, plan: number, authority, ...act });
}
