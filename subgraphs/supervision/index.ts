import { entityCodes } from '../../kernel/service/entityReader';
import { OutboxEvent } from '../../kernel/service/outbox';
import { followPlaces } from '../../kernel/service/places/followPlaces';
import { createPlaceReader } from '../../kernel/service/places/placeReader';
import { PLACE_TABLES } from '../../kernel/service/places/placeTables';
import type { SiloModule } from '../../kernel/service/silo';
import { keySupervision } from './resolvers/keySupervision';
import { marketEntity } from './resolvers/marketEntity';
import { query } from './resolvers/query';
import { supervisionCategory } from './resolvers/supervisionCategory';
import { InitialTables0000000000001 } from './store/migrations/0001-initialTables';
import { OutboxOrder0000000000002 } from './store/migrations/0002-outboxOrder';
import { KeySupervision0000000000004 } from './store/migrations/0004-keySupervision';
import { EntityPlace0000000000006 } from './store/migrations/0006-entityPlace';
import { supervisionPast } from './store/supervisionPast';
import {
  openSupervisionLoaders,
  openSupervisionStore,
  type SupervisionLoaders,
  type SupervisionStore,
} from './store/supervisionStore';
import { CategoryAssignment } from './store/tables/categoryAssignment';
import { KeySupervision } from './store/tables/keySupervision';
import { SupervisionMatter } from './store/tables/supervisionMatter';

export * from './store/writer';

/** 分类监管 Classified supervision: matters, and the category of each entity in each of them. */
export const supervision: SiloModule<SupervisionStore, SupervisionLoaders> = {
  name: 'supervision',
  tables: [SupervisionMatter, CategoryAssignment, KeySupervision, OutboxEvent, ...PLACE_TABLES],
  migrations: [
    InitialTables0000000000001,
    OutboxOrder0000000000002,
    KeySupervision0000000000004,
    EntityPlace0000000000006,
  ],
  resolvers: {
    MarketEntity: marketEntity,
    SupervisionCategory: supervisionCategory,
    KeySupervision: keySupervision,
    Query: query,
  },
  openStore: openSupervisionStore,
  openLoaders: openSupervisionLoaders,
  openPlaces: ({ reader }) => createPlaceReader(reader),
  openJobs: (_, environment) => followPlaces('supervision', environment),
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  past: supervisionPast,
};
