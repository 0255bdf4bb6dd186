import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { ByNumber, Filtered } from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { type OverduePlan, overduePlans } from '../../store/plans/overduePlans';
import { seesPlan } from '../../store/plans/planDesk';
import { listPlans, type PlanFilter } from '../../store/plans/planReads';
import { type PlanRealism, planRealism } from '../../store/plans/planRealism';
import { findPlan, type StoredPlan } from '../../store/plans/storedPlan';
import type { InspectionContext } from '../context';
import { PLAN_DEFAULTS, type PlanView, planView } from './planView';

/** The plan of a number as the viewer may see it; null for a draft of others. */
export async function seenPlan(
  number: string,
  { viewer, store }: Pick<InspectionContext, 'viewer' | 'store'>,
): Promise<PlanView | null> {
  const plan = await findPlan(readingFrom(store.database.statements), number);
  return plan && seesPlan(viewer, plan) ? planView(plan) : null;
}

async function inspectionPlans(
  _: unknown,
  { filter, ...args }: PageArgs & Filtered<PlanFilter>,
  context: InspectionContext,
): Promise<Connection> {
  const given = filter ?? {};
  if (given.department) getDepartment(given.department);
  const list = { name: 'inspectionPlans', scope: JSON.stringify(given) };
  return openPage(list, args, context, async (page) => {
    const { rows, total } = await listPlans(context.store.database.statements, given, page);
    return { total, rows: rows.map((row) => ({ ...row, ...planView(row as unknown as StoredPlan) })) };
  });
}

interface RealismArgs {
  readonly year: number;
  readonly department?: string | null;
}

/** The reads of plans. */
export const planQueries = {
  inspectionPlans,
  inspectionPlan: (_: unknown, { number }: ByNumber, context: InspectionContext): Promise<PlanView | null> =>
    seenPlan(number, context),
  overdueInspectionPlans(
    _: unknown,
    __: unknown,
    { viewer, store, today }: InspectionContext,
  ): Promise<readonly OverduePlan[]> {
    const authorities = requireSight(viewer, 'Query.overdueInspectionPlans');
    return overduePlans(readingFrom(store.database.statements), authorities, today);
  },
  planRealism(
    _: unknown,
    { year, department }: RealismArgs,
    { viewer, store }: InspectionContext,
  ): Promise<readonly PlanRealism[]> {
    const authorities = requireSight(viewer, 'Query.planRealism');
    const of = { year, department: department ? getDepartment(department).code : null, authorities };
    return planRealism(readingFrom(store.database.statements), of);
  },
  planDefaults: () => PLAN_DEFAULTS,
};
