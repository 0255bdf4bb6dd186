import type { SiloModule } from '../../kernel/service/silo';
import type { SiloName } from '../../kernel/values/silos';
import { credit } from '../../subgraphs/credit';
import { enforcement } from '../../subgraphs/enforcement';
import { exchange } from '../../subgraphs/exchange';
import { inspection } from '../../subgraphs/inspection';
import { supervision } from '../../subgraphs/supervision';

/** Every silo of the city, by name: the one place where they stand side by side. */
export const siloModules: Readonly<Record<SiloName, SiloModule>> = {
  credit: credit as SiloModule,
  supervision: supervision as SiloModule,
  inspection: inspection as SiloModule,
  enforcement: enforcement as SiloModule,
  exchange: exchange as SiloModule,
};
