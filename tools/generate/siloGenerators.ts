import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { SiloName } from '../../kernel/values/silos';
import type { CityEntity } from './cityEntity';
import { generateCredit } from './credit';
import { generateEnforcement } from './enforcement';
import { generateExchange } from './exchange';
import { generateInspection } from './inspection';
import { generateSupervision } from './supervision';

/** Writes what one silo knows of the city's entities. */
export type SiloGenerator = (database: SiloDatabase, entities: Iterable<CityEntity>) => Promise<void>;

/** The generator of every silo. */
export const siloGenerators: Readonly<Record<SiloName, SiloGenerator>> = {
  credit: generateCredit,
  supervision: generateSupervision,
  inspection: generateInspection,
  enforcement: generateEnforcement,
  exchange: generateExchange,
};
