import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { planAmendment } from '../../rules/plans/planAmendment';
import type { WrittenPlan } from '../../rules/plans/planContent';
import { planStep } from '../../rules/plans/planState';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { addEdition } from './draftPlan';
import { editionFor, findUnderWay, holdPlan, soundContent, tellPlan, updateEdition } from './planDesk';
import { roundsInHand } from './roundsInHand';
import type { StoredPlan } from './storedPlan';
import { writtenTexts } from './writtenTexts';

/** What a published plan shall say instead, and why. */
export interface PlanAmending extends WorkAt {
  readonly plan: WrittenPlan;
  readonly reason: string;
  /** Whether it cannot wait for a plan of its own: then it is filed promptly. */
  readonly urgent: boolean;
}

async function nextEdition(client: PoolClient, { number }: StoredPlan): Promise<number> {
  const { rows } = await client.query<{ next: number }>(
    'SELECT max(edition) + 1 AS next FROM inspection_plan_edition WHERE plan_number = $1',
    [number],
  );
  return rows[0]?.next ?? 1;
}

/**
 * Drafts the amendment of a published plan as its next edition, or puts another draft in its place; the edition in force
 * stands until it is published. Returns the number of the plan.
 *
 * Throws NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED, WORK_STATE_UNFIT, PLAN_TASK_LOCKED, PLAN_WINDOW_LOCKED,
 * PLAN_AMENDMENT_EMPTY, the codes of plans, of tasks and of a text, and then nothing is stored. DR-6, DR-7; 11d
 */
export function amendPlan(database: SiloDatabase, amending: PlanAmending, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { urgent } = amending;
  const reason = workText(amending.reason, 'reason');
  const written = writtenTexts(amending.plan);
  return database.transaction(async (client) => {
    const plan = await holdPlan(client, amending, actor);
    const { number, authority, kind, year, state, current } = plan;
    requireLawful(mayInspectFor(actor, authority, 'planner'));
    requireLawful(planStep('AMEND', state));
    const content = await soundContent(client, written, { kind, year, today, standing: current.content });
    const isLocked =
      state === 'RUNNING' || (await roundsInHand(client, number)).some((round) => round.state !== 'OPEN');
    requireLawful(planAmendment(current.content, content, isLocked));
    const drafted = await findUnderWay(client, number);
    const edition = drafted?.edition ?? (await nextEdition(client, plan));
    const contentHash = canonicalDigest(content);
    if (drafted) {
      const at = await editionFor(client, plan, 'REDRAFT');
      const by = { reason, urgent, drafted_by: actor.subject, drafted_on: today };
      await updateEdition(client, at, { content: JSON.stringify(content), content_hash: contentHash, ...by });
    } else {
      await addEdition(client, { plan: number, edition, reason, urgent }, { content, doing });
    }
    const details = { edition, contentHash, urgent };
    await tellPlan(client, plan, { kind: 'AMENDMENT_DRAFTED', actor, on: today, reason, details });
    return number;
  });
}
