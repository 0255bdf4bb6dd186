import { storeCreditRecords } from '../../subgraphs/credit';
import { takeEffects } from '../../subgraphs/credit/store/repair/takeEffects';
import { effect, openRepairs, penaltyRecord, REPAIR_TODAY, repairDesk } from '../support/credit/repairDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let desk: ReturnType<typeof repairDesk>;
beforeEach(async () => {
  silo = await openRepairs();
  desk = repairDesk(silo);
});
afterEach(() => silo.close());

const NUMBER = '沪市监浦处〔2026〕7号';
const LATER = '2026-11-01T09:00:00+08:00';
const supply = (change: Parameters<typeof penaltyRecord>[0] = {}) =>
  storeCreditRecords(silo.database, [penaltyRecord({ observedAt: LATER, ...change })], REPAIR_TODAY);
const take = (change: Parameters<typeof effect>[0] = {}) =>
  silo.database.transaction((client) => takeEffects(client, [effect({ number: NUMBER, ...change })], REPAIR_TODAY));
const repaired = async () => {
  const record = await desk.store(penaltyRecord({ sourceRecordId: 'X-1' }));
  await desk.receive(record);
  expect((await desk.answer('grantCreditRepair')).refusal).toBeUndefined();
};
const open = () => silo.count(`credit_record WHERE publication_state IN ('PUBLISHED', 'OBJECTED', 'NOT_PUBLISHED')`);

describe('信用修复管理办法 3, 上海市社会信用条例 37: a seal is final', () => {
  it.each([
    ['a new number of its department', { sourceRecordId: 'X-2' }],
    ['the department above', { sourceDepartment: 'SAMR', sourceRecordId: 'C-1' }],
    ['another way of writing the document', { sourceRecordId: 'X-3', documentNumber: '沪市监浦处[2026] ７号' }],
  ] as const)('against the same penalty from %s', async (_, change) => {
    await repaired();
    expect(await supply(change)).toMatchObject({ received: 1, inserted: 0, stale: 1 });
    expect(await open()).toBe(0);
  });

  it.each([
    ['of another document', { sourceRecordId: 'X-4', documentNumber: '沪市监浦处〔2026〕8号' }],
    ['of another kind', { sourceRecordId: 'X-5', kind: 'HONOUR', severity: null }],
    ['from another line', { sourceRecordId: 'X-6', sourceDepartment: 'EMERGENCY' }],
  ] as const)('but takes away no record %s', async (_, change) => {
    await repaired();
    expect(await supply(change)).toMatchObject({ inserted: 1, stale: 0 });
    expect(await open()).toBe(1);
  });

  it.each([
    ['under the number of the decision', {}],
    ['under a number of its own', { sourceRecordId: 'X-1' }],
    ['from the department above', { sourceDepartment: 'SAMR', sourceRecordId: 'C-1' }],
  ] as const)('where the decision fell before its record was supplied %s', async (_, change) => {
    await take({ version: 2, state: 'WITHDRAWN' });
    expect(await supply(change)).toMatchObject({ inserted: 0, stale: 1 });
    expect(await silo.count('credit_record')).toBe(0);
  });
});
