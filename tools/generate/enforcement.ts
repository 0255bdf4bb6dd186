import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { type CaseInput, storeCases } from '../../subgraphs/enforcement';
import type { CityEntity } from './cityEntity';
import { CaseTurns, casesOf } from './enforcementFacts/casesOf';
import { doSampleEnforcement } from './enforcementFacts/work/sampleEnforcementWork';
import { SampleParties } from './enforcementFacts/work/sampleParties';
import { PlaceBatch } from './placeBatch';

const CASES_A_BATCH = 2_000;

/** Writes what the enforcement silo knows of the sample city, batch by batch; writing it again changes nothing. */
export async function generateEnforcement(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  const turns = new CaseTurns();
  let batch: CaseInput[] = [];
  const places = new PlaceBatch();
  const parties = new SampleParties();
  const store = async (): Promise<void> => {
    await storeCases(database, batch);
    await places.store(database);
    batch = [];
  };
  for (const entity of places.watch(entities)) {
    const cases = casesOf(entity, turns);
    parties.note(entity, cases.length === 0);
    batch.push(...cases);
    if (batch.length >= CASES_A_BATCH) await store();
  }
  await store();
  await doSampleEnforcement(database, parties);
}
