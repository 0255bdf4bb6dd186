import { DOUBT_EVENTS } from './doubtEvents';

/** Columns of an event's data, as they were told. */
export type EventData = Readonly<Record<string, unknown>>;

const BY_CODE: readonly string[] = ['supervision-matter', 'inspection-item'];
const BY_NUMBER: readonly string[] = [
  DOUBT_EVENTS,
  'case-hand-over',
  'abnormal-candidate',
  'case-lead',
  'case-effect',
  'credit-repair',
  'draw-commitment',
];
/** What tells the parts of one source record apart. */
const PART_COLUMNS: Readonly<Record<string, string>> = {
  'inspection-result': 'item_code',
  'enforcement-stage': 'sequence',
  'enforcement-penalty': 'sequence',
};

/**
 * The key under which later events of the same fact are known
 *
 * What a fact is told by stays the same when it is sealed, so that its withdrawal finds it: the supplier and its own
 * number of the record, and the part's place in it; an entity, a matter and an item go by their codes, a doubt, a
 * hand-over, a flag, a lead and a draw by their numbers.
 *
 * 《上海市社会信用条例》第三十七条
 */
export function recordKey(aggregateType: string, data: EventData): string {
  if (aggregateType === 'market-entity') return String(data.uscc);
  if (BY_NUMBER.includes(aggregateType)) return String(data.number);
  if (BY_CODE.includes(aggregateType)) return String(data.code);
  const record = data.source_record_id ?? data.inspection_record_id;
  const part = PART_COLUMNS[aggregateType];
  return [data.source_department, record, ...(part ? [data[part]] : [])].join('/');
}
