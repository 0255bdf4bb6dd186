import type { SiloModule } from '../../kernel/service/silo';
import { type CreditLoaders, openCreditLoaders } from './resolvers/creditContext';
import { creditRecordResolvers, publicCreditRatingResolvers } from './resolvers/facts';
import { marketEntityResolvers } from './resolvers/marketEntity';
import { queryResolvers } from './resolvers/query';
import { industryResolvers, jurisdictionResolvers, registrationResolvers } from './resolvers/registration';
import { type CreditStore, openCreditStore } from './store/creditStore';
import { InitialTables0000000000001 } from './store/migrations/0001-initial-tables';
import { tables } from './store/tables';

export * from './store/writer';

/** The credit silo: the register of market entities, their credit records and their public credit ratings. */
export const credit: SiloModule<CreditStore, CreditLoaders> = {
  name: 'credit',
  tables,
  migrations: [InitialTables0000000000001],
  resolvers: {
    Query: queryResolvers,
    MarketEntity: marketEntityResolvers,
    Registration: registrationResolvers,
    Industry: industryResolvers,
    Jurisdiction: jurisdictionResolvers,
    CreditRecord: creditRecordResolvers,
    PublicCreditRating: publicCreditRatingResolvers,
  },
  openStore: openCreditStore,
  openLoaders: openCreditLoaders,
};
