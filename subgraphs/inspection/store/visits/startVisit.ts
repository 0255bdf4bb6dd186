import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { teamLimit } from '../../rules/teams/teamLimit';
import { checkGroundOf, visitReady } from '../../rules/visits/visitReady';
import { visitStart } from '../../rules/visits/visitStart';
import { visitWindow } from '../../rules/visits/visitWindow';
import { appendEvents } from '../work/appendEvent';
import { getPart, holdVisit } from './holdVisit';
import { publicPlans } from './publicPlans';
import { requireVisitRole } from './requireVisitRole';
import { visitEvent } from './visitEvent';
import { tellBegun } from './visitFacts';
import { type PartRow, VISITS, type VisitRow } from './visitRows';
import { seatsOf } from './visitSeats';

/** Which part of which visit. */
export interface VisitPartAt extends WorkAt {
  readonly department: string;
}

const ARTICLE = 'DR-13';

async function requireStart(client: PoolClient, visit: VisitRow, part: PartRow, { actor, today }: WorkDoing) {
  const { code, scheduledOn, state } = visit;
  const { department, plan } = part;
  const seats = await seatsOf(client, visit.number);
  const team = seats.filter((seat) => seat.department === department && seat.certificateUntil >= today);
  const isSeated = team.some(({ account }) => account === actor.subject);
  const isPublic = plan !== null && (await publicPlans(client, [part])).has(plan);
  const before = { department, publicPlan: isPublic ? plan : null, check: checkGroundOf(part), seated: team.length };
  requireAll(visitWindow(visit, today), visitStart({ code, scheduledOn, today, isSeated }));
  const step = workStep({ act: 'START', state, possibleIn: ['CODED', 'IN_PROGRESS'], article: ARTICLE });
  requireLawful(step, { field: 'number', received: visit.number });
  const partStep = workStep({ act: 'START', state: part.state, possibleIn: ['PLANNED'], article: ARTICLE });
  requireLawful(partStep, { field: 'department', received: department });
  requireLawful(visitReady({ scheduledOn, parts: [before], teamAtLeast: teamLimit('TEAM_AT_LEAST', today) }));
}

/**
 * Begins one department's part of a visit: by an inspector of its team, on the scheduled day or later within the window, under
 * the visit's code, with a team whose certificates are good on the day. Throws INSPECTION_WITHOUT_CODE, VISIT_BEFORE_ITS_DAY,
 * VISIT_WINDOW_OVER, VISIT_NOT_SEATED, VISIT_TEAM_TOO_SMALL, INSPECTION_ITEM_NOT_PUBLISHED, VISIT_PART_UNKNOWN,
 * WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED. DR-11, DR-13
 */
export async function startVisit(database: SiloDatabase, at: VisitPartAt, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const visit = await holdVisit(client, at, actor);
    const part = await getPart(client, visit.number, at.department);
    requireVisitRole(actor, part.office, ['inspector']);
    await requireStart(client, visit, part, doing);
    const begun = `UPDATE visit_part SET state = 'IN_PROGRESS', started_on = $3 WHERE visit = $1 AND department = $2`;
    await client.query(begun, [visit.number, part.department, today]);
    await updateWork(client, VISITS, visit.id, { state: 'IN_PROGRESS', started_on: visit.startedOn ?? today });
    await tellBegun(client, part, today);
    await appendEvents(client, { ...visitEvent(visit, 'STARTED', doing), details: { department: part.department } });
    return visit.number;
  });
}
