import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Day } from '../../kernel/values/day';
import { type InspectionInput, storeInspectionItems, storeInspections } from '../../subgraphs/inspection';
import type { ObjectFact } from '../../subgraphs/inspection/rules/objects/objectFact';
import { storeObjects } from '../../subgraphs/inspection/store/objects/storeObjects';
import type { CityEntity } from './cityEntity';
import type { FindingTurns } from './inspectionFacts/findings';
import { inspectionsOf } from './inspectionFacts/inspectionsOf';
import { SAMPLE_ITEMS } from './inspectionFacts/items';
import { objectsOf } from './inspectionFacts/objectsOf';
import { doSampleInspections } from './inspectionFacts/work/sampleInspectionWork';
import { PlaceBatch } from './placeBatch';

const ENTITIES_A_BATCH = 2_000;

/** Writes what the inspection silo knows of the sample city, batch by batch; writing it again changes nothing. */
export async function generateInspection(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  await storeInspectionItems(database, SAMPLE_ITEMS);
  const turns: FindingTurns = { problems: 0, followUps: 0 };
  let batch: InspectionInput[] = [];
  let objects: ObjectFact[] = [];
  let waiting = 0;
  let today: Day | undefined;
  const places = new PlaceBatch();
  const store = async (): Promise<void> => {
    await storeInspections(database, batch);
    await storeObjects(database, objects);
    await places.store(database);
    [batch, objects, waiting] = [[], [], 0];
  };
  for (const entity of places.watch(entities)) {
    batch.push(...inspectionsOf(entity, entity.dice('inspection'), turns));
    today = entity.today;
    objects.push(...objectsOf(entity));
    waiting += 1;
    if (waiting >= ENTITIES_A_BATCH) await store();
  }
  await store();
  if (today) await doSampleInspections(database, today);
}
