import type { PoolClient } from 'pg';
import { appendHistory, type HistoryEvent, type HistoryTable } from '../../../../kernel/service/work/workHistory';
import type { InspectionTopic } from '../../rules/work/inspectionTopics';

/** The history of inspection; things belong within a plan. */
export const INSPECTION_HISTORY: HistoryTable = { name: 'inspection_event', within: 'plan_number' };

/** Something that was done in inspection. */
export interface InspectionEvent extends Omit<HistoryEvent, 'within'> {
  readonly topic: InspectionTopic;
  /** Number of the plan within which it was done; null outside one. */
  readonly plan?: string | null;
}

const withinPlan = ({ plan = null, ...event }: InspectionEvent): HistoryEvent => ({ ...event, within: plan });

/**
 * Adds entries to the history of inspection, at most one for each thing, sealed to the one before of the same thing. The
 * caller's transaction must hold the things' rows (or just have made them), so that entries follow one another.
 *
 * 沪府发〔2020〕7号（十一）: the whole process leaves a trace, and responsibility can be told from it.
 */
export function appendEvents(client: PoolClient, ...events: readonly InspectionEvent[]): Promise<void> {
  return appendHistory(client, INSPECTION_HISTORY, events.map(withinPlan));
}
