import { InitialTables0000000000001 } from './0001-initialTables';
import { OutboxOrder0000000000002 } from './0002-outboxOrder';
import { ImportRuns0000000000005 } from './0005-importRuns';
import { EntityPlace0000000000006 } from './0006-entityPlace';
import { CaseLeads0000000000007 } from './0007-caseLeads';
import { EnforcementHistory0000000000008 } from './0008-enforcementHistory';
import { CaseFiles0000000000009 } from './0009-caseFiles';
import { AfterDecision0000000000010 } from './0010-afterDecision';
import { PenaltyMeasure0000000000011 } from './0011-penaltyMeasure';
import { Transfers0000000000012 } from './0012-transfers';
import { SealedFiles0000000000013 } from './0013-sealedFiles';
import { LegalBasisEnds0000000000014 } from './0014-legalBasisEnds';
import { TypicalCases0000000000015 } from './0015-typicalCases';
import { EverOfficers0000000000016 } from './0016-everOfficers';
import { NewFacts0000000000017 } from './0017-newFacts';

/** Every migration of the enforcement silo, oldest first. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const ENFORCEMENT_MIGRATIONS: readonly Function[] = [
  InitialTables0000000000001,
  OutboxOrder0000000000002,
  ImportRuns0000000000005,
  EntityPlace0000000000006,
  CaseLeads0000000000007,
  EnforcementHistory0000000000008,
  CaseFiles0000000000009,
  AfterDecision0000000000010,
  PenaltyMeasure0000000000011,
  Transfers0000000000012,
  SealedFiles0000000000013,
  LegalBasisEnds0000000000014,
  TypicalCases0000000000015,
  EverOfficers0000000000016,
  NewFacts0000000000017,
];
