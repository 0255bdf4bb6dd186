import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Day } from '../../kernel/values/day';
import {
  type CreditRecordFact,
  type CreditRiskClassFact,
  type MarketEntityFact,
  type PublicCreditRatingFact,
  storeCreditRecords,
  storeCreditRiskClasses,
  storeMarketEntities,
  storePublicCreditRatings,
} from '../../subgraphs/credit';
import type { CityEntity } from './cityEntity';
import { creditRatings } from './creditFacts/creditRatings';
import { creditRecords } from './creditFacts/creditRecords';
import { creditRiskClasses } from './creditFacts/creditRiskClasses';
import { registerEntry } from './creditFacts/registerEntry';

const ENTITIES_A_BATCH = 2_000;

interface Batch {
  readonly today: Day;
  readonly entities: MarketEntityFact[];
  readonly records: CreditRecordFact[];
  readonly ratings: PublicCreditRatingFact[];
  readonly riskClasses: CreditRiskClassFact[];
}

const emptyBatch = (today: Day): Batch => ({ today, entities: [], records: [], ratings: [], riskClasses: [] });

async function store(database: SiloDatabase, { today, entities, records, ratings, riskClasses }: Batch): Promise<void> {
  await storeMarketEntities(database, entities);
  await storeCreditRecords(database, records, today);
  await storePublicCreditRatings(database, ratings);
  await storeCreditRiskClasses(database, riskClasses);
}

/** Writes what the credit silo knows of the sample city, batch by batch; writing it again changes nothing. */
export async function generateCredit(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  let batch: Batch | undefined;
  for (const entity of entities) {
    const dice = entity.dice('credit');
    batch ??= emptyBatch(entity.today);
    batch.entities.push(registerEntry(entity, dice));
    batch.records.push(...creditRecords(entity, dice));
    batch.ratings.push(...creditRatings(entity, dice));
    batch.riskClasses.push(...creditRiskClasses(entity, entity.dice('credit risk')));
    if (batch.entities.length < ENTITIES_A_BATCH) continue;
    await store(database, batch);
    batch = undefined;
  }
  if (batch) await store(database, batch);
}
