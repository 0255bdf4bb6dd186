import { entityCodes } from '../../kernel/service/entityReader';
import { createPlaceReader } from '../../kernel/service/places/placeReader';
import type { SiloModule } from '../../kernel/service/silo';
import { PRESENT_ONLY, supervisionResolvers } from './resolvers';
import { SUPERVISION_MIGRATIONS } from './store/migrations';
import { openSupervisionJobs } from './store/supervisionJobs';
import { supervisionPast } from './store/supervisionPast';
import {
  openSupervisionLoaders,
  openSupervisionStore,
  type SupervisionLoaders,
  type SupervisionStore,
} from './store/supervisionStore';
import { SUPERVISION_TABLES } from './store/tables';

export * from './store/writer';

/** 分类监管 Classified supervision: matters, and the category of each entity in each of them. */
export const supervision: SiloModule<SupervisionStore, SupervisionLoaders> = {
  name: 'supervision',
  tables: SUPERVISION_TABLES,
  migrations: SUPERVISION_MIGRATIONS,
  resolvers: supervisionResolvers,
  presentOnly: PRESENT_ONLY,
  openStore: openSupervisionStore,
  openLoaders: openSupervisionLoaders,
  openPlaces: ({ reader }) => createPlaceReader(reader),
  openJobs: openSupervisionJobs,
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  past: supervisionPast,
};
