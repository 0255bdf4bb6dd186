import { copyLine } from '../../../../kernel/service/copyRows';
import type { OutboxPage, OutboxRow } from '../../../../kernel/service/outboxPort';
import { eventResource } from '../../rules/feed/eventResource';
import { isWithdrawal } from '../../rules/feed/isWithdrawal';
import { type EventData, recordKey } from '../../rules/feed/recordKey';

/** Columns of the feed that a line of an event fills, after its number. */
export const LINE_COLUMNS = [
  'silo',
  'resource',
  'event_id',
  'aggregate_type',
  'record_key',
  'subject',
  'type',
  '"time"',
  'withdrawn',
  'data',
] as const;

/** Where an entry of the register says that its entity is. */
export interface ToldPlace {
  readonly district: string | null;
  readonly industry: string | null;
  readonly observedAt: string | null;
}

/** An event ready to be stored, but for its number. */
export interface PreparedEvent extends Pick<OutboxRow, 'id' | 'subject' | 'time'> {
  /** Undefined for events of anything but the register. */
  readonly place: ToldPlace | undefined;
  /** Whether it takes the fact away from all who hold it. */
  readonly withdrawn: boolean;
  /** Its values in the text format of COPY. */
  readonly line: string;
}

/** A page of an outbox ready to be stored. */
export interface PreparedPage extends Pick<OutboxPage, 'position' | 'restarted'> {
  readonly events: readonly PreparedEvent[];
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function placeOf(aggregateType: string, told: EventData): ToldPlace | undefined {
  if (aggregateType !== 'market-entity') return undefined;
  const { district, industry_division: industry, observed_at: observedAt } = told;
  return { district: textOf(district), industry: textOf(industry), observedAt: textOf(observedAt) };
}

function prepare(silo: string, { id, aggregateType, subject, type, time, data }: OutboxRow): PreparedEvent {
  const told = JSON.parse(data) as EventData;
  const withdrawn = isWithdrawal(aggregateType, told);
  const resource = eventResource(aggregateType, told);
  const key = recordKey(aggregateType, told);
  const line = copyLine([silo, resource, id, aggregateType, key, subject, type, time, withdrawn, data]);
  return { id, subject, time, place: placeOf(aggregateType, told), withdrawn, line };
}

/** Does with a page what needs no database, so that it is done before its turn to be numbered comes. */
export function preparePage(silo: string, { events, position, restarted }: OutboxPage): PreparedPage {
  return { events: events.map((event) => prepare(silo, event)), position, restarted };
}
