import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { isQualifiedFor } from '../../rules/teams/judgeCandidate';
import { drawLimits } from '../../rules/teams/teamLimit';
import { OPEN_STATES } from '../../rules/visits/visitWords';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import type { VisitDoing } from '../visits/visitEvent';
import { appendEvents } from '../work/appendEvent';
import { drawParts } from './drawParts';
import { getSeenVisit } from './getSeenVisit';
import { partsToFill } from './partsToFill';
import { seatEvent, toldOfTeam } from './seatEvent';
import { holdTeamVisit, type TeamVisit } from './teamVisits';
import { commitTeamNonce, openVisitSeed } from './visitSeeds';

/** Departments of a visit whose team is missing, too small, or does not cover every item of the part. */
async function incompleteParts(client: PoolClient, visit: TeamVisit, size: number): Promise<string[]> {
  const departments = visit.parts.filter(({ state }) => state === 'PLANNED').map(({ department }) => department);
  const parts = await partsToFill(client, { visit, departments, borrowed: false, seats: size });
  const isComplete = ({ kept, items }: (typeof parts)[number]['part']): boolean =>
    kept.length >= size && items.every((item) => kept.some(({ fields }) => isQualifiedFor(fields, item)));
  return parts.filter(({ part }) => !isComplete(part)).map(({ part: { department } }) => department);
}

/**
 * Draws for one visit what its teams lack: all of it for a triggered visit, the new part for one that was extended. Whoever is
 * seated keeps his seat; nothing happens where nothing is missing. A visit that no round has drawn uses a secret of its own,
 * to whose hash its history was committed before and which is told in it afterwards. Throws WORK_UNKNOWN. FL-15, DR-11
 */
export async function drawTeamFor(client: PoolClient, number: string, { actor, today }: VisitDoing): Promise<void> {
  const visit = await holdTeamVisit(client, number);
  if (!visit) throw new CataloguedError('WORK_UNKNOWN', { field: 'visit', received: number });
  const departments = await incompleteParts(client, visit, drawLimits(today).size);
  if (departments.length === 0) return;
  const { seed, nonce } = await openVisitSeed(client, visit, today);
  const { kept, teams } = await drawParts(client, { kind: 'VISIT', visit, seed, today, departments });
  const told = seatEvent(visit, 'TEAMS_DRAWN', { actor, today });
  await appendEvents(client, { ...told, details: { ...kept, nonce, teams: teams.map(toldOfTeam) } });
}

/** Whose teams are drawn. */
export interface VisitToTeam {
  readonly visit: string;
}

/**
 * Draws what the teams of a visit lack, on the word of its planner: first the hash of the secret is told and kept, then it is
 * used, so that no attempt goes without a trace. Throws NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_STATE_UNFIT. FL-15, DR-11
 */
export async function drawVisitTeams(
  database: SiloDatabase,
  { visit: number }: VisitToTeam,
  doing: WorkDoing,
): Promise<string> {
  await database.transaction(async (client) => {
    const visit = await getSeenVisit(client, number, doing.actor);
    requireLawful(mayInspectFor(doing.actor, visit.authority, 'planner'));
    const article = '沪府发〔2020〕7号（十一）';
    requireLawful(workStep({ act: 'DRAW_TEAMS', state: visit.state, possibleIn: OPEN_STATES, article }));
    await commitTeamNonce(client, visit, doing.today);
  });
  await database.transaction((client) => drawTeamFor(client, number, doing));
  return number;
}
