import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import {
  type InspectedItem,
  type InspectionInput,
  type InspectionItemInput,
  inspection,
  storeInspectionItems,
  storeInspections,
} from '../../subgraphs/inspection';
import { type OpenSilo, openSilo } from '../support/openSilo';

const ITEM: InspectionItemInput = {
  code: 'AMR-01',
  name: '登记事项检查',
  nameEn: 'Registered particulars',
  basis: '市场主体登记管理条例 第三十八条',
  department: 'SAMR',
  kind: 'GENERAL',
  publishedOn: day('2015-01-01'),
  withdrawnOn: null,
  sourceDepartment: 'SAMR',
  sourceRecordId: 'item-1',
  observedAt: '2015-01-01T09:00:00+08:00',
};
const GONE: InspectionItemInput = { ...ITEM, code: 'AMR-00', withdrawnOn: day('2022-03-01') };
const CLEAN: InspectedItem = {
  itemCode: 'AMR-01',
  codeSet: 'ITEM_RESULTS',
  codes: ['1'],
  followUp: { kind: 'NONE_NEEDED', note: null, completedOn: null },
};
const VISIT: InspectionInput = {
  uscc: requireUscc('91310115MA1K3B7C6G'),
  department: 'SAMR-310115',
  mode: 'ON_SITE',
  trigger: 'RANDOM',
  planCode: '3100002026SAMR0001',
  triggerReason: null,
  joint: false,
  scheduledOn: day('2026-05-06'),
  inspectedOn: day('2026-05-06'),
  stage: 'COMPLETED',
  resultPublished: false,
  publishedOn: null,
  items: [CLEAN],
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'i-1',
  observedAt: '2026-05-06T09:00:00+08:00',
};

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(inspection);
  await storeInspectionItems(silo.database, [ITEM, GONE]);
});
afterEach(() => silo.close());

const store = (...rows: InspectionInput[]) => storeInspections(silo.database, rows);
const item = (fault: Partial<InspectedItem>): Partial<InspectionInput> => ({ items: [{ ...CLEAN, ...fault }] });

describe('writing inspections', () => {
  it('stores a visit with its results and tells of both; the same again changes nothing', async () => {
    expect(await store(VISIT)).toMatchObject({ inserted: 1 });
    const told = await silo.count('outbox');
    expect(await store(VISIT)).toMatchObject({ inserted: 0, changed: 0, unchanged: 1 });
    expect(await silo.count('outbox')).toBe(told);
    expect(await silo.count(`outbox WHERE aggregateid = '${VISIT.uscc}'`)).toBe(2);
  });

  it('takes a planned visit, then its results', async () => {
    const bare = { ...CLEAN, codeSet: null, codes: [], followUp: null };
    expect(await store({ ...VISIT, stage: 'PLANNED', inspectedOn: null, items: [bare] })).toMatchObject({
      inserted: 1,
    });
    expect(await store(VISIT)).toMatchObject({ changed: 1 });
    expect(await silo.count(`inspection_result WHERE codes = '{1}'`)).toBe(1);
  });

  it('takes an older state of a visit that comes late as stale, and keeps its results', async () => {
    await store(VISIT);
    const bare = { ...CLEAN, codeSet: null, codes: [], followUp: null };
    const older = { ...VISIT, stage: 'PLANNED' as const, inspectedOn: null, observedAt: '2026-05-01T09:00:00+08:00' };
    expect(await store({ ...older, items: [bare] })).toMatchObject({ changed: 0, stale: 1 });
    expect(await silo.count(`inspection_result WHERE codes = '{1}'`)).toBe(1);
  });

  it('takes one that was called off although its item has left the list: nothing is inspected', async () => {
    const left = { ...CLEAN, itemCode: 'AMR-00', codeSet: null, codes: [], followUp: null };
    const planned = { ...VISIT, stage: 'PLANNED' as const, inspectedOn: null, items: [left] };
    await expect(store(planned)).rejects.toMatchObject({ code: 'INSPECTION_ITEM_NOT_PUBLISHED' });
    expect(await store({ ...planned, stage: 'CANCELLED' })).toMatchObject({ inserted: 1 });
  });

  it('refuses a visit that comes back without an item it had, and keeps what it had', async () => {
    const second = { ...CLEAN, itemCode: 'AMR-02' };
    await storeInspectionItems(silo.database, [{ ...ITEM, code: 'AMR-02' }]);
    await store({ ...VISIT, items: [CLEAN, second] });
    await expect(store({ ...VISIT, joint: true })).rejects.toMatchObject({ code: 'PARTS_DROPPED' });
    expect(await silo.count('inspection WHERE joint')).toBe(0);
  });

  it.each<[string, Partial<InspectionInput>]>([
    ['INSPECTION_WITHOUT_PLAN', { planCode: null }],
    ['INSPECTION_WITHOUT_REASON', { trigger: 'COMPLAINT' }],
    ['INSPECTION_WITHOUT_ITEM', { items: [] }],
    ['INSPECTION_ITEM_TWICE', { items: [CLEAN, CLEAN] }],
    ['INSPECTION_ITEM_UNKNOWN', item({ itemCode: 'AMR-99' })],
    ['INSPECTION_ITEM_NOT_PUBLISHED', item({ itemCode: 'AMR-00' })],
    ['INSPECTION_STAGE_UNFIT', { inspectedOn: null }],
    ['INSPECTION_STAGE_UNFIT', item({ codeSet: null, codes: [], followUp: null })],
    ['RESULT_CODE_UNKNOWN', item({ codes: ['99'] })],
    ['RESULT_CODES_EXCLUSIVE', item({ codes: ['1', 'E'] })],
    ['RESULT_CODES_PARENT', item({ codes: ['3'] })],
    ['FOLLOW_UP_MISSING', item({ codes: ['A', '3'] })],
    ['VALUE_NOT_ADMITTED', { mode: 'BY_MAIL' as 'REMOTE' }],
    ['VALUE_NOT_ADMITTED', { trigger: 'WHIM' as 'RANDOM' }],
    ['VALUE_NOT_ADMITTED', { stage: 'FORGOTTEN' as 'PLANNED' }],
    ['UNKNOWN_DEPARTMENT', { department: 'NOBODY' }],
    ['USCC_CHECK_DIGIT', { uscc: '91310115MA1K3B7C60' as InspectionInput['uscc'] }],
  ])('refuses with %s and stores nothing of the batch: %j', async (code, fault) => {
    const told = await silo.count('outbox');
    const work = store(VISIT, { ...VISIT, sourceRecordId: 'i-2', ...fault });
    await expect(work).rejects.toMatchObject({ name: 'CataloguedError', code, facts: expect.anything() });
    expect([await silo.count('inspection'), await silo.count('inspection_result')]).toEqual([0, 0]);
    expect(await silo.count('outbox')).toBe(told);
  });

  it('refuses codes without the list that gives them their meaning', async () => {
    const underWay = { ...VISIT, stage: 'IN_PROGRESS' as const, ...item({ codeSet: null, followUp: null }) };
    await expect(store(underWay)).rejects.toMatchObject({ code: 'RESULT_CODE_UNKNOWN' });
  });
});

describe('writing items', () => {
  it('withdraws an item and tells of it; the same again changes nothing', async () => {
    const told = await silo.count('outbox');
    const withdrawn = { ...ITEM, withdrawnOn: day('2027-01-01') };
    expect(await storeInspectionItems(silo.database, [withdrawn])).toMatchObject({ changed: 1 });
    expect(await storeInspectionItems(silo.database, [withdrawn])).toMatchObject({ unchanged: 1 });
    expect(await silo.count('outbox')).toBe(told + 1);
  });

  it.each<[string, Partial<InspectionItemInput>]>([
    ['INSPECTION_ITEM_DAYS_UNFIT', { withdrawnOn: ITEM.publishedOn }],
    ['UNKNOWN_DEPARTMENT', { department: 'NOBODY' }],
    ['VALUE_NOT_ADMITTED', { kind: 'SPECIAL' as 'KEY' }],
    ['TEXT_EMPTY', { basis: '' }],
    ['UNKNOWN_DEPARTMENT', { sourceDepartment: 'NOBODY' }],
    ['INVALID_MOMENT', { observedAt: 'then' }],
  ])('refuses with %s and stores nothing: %j', async (code, fault) => {
    const rows = [
      { ...ITEM, code: 'OTHER' },
      { ...ITEM, code: 'BAD', ...fault },
    ];
    await expect(storeInspectionItems(silo.database, rows)).rejects.toMatchObject({ code });
    expect(await silo.count('inspection_item')).toBe(2);
  });
});
