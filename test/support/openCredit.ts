import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { credit } from '../../subgraphs/credit';
import { cityEntities, SAMPLE_DAY } from '../../tools/generate/city';
import { generateCredit } from '../../tools/generate/credit';
import { type OpenSilo, openSilo } from './openSilo';

/** The credit silo over a clone of the template `name`, which `fill` filled once in this run. */
export function openCredit(name?: string, fill?: (database: SiloDatabase) => Promise<unknown>): Promise<OpenSilo> {
  return openSilo(credit, name, fill);
}

/** The sample entities of `openCreditCity`. */
export const CREDIT_CITY = [...cityEntities({ entities: 1_500, seed: 'credit', today: SAMPLE_DAY })];

/** The credit silo of a small sample city. */
export function openCreditCity(): Promise<OpenSilo> {
  return openCredit('credit_city', (database) => generateCredit(database, CREDIT_CITY));
}
