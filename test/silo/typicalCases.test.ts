import type { Viewer } from '../../kernel/service/silo';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { expirePublications } from '../../subgraphs/enforcement/store/after/expirePublications';
import { applyRepairs } from '../../subgraphs/enforcement/store/after/followRepairs';
import { ENFORCEMENT_HISTORY } from '../../subgraphs/enforcement/store/work/appendEvent';
import {
  AFTER_CASE,
  AFTER_USCC,
  type AfterDesk,
  afterPeople,
  DECISION,
  decidedCase,
  openAfterDesk,
} from '../support/enforcement/afterDesk';
import { complaint, leadActs, people } from '../support/enforcement/transferDesk';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { officer, head, cityHead, minhangHead, emergencyHead, reviewer, office } = afterPeople;
const TYPICAL = 'TC-2026-000001';
const FIELDS = 'number version authority { code } decision title summary publishedOn withdrawnOn withdrawnBecause';
const screening = { stateSecrets: true, tradeSecrets: true, privacy: true, leadSource: true };
const text = { title: '使用过期原料案', summary: '某餐饮公司使用过期原料，被处罚款。', screening };

let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
  await desk.decide({ publication: 'PUBLISHED' });
});
afterEach(() => silo.close());

async function change(field: 'publishTypicalCase' | 'withdrawTypicalCase', input: object, as: Viewer) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const mutation = `mutation ($input: ${type}!) { ${field}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await silo.ask(mutation, { input }, as);
  return { done: (data?.[field] ?? null) as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
}
const publish = (more: object = {}, as: Viewer = head) =>
  change('publishTypicalCase', { decision: DECISION, ...text, ...more }, as);
const recall = (more: object = {}, as: Viewer = head) =>
  change('withdrawTypicalCase', { number: TYPICAL, version: 1, reason: '摘要有误', ...more }, as);

async function told(as: Viewer = PUBLIC, args = ''): Promise<unknown[]> {
  const { data } = await silo.ask(`{ typicalCases${args} { totalCount edges { node { ${FIELDS} } } } }`, {}, as);
  const page = data?.typicalCases as { totalCount: number; edges: { node: unknown }[] };
  expect(page.totalCount).toBe(page.edges.length);
  return page.edges.map(({ node }) => node);
}
const ended = async () =>
  (
    await silo.database.dataSource.query('SELECT withdrawn_because, withdrawn_on IS NOT NULL AS gone FROM typical_case')
  )[0];
const kinds = async () =>
  (
    await silo.database.dataSource.query(`SELECT kind FROM enforcement_event WHERE topic = 'typical-case' ORDER BY id`)
  ).map(({ kind }: { kind: string }) => kind);

describe('沪府发〔2020〕7号（十五）: a typical case', () => {
  it('is a published decision that a head tells to everybody, with a text', async () => {
    expect(await told()).toEqual([]);
    expect((await publish()).done).toMatchObject({ number: TYPICAL, decision: DECISION, publishedOn: '2026-11-02' });
    const shown = { title: text.title, summary: text.summary, withdrawnOn: null, authority: { code: 'SAMR-310115' } };
    for (const as of [PUBLIC, officer, emergencyHead]) expect(await told(as)).toMatchObject([shown]);
    expect(await told(PUBLIC, '(authority: "SAMR-310112")')).toEqual([]);
    expect((await publish()).refusal).toMatchObject({ code: 'TYPICAL_CASE_TWICE', typicalCase: TYPICAL });
  });

  it.each(['NONE', 'DUE', 'WITHDRAWN', 'EXPIRED', 'REPAIRED'] as const)(
    'is no decision whose publication is %s',
    async (publication) => {
      const number = '沪市监浦处〔2026〕32号';
      await desk.decide({ number, caseNumber: '沪市监浦案〔2026〕32号', publication });
      const code = publication === 'REPAIRED' ? 'WORK_UNKNOWN' : 'TYPICAL_CASE_UNFIT';
      expect((await publish({ decision: number })).refusal).toMatchObject({ code, field: 'decision' });
      expect(await silo.count('typical_case')).toBe(0);
    },
  );

  it.each([
    [
      'not screened for state secrets',
      { screening: { ...screening, stateSecrets: false } },
      'PUBLICATION_NOT_SCREENED',
    ],
    ['not screened for privacy', { screening: { ...screening, privacy: false } }, 'PUBLICATION_NOT_SCREENED'],
    ['not screened for who reported', { screening: { ...screening, leadSource: false } }, 'PUBLICATION_NOT_SCREENED'],
    ['with the name of another person', { summary: '王小明举报', persons: ['王小明'] }, 'DECISION_HOLDS_SECRETS'],
    ['with a marked word in its title', { title: '甲乙丙案', secrets: ['甲乙丙'] }, 'DECISION_HOLDS_SECRETS'],
    ['with a telephone number', { summary: '电话13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['with a mark that turns the text round', { title: '案\u202e例' }, 'TEXT_BIDI_CONTROL'],
    ['without a text', { summary: ' ' }, 'TEXT_EMPTY'],
    ['too long', { title: '案'.repeat(201) }, 'TEXT_TOO_LONG'],
    ['with too many words to look for', { secrets: Array.from({ length: 51 }, (_, at) => `词${at}`) }, 'TEXT_TOO_LONG'],
    ['of no decision', { decision: '沪市监浦处〔2026〕99号' }, 'WORK_UNKNOWN'],
  ])('is refused %s, and nothing is stored', async (_, more, code) => {
    const before = await silo.count('enforcement_event');
    const { done, refusal } = await publish(more);
    expect([done, refusal]).toMatchObject([null, { code }]);
    expect([await silo.count('typical_case'), await silo.count('enforcement_event')]).toEqual([0, before]);
  });

  it('holds no number under which whoever reported the case is sealed', async () => {
    const acts = leadActs(() => silo);
    const { done: lead } = await acts.register(complaint({ uscc: AFTER_USCC }), people.pudong);
    await acts.accept({ number: lead?.number, version: lead?.version, caseNumber: AFTER_CASE }, people.pudong);
    const sealed = complaint().complainantReference as string;
    const { refusal } = await publish({ summary: `线索登记号${sealed}` });
    expect(refusal).toMatchObject({ code: 'DECISION_HOLDS_SECRETS' });
    expect(JSON.stringify(refusal)).not.toContain(sealed);
    expect((await publish({ summary: '线索登记号SR-2026-000001' })).refusal).toBeUndefined();
  });

  it('keeps neither the names nor the words that were looked for', async () => {
    await publish({ persons: ['王小明'], secrets: ['甲乙丙'] });
    const kept = await silo.count(`(SELECT t::text FROM typical_case t UNION ALL SELECT t::text FROM enforcement_event t
      UNION ALL SELECT payload::text FROM outbox) a(t) WHERE t LIKE '%王小明%' OR t LIKE '%甲乙丙%'`);
    expect(kept).toBe(0);
  });
});

describe('沪府发〔2020〕7号（十五）: a typical case is withdrawn at once', () => {
  beforeEach(async () => {
    expect((await publish()).refusal).toBeUndefined();
  });

  const repair = () => ({
    ...{ number: 'RP-2026-000001', source_department: 'SAMR-310115', source_record_id: DECISION, uscc: AFTER_USCC },
    repaired_on: day('2026-11-02'),
  });

  it('when its decision is repaired, in the same transaction', async () => {
    await expect(
      silo.database.transaction(async (client) => {
        await applyRepairs(client, [repair()], day('2026-11-02'));
        const { rows } = await client.query('SELECT withdrawn_because FROM typical_case');
        expect(rows).toEqual([{ withdrawn_because: 'REPAIRED' }]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await ended()).toEqual({ withdrawn_because: null, gone: false });
    await silo.database.transaction((client) => applyRepairs(client, [repair()], day('2026-11-02')));
    expect(await ended()).toEqual({ withdrawn_because: 'REPAIRED', gone: true });
    for (const as of [PUBLIC, head]) expect(await told(as)).toEqual([]);
    expect(await kinds()).toEqual(['PUBLISHED', 'WITHDRAWN']);
  });

  it('when its decision falls', async () => {
    const reason = '证据不足';
    await desk.must('correctOwnDecision', { outcome: 'REVOKED', reference: '沪市监浦撤〔2026〕1号', reason });
    expect(await ended()).toEqual({ withdrawn_because: 'WITHDRAWN', gone: true });
    expect(await told()).toEqual([]);
  });

  it('when the publication of its decision is over: not on its last day, but by the run of the day after', async () => {
    const { publicity } = (await desk.find()) ?? {};
    const last = day(String(publicity?.endsOn));
    expect(last).toBe('2027-10-12');
    expect(await expirePublications(silo.database, last)).toBe(0);
    expect(await told()).toHaveLength(1);
    expect(await expirePublications(silo.database, day('2027-10-13'))).toBe(1);
    expect(await ended()).toEqual({ withdrawn_because: 'EXPIRED', gone: true });
    expect(await told()).toEqual([]);
  });

  it('when a file of its department takes the decision out', async () => {
    const row = decidedCase({ publication: 'WITHDRAWN' });
    const later = { observedAt: '2026-11-02T09:00:00+08:00' };
    await storeCases(silo.database, [
      { ...row, ...later, decisions: row.decisions.map((one) => ({ ...one, ...later })) },
    ]);
    expect(await ended()).toEqual({ withdrawn_because: 'WITHDRAWN', gone: true });
    expect(await told()).toEqual([]);
  });

  it('and stays so though its decision were published again, until a head publishes it anew', async () => {
    const at = (publication: 'WITHDRAWN' | 'PUBLISHED', hour: string) => {
      const [row, later] = [decidedCase({ publication }), { observedAt: `2026-11-02T${hour}:00:00+08:00` }];
      return [{ ...row, ...later, decisions: row.decisions.map((one) => ({ ...one, ...later })) }];
    };
    await storeCases(silo.database, at('WITHDRAWN', '09'));
    await storeCases(silo.database, at('PUBLISHED', '10'));
    expect(await told()).toEqual([]);
    expect((await publish()).done).toMatchObject({ number: 'TC-2026-000002' });
    expect(await told()).toHaveLength(1);
  });

  it('by a head of its department, once, with the reason in the history', async () => {
    expect((await recall()).done).toMatchObject({ withdrawnOn: '2026-11-02', withdrawnBecause: 'RECALLED' });
    expect(await told()).toEqual([]);
    expect((await recall({ version: 2 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const at = [{ topic: 'typical-case', number: TYPICAL }];
    const [proof] = await verifyChains(silo.database.statements, ENFORCEMENT_HISTORY, at);
    expect(proof).toMatchObject({ entries: 2, intact: true });
  });

  it('and goes on being told while other decisions change', async () => {
    await desk.decide({
      number: '沪市监浦处〔2026〕32号',
      caseNumber: '沪市监浦案〔2026〕32号',
      publication: 'WITHDRAWN',
    });
    expect(await told()).toHaveLength(1);
    expect(await kinds()).toEqual(['PUBLISHED']);
  });
});

describe('沪府发〔2020〕7号（十五）: who publishes and withdraws typical cases', () => {
  const of = (role: string, department: string, district: string | null): Viewer => ({
    ...{ ...OFFICIAL, department, district, roles: [role], subject: `${role}-${department}-${district}` },
  });
  const refused = [
    [officer, 'NOT_YOUR_CASE', 'NOT_YOUR_CASE'],
    [reviewer, 'NOT_YOUR_CASE', 'NOT_YOUR_CASE'],
    [of('credit-head', 'SAMR', '310115'), 'NOT_YOUR_CASE', 'NOT_YOUR_CASE'],
    [office, 'NOT_YOUR_CASE', 'NOT_YOUR_CASE'],
    [minhangHead, 'WORK_UNKNOWN', 'WORK_UNKNOWN'],
    [emergencyHead, 'WORK_UNKNOWN', 'WORK_UNKNOWN'],
    [of('auditor', 'BIG_DATA', null), 'NOT_YOUR_CASE', 'NOT_YOUR_CASE'],
    [PUBLIC, 'WORK_UNKNOWN', 'WORK_UNKNOWN'],
  ] as const;

  it('is the head of the department that decided, or of the municipal one above it, and nobody else', async () => {
    for (const [as, publishing] of refused)
      expect([as, (await publish({}, as)).refusal?.code]).toEqual([as, publishing]);
    expect((await publish({}, cityHead)).refusal).toBeUndefined();
    for (const [as, , recalling] of refused)
      expect([as, (await recall({}, as)).refusal?.code]).toEqual([as, recalling]);
    expect((await recall({}, cityHead)).refusal).toBeUndefined();
  });
});
