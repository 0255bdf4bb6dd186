import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { type InspectionInput, storeInspectionItems, storeInspections } from '../../subgraphs/inspection';
import type { CityEntity } from './cityEntity';
import type { FindingTurns } from './inspectionFacts/findings';
import { inspectionsOf } from './inspectionFacts/inspectionsOf';
import { SAMPLE_ITEMS } from './inspectionFacts/items';

const ENTITIES_A_BATCH = 2_000;

/** Writes what the inspection silo knows of the sample city, batch by batch; writing it again changes nothing. */
export async function generateInspection(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  await storeInspectionItems(database, SAMPLE_ITEMS);
  const turns: FindingTurns = { problems: 0, followUps: 0 };
  let batch: InspectionInput[] = [];
  let waiting = 0;
  for (const entity of entities) {
    batch.push(...inspectionsOf(entity, entity.dice('inspection'), turns));
    waiting += 1;
    if (waiting < ENTITIES_A_BATCH) continue;
    await storeInspections(database, batch);
    batch = [];
    waiting = 0;
  }
  await storeInspections(database, batch);
}
