import { entityCodes } from '../../kernel/service/entityReader';
import { ImportRunRow } from '../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../kernel/service/outbox';
import type { SiloModule } from '../../kernel/service/silo';
import { type CreditLoaders, openCreditLoaders } from './resolvers/creditContext';
import { creditRecordResolvers, creditRiskClassResolvers, publicCreditRatingResolvers } from './resolvers/facts';
import { marketEntityResolvers } from './resolvers/marketEntity';
import { queryResolvers } from './resolvers/query';
import { industryResolvers, jurisdictionResolvers, registrationResolvers } from './resolvers/registration';
import { creditPast } from './store/creditPast';
import { type CreditStore, openCreditStore } from './store/creditStore';
import { CORE, type CoreRow } from './store/entityParts';
import { InitialTables0000000000001 } from './store/migrations/0001-initialTables';
import { OutboxOrder0000000000002 } from './store/migrations/0002-outboxOrder';
import { CreditRiskClass0000000000004 } from './store/migrations/0004-creditRiskClass';
import { OldRegistrationNumber0000000000005 } from './store/migrations/0005-oldRegistrationNumber';
import { CreditRecordRow } from './store/tables/creditRecord';
import { CreditRiskClassRow } from './store/tables/creditRiskClass';
import { MarketEntityRow } from './store/tables/marketEntity';
import { PublicCreditRatingRow } from './store/tables/publicCreditRating';

export * from './store/writer';

/** The credit silo: the register of market entities, their credit records and their public credit ratings. */
export const credit: SiloModule<CreditStore, CreditLoaders> = {
  name: 'credit',
  tables: [
    MarketEntityRow,
    CreditRecordRow,
    PublicCreditRatingRow,
    CreditRiskClassRow,
    ImportRunRow,
    QuarantinedRow,
    OutboxEvent,
  ],
  migrations: [
    InitialTables0000000000001,
    OutboxOrder0000000000002,
    CreditRiskClass0000000000004,
    OldRegistrationNumber0000000000005,
  ],
  resolvers: {
    Query: queryResolvers,
    MarketEntity: marketEntityResolvers,
    Registration: registrationResolvers,
    Industry: industryResolvers,
    Jurisdiction: jurisdictionResolvers,
    CreditRecord: creditRecordResolvers,
    PublicCreditRating: publicCreditRatingResolvers,
    CreditRiskClass: creditRiskClassResolvers,
  },
  openStore: openCreditStore,
  openLoaders: openCreditLoaders,
  openPlaces: ({ reader }) => ({ load: (uscc) => reader.load(uscc, CORE) as Promise<CoreRow | null> }),
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  past: creditPast,
};
