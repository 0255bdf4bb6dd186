import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { updateWork } from '../../../../kernel/service/work/workTable';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { visitStart } from '../../rules/visits/visitStart';
import { appendEvents } from '../work/appendEvent';
import { getPart, holdVisit } from './holdVisit';
import { requireVisitRole } from './requireVisitRole';
import type { VisitPartAt } from './startVisit';
import { visitEvent } from './visitEvent';
import { VISITS } from './visitRows';
import { seatsOf } from './visitSeats';

/** What was refused, told by the inspectors. */
export interface NonCooperation extends VisitPartAt {
  readonly facts: string;
}

/**
 * Flags that the enterprise seriously refused to cooperate with one department's part of a visit that is under way, by an
 * inspector of its team; the result tells it to the public with its code, and the history without words. Throws
 * VISIT_NOT_SEATED and otherwise as `startVisit`, and the codes of a text. DR-25
 */
export async function flagNonCooperation(
  database: SiloDatabase,
  input: NonCooperation,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const facts = workText(input.facts, 'facts');
  return database.transaction(async (client) => {
    const visit = await holdVisit(client, input, actor);
    const part = await getPart(client, visit.number, input.department);
    requireVisitRole(actor, part.office, ['inspector']);
    const seats = await seatsOf(client, visit.number);
    const isSeated = seats.some((one) => one.department === part.department && one.account === actor.subject);
    requireAll(
      visitStart({ code: visit.code, scheduledOn: visit.scheduledOn, today, isSeated }),
      workStep({ act: 'FLAG', state: part.state, possibleIn: ['IN_PROGRESS'], article: 'DR-25' }),
    );
    await client.query(
      'UPDATE visit_part SET uncooperative_on = $3, uncooperative_facts = $4 WHERE visit = $1 AND department = $2',
      [visit.number, part.department, today, facts],
    );
    await updateWork(client, VISITS, visit.id, { state: visit.state });
    const event = visitEvent(visit, 'NON_COOPERATION', doing);
    await appendEvents(client, { ...event, details: { department: part.department } });
    return visit.number;
  });
}
