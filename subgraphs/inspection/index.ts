import { entityCodes } from '../../kernel/service/entityReader';
import { ImportRunRow } from '../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../kernel/service/outbox';
import { followPlaces } from '../../kernel/service/places/followPlaces';
import { createPlaceReader } from '../../kernel/service/places/placeReader';
import { PLACE_TABLES } from '../../kernel/service/places/placeTables';
import type { SiloModule } from '../../kernel/service/silo';
import { followUp, inspection as inspectionResolvers, inspectionResult } from './resolvers/inspection';
import { marketEntity } from './resolvers/marketEntity';
import { query } from './resolvers/query';
import { inspectionPast } from './store/inspectionPast';
import {
  type InspectionLoaders,
  type InspectionStore,
  openInspectionLoaders,
  openInspectionStore,
} from './store/inspectionStore';
import { InitialTables0000000000001 } from './store/migrations/0001-initialTables';
import { OutboxOrder0000000000002 } from './store/migrations/0002-outboxOrder';
import { ImportRuns0000000000005 } from './store/migrations/0005-importRuns';
import { EntityPlace0000000000006 } from './store/migrations/0006-entityPlace';
import { Inspection } from './store/tables/inspection';
import { InspectionItem } from './store/tables/inspectionItem';
import { InspectionResult } from './store/tables/inspectionResult';

export * from './store/writer';

/** 双随机、一公开 Inspection: the published items, and the inspections of each entity with their results. */
export const inspection: SiloModule<InspectionStore, InspectionLoaders> = {
  name: 'inspection',
  tables: [InspectionItem, Inspection, InspectionResult, ImportRunRow, QuarantinedRow, OutboxEvent, ...PLACE_TABLES],
  migrations: [InitialTables0000000000001, OutboxOrder0000000000002, ImportRuns0000000000005, EntityPlace0000000000006],
  resolvers: {
    MarketEntity: marketEntity,
    Inspection: inspectionResolvers,
    InspectionResult: inspectionResult,
    FollowUp: followUp,
    Query: query,
  },
  openStore: openInspectionStore,
  openLoaders: openInspectionLoaders,
  openPlaces: ({ reader }) => createPlaceReader(reader),
  openJobs: (_, environment) => followPlaces('inspection', environment),
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  past: inspectionPast,
};
