import { CataloguedError } from '../../../kernel/values/cataloguedError';
import type { Day } from '../../../kernel/values/day';
import { getDepartment } from '../../../kernel/values/reference/departments';
import type { ResultCodeSet } from '../../../kernel/values/reference/resultCodes';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { type Provenance, requireEntityFact, requireOneOf, rowOf } from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import { inspectionItems } from '../rules/inspectionItems';
import { INSPECTION_STAGES, type InspectionStage, inspectionStage } from '../rules/inspectionStage';
import { INSPECTION_TRIGGERS, type InspectionCause, inspectionTrigger } from '../rules/inspectionTrigger';
import { INSPECTION_MODES, type InspectionMode } from '../rules/inspectionWords';
import { type ItemDays, itemOnList } from '../rules/itemOnList';
import { type FollowUp, itemResult } from '../rules/itemResult';

/** One item of an inspection; without a code set there is no result yet. */
export interface InspectedItem {
  readonly itemCode: string;
  readonly codeSet: ResultCodeSet | null;
  readonly codes: readonly string[];
  readonly followUp: FollowUp | null;
}

/** An inspection as the inspecting department supplies it. */
export interface InspectionInput extends Provenance, InspectionCause {
  readonly uscc: Uscc;
  readonly department: string;
  readonly mode: InspectionMode;
  readonly joint: boolean;
  readonly scheduledOn: Day;
  readonly inspectedOn: Day | null;
  readonly stage: InspectionStage;
  readonly resultPublished: boolean;
  readonly publishedOn: Day | null;
  readonly items: readonly InspectedItem[];
  /** Whether its results were formed and are not told, since they are not public; not stored. */
  readonly resultsHeldBack?: boolean;
}

/** The published list: item code to its days. */
export type ItemList = ReadonlyMap<string, ItemDays>;

/** Judges an inspection by every rule. Throws the code of the first that refuses it. */
export function checkInspection(row: InspectionInput, list: ItemList): void {
  const at = { uscc: row.uscc, ...rowOf(row) };
  requireEntityFact(row);
  getDepartment(row.department);
  requireOneOf(row.mode, INSPECTION_MODES, 'mode');
  requireOneOf(row.trigger, INSPECTION_TRIGGERS, 'trigger');
  requireOneOf(row.stage, INSPECTION_STAGES, 'stage');
  requireLawful(inspectionTrigger(row), at);
  requireLawful(inspectionItems(row.items.map(({ itemCode }) => itemCode)), at);
  const itemsWithResult = row.items.filter(({ codeSet }) => codeSet !== null).length;
  const { stage, inspectedOn, resultPublished, publishedOn } = row;
  const days = { stage, inspectedOn, resultPublished, publishedOn, resultsHeldBack: row.resultsHeldBack ?? false };
  requireLawful(inspectionStage({ ...days, items: row.items.length, itemsWithResult }), at);
  for (const item of row.items) checkItem(item, row, list);
}

function checkItem(item: InspectedItem, row: InspectionInput, list: ItemList): void {
  const at = { ...rowOf(row), item: item.itemCode };
  const days = list.get(item.itemCode);
  if (!days) throw new CataloguedError('INSPECTION_ITEM_UNKNOWN', { ...at, received: item.itemCode });
  if (row.stage !== 'CANCELLED') requireLawful(itemOnList(days, row.inspectedOn ?? row.scheduledOn), at);
  const { codeSet, codes, followUp } = item;
  if (codeSet !== null) requireLawful(itemResult({ codeSet, codes, followUp }), at);
  else if (codes.length > 0 || followUp !== null) {
    throw new CataloguedError('RESULT_CODE_UNKNOWN', { ...at, received: codes.join(',') });
  }
}
