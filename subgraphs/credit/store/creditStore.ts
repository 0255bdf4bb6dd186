import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { createEntityReader, type EntityReader } from '../../../kernel/service/entityReader';
import type { SiloKeys } from '../../../kernel/service/silo';
import type { RegisterFilter } from '../rules/registerFilter';
import type { CoreRow, RegistrationRow } from './entityParts';
import { countSql, pageSql, type RegisterQuery } from './registerSearch';

/** A row of a register page; the fields of the registration are there when the query asked for them. */
export type RegisterRow = { readonly uscc: string } & CoreRow & Partial<RegistrationRow>;

/** What the credit silo keeps open for the life of its process. */
export interface CreditStore {
  readonly database: SiloDatabase;
  readonly reader: EntityReader;
  /** Key with which cursors are sealed. */
  readonly cursorKey: SiloKeys['cursor'];
  listEntities(query: RegisterQuery): Promise<RegisterRow[]>;
  countEntities(filter: RegisterFilter): Promise<number>;
}

/** Opens the credit silo's store over its database. */
export function openCreditStore(database: SiloDatabase, keys: SiloKeys): CreditStore {
  const { statements } = database;
  return {
    database,
    reader: createEntityReader(statements),
    cursorKey: keys.cursor,
    listEntities(query) {
      const { sql, values } = pageSql(query);
      return statements.run<RegisterRow>(sql, values);
    },
    async countEntities(filter) {
      const { sql, values } = countSql(filter);
      const [row] = await statements.run<{ total: string }>(sql, values);
      return Number(row?.total ?? 0);
    },
  };
}
