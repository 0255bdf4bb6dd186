import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { drawParts } from './drawParts';
import { getSeenVisit, getTeamPart } from './getSeenVisit';
import { CHANGEABLE } from './requestRecusal';
import { seatEvent, toldOfTeam } from './seatEvent';
import { readStandingTeams, teamKey } from './seatRows';
import { openVisitSeed } from './visitSeeds';

/** For which part inspectors are borrowed, and why. */
export interface TeamBorrowing {
  readonly visit: string;
  readonly department: string;
  readonly reason: string;
}

/**
 * Draws the team of a part that has none from the inspectors of the municipal department as well; whoever is seated keeps his
 * seat. Throws TEAM_STANDS, TEAM_NOT_LENT, VISIT_PART_UNKNOWN, NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_UNKNOWN and the codes
 * of a text. DR-11
 */
export function borrowTeam(database: SiloDatabase, input: TeamBorrowing, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const visit = await getSeenVisit(client, input.visit, actor);
    const { department, office, state } = getTeamPart(visit, input.department);
    requireLawful(mayInspectFor(actor, office, 'planner'));
    requireLawful(workStep({ act: 'BORROW', state, possibleIn: CHANGEABLE, article: '行政处罚法 42' }));
    const standing = (await readStandingTeams(client, [visit.visit])).get(teamKey({ visit: visit.visit, department }));
    if (!standing || standing.team.lack === null) {
      throw new CataloguedError('TEAM_STANDS', { field: 'department', received: department, visit: visit.visit });
    }
    const lender = lineOf(office);
    if (lender === office) throw new CataloguedError('TEAM_NOT_LENT', { field: 'department', received: department });
    const { seed } = await openVisitSeed(client, visit, today);
    const asked = { kind: 'BORROWING', visit, seed, today, departments: [department], borrowed: true } as const;
    const { kept, teams } = await drawParts(client, asked);
    const told = seatEvent(visit, 'TEAM_BORROWED', doing);
    await appendEvents(client, { ...told, reason, details: { ...kept, lender, teams: teams.map(toldOfTeam) } });
    return visit.visit;
  });
}
