import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork } from '../../../../kernel/service/work/workTable';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { taskDepartments } from '../../rules/plans/planConsent';
import type { PlanContent, PlanKind, WrittenPlan } from '../../rules/plans/planContent';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { editionFor, holdPlan, soundContent, tellPlan, updateEdition } from './planDesk';
import { PLANS } from './storedPlan';
import { writtenTexts } from './writtenTexts';

/** A plan as somebody wrote it, and the draft that it takes the place of; none for a new one. */
export interface PlanDrafting {
  readonly authority: string;
  readonly kind: PlanKind;
  readonly year: number;
  readonly plan: WrittenPlan;
  readonly replaces?: WorkAt | null;
}

/** Departments of a plan: those with tasks, and the lead. */
export function planDepartments(content: PlanContent, lead: string): readonly string[] {
  return [...new Set([lead, ...taskDepartments(content)])].sort();
}

/** Stores an edition of a plan as a draft. */
export async function addEdition(
  client: PoolClient,
  at: { readonly plan: string; readonly edition: number; readonly reason?: string; readonly urgent?: boolean },
  { content, doing }: { readonly content: PlanContent; readonly doing: WorkDoing },
): Promise<void> {
  await client.query(
    `INSERT INTO inspection_plan_edition (plan_number, edition, content, content_hash, reason, urgent, drafted_by, drafted_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      at.plan,
      at.edition,
      JSON.stringify(content),
      canonicalDigest(content),
      at.reason ?? null,
      at.urgent ?? false,
      doing.actor.subject,
      doing.today,
    ],
  );
}

async function addPlan(client: PoolClient, { authority, kind, year }: PlanDrafting, told: Told): Promise<string> {
  const { content, doing } = told;
  const departments = planDepartments(content, authority);
  const columns = { authority, kind, year, departments, state: 'DRAFT', edition: 1 };
  const number = await addWork(client, PLANS, doing.today, columns);
  await addEdition(client, { plan: number, edition: 1 }, told);
  const details = { edition: 1, contentHash: canonicalDigest(content) };
  const event = { topic: 'plan', number, kind: 'DRAFTED', plan: number, authority } as const;
  await appendEvents(client, { ...event, actor: doing.actor, on: doing.today, details });
  return number;
}

interface Told {
  readonly content: PlanContent;
  readonly doing: WorkDoing;
}

async function redraft(client: PoolClient, drafting: PlanDrafting & { replaces: WorkAt }, told: Told): Promise<string> {
  const { content, doing } = told;
  const plan = await holdPlan(client, drafting.replaces, doing.actor);
  const { number, authority, kind, year } = plan;
  if (authority !== drafting.authority || kind !== drafting.kind || year !== drafting.year) {
    throw new CataloguedError('PLAN_DRAFT_OF_ANOTHER', { field: 'replaces', received: number, authority, kind, year });
  }
  const edition = await editionFor(client, plan, 'REDRAFT');
  const contentHash = canonicalDigest(content);
  const drafted = { drafted_by: doing.actor.subject, drafted_on: doing.today };
  await updateEdition(client, edition, { content: JSON.stringify(content), content_hash: contentHash, ...drafted });
  const set = { departments: planDepartments(content, authority) };
  const details = { edition: edition.edition, contentHash };
  await tellPlan(client, plan, { kind: 'REDRAFTED', actor: doing.actor, on: doing.today, details, set });
  return number;
}

/**
 * Stores a plan as a draft, new or in place of a draft: only what has its five parts and keeps every rule on the day. Who
 * consented to tasks that have not changed need not do so again. Returns its number.
 *
 * Throws UNKNOWN_DEPARTMENT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED, WORK_STATE_UNFIT, PLAN_DRAFT_OF_ANOTHER, the
 * codes of plans, of tasks and of a text, and then nothing is stored. DR-5, DR-7; 11d
 */
export function draftPlan(database: SiloDatabase, drafting: PlanDrafting, doing: WorkDoing): Promise<string> {
  const { authority, kind, year, replaces } = drafting;
  getDepartment(authority, 'authority');
  requireLawful(mayInspectFor(doing.actor, authority, 'planner'));
  const written = writtenTexts(drafting.plan);
  return database.transaction(async (client) => {
    const content = await soundContent(client, written, { kind, year, today: doing.today });
    const told = { content, doing };
    return replaces ? redraft(client, { ...drafting, replaces }, told) : addPlan(client, drafting, told);
  });
}
