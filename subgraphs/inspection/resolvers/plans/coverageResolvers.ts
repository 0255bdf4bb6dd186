import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { entityOf } from '../../../../kernel/service/work/workDoingOf';
import { requireSight } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { parameterOn } from '../../../../kernel/values/parameters';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { type Coverage, foodCoverage, hasItemsOf, listUncovered } from '../../store/plans/foodCoverage';
import type { InspectionContext } from '../context';

interface CoverageArgs {
  readonly department: string;
  readonly matter: string;
  readonly on?: Day | null;
}

const NAME = 'uncoveredObjects';
const ORDER = [{ sql: 'w.uscc', field: 'uscc', type: 'text' as const }];

/** The coverage of a matter for whoever sees the department's work; null for others. Throws NOT_PUBLIC, UNKNOWN_DEPARTMENT. */
async function coverageSeen(
  _: unknown,
  { department, matter, on }: CoverageArgs,
  { viewer, store, today }: InspectionContext,
): Promise<Coverage | null> {
  requireSight(viewer, 'Query.foodCoverage');
  getDepartment(department);
  const { statements } = store.database;
  if (!seesAuthority(viewer, department)) return null;
  if (!(await hasItemsOf(statements, [department, lineOf(department)], matter))) return null;
  return foodCoverage(statements, { department, matter, on: on ?? today });
}

async function uncoveredObjects(
  { department, matter, on }: Coverage,
  args: PageArgs,
  { store }: InspectionContext,
): Promise<Connection> {
  const { cursorKey, database } = store;
  const scope = JSON.stringify([department, matter, on]);
  const limit = pageSize(args.first) + 1;
  const [after] = args.after ? decodeCursor(`${NAME}\n${scope}`, args.after, cursorKey) : [];
  const found = { limit, after: after === undefined ? null : String(after) };
  const page = await listUncovered(database.statements, { department, matter, on }, found);
  return toConnection({ name: NAME, order: ORDER }, page, { ...args, cursorKey, scope });
}

/** DR-16: whether everybody who makes or trades food is inspected in time. */
export const coverageResolvers = {
  Query: { foodCoverage: coverageSeen },
  FoodCoverage: {
    article: ({ on }: Coverage): string => {
      const { source, article } = parameterOn('FOOD_COVERED_WITHIN', on);
      return `${source} ${article}`;
    },
    uncoveredObjects,
  },
  UncoveredObject: { entity: entityOf },
};
