import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { planStep } from '../../rules/plans/planState';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { editionFor, findUnderWay, holdPlan, tellPlan, updateEdition } from './planDesk';
import { holdCommittedRounds, type RoundInHand } from './roundsInHand';

/** Which plan is taken back, and why. */
export interface PlanWithdrawal extends WorkAt {
  readonly reason: string;
}

function requireNoRound(plan: string, rounds: readonly RoundInHand[]): void {
  if (rounds.length === 0) return;
  const facts = { field: 'number', received: plan, rounds: rounds.map(({ number }) => number) };
  throw new CataloguedError('PLAN_ROUND_IN_HAND', facts);
}

/**
 * Withdraws a plan that has not run, under which nobody was drawn and no visit of a special check was made, with whatever edition
 * of it was under way; it stays on the record, and public where it was. Returns its number.
 *
 * Throws NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, PLAN_ROUND_IN_HAND, WORK_UNKNOWN, WORK_CHANGED and the codes of a text.
 * DR-7; 11d
 */
export function withdrawPlan(database: SiloDatabase, input: PlanWithdrawal, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const rounds = await holdCommittedRounds(client, input.number);
    const plan = await holdPlan(client, input, actor);
    requireLawful(mayInspectFor(actor, plan.authority, 'inspection-head'));
    requireLawful(planStep('WITHDRAW', plan.state), { field: 'number', received: plan.number });
    requireNoRound(plan.number, rounds);
    const underWay = await findUnderWay(client, plan.number);
    if (underWay) await updateEdition(client, underWay, { dropped_on: today });
    const set = { state: 'WITHDRAWN', withdrawn_on: today, withdrawal: reason };
    const details = { edition: plan.edition, from: plan.state };
    await tellPlan(client, plan, { kind: 'WITHDRAWN', actor, on: today, reason, details, set });
    return plan.number;
  });
}

/**
 * Drops the amendment of a plan that is under way; the edition in force stands. Returns the number of the plan.
 *
 * Throws NOT_YOUR_INSPECTION, PLAN_EDITION_MISSING, WORK_UNKNOWN, WORK_CHANGED and the codes of a text. DR-7; 11d
 */
export function dropAmendment(database: SiloDatabase, input: PlanWithdrawal, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const plan = await holdPlan(client, input, actor);
    requireLawful(mayInspectFor(actor, plan.authority, 'inspection-head'));
    const { number } = plan;
    const underWay = await findUnderWay(client, number);
    if (!underWay || underWay.edition === 1) {
      throw new CataloguedError('PLAN_EDITION_MISSING', { field: 'number', received: number });
    }
    const edition = await editionFor(client, plan, 'DROP');
    await updateEdition(client, edition, { dropped_on: today });
    const details = { edition: edition.edition };
    await tellPlan(client, plan, { kind: 'AMENDMENT_DROPPED', actor, on: today, reason, details });
    return number;
  });
}
