import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { visitDay } from '../../rules/visits/visitDay';
import { OPEN_STATES } from '../../rules/visits/visitWords';
import { requireFreeDay } from '../teams/requireFreeDay';
import { appendEvents } from '../work/appendEvent';
import { WITHOUT_CODE } from './extendVisit';
import { holdVisit } from './holdVisit';
import { requireVisitRole } from './requireVisitRole';
import { visitEvent } from './visitEvent';
import { tellVisits } from './visitFacts';
import { VISITS } from './visitRows';

/** Which visit is set on which day, and why. */
export interface VisitMove extends WorkAt {
  readonly on: Day;
  readonly reason: string;
}

/**
 * Sets a visit that nobody has begun on another day of its window; it loses its code, which named the day before. Throws
 * VISIT_DAY_UNFIT, INSPECTOR_NOT_AVAILABLE, INSPECTOR_DAY_FULL, WORK_STATE_UNFIT, NOT_YOUR_INSPECTION, WORK_UNKNOWN,
 * WORK_CHANGED, CALENDAR_UNKNOWN_YEAR, the codes of a text and what `ingestInspections` throws. 沪府发〔2020〕7号（十一）
 */
export async function moveVisit(database: SiloDatabase, input: VisitMove, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  const { on } = input;
  return database.transaction(async (client) => {
    const visit = await holdVisit(client, input, doing.actor);
    requireVisitRole(doing.actor, visit.authority, ['planner']);
    const article = '沪府发〔2020〕7号（十一）';
    requireLawful(workStep({ act: 'MOVE', state: visit.state, possibleIn: OPEN_STATES, article }));
    requireLawful(visitDay(on, visit, doing.today));
    await requireFreeDay(client, { visit: visit.number, on, today: doing.today });
    await updateWork(client, VISITS, visit.id, { ...WITHOUT_CODE, scheduled_on: on });
    await tellVisits(client, [visit.number], doing.today);
    const event = visitEvent(visit, 'MOVED', doing);
    await appendEvents(client, { ...event, reason, details: { from: visit.scheduledOn, to: on } });
    return visit.number;
  });
}

/** Takes the code of a visit back because what it says no longer holds; a visit without one, or begun, stays as it is. */
export async function voidCode(client: PoolClient, visit: string): Promise<void> {
  const sql = `UPDATE visit SET state = 'PLANNED', code = NULL, code_issued_at = NULL, version = version + 1, recorded_at = now()
    WHERE number = $1 AND state = 'CODED'`;
  await client.query(sql, [visit]);
}
