import { entityCodes } from '../../kernel/service/entityReader';
import { ImportRunRow } from '../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../kernel/service/outbox';
import { createPlaceReader } from '../../kernel/service/places/placeReader';
import { PLACE_TABLES } from '../../kernel/service/places/placeTables';
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
import { InitialTables0000000000001 } from './store/migrations/0001-initialTables';
import { OutboxOrder0000000000002 } from './store/migrations/0002-outboxOrder';
import { ImportRuns0000000000005 } from './store/migrations/0005-importRuns';
import { EntityPlace0000000000006 } from './store/migrations/0006-entityPlace';
import { CaseLeads0000000000007 } from './store/migrations/0007-caseLeads';
import { CaseLead } from './store/tables/caseLead';
import { CaseStageEntry } from './store/tables/caseStageEntry';
import { EnforcementCase } from './store/tables/enforcementCase';
import { EnforcementDecision } from './store/tables/enforcementDecision';
import { LeadEventRow } from './store/tables/leadEventRow';
import { Penalty } from './store/tables/penalty';

export * from './store/writer';

/** 行政执法 Enforcement: the cases of each entity with their stages, decisions and penalties, and the leads they come from. */
export const enforcement: SiloModule<EnforcementStore, EnforcementLoaders> = {
  name: 'enforcement',
  tables: [
    EnforcementCase,
    CaseStageEntry,
    EnforcementDecision,
    Penalty,
    CaseLead,
    LeadEventRow,
    ImportRunRow,
    QuarantinedRow,
    OutboxEvent,
    ...PLACE_TABLES,
  ],
  migrations: [
    InitialTables0000000000001,
    OutboxOrder0000000000002,
    ImportRuns0000000000005,
    EntityPlace0000000000006,
    CaseLeads0000000000007,
  ],
  resolvers: enforcementResolvers,
  presentOnly: PRESENT_ONLY,
  openStore: openEnforcementStore,
  openLoaders: openEnforcementLoaders,
  openPlaces: ({ reader }) => createPlaceReader(reader),
  openJobs: openEnforcementJobs,
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  past: enforcementPast,
};
