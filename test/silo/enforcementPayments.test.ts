import { enforcement } from '../../subgraphs/enforcement';
import { type AfterDesk, openAfterDesk, payment } from '../support/enforcement/afterDesk';
import { type OpenSilo, openSilo } from '../support/openSilo';

let silo: OpenSilo;
let desk: AfterDesk;
beforeAll(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
  await desk.decide();
  await desk.must('beginPerformance');
});
afterAll(() => silo.close());

describe('EN-26, 行政处罚法 67, 68: a payment that does not fit', () => {
  it.each([
    ['a fen too much', { amount: '100001' }, 'PAYMENT_UNFIT'],
    ['nothing', { amount: '0' }, 'PAYMENT_UNFIT'],
    ['a negative amount', { amount: '-1' }, 'AMOUNT_UNFIT'],
    ['a fraction', { amount: '1.5' }, 'AMOUNT_UNFIT'],
    ['an exponent', { amount: '1e3' }, 'AMOUNT_UNFIT'],
    ['more than a column holds', { amount: '9223372036854775808' }, 'AMOUNT_UNFIT'],
    ['a surcharge beyond what is owed', { kind: 'SURCHARGE', amount: '18001', on: '2026-11-02' }, 'PAYMENT_UNFIT'],
    ['cash that is not from the spot', { channel: 'CASH_ON_SPOT', cashGround: 'SMALL_FINE' }, 'PAYMENT_WAY_UNLAWFUL'],
    ['a day ahead', { on: '2026-11-03' }, 'STEP_DAY_AHEAD'],
    ['a day before the service', { on: '2026-10-11' }, 'STEP_DAY_BEFORE_LAST'],
    ['a month alone', { on: '2026-10' }, 'INVALID_DAY'],
    ['an impossible day', { on: '2026-02-30' }, 'INVALID_DAY'],
    ['a receipt without a sign', { receipt: ' ' }, 'TEXT_EMPTY'],
    ['a receipt with NUL', { receipt: 'R\u0000' }, 'TEXT_NUL'],
    ['a receipt with half a surrogate', { receipt: 'R\ud800' }, 'TEXT_LONE_SURROGATE'],
    ['a receipt that turns the text round', { receipt: 'R\u202e1' }, 'TEXT_BIDI_CONTROL'],
    ['a number of a person', { receipt: '11010519491231002X' }, 'PERSONAL_DATA_IN_TEXT'],
    ['another version', { version: 7 }, 'WORK_CHANGED'],
  ])('refuses a payment of %s, and stores nothing', async (_, change, code) => {
    const { refusal } = await desk.take('payFine', { ...payment('1000', '2026-10-20'), ...change });
    expect(refusal).toMatchObject({ code });
    expect(await silo.count('fine_payment')).toBe(0);
    expect(await silo.count(`enforcement_event WHERE topic = 'performance'`)).toBe(1);
  });
});
