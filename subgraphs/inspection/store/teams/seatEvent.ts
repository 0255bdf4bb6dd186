import type { VisitDoing } from '../visits/visitEvent';
import type { InspectionEvent } from '../work/appendEvent';
import type { TeamVisit } from './teamVisits';
import type { DrawnTeam } from './writeDraw';

/** An entry of the history of the seats in a visit. 沪府发〔2020〕7号（十一）: the whole process leaves a trace. */
export function seatEvent(
  { visit, uscc, plan, authority }: Pick<TeamVisit, 'visit' | 'uscc' | 'plan' | 'authority'>,
  kind: string,
  { actor, today }: VisitDoing,
): InspectionEvent {
  return { topic: 'seat', number: visit, kind, uscc, plan, authority, actor, on: today };
}

/** What is told of the team of a part in the history of its visit. */
export function toldOfTeam({ part, office, attempt, draw, seats }: DrawnTeam): object {
  const inspectors = seats.map(({ seat, inspector, role }) => ({ seat, inspector, role }));
  return { department: part.department, office, attempt, lack: draw.lack, inspectors };
}
