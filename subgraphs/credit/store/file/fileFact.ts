import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireUscc, type Uscc } from '../../../../kernel/values/uscc';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { holdsPersonalNumber } from '../../../../kernel/values/work/workText';
import { mayFile } from '../../rules/file/fileParties';
import type { CreditTopic } from '../../rules/work/creditTopics';
import { appendEvents } from '../work/appendEvent';
import type { FileTable } from './fileTables';
import { type FileFact, ingestFile } from './ingestFile';

const RECORD = /^[^\s/\p{C}]{1,60}$/u;
const RECORD_LIMIT = 60;
const HASH = /^[0-9a-f]{64}$/;

/** What every filing has: the department that received it, its own number of the record, and the entity. */
export interface Filing {
  readonly authority: string;
  readonly record: string;
  readonly uscc: string;
}

/** The receipt of a filing. */
export interface FilingReceipt extends Filing {
  /** Global id of the fact. */
  readonly id: string;
  readonly filedOn: Day;
  /** Whether anything was stored; false where the same was filed before. */
  readonly changed: boolean;
}

/** An entity, as the register has it. */
export interface RegisteredEntity {
  readonly registeredOn: Day;
  readonly status: string;
}

/** The number of a record, without spaces, slashes and numbers of persons. Throws FILE_NUMBER_UNFIT. */
export function recordNumber(text: string, field = 'record'): string {
  const plain = text.normalize('NFKC').trim();
  if (RECORD.test(plain) && !holdsPersonalNumber(plain)) return plain;
  throw new CataloguedError('FILE_NUMBER_UNFIT', { field, limit: RECORD_LIMIT });
}

/** The SHA-256 of a document. Throws FILE_HASH_UNFIT. */
export function documentHash(text: string, field = 'documentHash'): string {
  if (HASH.test(text)) return text;
  throw new CataloguedError('FILE_HASH_UNFIT', { field, received: text });
}

/** The moment as of which what is filed on a day was so. */
export const filedAt = (today: Day): string => `${today}T00:00:00+08:00`;

/** The entity of a code in the register. Throws CREDIT_ENTITY_UNKNOWN. */
export async function requireRegistered(client: PoolClient, uscc: string): Promise<RegisteredEntity> {
  const sql = `SELECT registered_on AS "registeredOn", state AS status FROM market_entity WHERE uscc = $1`;
  const { rows } = await client.query<RegisteredEntity>(sql, [uscc]);
  if (rows[0]) return rows[0];
  throw new CataloguedError('CREDIT_ENTITY_UNKNOWN', { field: 'uscc', received: uscc });
}

/** What a filing comes to: the columns of its row, what must be lawful, and what the history keeps of it. */
export interface FiledRow {
  readonly row: (source: Pick<FileFact, 'uscc' | 'sourceDepartment' | 'sourceRecordId' | 'observedAt'>) => FileFact;
  readonly verdicts: readonly Verdict[];
  readonly kind?: string;
  readonly reason?: string;
  readonly details: object;
}

/** Where a filing goes: its table, its topic in the history, and who is its source where that is not the receiver. */
export interface FilingKind {
  readonly table: FileTable;
  readonly topic: CreditTopic;
  readonly source?: string;
}

const IDENTITY = (table: string): string =>
  `SELECT id::text FROM ${table} WHERE source_department = $1 AND source_record_id = $2`;

/** Takes what an entity filed in one transaction: rules, row, event and history together. `making` reads what it needs. */
export async function takeFiling(
  database: SiloDatabase,
  { filing, doing }: { readonly filing: Filing; readonly doing: WorkDoing },
  { table, topic, source: sourceDepartment = filing.authority }: FilingKind,
  making: (client: PoolClient, entity: RegisteredEntity, uscc: Uscc) => Promise<FiledRow>,
): Promise<FilingReceipt> {
  const { actor, today } = doing;
  const { authority } = filing;
  requireAll(mayFile(actor, authority));
  const uscc = requireUscc(filing.uscc);
  const record = recordNumber(filing.record);
  return database.transaction(async (client) => {
    const {
      row,
      verdicts,
      kind = 'FILED',
      reason = null,
      details,
    } = await making(client, await requireRegistered(client, uscc), uscc);
    requireAll(...verdicts);
    const source = { uscc, sourceDepartment, sourceRecordId: record, observedAt: filedAt(today) };
    const { inserted, changed } = await ingestFile(client, table, [row(source)]);
    const stored = inserted + changed > 0;
    const event = {
      topic,
      number: `${sourceDepartment}/${record}`,
      kind,
      uscc,
      authority,
      actor,
      on: today,
      reason,
      details,
    };
    if (stored) await appendEvents(client, event);
    const { rows } = await client.query<{ id: string }>(IDENTITY(table.table), [sourceDepartment, record]);
    return { id: `${table.type}:${rows[0]?.id}`, authority, record, uscc, filedOn: today, changed: stored };
  });
}
