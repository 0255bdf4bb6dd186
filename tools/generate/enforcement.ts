import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { type CaseInput, storeCases } from '../../subgraphs/enforcement';
import type { CityEntity } from './cityEntity';
import { CaseTurns, casesOf } from './enforcementFacts/casesOf';
import { PlaceBatch } from './placeBatch';

const CASES_A_BATCH = 2_000;

/** Writes what the enforcement silo knows of the sample city, batch by batch; writing it again changes nothing. */
export async function generateEnforcement(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  const turns = new CaseTurns();
  let batch: CaseInput[] = [];
  const places = new PlaceBatch();
  const store = async (): Promise<void> => {
    await storeCases(database, batch);
    await places.store(database);
    batch = [];
  };
  for (const entity of places.watch(entities)) {
    batch.push(...casesOf(entity, turns));
    if (batch.length >= CASES_A_BATCH) await store();
  }
  await store();
}
