import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { InspectionEvent } from '../work/appendEvent';

/** What an entry about a result is about: a finding or the results of a part. */
interface About {
  readonly number: string;
  readonly uscc: string;
  readonly authority: string;
}

/** An entry of the history of results, within the plan of the part; null for a triggered check. */
export function resultEvent(
  { number, uscc, authority }: About,
  plan: string | null,
  kind: string,
  { actor, today }: WorkDoing,
): InspectionEvent {
  return { topic: 'result', number, kind, uscc, plan, authority, actor, on: today };
}
