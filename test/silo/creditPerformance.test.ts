import { storeCreditRecords } from '../../subgraphs/credit';
import { decisionEffects } from '../../subgraphs/credit/rules/repair/decisionEffect';
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
const take = (version: number, performed: boolean | null) => {
  const of = { number: NUMBER, decided_on: on('2026-07-20'), told_on: on('2026-07-21'), version, performed };
  return silo.database.transaction((client) => takeEffects(client, [effect(of)], REPAIR_TODAY));
};
const recordId = async () => `CreditRecord:${(await desk.row('credit_record')).id}`;
const told = async () => {
  const sql = `SELECT payload->'data'->>'state' AS state FROM outbox WHERE aggregatetype = 'credit-repair'`;
  return (await silo.database.dataSource.query(sql)).map(({ state }: { state: string }) => state);
};

describe('CR-24, 信用修复管理办法: a decision of which something is still owed', () => {
  it('bars the grant whatever the proofs say, and does so no more once enforcement tells that it is performed', async () => {
    await take(1, false);
    const received = await desk.receive(await recordId());
    expect(received.done?.openConditions).toEqual([{ code: 'REPAIR_DUTY_OPEN', missing: ['performance'] }]);
    const { refusal } = await desk.answer('grantCreditRepair');
    expect(refusal).toMatchObject({ code: 'REPAIR_DUTY_OPEN', missing: ['performance'] });
    expect(await silo.count(`credit_record WHERE publication_state = 'REPAIRED'`)).toBe(0);
    await take(2, true);
    expect((await desk.answer('grantCreditRepair')).done).toMatchObject({ state: 'GRANTED' });
  });

  it('is what the hub knows alone: where enforcement does not know, the proofs decide', async () => {
    await take(1, null);
    expect((await desk.receive(await recordId())).done?.openConditions).toEqual([]);
    expect((await desk.answer('grantCreditRepair')).done).toMatchObject({ state: 'GRANTED' });
  });

  it('is read from effects as yes, no or not known, and nothing else', () => {
    const event = (performed: unknown) => ({
      ...{ about: 'case-effect', withdrawn: false },
      data: JSON.stringify({ ...effect(), ...(performed !== undefined && { performed }) }),
    });
    const read = (performed: unknown) => decisionEffects([event(performed)]).length;
    expect([true, false, null, undefined, 'PERFORMED', 1].map(read)).toEqual([1, 1, 1, 1, 0, 0]);
  });
});

describe('上海市社会信用条例 37: enforcement is told of a seal', () => {
  it.each(['REPAIRED', 'REVOKED'] as const)('with what the record became: %s', async (publicationState) => {
    await desk.store(penaltyRecord());
    const sealed = penaltyRecord({ publicationState, observedAt: '2026-11-01T00:00:00+08:00' });
    await storeCreditRecords(silo.database, [sealed], REPAIR_TODAY);
    expect(await told()).toEqual([publicationState]);
  });

  it('with what the record became: LAPSED', async () => {
    await desk.store(penaltyRecord({ effectiveFrom: on('2021-01-10'), effectiveTo: on('2021-02-10') }));
    await endPublications(silo.database, REPAIR_TODAY);
    expect(await told()).toEqual(['LAPSED']);
  });
});
