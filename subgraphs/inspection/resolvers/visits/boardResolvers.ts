import { readingFrom } from '../../../../kernel/service/work/queryable';
import { entityOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { isOfRound } from '../../rules/rounds/roundSight';
import { findRound } from '../../store/rounds/roundRows';
import { type PlannerBoard, readPlannerBoard } from '../../store/visits/plannerBoard';
import { type ModeShare, type ReportSpan, readVisitReport, type VisitReport } from '../../store/visits/visitReport';
import type { InspectionContext } from '../context';

/** Thousandths of a visit as visits. */
const visitsOf = (mille: bigint | undefined): number | null => (mille === undefined ? null : Number(mille) / 1_000);

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

/** DR-10, DR-17 The planner's board, and the report on visits. */
export const boardResolvers = {
  Query: {
    async plannerBoard(_: unknown, { round }: { readonly round: string }, { viewer, store }: InspectionContext) {
      const authorities = requireSight(viewer, 'Query.plannerBoard');
      const { statements } = store.database;
      const found = await findRound(readingFrom(statements), round);
      return found && isOfRound(viewer, found) ? readPlannerBoard(statements, round, authorities) : null;
    },
    visitReport(_: unknown, { span }: { readonly span: ReportSpan }, { viewer, store }: InspectionContext) {
      requireSight(viewer, 'Query.visitReport');
      return readVisitReport(store.database.statements, span);
    },
  },
  PlannerBoard: {
    tasksWithoutVisit: ({ tasks, tasksInVisits }: PlannerBoard) => tasks - tasksInVisits,
    expectedTasks: ({ expected }: PlannerBoard) => visitsOf(expected?.tasks),
    expectedVisits: ({ expected }: PlannerBoard) => visitsOf(expected?.visits),
    lowerBound: ({ expected }: PlannerBoard) => visitsOf(expected?.visits),
    independentVisits: ({ expected }: PlannerBoard) => visitsOf(expected?.independent),
  },
  SeparateVisit: { entity: entityOf },
  VisitReport: {
    visitsPerThousand: ({ visits, entities }: VisitReport) => shareOf(visits * 1_000, entities),
    triggers: ({ triggers, inspections }: VisitReport) =>
      triggers.map((one) => ({ ...one, share: shareOf(one.inspections, inspections) })),
  },
  DepartmentModes: {
    share: ({ offSite, inspections }: ModeShare) => shareOf(offSite, inspections),
  },
};
