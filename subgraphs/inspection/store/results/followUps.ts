import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { Day } from '../../../../kernel/values/day';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { followUpDone } from '../../rules/results/followUps';
import { partResultStep } from '../../rules/results/partResultState';
import { dayOfResult } from '../../rules/results/resultDays';
import { mayEnterResult, mayPublishResult } from '../../rules/results/resultParties';
import { appendEvents } from '../work/appendEvent';
import { getPartResult, holdPart, type PartAt } from './holdPart';
import { renewArchive } from './renewArchive';
import { resultEvent } from './resultEvent';
import { findingNumber } from './resultRows';
import { tellPart } from './tellPart';
import { getFinding, replaceFinding } from './writeFinding';

/** A follow-up that is done, and on which day. */
export interface FollowUpCompletion extends PartAt {
  readonly item: string;
  /** Version of the finding. */
  readonly version: number;
  readonly completedOn: Day;
  readonly note?: string | null;
}

const STATES = 'SELECT state FROM hand_over WHERE visit = $1 AND department = $2 AND item = $3';

/**
 * Ends a follow-up on the day on which it was done, and tells it with the inspection. Throws RESULT_NOT_SEATED,
 * RESULT_NOT_YOURS, WORK_STATE_UNFIT, FOLLOW_UP_ENDED, FOLLOW_UP_NOT_RECEIVED, RESULT_DAY_UNFIT, WORK_UNKNOWN, WORK_CHANGED
 * and the codes of `workText`. DR-22
 */
export function completeFollowUp(database: SiloDatabase, input: FollowUpCompletion, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const note = input.note ? workText(input.note, 'note') : null;
  return database.transaction(async (client) => {
    const { visit, part, isSeated } = await holdPart(client, input, actor);
    const byHead = mayPublishResult(actor, part.office);
    requireAll(byHead.lawful ? byHead : mayEnterResult(actor, part.office, isSeated));
    const results = await getPartResult(client, part);
    requireAll(partResultStep('CORRECT', results.state));
    const number = findingNumber(visit.number, part.department, input.item);
    const finding = await getFinding(client, { number, version: input.version });
    const { rows } = await client.query<{ state: string }>(STATES, [visit.number, part.department, input.item]);
    const { followUp: kind, followUpCompletedOn: completedOn, inspectedOn } = finding;
    requireAll(
      followUpDone({ kind, completedOn, handOvers: rows.map(({ state }) => state) }),
      dayOfResult(input.completedOn, inspectedOn, today),
    );
    const done = { follow_up_completed_on: input.completedOn, ...(note !== null && { follow_up_note: note }) };
    await replaceFinding(client, finding, done, { doing });
    await tellPart(client, part, { publishedOn: results.publishedOn, today });
    const event = resultEvent(finding, part.plan, 'FOLLOWED_UP', doing);
    await appendEvents(client, { ...event, details: { kind, completedOn: input.completedOn } });
    await renewArchive(client, visit.number, doing);
    return number;
  });
}
