import { randomInt } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { teamLimit } from '../../rules/teams/teamLimit';
import { CODE_DICE, CODE_LETTERS, writeVisitCode } from '../../rules/visits/visitCode';
import { checkGroundOf, visitReady } from '../../rules/visits/visitReady';
import { visitWindow } from '../../rules/visits/visitWindow';
import { itemsOn } from '../library/itemsOn';
import { appendEvents } from '../work/appendEvent';
import { holdVisit } from './holdVisit';
import { publicPlans } from './publicPlans';
import { requireVisitRole } from './requireVisitRole';
import { visitEvent } from './visitEvent';
import { type PartRow, partsOf, VISITS, type VisitRow } from './visitRows';
import { seatsOf } from './visitSeats';

const ARTICLE = 'DR-13';

async function requireReady(client: PoolClient, visit: VisitRow, parts: readonly PartRow[], today: Day): Promise<void> {
  const plans = await publicPlans(client, parts);
  const seats = await seatsOf(client, visit.number);
  const before = parts.map(({ department, plan, trigger, check }) => ({
    department,
    publicPlan: plan !== null && plans.has(plan) ? plan : null,
    check: checkGroundOf({ trigger, check }),
    seated: seats.filter(
      (seat) => seat.department === department && seat.certificateUntil >= (visit.scheduledOn ?? today),
    ).length,
  }));
  const { scheduledOn } = visit;
  requireLawful(visitReady({ scheduledOn, parts: before, teamAtLeast: teamLimit('TEAM_AT_LEAST', today) }), {
    visit: visit.number,
  });
}

async function requireListed(client: PoolClient, parts: readonly PartRow[], on: Day): Promise<void> {
  const codes = parts.flatMap(({ items }) => items);
  const listed = new Set((await itemsOn(client, codes, on)).map(({ code }) => code));
  const missing = codes.find((code) => !listed.has(code));
  if (missing !== undefined) {
    throw new CataloguedError('INSPECTION_ITEM_NOT_PUBLISHED', {
      field: 'number',
      received: missing,
      item: missing,
      on,
    });
  }
}

/**
 * Issues the code of a visit, which carries its departments, items, inspectors and day. Throws VISIT_WITHOUT_GROUND,
 * VISIT_NOT_SCHEDULED, VISIT_WINDOW_OVER, VISIT_TEAM_TOO_SMALL, INSPECTION_ITEM_NOT_PUBLISHED, WORK_STATE_UNFIT,
 * NOT_YOUR_INSPECTION, WORK_UNKNOWN, WORK_CHANGED. DR-13
 */
export async function issueVisitCode(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const visit = await holdVisit(client, at, doing.actor);
    requireVisitRole(doing.actor, visit.authority, ['planner', 'inspector']);
    const step = workStep({ act: 'ISSUE_CODE', state: visit.state, possibleIn: ['PLANNED'], article: ARTICLE });
    requireLawful(step, { field: 'number', received: visit.number });
    requireLawful(visitWindow(visit, doing.today));
    const parts = (await partsOf(client, [visit.number])).filter(({ state }) => state === 'PLANNED');
    await requireReady(client, visit, parts, doing.today);
    await requireListed(client, parts, visit.scheduledOn ?? doing.today);
    const dice = Array.from({ length: CODE_DICE }, () => randomInt(CODE_LETTERS));
    const code = writeVisitCode(visit.number, dice);
    const issued = await client.query<{ at: string }>('SELECT now()::text AS at');
    await updateWork(client, VISITS, visit.id, { state: 'CODED', code, code_issued_at: issued.rows[0]?.at });
    const said = parts.map(({ department, items }) => ({ department, items }));
    const details = { on: visit.scheduledOn, parts: said };
    await appendEvents(client, { ...visitEvent(visit, 'CODE_ISSUED', doing), details });
    return visit.number;
  });
}
