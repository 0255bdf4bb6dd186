import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { basisEnd, MOST_ITEMS_AT_ONCE } from '../../rules/library/basisEnd';
import { itemWithdrawal } from '../../rules/library/itemWithdrawal';
import { mayInspectFor } from '../../rules/work/inspectionParties';
import { appendEvents } from '../work/appendEvent';
import { getListed, holdListed, lockItems, writeListed } from './listedItems';
import { itemEvent } from './proposalRows';

/** Which item leaves the list, from which day on, and why. */
export interface ItemWithdrawal {
  readonly code: string;
  /** First day off the list; today unless told. */
  readonly withdrawnOn: Day | null;
  readonly reason: string;
}

/**
 * Takes an item off the list from a day on. Throws ITEM_WITHDRAWN, INSPECTION_ITEM_DAYS_UNFIT, INSPECTION_ITEM_UNKNOWN,
 * NOT_YOUR_INSPECTION or the codes of a text, and then nothing is stored. DR-1
 */
export async function withdrawItem(database: SiloDatabase, input: ItemWithdrawal, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { code } = input;
  const on = input.withdrawnOn ?? today;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    await lockItems(client, [code]);
    const row = await getListed(client, code);
    requireLawful(mayInspectFor(actor, row.department, 'inspection-head'));
    requireLawful(itemWithdrawal(row, on, today), { item: code });
    await writeListed(client, { ...row, withdrawnOn: on }, row);
    const event = itemEvent('WITHDRAWN', { code, authority: row.department }, doing);
    await appendEvents(client, { ...event, reason, details: { withdrawnOn: on } });
    return code;
  });
}

/** Which items lose their legal basis, from which day on, and why. */
export interface BasisEnding {
  readonly codes: readonly string[];
  /** First day without it; it may be past or to come. */
  readonly endedOn: Day;
  readonly reason: string;
}

/**
 * Records that items have lost their legal basis: from that day they are neither planned nor drawn nor inspected. All of
 * them or none. Throws ITEM_BASIS_ENDED, INSPECTION_ITEM_DAYS_UNFIT, INSPECTION_WITHOUT_ITEM, INSPECTION_ITEMS_TOO_MANY,
 * INSPECTION_ITEM_UNKNOWN, NOT_YOUR_INSPECTION or the codes of a text. 《上海市分类监管管理办法》第七条; 沪府发〔2020〕7号（二十三）
 */
export async function endItemBasis(database: SiloDatabase, input: BasisEnding, doing: WorkDoing): Promise<string[]> {
  const codes = [...new Set(input.codes)].sort();
  const reason = workText(input.reason, 'reason');
  if (codes.length === 0) throw new CataloguedError('INSPECTION_WITHOUT_ITEM', { field: 'codes' });
  if (codes.length > MOST_ITEMS_AT_ONCE) {
    throw new CataloguedError('INSPECTION_ITEMS_TOO_MANY', { field: 'codes', limit: MOST_ITEMS_AT_ONCE });
  }
  return database.transaction(async (client) => {
    await lockItems(client, codes);
    const rows = await holdListed(client, codes);
    const unknown = codes.find((code) => !rows.some((row) => row.code === code));
    if (unknown !== undefined) {
      throw new CataloguedError('INSPECTION_ITEM_UNKNOWN', { field: 'codes', received: unknown });
    }
    for (const row of rows) {
      requireLawful(mayInspectFor(doing.actor, row.department, 'inspection-head'), { item: row.code });
      requireLawful(basisEnd(row, input.endedOn), { item: row.code });
      await writeListed(client, { ...row, basisEndedOn: input.endedOn }, row);
    }
    const events = rows.map(({ code, department, basis }) => ({
      ...itemEvent('BASIS_ENDED', { code, authority: department }, doing),
      reason,
      details: { basis, endedOn: input.endedOn },
    }));
    await appendEvents(client, ...events);
    return codes;
  });
}
