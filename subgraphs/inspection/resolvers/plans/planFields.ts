import type { Day } from '../../../../kernel/values/day';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { type PlanTimeliness, planDeadline, planTimeliness } from '../../rules/plans/planDeadline';
import { type AmendmentClock, isFilingLate } from '../../rules/plans/urgentFiling';
import { ITEM_BY_CODE } from '../../store/parts';
import { PLAN_CALLED_OFF, PLAN_EDITIONS } from '../../store/plans/planReads';
import type { PlanEdition } from '../../store/plans/storedPlan';
import type { InspectionContext } from '../context';
import { editionView, type PlanView } from './planView';

interface ItemDays {
  readonly publishedOn: Day;
  readonly withdrawnOn: Day | null;
  readonly basisEndedOn: Day | null;
}

interface TaskOfItem {
  readonly itemCode: string;
}

async function itemOf({ itemCode }: TaskOfItem, { loaders }: InspectionContext): Promise<ItemDays | null> {
  return (await loaders.entity.load(itemCode, { part: ITEM_BY_CODE, params: [] })) as ItemDays | null;
}

const isPast = (end: Day | null, today: Day): boolean => end !== null && end <= today;

async function lapsed(task: TaskOfItem, _: unknown, context: InspectionContext): Promise<boolean> {
  const item = await itemOf(task, context);
  const { today } = context;
  return (
    item === null || item.publishedOn > today || isPast(item.withdrawnOn, today) || isPast(item.basisEndedOn, today)
  );
}

function timelinessOf(plan: PlanView, today: Day): PlanTimeliness {
  if (plan.state === 'WITHDRAWN' && plan.publishedOn === null) return 'IN_TIME';
  return planTimeliness(planDeadline(plan), plan.publishedOn, today);
}

async function calledOff({ number }: Pick<PlanView, 'number'>, _: unknown, { loaders }: InspectionContext) {
  return (await loaders.entity.load(number, { part: PLAN_CALLED_OFF, params: [] })) as number;
}

async function flags(plan: PlanView, _: unknown, context: InspectionContext): Promise<string[]> {
  const timeliness = timelinessOf(plan, context.today);
  const late = timeliness === 'IN_TIME' ? [] : [timeliness];
  const isShort = (await calledOff(plan, _, context)) > 0;
  return [...late, ...(plan.edition > 1 ? ['AMENDED'] : []), ...(isShort ? ['CALLED_OFF'] : [])];
}

/** Editions that the viewer may see: published ones, and all of a plan in which a department in his sight takes part. */
async function editions(plan: PlanView, _: unknown, { viewer, loaders }: InspectionContext): Promise<object[]> {
  const all = (await loaders.entity.load(plan.number, { part: PLAN_EDITIONS, params: [] })) as PlanEdition[];
  const seen = all.filter(({ publishedOn, content }) => {
    const parties = [...plan.departments, ...content.tasks.map(({ department }) => department)];
    return publishedOn !== null || parties.some((one) => seesAuthority(viewer, one));
  });
  return seen.map((edition) => editionView(edition, plan));
}

/** The fields of plans that are not simply what is stored. */
export const planFields = {
  InspectionPlan: {
    dueOn: (plan: PlanView): Day | null => planDeadline(plan),
    flags,
    calledOff,
    current: (plan: PlanView) => editionView(plan.current, plan),
    editions,
  },
  InspectionPlanEdition: {
    filingLate: (edition: AmendmentClock, _: unknown, { today }: InspectionContext): boolean =>
      isFilingLate(edition, today),
  },
  InspectionPlanTask: {
    item: (task: TaskOfItem, _: unknown, context: InspectionContext) => itemOf(task, context),
    lapsed,
  },
};
