import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { PUBLISHED_STATES } from '../../rules/plans/planState';
import { type SpecialTask, specialGround } from '../../rules/visits/specialGround';
import { findStanding } from '../objects/findObject';
import { poolTasks } from '../objects/poolTasks';
import { startPlan } from '../plans/runPlan';
import { findPlan, type StoredPlan } from '../plans/storedPlan';
import type { CheckRow } from './checkRows';
import type { VisitDoing } from './visitEvent';

/** A special inspection of one entity as somebody wants it. */
export interface SpecialWanted {
  readonly check: Pick<CheckRow, 'kind' | 'plan' | 'authority' | 'uscc' | 'items' | 'mode'>;
  readonly today: Day;
  /** Whether it joins a visit that the entity has ahead, and so is no second one in the year. */
  readonly joins: boolean;
}

/** Why an entity that has its planned visit of the year is looked at again: it is the same visit. */
const JOINS = '并入同一次检查';

/** Where an entity is; null where nobody has told. */
export async function districtOf(client: PoolClient, uscc: string): Promise<string | null> {
  const sql = 'SELECT district FROM entity_place WHERE uscc = $1::character(18)';
  const { rows } = await client.query<{ district: string | null }>(sql, [uscc]);
  return rows[0]?.district ?? null;
}

const ARTICLE = '上海市优化营商环境条例 62';

/** A round that is arranged meanwhile would miss the visit that is about to be made, and be missed: `lockArranging`. */
const WHILE_NO_ROUND_IS_ARRANGED = `SELECT pg_advisory_xact_lock_shared(hashtext('arrange visits'))`;

async function heldPlan(client: PoolClient, plan: string | null): Promise<StoredPlan | undefined> {
  await client.query('SELECT 1 FROM inspection_plan WHERE number = $1 FOR UPDATE', [plan]);
  const found = plan === null ? undefined : await findPlan(client, plan);
  return PUBLISHED_STATES.some((state) => state === found?.state) ? found : undefined;
}

async function tasksFor(
  client: PoolClient,
  { number, year, current }: StoredPlan,
  { check: { uscc, items }, today, joins }: SpecialWanted,
): Promise<SpecialTask[]> {
  const wanted = current.content.tasks.filter(({ item }) => items.includes(item));
  const tasks: SpecialTask[] = [];
  const of = { plan: number, planYear: year };
  const pooled = await poolTasks(
    client,
    wanted.map((one) => ({ ...one, ...of, repeatReason: one.repeatReason ?? (joins ? JOINS : null) })),
  );
  for (const task of pooled) {
    const { department, item, mode } = task;
    tasks.push({ department, item, mode, standing: await findStanding(client, task, { uscc, on: today }) });
  }
  return tasks;
}

/**
 * Whether a special inspection rests on its plan, and the last day of the plan where it is public. The caller holds the entity;
 * the plan is held until his transaction ends. Throws what `poolTasks` throws.
 */
export async function judgeSpecial(
  client: PoolClient,
  wanted: SpecialWanted,
): Promise<{ readonly verdict: Verdict; readonly until: Day | null }> {
  const { check, today } = wanted;
  const { authority, uscc, items, mode } = check;
  if (!wanted.joins) await client.query(WHILE_NO_ROUND_IS_ARRANGED);
  const plan = await heldPlan(client, check.plan);
  if (!plan) {
    const facts = { field: 'plan', received: check.plan };
    return { verdict: unlawful('INSPECTION_PLAN_NOT_PUBLISHED', ARTICLE, facts), until: null };
  }
  const { number, kind, current } = plan;
  const { window } = current.content;
  const tasks = await tasksFor(client, plan, wanted);
  const district = await districtOf(client, uscc);
  const special = { plan: { number, kind, window, tasks }, authority, uscc, district, items, mode, today };
  return { verdict: specialGround(special), until: window.to };
}

/**
 * Lets pass a check that is no special one, and a special one that rests on its plan: gives the last day of the plan, null for
 * others. Throws INSPECTION_PLAN_NOT_PUBLISHED, SPECIAL_PLAN_WANTED, SPECIAL_PLAN_NOT_NOW, SPECIAL_TASK_MISSING,
 * SPECIAL_ENTITY_OUTSIDE, SPECIAL_ENTITY_EXCLUDED.
 */
export async function requireSpecial(client: PoolClient, wanted: SpecialWanted): Promise<Day | null> {
  if (wanted.check.kind !== 'SPECIAL') return null;
  const { verdict, until } = await judgeSpecial(client, wanted);
  requireLawful(verdict);
  return until;
}

/** Lets the plan of a special check run, since a visit carries it out. Throws what `startPlan` throws. DR-7 */
export async function runSpecial(
  client: PoolClient,
  { kind, plan }: Pick<CheckRow, 'kind' | 'plan'>,
  doing: VisitDoing,
): Promise<void> {
  if (kind === 'SPECIAL' && plan !== null) await startPlan(client, plan, doing);
}
