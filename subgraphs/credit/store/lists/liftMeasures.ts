import type { PoolClient } from 'pg';
import { selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { HUB_ACTOR } from '../../../../kernel/values/work/hubActor';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { ON_LIST } from '../../rules/lists/listTypes';
import { appendEvents } from '../work/appendEvent';
import { endRestingListings, RESTS_ON_PENALTY } from './endRestingListings';
import { holdRecords } from './holdRecords';
import { LISTINGS, type ListingRow } from './listingRows';
import { MEASURES, type MeasureRow } from './measureRows';

/** A record of credit by the key of its supplier. */
export interface RecordKey {
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
}

/** What the hub does by itself, because the law says when. */
export const byTheHub = (today: Day): WorkDoing => ({ actor: HUB_ACTOR, today });

const keyOf = ({ sourceDepartment, sourceRecordId }: RecordKey): string[] => [sourceDepartment, sourceRecordId];

const MEASURES_OF = `SELECT ${selectWork(MEASURES)} FROM credit_measure w
  WHERE w.record_department = $1 AND w.record_number = $2 AND NOT w.sealed ORDER BY w.id FOR UPDATE`;
const LISTING_OF = `SELECT ${selectWork(LISTINGS)} FROM list_entry w
  WHERE w.authority = $1 AND w.number = $2 AND NOT w.sealed FOR UPDATE`;

/** Last day for the executor to confirm that a measure has stopped. CR-27 */
export const stopDueOn = (from: Day): Day | null => workTerm('REPAIR_SHARED_WITHIN', from).dueOn;

async function liftMeasure(
  client: PoolClient,
  measure: MeasureRow,
  { reason, sealed }: { readonly reason: string; readonly sealed: boolean },
  { actor, today }: WorkDoing,
): Promise<boolean> {
  const { id, number, uscc, authority, state } = measure;
  const isOpen = state === 'PROPOSED' || state === 'IN_FORCE';
  if (!isOpen && !sealed) return false;
  const stopped = state === 'PROPOSED' ? { stopped_on: today } : { stop_due_on: stopDueOn(today) };
  const lifted = { state: 'LIFTED', lifted_on: today, lift_reason: reason, ...stopped };
  await updateWork(client, MEASURES, id, { sealed, ...(isOpen && lifted) });
  const kind = isOpen ? 'LIFTED' : 'SEALED';
  await appendEvents(client, { topic: 'measure', number, kind, uscc, authority, actor, on: today, reason });
  return isOpen;
}

/**
 * Lifts every measure that rests on a record, in the caller's transaction; `sealed` where nobody may see the record any
 * more. Returns the numbers of those that were proposed or in force. CR-25；《信用修复管理办法》第三条
 */
export async function liftMeasures(
  client: PoolClient,
  record: RecordKey & { readonly reason: string; readonly sealed: boolean },
  doing: WorkDoing,
): Promise<string[]> {
  const { rows } = await client.query<MeasureRow>(MEASURES_OF, keyOf(record));
  const lifted: string[] = [];
  for (const measure of rows) if (await liftMeasure(client, measure, record, doing)) lifted.push(measure.number);
  return lifted;
}

/** Ends the entry whose record was sealed elsewhere, if the record is that of an entry. */
async function endListingOf(client: PoolClient, record: RecordKey, { actor, today }: WorkDoing): Promise<void> {
  const { rows } = await client.query<ListingRow>(LISTING_OF, keyOf(record));
  for (const { id, number, uscc, authority, state } of rows) {
    const ended = { state: 'REMOVED', removal_ground: 'RECORD_SEALED', removed_on: today };
    await updateWork(client, LISTINGS, id, { sealed: true, ...(ON_LIST.includes(state) && ended) });
    await appendEvents(client, { topic: 'list-entry', number, kind: 'SEALED', uscc, authority, actor, on: today });
  }
}

/**
 * Lifts at once what rests on a record that is repaired or revoked, in the transaction that seals it: every measure, and
 * the entry of a list whose record it is, and entries that rest on it as on their penalty. Doing it again changes nothing. Returns the numbers of the measures lifted.
 *
 * CR-25；《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条、第三十八条
 */
export async function liftMeasuresOf(client: PoolClient, record: RecordKey, doing: WorkDoing): Promise<string[]> {
  await holdRecords(client);
  await endListingOf(client, record, doing);
  await endRestingListings(client, record, doing);
  return liftMeasures(client, { ...record, reason: 'RECORD_SEALED', sealed: true }, doing);
}

const RESTING = `SELECT DISTINCT s.department AS "sourceDepartment", s.number AS "sourceRecordId"
  FROM unnest($1::text[], $2::text[]) AS s (department, number)
  WHERE EXISTS (SELECT FROM credit_measure m WHERE m.record_department = s.department AND m.record_number = s.number
      AND NOT m.sealed)
    OR EXISTS (SELECT FROM list_entry l WHERE l.number = s.number AND l.authority = s.department AND NOT l.sealed)
    OR EXISTS (SELECT FROM credit_record r JOIN list_entry w ON ${RESTS_ON_PENALTY}
      WHERE r.source_department = s.department AND r.source_record_id = s.number)`;

/** Does so for all of many records that were sealed by whatever way, as the hub itself where nobody did it before. */
export async function liftMeasuresOfSealed(
  client: PoolClient,
  records: readonly RecordKey[],
  today: Day,
): Promise<void> {
  if (records.length === 0) return;
  const columns = [
    records.map(({ sourceDepartment }) => sourceDepartment),
    records.map(({ sourceRecordId }) => sourceRecordId),
  ];
  const { rows } = await client.query<RecordKey>(RESTING, columns);
  for (const record of rows) await liftMeasuresOf(client, record, byTheHub(today));
}
