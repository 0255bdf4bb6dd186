import { enforcement } from '../../subgraphs/enforcement';
import { type AfterDesk, openAfterDesk } from '../support/enforcement/afterDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
  await desk.decide();
});
afterEach(() => silo.close());

const screening = { stateSecrets: true, tradeSecrets: true, privacy: true };
const filing = { kind: 'RECONSIDERATION', body: '上海市人民政府', reference: '沪府复〔2026〕9号', on: '2026-10-20' };
const ending = { outcome: 'REVOKED', reference: '沪府复决〔2026〕9号', on: '2026-10-30' };
const reason = '因举报人张 三提供的照片失实，涉及甲公司配方';
const published = async () => {
  await desk.must('prepareDecisionPublication', { summary: '经营过期食品，罚款1000元', screening, on: '2026-10-13' });
  await desk.must('publishDecision', { channels: ['CREDIT_CHINA', 'NECIPS'], on: '2026-10-14' });
};
const withdrawn = async () => {
  const text = '{ withdrawnDecisions { edges { node { reason } } } }';
  return JSON.stringify((await silo.ask(text, {}, PUBLIC)).data);
};

describe('行政处罚法 48, 50: the public reason of a fall', () => {
  it.each([
    ['concludeDecisionRemedy', 'a person', { persons: ['张三'] }, 'PERSON'],
    ['concludeDecisionRemedy', 'a secret', { secrets: ['配方'] }, 'SECRET'],
    ['correctOwnDecision', 'a person', { persons: ['张三'] }, 'PERSON'],
    ['correctOwnDecision', 'a secret', { secrets: ['配方'] }, 'SECRET'],
  ] as const)('is refused by %s where it names %s, and nothing is stored', async (mutation, _, kept, kind) => {
    await published();
    if (mutation === 'concludeDecisionRemedy') await desk.must('recordDecisionRemedy', filing);
    const before = await desk.find();
    const { refusal } = await desk.take(mutation, { ...ending, reason, ...kept });
    expect(refusal).toMatchObject({ code: 'DECISION_HOLDS_SECRETS', fields: ['reason'], kinds: [kind] });
    expect(JSON.stringify(refusal)).not.toMatch(/张三|配方/);
    expect(await desk.find()).toEqual(before);
    expect(await withdrawn()).not.toContain('张');
    const long = Array.from({ length: 51 }, () => '张三');
    const many = await desk.take(mutation, { ...ending, reason: '照片失实', persons: long });
    expect(many.refusal).toMatchObject({ code: 'TEXT_TOO_LONG', field: 'persons', limit: 50 });
    await desk.must(mutation, { ...ending, reason: '照片失实', persons: ['张三'], secrets: ['配方'] });
    expect(await withdrawn()).toContain('照片失实');
    expect(await silo.count(`enforcement_event WHERE details LIKE '%张三%' OR details LIKE '%配方%'`)).toBe(0);
  });
});
