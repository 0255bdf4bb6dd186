import { InitialTables0000000000001 } from './0001-initialTables';
import { OutboxOrder0000000000002 } from './0002-outboxOrder';
import { CreditRiskClass0000000000004 } from './0004-creditRiskClass';
import { OldRegistrationNumber0000000000005 } from './0005-oldRegistrationNumber';
import { CreditHistory0000000000006 } from './0006-creditHistory';
import { CreditFile0000000000007 } from './0007-creditFile';
import { CreditLists0000000000008 } from './0008-creditLists';
import { CreditRepair0000000000009 } from './0009-creditRepair';
import { CreditRating0000000000010 } from './0010-creditRating';
import { CandidateFlags0000000000011 } from './0011-candidateFlags';
import { EffectsAside0000000000012 } from './0012-effectsAside';
import { EffectPerformed0000000000013 } from './0013-effectPerformed';

/** Every migration of the credit silo, oldest first. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const CREDIT_MIGRATIONS: readonly Function[] = [
  InitialTables0000000000001,
  OutboxOrder0000000000002,
  CreditRiskClass0000000000004,
  OldRegistrationNumber0000000000005,
  CreditHistory0000000000006,
  CreditFile0000000000007,
  CreditLists0000000000008,
  CreditRepair0000000000009,
  CreditRating0000000000010,
  CandidateFlags0000000000011,
  EffectsAside0000000000012,
  EffectPerformed0000000000013,
];
