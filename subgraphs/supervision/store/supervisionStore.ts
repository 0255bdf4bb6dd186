import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import {
  createEntityLoader,
  createEntityReader,
  type EntityLoader,
  type EntityReader,
} from '../../../kernel/service/entityReader';
import type { SiloKeys } from '../../../kernel/service/silo';

/** What lives as long as the process. */
export interface SupervisionStore {
  readonly database: SiloDatabase;
  readonly reader: EntityReader;
  readonly cursorKey: Buffer;
}

/** What lives as long as one request. */
export interface SupervisionLoaders {
  /** Parts by entity, by id or by list: the part says what the key is. */
  readonly entity: EntityLoader;
}

/** Opens the silo's store over its database. */
export function openSupervisionStore(database: SiloDatabase, { cursor }: SiloKeys): SupervisionStore {
  return { database, reader: createEntityReader(database.statements), cursorKey: cursor };
}

/** Opens the loaders of one request. */
export function openSupervisionLoaders({ reader }: SupervisionStore): SupervisionLoaders {
  return { entity: createEntityLoader(reader) };
}
