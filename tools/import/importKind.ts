import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Ingested } from '../../kernel/service/ingest';
import type { SiloName } from '../../kernel/values/silos';
import type { Judge, JudgeOptions } from './judgedRow';
import type { ColumnSet } from './planColumns';

/** A kind of file: which fields its rows have, how they are judged, and where they go. */
export interface ImportKind<Item, Field extends string = string> {
  /** Name on the command line. */
  readonly name: string;
  readonly silo: SiloName;
  /** What is imported, for the help. */
  readonly description: string;
  readonly columns: ColumnSet<Field>;
  /** Whether rows are judged by what the silo holds, so that a dry run needs its database too. */
  readonly judgesByDatabase: boolean;
  openJudge(options: JudgeOptions<Field>, database: SiloDatabase | undefined): Promise<Judge<Item>>;
  /** Stores rows inside the caller's transaction; throws a catalogued error when it refuses one of them. */
  store(client: PoolClient, items: readonly Item[]): Promise<Ingested>;
  /** Keeps rows that were put aside for a person to settle; absent where such rows are mended in the file. */
  hold?(client: PoolClient, items: readonly Item[]): Promise<unknown>;
}
