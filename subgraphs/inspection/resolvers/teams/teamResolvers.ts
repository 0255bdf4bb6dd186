import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { type AssistantInput, addAssistant } from '../../store/teams/addAssistant';
import { borrowTeam, type TeamBorrowing } from '../../store/teams/borrowTeam';
import { decideRecusal, type RecusalDecision } from '../../store/teams/decideRecusal';
import { drawVisitTeams, type VisitToTeam } from '../../store/teams/drawTeamFor';
import { replaceSeat, type SeatReplacement } from '../../store/teams/replaceSeat';
import { type RecusalRequest, requestRecusal } from '../../store/teams/requestRecusal';
import { readRoundCalendar } from '../../store/teams/roundCalendar';
import { type RoundToSchedule, scheduleVisits } from '../../store/teams/scheduleVisits';
import type { InspectionContext } from '../context';
import { seenRecusal, seenVisitTeams } from './seenTeams';
import { teamFields } from './teamFields';
import { teamQueries } from './teamQueries';

/** 沪府发〔2020〕7号（十一）、（十八）; 行政处罚法 42, 43. Teams of inspectors, recusals and the calendar of visits. */
export const teamResolvers = {
  ...teamFields,
  Query: teamQueries,
  Mutation: {
    async drawVisitTeams(_: unknown, { input }: Input<VisitToTeam>, context: InspectionContext) {
      return seenVisitTeams(await drawVisitTeams(context.store.database, input, workDoingOf(context)), context);
    },
    async borrowTeam(_: unknown, { input }: Input<TeamBorrowing>, context: InspectionContext) {
      return seenVisitTeams(await borrowTeam(context.store.database, input, workDoingOf(context)), context);
    },
    async replaceSeat(_: unknown, { input }: Input<SeatReplacement>, context: InspectionContext) {
      return seenVisitTeams(await replaceSeat(context.store.database, input, workDoingOf(context)), context);
    },
    async addVisitAssistant(_: unknown, { input }: Input<AssistantInput>, context: InspectionContext) {
      return seenVisitTeams(await addAssistant(context.store.database, input, workDoingOf(context)), context);
    },
    async requestRecusal(_: unknown, { input }: Input<RecusalRequest>, context: InspectionContext) {
      return seenRecusal(await requestRecusal(context.store.database, input, workDoingOf(context)), context);
    },
    async decideRecusal(_: unknown, { input }: Input<RecusalDecision>, context: InspectionContext) {
      return seenRecusal(await decideRecusal(context.store.database, input, workDoingOf(context)), context);
    },
    async scheduleVisits(_: unknown, { input }: Input<RoundToSchedule>, context: InspectionContext) {
      const round = await scheduleVisits(context.store.database, input, workDoingOf(context));
      return readRoundCalendar(context.store.database.statements, round);
    },
  },
};
