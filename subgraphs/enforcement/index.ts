import { entityCodes } from '../../kernel/service/entityReader';
import { createPlaceReader } from '../../kernel/service/places/placeReader';
import type { SiloModule } from '../../kernel/service/silo';
import { enforcementResolvers, PRESENT_ONLY } from './resolvers';
import { openEnforcementJobs } from './store/enforcementJobs';
import { enforcementPast } from './store/enforcementPast';
import {
  type EnforcementLoaders,
  type EnforcementStore,
  openEnforcementLoaders,
  openEnforcementStore,
} from './store/enforcementStore';
import { ENFORCEMENT_MIGRATIONS } from './store/migrations';
import { ENFORCEMENT_TABLES, WRITE_ONLY_TABLES } from './store/tables';

export * from './store/writer';

/** 行政执法 Enforcement: the cases of each entity with their stages, decisions and penalties, and the leads they come from. */
export const enforcement: SiloModule<EnforcementStore, EnforcementLoaders> = {
  name: 'enforcement',
  tables: ENFORCEMENT_TABLES,
  writeOnly: WRITE_ONLY_TABLES,
  migrations: ENFORCEMENT_MIGRATIONS,
  resolvers: enforcementResolvers,
  presentOnly: PRESENT_ONLY,
  openStore: openEnforcementStore,
  openLoaders: openEnforcementLoaders,
  openPlaces: ({ reader }) => createPlaceReader(reader),
  openJobs: openEnforcementJobs,
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  past: enforcementPast,
};
