import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import {
  createEntityLoader,
  createEntityReader,
  type EntityLoader,
  type EntityReader,
} from '../../../kernel/service/entityReader';
import type { SiloKeys } from '../../../kernel/service/silo';
import { openPoolCounter, type PoolCounter } from './objects/poolCounter';
import { type Bundles, openBundles } from './rounds/openBundles';

/** What lives as long as the process. */
export interface InspectionStore {
  readonly database: SiloDatabase;
  readonly reader: EntityReader;
  readonly cursorKey: Buffer;
  /** Bundles of drawn rounds. */
  readonly bundles: Bundles;
  /** Pools that are counted for previews. */
  readonly pools: PoolCounter;
}

/** What lives as long as one request. */
export interface InspectionLoaders {
  /** Parts by entity, by id or by list: the part says what the key is. */
  readonly entity: EntityLoader;
}

/** Opens the silo's store over its database. */
export function openInspectionStore(database: SiloDatabase, { cursor }: SiloKeys): InspectionStore {
  return {
    database,
    reader: createEntityReader(database.statements),
    cursorKey: cursor,
    bundles: openBundles(database.statements),
    pools: openPoolCounter(database),
  };
}

/** Opens the loaders of one request. */
export function openInspectionLoaders({ reader }: InspectionStore): InspectionLoaders {
  return { entity: createEntityLoader(reader) };
}
