import { InitialTables0000000000001 } from './0001-initialTables';
import { OutboxOrder0000000000002 } from './0002-outboxOrder';
import { ImportRuns0000000000005 } from './0005-importRuns';
import { EntityPlace0000000000006 } from './0006-entityPlace';
import { InspectionHistory0000000000007 } from './0007-inspectionHistory';
import { Library0000000000008 } from './0008-library';
import { InspectionObjects0000000000009 } from './0009-inspectionObjects';
import { InspectionPlans0000000000010 } from './0010-inspectionPlans';
import { Rounds0000000000011 } from './0011-rounds';
import { Teams0000000000012 } from './0012-teams';
import { Visits0000000000013 } from './0013-visits';
import { Results0000000000014 } from './0014-results';
import { FairnessReports0000000000016 } from './0016-fairness';
import { CallOffs0000000000017 } from './0017-callOffs';
import { CheckTerms0000000000018 } from './0018-checkTerms';
import { RoundEditions0000000000019 } from './0019-roundEditions';
import { LibraryObserved0000000000020 } from './0020-libraryObserved';
import { LateMarks0000000000021 } from './0021-lateMarks';
import { TeamDrawsKept0000000000022 } from './0022-teamDrawsKept';

/** Every migration of the inspection silo, oldest first. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const INSPECTION_MIGRATIONS: readonly Function[] = [
  InitialTables0000000000001,
  OutboxOrder0000000000002,
  ImportRuns0000000000005,
  EntityPlace0000000000006,
  InspectionHistory0000000000007,
  Library0000000000008,
  InspectionObjects0000000000009,
  InspectionPlans0000000000010,
  Rounds0000000000011,
  Teams0000000000012,
  Visits0000000000013,
  Results0000000000014,
  FairnessReports0000000000016,
  CallOffs0000000000017,
  CheckTerms0000000000018,
  RoundEditions0000000000019,
  LibraryObserved0000000000020,
  LateMarks0000000000021,
  TeamDrawsKept0000000000022,
];
