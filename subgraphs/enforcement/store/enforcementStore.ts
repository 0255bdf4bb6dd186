import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import {
  createEntityLoader,
  createEntityReader,
  type EntityLoader,
  type EntityReader,
} from '../../../kernel/service/entityReader';
import type { SiloKeys } from '../../../kernel/service/silo';

/** What lives as long as the process. */
export interface EnforcementStore {
  readonly database: SiloDatabase;
  readonly reader: EntityReader;
  readonly cursorKey: Buffer;
}

/** What lives as long as one request. */
export interface EnforcementLoaders {
  /** Parts by entity, by id or by list: the part says what the key is. */
  readonly entity: EntityLoader;
}

/** Opens the silo's store over its database. */
export function openEnforcementStore(database: SiloDatabase, { cursor }: SiloKeys): EnforcementStore {
  return { database, reader: createEntityReader(database.statements), cursorKey: cursor };
}

/** Opens the loaders of one request. */
export function openEnforcementLoaders({ reader }: EnforcementStore): EnforcementLoaders {
  return { entity: createEntityLoader(reader) };
}
