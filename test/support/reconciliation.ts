import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { ToldEntity } from '../../subgraphs/exchange/rules/reconciliation/mergeNames';
import { storeNames } from '../../subgraphs/exchange/store/reconciliation/storeNames';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { registerEntry } from '../../tools/generate/creditFacts/registerEntry';

/** What the register tells of the first entities of the sample city, under the exchange's own names. */
export function toldEntities(count: number): ToldEntity[] {
  return [...cityEntities({ entities: count, seed: 'reconcile', today: SAMPLE_DAY })].map((entity) => {
    const { uscc, name, formerRegistrationNumber, district } = registerEntry(entity, entity.dice('credit'));
    return { uscc, name, registrationNumber: formerRegistrationNumber, district };
  });
}

/** Fills the table of names. */
export function fillNames(database: SiloDatabase, told: readonly ToldEntity[]): Promise<void> {
  return database.transaction((client) => storeNames(client, told));
}
