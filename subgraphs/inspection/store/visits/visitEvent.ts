import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { InspectionEvent } from '../work/appendEvent';
import type { CheckRow } from './checkRows';
import type { VisitRow } from './visitRows';

/** Who does something, a person or the hub itself, and on which day. */
export interface VisitDoing {
  readonly actor: { readonly subject: string; readonly department: string | null };
  readonly today: WorkDoing['today'];
}

/** The hub itself, where it does what follows from a draw. */
export const HUB_ACTOR = { subject: 'hub', department: null } as const;

/** An entry of the history of a visit. */
export function visitEvent(
  visit: Pick<VisitRow, 'number' | 'uscc' | 'plan' | 'authority'>,
  kind: string,
  { actor, today }: VisitDoing,
): InspectionEvent {
  const { number, uscc, plan, authority } = visit;
  return { topic: 'visit', number, kind, uscc, plan, authority, actor, on: today };
}

/** An entry of the history of a triggered check; why it was necessary is not in it. */
export function checkEvent(
  check: Pick<CheckRow, 'number' | 'uscc' | 'plan' | 'authority'>,
  kind: string,
  { actor, today }: VisitDoing,
): InspectionEvent {
  const { number, uscc, plan, authority } = check;
  return { topic: 'check', number, kind, uscc, plan, authority, actor, on: today };
}
