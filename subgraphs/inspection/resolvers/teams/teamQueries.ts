import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { ByNumber, Filtered } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { readDayPlan } from '../../store/teams/dayPlan';
import { readOfficeLoads } from '../../store/teams/inspectorLoads';
import { readRoundCalendar } from '../../store/teams/roundCalendar';
import { findRoundDraw } from '../../store/teams/roundDraw';
import { readTeamProofs } from '../../store/teams/teamProofs';
import { listRecusals, listVisitsWithoutTeam, type RecusalFilter, readVisitTeams } from '../../store/teams/teamReads';
import type { InspectionContext } from '../context';
import { seenRecusal, seenVisitTeams, seesRound } from './seenTeams';

interface OfVisit {
  readonly visit: string;
}

interface OfRound {
  readonly round: string;
}

interface OfOffice {
  readonly office: string;
}

type Loads = OfOffice & { readonly from: Day; readonly to: Day };

function officeSeen({ office }: OfOffice, field: string, { viewer }: InspectionContext): boolean {
  requireSight(viewer, field);
  return seesAuthority(viewer, getDepartment(office, 'office').code);
}

async function visitsWithoutTeam(
  _: unknown,
  { round, ...args }: PageArgs & Partial<OfRound>,
  context: InspectionContext,
): Promise<Connection> {
  const { statements } = context.store.database;
  const list = { name: 'visitsWithoutTeam', scope: JSON.stringify(round ?? null) };
  return workPage(list, args, context, async (page) => {
    const found = await listVisitsWithoutTeam(statements, round ?? null, page);
    const numbers = found.rows.map(({ number }) => String(number));
    const teams = await readVisitTeams(readingFrom(statements), numbers);
    const rows = found.rows.map((row) => ({ ...row, ...teams.find(({ visit }) => visit === row.number) }));
    return { ...found, rows };
  });
}

/** The root fields that tell of teams, recusals and the calendar of visits. */
export const teamQueries = {
  visitsWithoutTeam,
  visitTeams(_: unknown, { visit }: OfVisit, context: InspectionContext) {
    requireSight(context.viewer, 'Query.visitTeams');
    return seenVisitTeams(visit, context);
  },
  async teamProof(_: unknown, { visit }: OfVisit, context: InspectionContext) {
    requireSight(context.viewer, 'Query.teamProof');
    if (!(await seenVisitTeams(visit, context))) return null;
    return readTeamProofs(readingFrom(context.store.database.statements), visit);
  },
  async roundTeams(_: unknown, { round }: OfRound, context: InspectionContext) {
    if (!(await seesRound(round, 'Query.roundTeams', context))) return null;
    return (await findRoundDraw(readingFrom(context.store.database.statements), round)) ?? null;
  },
  recusals(_: unknown, args: PageArgs & Filtered<RecusalFilter>, context: InspectionContext) {
    const filter = args.filter ?? {};
    const list = { name: 'recusals', scope: JSON.stringify(filter) };
    return workPage(list, args, context, (page) => listRecusals(context.store.database.statements, filter, page));
  },
  recusal(_: unknown, { number }: ByNumber, context: InspectionContext) {
    requireSight(context.viewer, 'Query.recusal');
    return seenRecusal(number, context);
  },
  async roundCalendar(_: unknown, { round }: OfRound, context: InspectionContext) {
    const isSeen = await seesRound(round, 'Query.roundCalendar', context);
    return isSeen ? readRoundCalendar(context.store.database.statements, round) : null;
  },
  async dayPlan(_: unknown, args: OfOffice & { readonly day?: Day | null }, context: InspectionContext) {
    const isSeen = officeSeen(args, 'Query.dayPlan', context);
    return isSeen ? readDayPlan(context.store.database.statements, args.office, args.day ?? context.today) : null;
  },
  async inspectorLoads(_: unknown, { office, from, to }: Loads, context: InspectionContext) {
    const isSeen = officeSeen({ office }, 'Query.inspectorLoads', context);
    return isSeen ? readOfficeLoads(context.store.database.statements, office, { from, to }) : null;
  },
};
