import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { pageSize } from '../../../../kernel/values/page';
import { uniformity } from '../../rules/evaluation/uniformity';
import { type CategoryResources, resourcesByCategory } from '../../rules/overview/resourcesByCategory';
import { requireMatter } from '../../store/oversight/requireMatter';
import { type DistrictCategories, districtCategories } from '../../store/overview/districtCategories';
import { type DueEvaluation, dueEvaluations } from '../../store/overview/dueEvaluations';
import { plannedSubjects } from '../../store/overview/plannedSubjects';
import { MOST_REPLAYS, replayDecisions } from '../../store/overview/replayDecisions';
import type { StandingOf } from '../../store/overview/standingDecisions';
import type { SupervisionContext } from '../context';

const REPLAYS = { default: 20, max: MOST_REPLAYS };

interface MatterArgs {
  readonly matter: string;
}
interface UniformityArgs extends MatterArgs {
  readonly replays?: number | null;
  readonly seed?: string | null;
}
interface OfficeReplay {
  readonly authority: string;
  readonly replayed: number;
  readonly identical: number;
}
interface UniformityNode {
  readonly matter: string;
  readonly districts: readonly DistrictCategories[];
  readonly replayed: number;
  readonly identical: number;
  readonly identicalShare: number | null;
  readonly offices: readonly OfficeReplay[];
}
interface ResourceNode {
  readonly matter: string;
  readonly categories: readonly CategoryResources[];
  readonly rising: boolean;
}

/** Whose work of a matter the viewer sees. Throws NOT_PUBLIC, SUPERVISION_MATTER_UNKNOWN. */
async function seenOf(
  { matter }: MatterArgs,
  { viewer, today, store }: SupervisionContext,
  field: string,
): Promise<StandingOf & { readonly client: Queryable; readonly lead: string }> {
  const authorities = requireSight(viewer, `Query.${field}`);
  const client = readingFrom(store.database.statements);
  const { leadDepartment: lead } = await requireMatter(client, matter);
  return { matter, authorities, today, client, lead };
}

/** How uniformly the standing decisions of a matter were made. Throws the codes of `seenOf` and of a page's size. */
async function uniformityReport(
  _: unknown,
  args: UniformityArgs,
  context: SupervisionContext,
): Promise<UniformityNode> {
  const replays = pageSize(args.replays, REPLAYS);
  const { client, ...of } = await seenOf(args, context, 'uniformityReport');
  const [districts, replayed] = await Promise.all([
    districtCategories(client, of),
    replayDecisions(context.store.database.statements, { ...of, replays, seed: args.seed ?? null }),
  ]);
  const { decisions, identical, offices } = uniformity(replayed);
  return {
    matter: of.matter,
    districts,
    replayed: decisions,
    identical,
    identicalShare: decisions === 0 ? null : identical / decisions,
    offices: offices.map((one) => ({ authority: one.office, replayed: one.decisions, identical: one.identical })),
  };
}

/** What the measures of the standing categories of a matter plan for a year. Throws the codes of `seenOf`. */
async function resourceReport(_: unknown, args: MatterArgs, context: SupervisionContext): Promise<ResourceNode> {
  const { client, ...of } = await seenOf(args, context, 'resourceReport');
  return { matter: of.matter, ...resourcesByCategory(await plannedSubjects(client, of)) };
}

/** Regular evaluations that are overdue. Throws NOT_PUBLIC. */
function evaluationsDue(
  _: unknown,
  _args: unknown,
  { viewer, today, store }: SupervisionContext,
): Promise<DueEvaluation[]> {
  const authorities = requireSight(viewer, 'Query.evaluationsDue');
  return dueEvaluations(readingFrom(store.database.statements), today, authorities);
}

/** What is told of evaluations as a whole. */
export const overviewResolvers = { Query: { uniformityReport, resourceReport, evaluationsDue } };
