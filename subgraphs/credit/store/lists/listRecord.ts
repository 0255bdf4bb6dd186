import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import { findListGround } from '../../../../kernel/values/reference/listGrounds';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { MeasureRecord } from '../../rules/lists/measureBasis';
import { isSealed, type PublicationState } from '../../rules/recordVisibility';
import { rateEntity } from '../rating/rateEntity';
import { type CreditRecordFact, ingestCreditRecords } from '../writeRecords';
import type { ListingRow } from './listingRows';

const TITLES = { ABNORMAL_OPERATION: '列入经营异常名录', SERIOUS_DISHONESTY: '列入严重失信主体名单' } as const;

/** A stored credit record, as far as lists and measures look at it. */
export interface StoredRecord extends MeasureRecord {
  readonly id: string;
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
}

const startOf = (today: Day): string => `${today}T00:00:00+08:00`;

/** The record of a number, held as it is until the transaction ends; undefined where there is none. */
export async function holdRecord(client: PoolClient, id: string): Promise<StoredRecord | undefined> {
  const sql = `SELECT id::text, uscc, kind, nature, severity, publication_state AS "publicationState",
      publication_ends_on AS "publicationEndsOn", query_ends_on AS "queryEndsOn",
      source_department AS "sourceDepartment", source_record_id AS "sourceRecordId"
    FROM credit_record WHERE id = $1 FOR SHARE`;
  return (await client.query<StoredRecord>(sql, [id])).rows[0];
}

/** Writes the record of an entry that stands from today. CR-7; the public sees entry and ground by it. */
export async function writeListRecord(
  client: PoolClient,
  entry: Pick<ListingRow, 'number' | 'authority' | 'uscc' | 'list' | 'ground'>,
  decided: { readonly documentNumber: string; readonly staysUntil: Day | null },
  today: Day,
): Promise<void> {
  const { number, authority, list, ground } = entry;
  const fact: CreditRecordFact = {
    uscc: requireUscc(entry.uscc),
    kind: list,
    title: `${TITLES[list]}：${findListGround(ground)?.zh ?? ground}`,
    documentNumber: decided.documentNumber,
    severity: list === 'SERIOUS_DISHONESTY' ? 'SERIOUS' : null,
    effectiveFrom: today,
    effectiveTo: null,
    publicationState: 'PUBLISHED',
    publicationEndsOn: decided.staysUntil,
    sourceDepartment: authority,
    sourceRecordId: number,
    observedAt: startOf(today),
  };
  await ingestCreditRecords(client, [fact], today);
  await rateEntity(client, fact.uscc, today, 'LISTED');
}

const STORED_FACT = `SELECT uscc, kind, title, document_number AS "documentNumber", severity,
    effective_from AS "effectiveFrom", effective_to AS "effectiveTo", publication_state AS "publicationState",
    publication_ends_on AS "publicationEndsOn", source_department AS "sourceDepartment",
    source_record_id AS "sourceRecordId", to_json(greatest(observed_at, $3::timestamptz))#>>'{}' AS "observedAt"
  FROM credit_record WHERE source_department = $1 AND source_record_id = $2`;

/** Ends the record of an entry on a day, in the state that the end leaves it in. */
export async function endListRecord(
  client: PoolClient,
  { authority, number }: Pick<ListingRow, 'authority' | 'number'>,
  end: { readonly on: Day; readonly state: PublicationState },
  today: Day,
): Promise<void> {
  const { rows } = await client.query<CreditRecordFact>(STORED_FACT, [authority, number, startOf(today)]);
  const ended = rows.map((fact) => ({ ...fact, effectiveTo: end.on, publicationState: end.state }));
  await ingestCreditRecords(client, ended, today);
  for (const { uscc } of ended) if (!isSealed(end.state)) await rateEntity(client, uscc, today, 'DELISTED');
}
