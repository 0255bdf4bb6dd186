import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import type { ItemContent } from '../../rules/library/itemContent';
import { itemFrequency } from '../../rules/library/itemFrequency';
import { type ItemRatio, itemRatio } from '../../rules/library/itemRatio';
import { type ItemSettlement, itemSettlement } from '../../rules/library/itemSettlement';
import { ITEM_METHODS } from '../../rules/library/libraryWords';
import { WHOLE } from '../../rules/plans/planTask';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { contentColumns, contentOf, holdProposal, itemEvent, PROPOSALS, type ProposalRow } from './proposalRows';

/** What a head settles of a row of a list, and why so. */
export interface SettlementInput extends WorkAt, ItemSettlement {
  readonly reason: string;
}

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** The row with what was settled; what was not asked stays as the list has it. */
function settledContent(row: ProposalRow, input: SettlementInput): ItemContent {
  const basis = input.basis === null ? row.basis : workText(input.basis, 'basis');
  const field = input.inspectorField;
  return {
    ...contentOf(row),
    basis,
    ratioFloorPpm: input.ratioFloorPpm ?? row.ratioFloorPpm,
    ratioCeilingPpm: input.ratioCeilingPpm ?? row.ratioCeilingPpm,
    mostPerYear: input.mostPerYear ?? row.mostPerYear,
    methods: input.methods ? ITEM_METHODS.filter((method) => input.methods?.includes(method)) : row.methods,
    inspectorField: field === null ? row.inspectorField : workText(field, 'inspectorField', 60),
  };
}

/** What bounds the ratio while nobody has decided the kind: nothing but what the item itself says. */
function boundsOf({ kind, ratioFloorPpm, ratioCeilingPpm }: ItemContent): ItemRatio {
  if (kind !== null) return { kind, ratioFloorPpm, ratioCeilingPpm };
  return { kind: 'GENERAL', ratioFloorPpm, ratioCeilingPpm: ratioCeilingPpm ?? WHOLE };
}

/**
 * Settles what a list leaves to judgement: the row becomes a proposal with what the head decided, its history keeps the
 * words of the list. Throws ITEM_SETTLEMENT_UNFIT, ITEM_RATIO_UNFIT, ITEM_FREQUENCY_UNFIT, NOT_YOUR_INSPECTION,
 * WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED or the codes of a text, and then nothing is stored.
 * 沪府发〔2020〕7号（十一）
 */
export async function settleItem(database: SiloDatabase, input: SettlementInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const reason = workText(input.reason, 'reason');
  for (const method of input.methods ?? []) requireOneOf(method, ITEM_METHODS, 'methods');
  return database.transaction(async (client) => {
    const row = await holdProposal(client, input, actor);
    requireAll(
      mayInspectFor(actor, row.authority, 'inspection-head'),
      workStep({ act: 'SETTLE', state: row.state, possibleIn: ['QUARANTINED'], article: ARTICLE }),
      itemSettlement(input, row),
    );
    const content = settledContent(row, input);
    requireAll(itemRatio(boundsOf(content), today), itemFrequency(content));
    const settled = { settled_by: actor.subject, settled_on: today, settlement: reason };
    const about = { state: 'PROPOSED', proposed_by: actor.subject, ...settled };
    await updateWork(client, PROPOSALS, row.id, { ...contentColumns(content), ...about });
    const details = { proposal: row.number, unclear: row.unclear, told: row.told, ...content };
    await appendEvents(client, { ...itemEvent('SETTLED', row, doing), reason, details });
    return row.number;
  });
}
