import type { PoolClient } from 'pg';
import { appendHistory, type HistoryEvent, type HistoryTable } from '../../../../kernel/service/work/workHistory';

/** The history of leads; each belongs to the hand-over that it came with. */
export const LEAD_HISTORY: HistoryTable = { name: 'lead_event', within: 'hand_over' };

/** Adds entries to the history of leads, sealed to the one before of the same lead. 沪府发〔2020〕7号（十七） */
export function appendLeadEvents(client: PoolClient, ...events: readonly Omit<HistoryEvent, 'topic'>[]): Promise<void> {
  return appendHistory(
    client,
    LEAD_HISTORY,
    events.map((event) => ({ ...event, topic: 'lead' })),
  );
}
