import { entityCodes } from '../../kernel/service/entityReader';
import { ImportRunRow } from '../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../kernel/service/outbox';
import { followPlaces } from '../../kernel/service/places/followPlaces';
import { createPlaceReader } from '../../kernel/service/places/placeReader';
import { PLACE_TABLES } from '../../kernel/service/places/placeTables';
import type { SiloModule } from '../../kernel/service/silo';
import { enforcementCase, enforcementDecision } from './resolvers/enforcementCase';
import { marketEntity } from './resolvers/marketEntity';
import { enforcementPast } from './store/enforcementPast';
import {
  type EnforcementLoaders,
  type EnforcementStore,
  openEnforcementLoaders,
  openEnforcementStore,
} from './store/enforcementStore';
import { InitialTables0000000000001 } from './store/migrations/0001-initialTables';
import { OutboxOrder0000000000002 } from './store/migrations/0002-outboxOrder';
import { ImportRuns0000000000005 } from './store/migrations/0005-importRuns';
import { EntityPlace0000000000006 } from './store/migrations/0006-entityPlace';
import { CaseStageEntry } from './store/tables/caseStageEntry';
import { EnforcementCase } from './store/tables/enforcementCase';
import { EnforcementDecision } from './store/tables/enforcementDecision';
import { Penalty } from './store/tables/penalty';

export * from './store/writer';

/** 行政执法 Enforcement: the cases of each entity with their stages, decisions and penalties. */
export const enforcement: SiloModule<EnforcementStore, EnforcementLoaders> = {
  name: 'enforcement',
  tables: [
    EnforcementCase,
    CaseStageEntry,
    EnforcementDecision,
    Penalty,
    ImportRunRow,
    QuarantinedRow,
    OutboxEvent,
    ...PLACE_TABLES,
  ],
  migrations: [InitialTables0000000000001, OutboxOrder0000000000002, ImportRuns0000000000005, EntityPlace0000000000006],
  resolvers: {
    MarketEntity: marketEntity,
    EnforcementCase: enforcementCase,
    EnforcementDecision: enforcementDecision,
  },
  openStore: openEnforcementStore,
  openLoaders: openEnforcementLoaders,
  openPlaces: ({ reader }) => createPlaceReader(reader),
  openJobs: (_, environment) => followPlaces('enforcement', environment),
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  past: enforcementPast,
};
