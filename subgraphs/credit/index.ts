import { entityCodes } from '../../kernel/service/entityReader';
import type { SiloModule } from '../../kernel/service/silo';
import { creditResolvers, PRESENT_ONLY } from './resolvers';
import { type CreditLoaders, openCreditLoaders } from './resolvers/creditContext';
import { openCreditJobs } from './store/creditJobs';
import { creditPast } from './store/creditPast';
import { type CreditStore, openCreditStore } from './store/creditStore';
import { CORE, type CoreRow } from './store/entityParts';
import { CREDIT_MIGRATIONS } from './store/migrations';
import { CREDIT_TABLES } from './store/tables';

export * from './store/writer';

/** 信用 Credit: the register of market entities, and what is known of the credit of each. */
export const credit: SiloModule<CreditStore, CreditLoaders> = {
  name: 'credit',
  tables: CREDIT_TABLES,
  migrations: CREDIT_MIGRATIONS,
  resolvers: creditResolvers,
  presentOnly: PRESENT_ONLY,
  openStore: openCreditStore,
  openLoaders: openCreditLoaders,
  openPlaces: ({ reader }) => ({ load: (uscc) => reader.load(uscc, CORE) as Promise<CoreRow | null> }),
  openJobs: openCreditJobs,
  entitiesOf: ({ entity }) => entityCodes(entity.keys),
  usesOf: ({ uses }) => uses.total(),
  past: creditPast,
};
