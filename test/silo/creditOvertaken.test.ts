import { overtakeStranded } from '../../subgraphs/credit/store/repair/overtakeWork';
import { LIST_TODAY, listDesk, listPeople, openLists } from '../support/credit/listDesk';
import { repairDesk } from '../support/credit/repairDesk';
import type { OpenSilo } from '../support/openSilo';

const { handler } = listPeople;
let silo: OpenSilo;
beforeEach(async () => {
  silo = await openLists();
});
afterEach(() => silo.close());
const lists = listDesk(() => silo);

const FILE =
  'query { creditObjection(number: "OB-2026-000001") { state ground dueOn record { id } clocks { isLate } } }';
const objection = async () => (await silo.ask(FILE, {}, handler)).data?.creditObjection;
const OVERTAKEN = { state: 'OVERTAKEN', ground: null, dueOn: null, record: null };

/** An entry of the list of abnormal operation, whose record is objected to and the objection forwarded. */
async function forwarded(): Promise<void> {
  const desk = repairDesk(silo);
  await lists.propose();
  expect((await lists.decide()).done).toMatchObject({ state: 'LISTED' });
  await desk.raise('CreditRecord:1', '与事实不符', handler);
  await desk.step('markCreditObjection', 1, handler);
  expect((await desk.step('forwardCreditObjection', 2, listPeople.centre)).done).toMatchObject({ state: 'FORWARDED' });
}

describe('上海市社会信用条例 36: an objection ends with its record', () => {
  it('when its entry is removed from the list', async () => {
    await forwarded();
    await lists.apply();
    expect((await lists.remove()).done).toMatchObject({ state: 'REMOVED' });
    expect(await objection()).toMatchObject(OVERTAKEN);
    const sql = `SELECT actor, details::json->>'by' AS by FROM credit_event WHERE kind = 'OVERTAKEN'`;
    expect(await silo.database.dataSource.query(sql)).toEqual([{ actor: 'hub', by: 'RECORD_SEALED' }]);
  });

  it('where the record was sealed before, once', async () => {
    await forwarded();
    await silo.database.dataSource.query(`UPDATE credit_record SET publication_state = 'REPAIRED'`);
    expect(await objection()).toMatchObject({ state: 'FORWARDED' });
    for (const _ of [1, 2]) await overtakeStranded(silo.database, LIST_TODAY);
    expect(await objection()).toMatchObject(OVERTAKEN);
    expect(await silo.count(`credit_event WHERE kind = 'OVERTAKEN'`)).toBe(1);
  });
});
