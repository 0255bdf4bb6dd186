import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { getSeenVisit, getTeamPart } from './getSeenVisit';
import { CHANGEABLE } from './requestRecusal';
import { seatEvent } from './seatEvent';
import { readStandingTeams, teamKey } from './seatRows';

/** Who assists, for which department, under which agreement. */
export interface AssistantInput {
  readonly visit: string;
  readonly department: string;
  /** Name of the body. */
  readonly body: string;
  /** Title, number and day of the agreement. */
  readonly agreement: string;
}

/** A third party that assists a team. */
export interface AssistantRow {
  readonly visit: string;
  readonly department: string;
  readonly body: string;
  readonly agreement: string;
  readonly addedOn: string;
}

const LONGEST_BODY = 200;
const ADD = `INSERT INTO visit_assistant (visit, department, body, agreement, added_by, added_on)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT ON CONSTRAINT visit_assistant_once DO NOTHING RETURNING id`;

/**
 * Enters a third party that assists the team of a department. It holds no seat, and where there is no team it is refused: a third
 * party never inspects alone. Throws ASSISTANT_ALONE, ASSISTANT_TWICE, VISIT_PART_UNKNOWN, NOT_YOUR_INSPECTION,
 * WORK_STATE_UNFIT, WORK_UNKNOWN and the codes of a text. DR-12; 上海市优化营商环境条例 64
 */
export function addAssistant(database: SiloDatabase, input: AssistantInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const body = workText(input.body, 'body', LONGEST_BODY);
  const agreement = workText(input.agreement, 'agreement');
  return database.transaction(async (client) => {
    const visit = await getSeenVisit(client, input.visit, actor);
    const { department, office, state } = getTeamPart(visit, input.department);
    requireLawful(mayInspectFor(actor, office, 'planner'));
    const article = '上海市优化营商环境条例 64';
    requireLawful(workStep({ act: 'ASSIST', state, possibleIn: CHANGEABLE, article }));
    const standing = (await readStandingTeams(client, [visit.visit])).get(teamKey({ visit: visit.visit, department }));
    if (!standing || standing.team.lack !== null) {
      throw new CataloguedError('ASSISTANT_ALONE', { field: 'department', received: department, visit: visit.visit });
    }
    const added = await client.query(ADD, [visit.visit, department, body, agreement, actor.subject, today]);
    if (added.rowCount === 0) throw new CataloguedError('ASSISTANT_TWICE', { field: 'body', received: body });
    const told = seatEvent(visit, 'ASSISTANT_ADDED', doing);
    await appendEvents(client, { ...told, details: { department, body, agreement } });
    return visit.visit;
  });
}
