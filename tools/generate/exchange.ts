import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openAgreementStore } from '../../subgraphs/exchange/store/agreements/agreementStore';
import type { CityEntity } from './cityEntity';
import { AGREEMENT_PLANS } from './exchangeFacts/agreementPlans';
import { seedAgreement } from './exchangeFacts/seedAgreement';

/**
 * What the exchange of the sample city starts with: agreements in every state, among them those of the ready-made callers.
 * What it knows of entities comes through the feed.
 */
export async function generateExchange(database: SiloDatabase, _entities: Iterable<CityEntity>): Promise<void> {
  const store = openAgreementStore(database);
  for (const plan of AGREEMENT_PLANS) await seedAgreement(store, plan);
}
