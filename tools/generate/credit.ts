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
import { CreditFileBatch } from './creditFacts/file/creditFile';
import { registerEntry } from './creditFacts/registerEntry';
import { doSampleCreditWork } from './creditFacts/work/sampleCreditWork';
import { WorkEntities } from './creditFacts/work/workEntities';

const ENTITIES_A_BATCH = 2_000;

/** What is known of some entities of the city, to be stored together. */
class Batch {
  readonly entities: MarketEntityFact[] = [];
  private readonly records: CreditRecordFact[] = [];
  private readonly ratings: PublicCreditRatingFact[] = [];
  private readonly riskClasses: CreditRiskClassFact[] = [];
  private readonly files = new CreditFileBatch();

  add(entity: CityEntity): void {
    const dice = entity.dice('credit');
    this.entities.push(registerEntry(entity, dice));
    this.records.push(...creditRecords(entity, dice));
    this.ratings.push(...creditRatings(entity, dice));
    this.riskClasses.push(...creditRiskClasses(entity, entity.dice('credit risk')));
    this.files.add(entity);
  }

  async store(database: SiloDatabase, today: Day): Promise<void> {
    await storeMarketEntities(database, this.entities);
    await storeCreditRecords(database, this.records, today);
    await storePublicCreditRatings(database, this.ratings);
    await storeCreditRiskClasses(database, this.riskClasses);
    await this.files.store(database);
  }
}

/**
 * Writes what the credit silo knows of the sample city, batch by batch, then does the credit work of its past; writing it
 * again changes nothing.
 */
export async function generateCredit(database: SiloDatabase, entities: Iterable<CityEntity>): Promise<void> {
  let batch = new Batch();
  let today: Day | undefined;
  const atHand = new WorkEntities();
  for (const entity of entities) {
    today = entity.today;
    batch.add(entity);
    atHand.watch(entity);
    if (batch.entities.length < ENTITIES_A_BATCH) continue;
    await batch.store(database, today);
    batch = new Batch();
  }
  if (!today) return;
  await batch.store(database, today);
  await doSampleCreditWork(database, atHand, today);
}
