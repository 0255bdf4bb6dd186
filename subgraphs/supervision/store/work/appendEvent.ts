import type { PoolClient } from 'pg';
import { appendHistory, type HistoryEvent, type HistoryTable } from '../../../../kernel/service/work/workHistory';
import type { WorkTopic } from '../../rules/work/workTopics';

export { WORK_TOPICS, type WorkTopic } from '../../rules/work/workTopics';

/** The history of classified supervision; things belong within a matter. */
export const SUPERVISION_HISTORY: HistoryTable = { name: 'supervision_event', within: 'matter_code' };

/** Something that was done in classified supervision. */
export interface WorkEvent extends Omit<HistoryEvent, 'within'> {
  readonly topic: WorkTopic;
  readonly matter?: string | null;
}

const withinMatter = ({ matter = null, ...event }: WorkEvent): HistoryEvent => ({ ...event, within: matter });

/**
 * Adds an entry to the history of supervision, sealed to the one before of the same thing. The caller's transaction must
 * hold the thing's row (or just have made it), so that entries follow one another.
 */
export function appendEvent(client: PoolClient, event: WorkEvent): Promise<void> {
  return appendHistory(client, SUPERVISION_HISTORY, [withinMatter(event)]);
}

/** Adds one entry to the history of each of many things, as `appendEvent` does; no thing may come twice. */
export function appendEvents(client: PoolClient, events: readonly WorkEvent[]): Promise<void> {
  return appendHistory(client, SUPERVISION_HISTORY, events.map(withinMatter));
}
