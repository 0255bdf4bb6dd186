import type { PoolClient } from 'pg';
import { storeCreditRecords } from '../../subgraphs/credit';
import { endPublications } from '../../subgraphs/credit/store/repair/endPublications';
import { takeEffects } from '../../subgraphs/credit/store/repair/takeEffects';
import {
  effect,
  on,
  openRepairs,
  penaltyRecord,
  REPAIR_TODAY,
  repairDesk,
  repairPeople,
} from '../support/credit/repairDesk';
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
const OWN = { sourceRecordId: 'X-1' };
const ABOVE = { sourceDepartment: 'SAMR', sourceRecordId: 'C-1' } as const;
const supply = (...changes: Parameters<typeof penaltyRecord>[0][]) =>
  storeCreditRecords(
    silo.database,
    changes.map((change) => penaltyRecord(change)),
    REPAIR_TODAY,
  );
const take = (change: Parameters<typeof effect>[0] = {}) =>
  silo.database.transaction((client: PoolClient) =>
    takeEffects(client, [effect({ number: NUMBER, decided_on: on('2026-07-20'), ...change })], REPAIR_TODAY),
  );
const records = (): Promise<{ id: string; state: string; title: string }[]> =>
  silo.database.dataSource.query(`SELECT source_department || '/' || source_record_id AS id, publication_state AS state, title
    FROM credit_record ORDER BY id`);

/** Two records of one penalty, as they were stored before the hub knew them for one. */
async function twins(): Promise<void> {
  await supply(OWN);
  await supply({ ...ABOVE, documentNumber: '沪市监浦处〔2026〕70号' });
  await silo.database.dataSource.query(`UPDATE credit_record SET document_number = $1`, [NUMBER]);
}

describe('上海市社会信用条例 9: one penalty is one record', () => {
  it.each([
    ['another number of its department', { sourceRecordId: 'X-2' }],
    ['the department above', ABOVE],
    ['another way of writing its document', { sourceRecordId: 'X-3', documentNumber: '沪市监浦处[2026] ７号' }],
  ])('whoever tells it again under %s', async (_, change) => {
    await supply(OWN);
    await supply({ ...change, title: '再次报送', observedAt: LATER });
    expect(await records()).toEqual([{ id: 'SAMR-310115/X-1', state: 'PUBLISHED', title: '再次报送' }]);
  });

  it('within one batch, as it was observed last', async () => {
    const told = await supply({ ...ABOVE, title: '后报', observedAt: LATER }, OWN);
    expect(told).toMatchObject({ received: 2, inserted: 1, changed: 0 });
    expect(await records()).toEqual([{ id: 'SAMR/C-1', state: 'PUBLISHED', title: '后报' }]);
  });

  it('which the decision of a district joins where the department above told it first', async () => {
    await supply(ABOVE);
    await take({ kinds: ['LICENCE_REVOCATION'] });
    expect(await records()).toMatchObject([{ id: 'SAMR/C-1', state: 'PUBLISHED' }]);
    expect(await silo.count(`credit_record WHERE severity = 'SERIOUS'`)).toBe(1);
  });

  it('but not that of an office of another district, nor by numbers of their own', async () => {
    await supply(OWN, { sourceDepartment: 'SAMR-310112', sourceRecordId: 'M-1' });
    const own = { sourceRecordId: '1', documentNumber: null };
    await supply(own, { ...own, sourceDepartment: 'SAMR' });
    expect(await records()).toHaveLength(4);
  });
});

describe('信用修复管理办法 3: a seal takes away every record of the penalty', () => {
  const states = async () => (await records()).map(({ state }) => state);

  it('when a repair is granted: its measures, its work and its decision go with it', async () => {
    await twins();
    await desk.raise('CreditRecord:2', '金额有误', repairPeople.centre);
    await desk.receive('CreditRecord:1');
    expect((await desk.answer('grantCreditRepair')).refusal).toBeUndefined();
    expect(await states()).toEqual(['REPAIRED', 'REPAIRED']);
    expect(await desk.row('credit_objection')).toMatchObject({ state: 'OVERTAKEN', due_on: null });
    expect(await silo.count(`outbox WHERE aggregatetype = 'credit-repair'`)).toBe(2);
    const { details } = await desk.row('credit_event', `kind = 'SEALED' AND record_id = 'CreditRecord:2'`);
    expect(JSON.parse(String(details))).toMatchObject({ state: 'REPAIRED', by: 'CreditRecord:1' });
  });

  it('so that none is repaired before the longer of their shortest publications is over', async () => {
    await twins();
    await silo.database.dataSource.query(
      `UPDATE credit_record SET severity = 'SERIOUS' WHERE source_record_id = 'C-1'`,
    );
    const { done } = await desk.receive('CreditRecord:1');
    expect(done?.openConditions).toEqual([{ code: 'REPAIR_TOO_EARLY', missing: ['2027-07-21'] }]);
    expect((await desk.answer('grantCreditRepair')).refusal).toMatchObject({
      code: 'REPAIR_TOO_EARLY',
      severity: 'SERIOUS',
    });
    expect(await states()).toEqual(['PUBLISHED', 'PUBLISHED']);
  });

  it('so that none is repaired while the decision behind the other is not performed', async () => {
    await take({ performed: false });
    await silo.database.dataSource.query(`UPDATE credit_record SET document_number = 'X'`);
    await silo.database.dataSource.query(`UPDATE penalty_publication SET decision_number = 'X'`);
    const second = await desk.store(penaltyRecord(OWN));
    await silo.database.dataSource.query(`UPDATE credit_record SET document_number = $1`, [NUMBER]);
    await desk.receive(second);
    const refused = { code: 'REPAIR_DUTY_OPEN', missing: ['performance'] };
    expect((await desk.answer('grantCreditRepair')).refusal).toMatchObject(refused);
  });

  it('when its supplier seals one, or its time to query is over', async () => {
    await twins();
    await supply({ ...OWN, publicationState: 'REVOKED', observedAt: LATER });
    expect(await states()).toEqual(['REVOKED', 'REVOKED']);
    await silo.database.dataSource.query(`UPDATE credit_record SET publication_state = 'PUBLISHED',
      query_ends_on = CASE WHEN source_record_id = 'X-1' THEN '2026-10-31'::date END`);
    expect(await endPublications(silo.database, REPAIR_TODAY)).toMatchObject({ lapsed: 1 });
    expect(await states()).toEqual(['LAPSED', 'LAPSED']);
  });

  it('when its decision falls that made a record under another document', async () => {
    await take();
    await silo.database.dataSource.query(`UPDATE credit_record SET document_number = '沪市监浦处〔2026〕70号'`);
    await supply({ ...OWN, documentNumber: '沪市监浦处〔2026〕71号' });
    await silo.database.dataSource.query(
      `UPDATE credit_record SET document_number = $1 WHERE source_record_id = 'X-1'`,
      [NUMBER],
    );
    await take({ version: 2, state: 'WITHDRAWN' });
    expect(await states()).toEqual(['REVOKED', 'REVOKED']);
  });

  it('and one that stood beside it unknown is sealed by its supplier’s next word', async () => {
    await twins();
    await silo.database.dataSource.query(
      `UPDATE credit_record SET publication_state = 'REPAIRED' WHERE source_record_id = 'X-1'`,
    );
    await supply({ ...ABOVE, title: '再次报送', observedAt: LATER });
    expect(await states()).toEqual(['REPAIRED', 'REPAIRED']);
  });
});

describe('信用修复管理办法 3: a seal that its supplier tells', () => {
  it('is not too late where the hub touched the record since: record, list and measures go together', async () => {
    const record = await desk.store(penaltyRecord(OWN));
    await desk.raise(record);
    await desk.step('markCreditObjection', 1);
    const sealed = { ...OWN, publicationState: 'REPAIRED', observedAt: '2026-11-01T18:00:00+08:00' } as const;
    expect(await supply(sealed)).toMatchObject({ received: 1, changed: 1, stale: 0 });
    expect(await desk.row('credit_record')).toMatchObject({ publication_state: 'REPAIRED' });
    expect(await desk.row('credit_objection')).toMatchObject({ state: 'OVERTAKEN', ended_on: '2026-11-02' });
    expect(await supply({ ...OWN, observedAt: '2026-11-05T18:00:00+08:00' })).toMatchObject({ stale: 1 });
  });

  it('leaves what the record said as proof, by which it is known again', async () => {
    await supply(OWN);
    await supply({
      ...OWN,
      publicationState: 'REPAIRED',
      documentNumber: '沪市监浦处〔2026〕99号',
      title: '封存',
      observedAt: LATER,
    });
    expect(await desk.row('credit_record')).toMatchObject({ document_number: NUMBER, title: penaltyRecord().title });
    expect(await supply({ sourceRecordId: 'X-7', observedAt: LATER })).toMatchObject({ inserted: 0, stale: 1 });
  });

  it('of another entity is refused', async () => {
    await supply(OWN);
    const other = { ...OWN, uscc: '91310000132260250X', publicationState: 'REPAIRED', observedAt: LATER } as never;
    await expect(supply(other)).rejects.toMatchObject({ code: 'RECORD_OF_ANOTHER_ENTITY' });
  });
});
