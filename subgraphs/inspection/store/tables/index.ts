import { ImportRunRow } from '../../../../kernel/service/importRuns/importRunRow';
import { QuarantinedRow } from '../../../../kernel/service/importRuns/quarantinedRow';
import { OutboxEvent } from '../../../../kernel/service/outbox';
import { PLACE_TABLES } from '../../../../kernel/service/places/placeTables';
import { FairnessReport } from './fairnessReport';
import { Inspection } from './inspection';
import { InspectionEventRow } from './inspectionEventRow';
import { InspectionItem } from './inspectionItem';
import { InspectionObject } from './inspectionObject';
import { InspectionResult } from './inspectionResult';
import { Inspector } from './inspector';
import { InspectorTie } from './inspectorTie';
import { ItemProposal } from './itemProposal';
import { ObjectCategory, ObjectKeyList, ObjectSandbox, ObjectSource } from './objectFacts';
import { PLAN_TABLES } from './planTables';
import { RESULT_TABLES } from './resultTables';
import { ROUND_ROWS } from './roundTables';
import { TEAM_TABLES } from './teamTables';
import { TriggeredCheck } from './triggeredCheck';
import { Visit } from './visit';
import { VisitCallOff } from './visitCallOff';
import { VisitPart } from './visitPart';
import { VisitRating } from './visitRating';

/** Every table of the inspection silo. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const INSPECTION_TABLES: readonly Function[] = [
  InspectionItem,
  Inspection,
  InspectionResult,
  InspectionEventRow,
  InspectionObject,
  ObjectCategory,
  ObjectKeyList,
  ObjectSandbox,
  ObjectSource,
  ItemProposal,
  Inspector,
  InspectorTie,
  ...PLAN_TABLES,
  ...ROUND_ROWS,
  Visit,
  VisitPart,
  TriggeredCheck,
  VisitRating,
  VisitCallOff,
  ...TEAM_TABLES,
  ...RESULT_TABLES,
  FairnessReport,
  ImportRunRow,
  QuarantinedRow,
  OutboxEvent,
  ...PLACE_TABLES,
];
