import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import {
  type CategoryAssignmentRow,
  type KeySupervisionRow,
  storeCategoryAssignments,
  storeKeySupervision,
  storeSupervisionMatters,
} from '../../subgraphs/supervision';
import type { CityEntity } from './cityEntity';
import { PlaceBatch } from './placeBatch';
import { categoriesOf } from './supervisionFacts/categoriesOf';
import { keyListsOf } from './supervisionFacts/keyListsOf';
import { SAMPLE_MATTERS } from './supervisionFacts/matters';

const ENTITIES_A_BATCH = 2_000;

/** Writes what the supervision silo knows of the sample city, batch by batch; writing it again changes nothing. */
export async function generateSupervision(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  await storeSupervisionMatters(database, SAMPLE_MATTERS);
  let batch: CategoryAssignmentRow[] = [];
  let listed: KeySupervisionRow[] = [];
  let waiting = 0;
  const places = new PlaceBatch();
  const store = async (): Promise<void> => {
    await storeCategoryAssignments(database, batch);
    await storeKeySupervision(database, listed);
    await places.store(database);
    [batch, listed, waiting] = [[], [], 0];
  };
  for (const entity of places.watch(entities)) {
    batch.push(...categoriesOf(entity, entity.dice('supervision')));
    listed.push(...keyListsOf(entity, entity.dice('key supervision')));
    waiting += 1;
    if (waiting >= ENTITIES_A_BATCH) await store();
  }
  await store();
}
