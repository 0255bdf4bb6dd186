import { HandOver } from './handOver';
import { ItemChecklist } from './itemChecklist';
import { PartResult } from './partResult';
import { ResultFlagRow } from './resultFlagRow';
import { VisitArchive } from './visitArchive';
import { VisitItem } from './visitItem';
import { VisitItemVersion } from './visitItemVersion';

/** Tables of results, flags, hand-overs and archives. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const RESULT_TABLES: readonly Function[] = [
  ItemChecklist,
  VisitItem,
  VisitItemVersion,
  PartResult,
  ResultFlagRow,
  HandOver,
  VisitArchive,
];
