import type { PoolClient } from 'pg';
import { selectWork, updateWork } from '../../../../kernel/service/work/workTable';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { recordAfterRemoval } from '../../rules/lists/listRemoval';
import { ON_LIST } from '../../rules/lists/listTypes';
import { appendEvents } from '../work/appendEvent';
import { LISTINGS, type ListingRow } from './listingRows';
import { endListRecord } from './listRecord';

/** A number without what writers of it differ in, as `sealIdentity` compares them, given as SQL. */
const plain = (number: string): string =>
  `upper(translate(regexp_replace(normalize(${number}, NFKC), '\\s', '', 'g'), '〔【[{〕】]}', '(((())))'))`;

const NUMBERS = `SELECT ${plain('n')} FROM unnest(ARRAY[r.document_number, r.source_record_id, (SELECT p.decision_number
  FROM penalty_publication p WHERE p.source_department = r.source_department AND p.source_record_id = r.source_record_id)]) n`;

/**
 * The condition over `w`, an entry that is not sealed, and `r`, a record of credit, that the entry rests on the record: it
 * names the record, or the decision of which the record tells or that made it, however its number is written.
 */
export const RESTS_ON_PENALTY = `w.uscc = r.uscc AND NOT w.sealed AND (w.penalty_record = r.id
  OR (r.kind = 'ADMINISTRATIVE_PENALTY' AND split_part(w.authority, '-', 1) = split_part(r.source_department, '-', 1)
    AND ${plain('w.decision_number')} IN (${NUMBERS})))`;

const RESTING = `SELECT ${selectWork(LISTINGS)} FROM credit_record r JOIN list_entry w ON ${RESTS_ON_PENALTY}
  WHERE r.source_department = $1 AND r.source_record_id = $2 ORDER BY w.id FOR UPDATE OF w`;

/**
 * Ends the entries that rest on a penalty which nobody may see any more, in the caller's transaction: who stands on a list is
 * off it, his entry's record is sealed, and what was proposed is refused. What they told of the penalty is then told to the
 * auditor alone. The caller holds the records.
 *
 * CR-8, CR-25；《信用修复管理办法》第三条；《上海市社会信用条例》第三十七条、第三十八条
 */
export async function endRestingListings(
  client: PoolClient,
  record: { readonly sourceDepartment: string; readonly sourceRecordId: string },
  { actor, today }: WorkDoing,
): Promise<void> {
  const { rows } = await client.query<ListingRow>(RESTING, [record.sourceDepartment, record.sourceRecordId]);
  for (const row of rows) {
    const { id, number, uscc, authority, state, removedOn } = row;
    const isListed = ON_LIST.includes(state);
    const removed = { state: 'REMOVED', removal_ground: 'RECORD_SEALED', removed_on: today };
    const refused = {
      state: 'REFUSED',
      decided_by: actor.subject,
      decided_on: today,
      decision_reason: 'RECORD_SEALED',
    };
    const isOpen = isListed || row.decidedOn === null;
    await updateWork(client, LISTINGS, id, { sealed: true, ...(isOpen && (isListed ? removed : refused)) });
    await appendEvents(client, { topic: 'list-entry', number, kind: 'SEALED', uscc, authority, actor, on: today });
    const end = { on: removedOn ?? today, state: recordAfterRemoval('RECORD_SEALED') };
    if (isListed || removedOn !== null) await endListRecord(client, row, end, today);
  }
}
