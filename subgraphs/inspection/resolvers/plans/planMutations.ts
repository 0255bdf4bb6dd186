import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { approvePlan, filePlan, type PlanFiling, publishPlan } from '../../store/plans/advancePlan';
import { amendPlan, type PlanAmending } from '../../store/plans/amendPlan';
import { consentPlan, type PlanConsenting } from '../../store/plans/consentPlan';
import { draftPlan, type PlanDrafting } from '../../store/plans/draftPlan';
import { dropAmendment, type PlanWithdrawal, withdrawPlan } from '../../store/plans/withdrawPlan';
import type { InspectionContext } from '../context';
import { seenPlan } from './planQueries';
import type { PlanView } from './planView';
import { type PlanInput, writtenPlan } from './writtenPlan';

/** A mutation that does something to a plan and returns it as it stands then. */
const doing =
  <Given>(change: (database: SiloDatabase, input: Given, by: WorkDoing) => Promise<string>) =>
  async (_: unknown, { input }: Input<Given>, context: InspectionContext): Promise<PlanView | null> =>
    seenPlan(await change(context.store.database, input, workDoingOf(context)), context);

type DraftInput = Omit<PlanDrafting, 'plan'> & PlanInput;
type AmendInput = Omit<PlanAmending, 'plan'> & PlanInput;

/** The mutations of plans: each returns what it changed; refusals are catalogued errors with nothing stored. */
export const planMutations = {
  draftInspectionPlan: doing((database, input: DraftInput, by) => {
    const { authority, kind, year, replaces = null } = input;
    return draftPlan(database, { authority, kind, year, replaces, plan: writtenPlan(input) }, by);
  }),
  amendInspectionPlan: doing((database, input: AmendInput, by) => {
    const { number, version, reason, urgent } = input;
    return amendPlan(database, { number, version, reason, urgent, plan: writtenPlan(input) }, by);
  }),
  consentToInspectionPlan: doing<PlanConsenting>(consentPlan),
  approveInspectionPlan: doing<WorkAt>(approvePlan),
  fileInspectionPlan: doing<PlanFiling>(filePlan),
  publishInspectionPlan: doing<WorkAt>(publishPlan),
  dropPlanAmendment: doing<PlanWithdrawal>(dropAmendment),
  withdrawInspectionPlan: doing<PlanWithdrawal>(withdrawPlan),
};
