import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { itemWhole, type WholeItem } from '../../rules/library/itemContent';
import { itemFrequency } from '../../rules/library/itemFrequency';
import { itemRatio } from '../../rules/library/itemRatio';
import { approvedByAnother, mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { holdListed, type ListedRow, writeListed } from './listedItems';
import { contentOf, holdProposal, itemEvent, PROPOSALS, type ProposalRow } from './proposalRows';

const ARTICLE = '沪府发〔2020〕7号（十一）';

async function holdOpen(client: PoolClient, at: WorkAt, { actor }: WorkDoing, act: string): Promise<ProposalRow> {
  const row = await holdProposal(client, at, actor);
  requireAll(
    mayInspectFor(actor, row.authority, 'inspection-head'),
    workStep({ act, state: row.state, possibleIn: ['PROPOSED'], article: ARTICLE }),
    approvedByAnother(actor, row.proposedBy),
  );
  return row;
}

/** Whether the same basis stands as before; where it has ended, a new one is needed. */
function requireBasis({ basis }: WholeItem, listed: ListedRow | undefined): void {
  if (!listed?.basisEndedOn || listed.basis !== basis) return;
  throw new CataloguedError('ITEM_BASIS_ENDED', { field: 'basis', received: basis, basisEndedOn: listed.basisEndedOn });
}

/** Refuses what must not come onto the list. */
function requirePublishable(row: ProposalRow, listed: ListedRow | undefined, { today }: WorkDoing): WholeItem {
  requireLawful(itemWhole(row), { field: 'number', received: row.number });
  const item = row as ProposalRow & WholeItem;
  requireAll(itemRatio(item, today), itemFrequency(item));
  requireBasis(item, listed);
  if (listed?.withdrawnOn) {
    throw new CataloguedError('ITEM_WITHDRAWN', { field: 'code', received: row.code, withdrawnOn: listed.withdrawnOn });
  }
  return item;
}

/**
 * Publishes a proposed item: from today it is on the list, and tells so in the outbox. One that is on it already changes
 * and keeps its first day. Throws ITEM_INCOMPLETE, ITEM_RATIO_UNFIT, ITEM_KEY_WITH_CEILING, ITEM_FREQUENCY_UNFIT,
 * ITEM_BASIS_ENDED, ITEM_WITHDRAWN, SAME_PERSON_APPROVES, NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED. DR-1, DR-2; 国办发〔2015〕58号
 */
export function publishItem(database: SiloDatabase, input: WorkAt, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  return database.transaction(async (client) => {
    const row = await holdOpen(client, input, doing, 'PUBLISH');
    const { code, authority, number } = row;
    const [listed] = await holdListed(client, [code]);
    const item = requirePublishable(row, listed, doing);
    const days = { publishedOn: listed?.publishedOn ?? today, withdrawnOn: null, basisEndedOn: null };
    const source = { department: authority, sourceDepartment: authority, sourceRecordId: number, observedAt: '' };
    const content = { ...contentOf(item), basis: item.basis, kind: item.kind, nameEn: item.nameEn ?? item.name };
    await writeListed(client, { code, ...content, ...days, ...source }, listed);
    await updateWork(client, PROPOSALS, row.id, { state: 'PUBLISHED', decided_by: actor.subject, decided_on: today });
    await appendEvents(client, {
      ...itemEvent('PUBLISHED', row, doing),
      details: { proposal: number, ...content, ...days },
    });
    return number;
  });
}

/** Which proposal is rejected, and why. */
export interface ItemRejection extends WorkAt {
  readonly reason: string;
}

/**
 * Rejects a proposed item; importing the same list again does not bring it back. Throws SAME_PERSON_APPROVES,
 * NOT_YOUR_INSPECTION, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED or the codes of a text. 沪府发〔2020〕7号（十一）
 */
export async function rejectItem(database: SiloDatabase, input: ItemRejection, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    const row = await holdOpen(client, input, doing, 'REJECT');
    const decided = { decided_by: doing.actor.subject, decided_on: doing.today, decision_reason: reason };
    await updateWork(client, PROPOSALS, row.id, { state: 'REJECTED', ...decided });
    await appendEvents(client, { ...itemEvent('REJECTED', row, doing), reason, details: { proposal: row.number } });
    return row.number;
  });
}
