import { enforcement } from '../../subgraphs/enforcement';
import { type AfterDesk, openAfterDesk } from '../support/enforcement/afterDesk';
import { type OpenSilo, openSilo } from '../support/openSilo';

const SCREENED = { stateSecrets: true, tradeSecrets: true, privacy: true };
const DRAFT = { summary: '使用过期原料，处以罚款一千元', screening: SCREENED, persons: ['张三'], secrets: [] };

let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
  await desk.decide();
});
afterEach(() => silo.close());

const change = (sql: string) => silo.database.dataSource.query(sql);
const CAUSE = `UPDATE enforcement_case SET cause = '举报人张三举报事项'`;
const TITLE = `UPDATE enforcement_decision SET document_title = '关于张三举报的行政处罚决定书'`;
const PENALTY = `UPDATE penalty SET text = '罚款一千元，缴至6222021001116245702'`;
const prepare = async () => (await desk.take('prepareDecisionPublication', DRAFT)).refusal;
const publish = async (kept: object = {}) =>
  (await desk.take('publishDecision', { channels: ['CREDIT_CHINA'], ...kept })).refusal;

describe('EN-32, 行政处罚法 50: every text that becomes public is screened', () => {
  it.each([
    ['the cause', CAUSE, 'cause', 'PERSON'],
    ['the title of the document', TITLE, 'documentTitle', 'PERSON'],
    ['the text of a penalty', PENALTY, 'penalties.0.text', 'ACCOUNT_NUMBER'],
  ])('when it is prepared: %s', async (_, sql, field, kind) => {
    await change(sql);
    expect(await prepare()).toMatchObject({ code: 'DECISION_HOLDS_SECRETS', fields: [field], kinds: [kind] });
    expect((await desk.find())?.publicity).toMatchObject({ state: 'DUE', summary: null });
  });

  it.each([
    ['the cause', CAUSE, { persons: ['张三'] }, 'cause'],
    ['the title of the document', TITLE, { secrets: ['张三举报'] }, 'documentTitle'],
    ['the text of a penalty', PENALTY, {}, 'penalties.0.text'],
  ])('when it is published, as it reads by then: %s', async (_, sql, kept, field) => {
    expect(await prepare()).toBeUndefined();
    await change(sql);
    expect(await publish(kept)).toMatchObject({ code: 'DECISION_HOLDS_SECRETS', fields: [field] });
    expect((await desk.find())?.publicity).toMatchObject({ state: 'DUE' });
  });

  it('is published where none gives anything away', async () => {
    expect([await prepare(), await publish({ persons: ['张三'] })]).toEqual([undefined, undefined]);
    expect((await desk.find())?.publicity).toMatchObject({ state: 'PUBLISHED' });
  });

  it('also the reason of its fall, which is told in public', async () => {
    const own = { outcome: 'CHANGED', reference: '沪市监浦更〔2026〕1号', fine: '50000' };
    const { refusal } = await desk.take('correctOwnDecision', { ...own, reason: '退款至 a.b@example.cn' });
    expect(refusal).toMatchObject({ code: 'DECISION_HOLDS_SECRETS', fields: ['reason'], kinds: ['EMAIL'] });
    expect((await desk.find())?.fellBecause).toBeNull();
  });
});
