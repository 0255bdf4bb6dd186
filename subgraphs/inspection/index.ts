import { entityCodes } from '../../kernel/service/entityReader';
import { createPlaceReader } from '../../kernel/service/places/placeReader';
import type { SiloModule } from '../../kernel/service/silo';
import { inspectionResolvers, PRESENT_ONLY } from './resolvers';
import { openInspectionJobs } from './store/inspectionJobs';
import { inspectionPast } from './store/inspectionPast';
import {
  type InspectionLoaders,
  type InspectionStore,
  openInspectionLoaders,
  openInspectionStore,
} from './store/inspectionStore';
import { INSPECTION_MIGRATIONS } from './store/migrations';
import { openDrawFiles } from './store/rounds/openDrawFiles';
import { INSPECTION_TABLES } from './store/tables';

export * from './store/writer';

/** 双随机、一公开 Inspection: items, inspectors and objects, plans, draws, visits and the results of each entity. */
export const inspection: SiloModule<InspectionStore, InspectionLoaders> = {
  name: 'inspection',
  tables: INSPECTION_TABLES,
  migrations: INSPECTION_MIGRATIONS,
  resolvers: inspectionResolvers,
  presentOnly: PRESENT_ONLY,
  openStore: openInspectionStore,
  openLoaders: openInspectionLoaders,
  openPlaces: ({ reader }) => createPlaceReader(reader),
  openFiles: (_, environment) => openDrawFiles(environment),
  openJobs: openInspectionJobs,
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  past: inspectionPast,
};
