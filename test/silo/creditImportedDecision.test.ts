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

const NUMBER = effect().number;
/** The same penalty as the source system supplies it, under a number of its own. */
const supplied = (change: Parameters<typeof penaltyRecord>[0] = {}) =>
  penaltyRecord({ documentNumber: NUMBER, sourceRecordId: 'XK-2026-0099', title: '来源系统报送', ...change });
const take = (change: Parameters<typeof effect>[0] = {}) =>
  silo.database.transaction((client) => takeEffects(client, [effect(change)], REPAIR_TODAY));
const records = () =>
  silo.database.dataSource.query(
    'SELECT source_record_id AS id, document_number AS number, severity, publication_state AS state FROM credit_record ORDER BY id',
  );

describe('CR-1, 上海市社会信用条例 9: a decision and its record that a source system tells both are one record', () => {
  it('where the record came first, under the number that the department gave it', async () => {
    await desk.store(supplied());
    await take({ kinds: ['FINE', 'BAN_FROM_POST'], version: 1 });
    await take({ kinds: ['FINE', 'BAN_FROM_POST'], version: 1 });
    expect(await records()).toEqual([{ id: 'XK-2026-0099', number: NUMBER, severity: 'SERIOUS', state: 'PUBLISHED' }]);
    expect(await silo.count(`penalty_publication WHERE source_record_id = 'XK-2026-0099'`)).toBe(1);
  });

  it('where the decision came first, under the number of the decision', async () => {
    await take();
    await desk.store(penaltyRecord());
    const before = await silo.count('credit_record');
    const told = { documentNumber: NUMBER, sourceRecordId: 'XK-2026-0099', observedAt: '2026-10-30T09:00:00+08:00' };
    await storeCreditRecords(silo.database, [penaltyRecord({ ...told, severity: 'SERIOUS' })], REPAIR_TODAY);
    expect(await silo.count('credit_record')).toBe(before);
    expect(await silo.count(`credit_record WHERE source_record_id = '${NUMBER}' AND severity = 'SERIOUS'`)).toBe(1);
  });

  it('falls with its decision, and stays sealed whatever the source sends of it', async () => {
    await desk.store(supplied());
    await take();
    await take({ version: 2, state: 'WITHDRAWN' });
    await desk.store(supplied({ observedAt: '2026-11-01T09:00:00+08:00' }));
    expect(await records()).toMatchObject([{ id: 'XK-2026-0099', state: 'REVOKED' }]);
  });

  it.each([
    ['another department', { sourceDepartment: 'SAMR-310112' }],
    ['another decision', { documentNumber: '沪市监浦处〔2026〕18号' }],
    ['another kind', { kind: 'HONOUR', severity: null }],
  ] as const)('but not with a record of %s', async (_, change) => {
    await desk.store(supplied(change));
    await take();
    expect(await silo.count('credit_record')).toBe(2);
  });
});
