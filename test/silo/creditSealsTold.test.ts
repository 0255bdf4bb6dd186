import { storeCreditRecords } from '../../subgraphs/credit';
import { endPublications } from '../../subgraphs/credit/store/repair/endPublications';
import { takeEffects } from '../../subgraphs/credit/store/repair/takeEffects';
import { effect, on, openRepairs, penaltyRecord, REPAIR_TODAY, repairDesk } from '../support/credit/repairDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let desk: ReturnType<typeof repairDesk>;
beforeEach(async () => {
  silo = await openRepairs();
  desk = repairDesk(silo);
});
afterEach(() => silo.close());

const NUMBER = '沪市监浦处〔2026〕7号';
const told = async () => {
  const sql = `SELECT payload->'data' AS data FROM outbox WHERE aggregatetype = 'credit-repair' ORDER BY position`;
  return (await silo.database.dataSource.query(sql)).map(({ data }: { data: object }) => data);
};
const OWN = { sourceRecordId: 'X-1' };
const seal = penaltyRecord({ ...OWN, publicationState: 'REPAIRED', observedAt: '2026-11-01T00:00:00+08:00' });
const take = (change: Parameters<typeof effect>[0]) =>
  silo.database.transaction((client) => takeEffects(client, [effect({ number: NUMBER, ...change })], REPAIR_TODAY));

describe('信用修复管理办法 3: enforcement is told of every penalty that is sealed', () => {
  it.each(['REPAIRED', 'REVOKED'] as const)(
    'as %s by its supplier, once, by the document it had while it was open',
    async (publicationState) => {
      await desk.store(penaltyRecord(OWN));
      const anew = { ...seal, publicationState, documentNumber: '沪市监浦处〔2026〕99号' };
      for (const _ of [1, 2]) await storeCreditRecords(silo.database, [anew], REPAIR_TODAY);
      const department = { source_department: 'SAMR-310115', source_record_id: NUMBER };
      expect(await told()).toMatchObject([
        { ...department, number: 'CreditRecord:1', version: 1, repaired_on: '2026-11-02' },
      ]);
    },
  );

  it('as lapsed when its time to query is over', async () => {
    await desk.store(penaltyRecord({ ...OWN, effectiveFrom: on('2021-01-10'), effectiveTo: on('2021-02-10') }));
    expect(await endPublications(silo.database, REPAIR_TODAY)).toMatchObject({ lapsed: 1 });
    expect(await told()).toMatchObject([{ source_record_id: NUMBER, number: 'CreditRecord:1' }]);
    await endPublications(silo.database, REPAIR_TODAY);
    expect(await told()).toHaveLength(1);
  });

  it('under the number of its decision, although the record was given another document since', async () => {
    await take({});
    const corrected = penaltyRecord({
      documentNumber: '沪市监浦处〔2026〕8号',
      observedAt: '2026-10-30T00:00:00+08:00',
    });
    await storeCreditRecords(silo.database, [corrected], REPAIR_TODAY);
    const sealed = { ...seal, sourceRecordId: NUMBER, documentNumber: corrected.documentNumber };
    await storeCreditRecords(silo.database, [sealed], REPAIR_TODAY);
    expect(await told()).toMatchObject([{ source_record_id: NUMBER }]);
  });

  it('by its own number where it was supplied sealed: of its document nothing is told', async () => {
    await storeCreditRecords(silo.database, [seal], REPAIR_TODAY);
    expect(await told()).toMatchObject([{ source_record_id: 'X-1' }]);
  });

  it('but of none whose decision fell, and of no other kind of record', async () => {
    await take({});
    await desk.store(penaltyRecord({ ...OWN, documentNumber: '沪市监浦处〔2026〕8号' }));
    await silo.database.dataSource.query('UPDATE credit_record SET document_number = $1', [NUMBER]);
    await take({ version: 2, state: 'WITHDRAWN' });
    const honour = penaltyRecord({ kind: 'HONOUR', severity: null, sourceRecordId: 'H-1', documentNumber: null });
    await desk.store(honour, { ...honour, publicationState: 'REVOKED', observedAt: seal.observedAt });
    expect(await silo.count(`credit_record WHERE publication_state = 'REVOKED'`)).toBe(3);
    expect(await told()).toEqual([]);
  });
});
