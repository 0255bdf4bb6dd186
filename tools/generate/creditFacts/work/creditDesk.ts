import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Day, day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { type CreditRecordFact, storeCreditRecords } from '../../../../subgraphs/credit';
import type { CreditTopic } from '../../../../subgraphs/credit/rules/work/creditTopics';

/** A step of the sample's credit work, as the history tells it when it was done. */
export interface CreditStep {
  readonly topic: CreditTopic;
  readonly kind: string;
  readonly by: WorkActor;
  readonly on: string;
  /** Day on which it was entered, where the document bears an earlier one; `on` unless stated. */
  readonly enteredOn?: string;
}

/** A record of credit with its entity, by its global id. */
export interface KeptRecord {
  readonly id: string;
  readonly uscc: Uscc;
}

const DONE = `SELECT topic || '/' || kind || '/' || done_on::text || '/' || actor AS key, number FROM credit_event
  WHERE actor LIKE 'credit-%' ORDER BY id`;
const VERSION = (table: string): string => `SELECT version FROM ${table} WHERE number = $1`;
const KEPT = `SELECT 'CreditRecord:' || id AS id, uscc FROM credit_record
  WHERE source_department = $1 AND source_record_id = $2`;

const keyOf = ({ topic, kind, on, by }: CreditStep): string => [topic, kind, on, by.subject].join('/');

/**
 * Does the credit work of the sample city's past. Steps are taken in the same order each time, so that the history tells
 * which of them were done before; those are not done again.
 */
export class CreditDesk {
  private constructor(
    readonly database: SiloDatabase,
    private readonly done: ReadonlyMap<string, string[]>,
    private readonly today: Day,
  ) {}

  /** The desk, with what was done before the day on which the city is generated. */
  static async open(database: SiloDatabase, today: Day): Promise<CreditDesk> {
    const done = new Map<string, string[]>();
    const { rows } = await database.transaction((client) => client.query<{ key: string; number: string }>(DONE));
    for (const { key, number } of rows) done.set(key, [...(done.get(key) ?? []), number]);
    return new CreditDesk(database, done, today);
  }

  /** Does a step unless it was done, and gives the number of the thing that it is about. */
  async once(step: CreditStep, work: (doing: WorkDoing) => Promise<string>): Promise<string> {
    const { by, on, enteredOn = on } = step;
    return this.done.get(keyOf(step))?.shift() ?? work({ actor: by, today: day(enteredOn) });
  }

  /** A thing by its number, in its present version. */
  async at(table: string, number: string): Promise<WorkAt> {
    const sql = VERSION(table);
    const { rows } = await this.database.transaction((client) => client.query<{ version: number }>(sql, [number]));
    return { number, version: rows[0]?.version ?? 0 };
  }

  /** The record of a supplier and its number. Throws where there is none. */
  async find(sourceDepartment: string, sourceRecordId: string): Promise<KeptRecord> {
    const found = await this.seek(sourceDepartment, sourceRecordId);
    if (!found) throw new Error(`no credit record ${sourceRecordId} of ${sourceDepartment}`);
    return found;
  }

  /** Stores a record unless its number is there already, and gives it as it is kept. */
  async keep(fact: CreditRecordFact): Promise<KeptRecord> {
    const { sourceDepartment, sourceRecordId } = fact;
    const known = await this.seek(sourceDepartment, sourceRecordId);
    if (known) return known;
    await storeCreditRecords(this.database, [fact], this.today);
    return this.find(sourceDepartment, sourceRecordId);
  }

  private async seek(sourceDepartment: string, sourceRecordId: string): Promise<KeptRecord | undefined> {
    const key = [sourceDepartment, sourceRecordId];
    const { rows } = await this.database.transaction((client) => client.query<{ id: string; uscc: Uscc }>(KEPT, key));
    return rows[0];
  }
}
