import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { expirePublications } from '../../subgraphs/enforcement/store/after/expirePublications';
import {
  type AfterDesk,
  afterPeople,
  DECISION,
  decidedCase,
  FINE,
  openAfterDesk,
} from '../support/enforcement/afterDesk';
import { type OpenSilo, openSilo } from '../support/openSilo';

let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
});
afterEach(() => silo.close());

const screening = { stateSecrets: true, tradeSecrets: true, privacy: true };
const draft = { summary: '经营过期食品，罚款1000元', screening };
const both = { channels: ['CREDIT_CHINA', 'NECIPS'] };
const publicationOf = async () => {
  const [row] = await silo.database.dataSource.query('SELECT publication FROM enforcement_decision');
  return row.publication as string;
};

describe('CR-30, CR-31, X6: a decision is published by the earlier of two clocks', () => {
  it('tells both with their channels and sources, and which of them was read', async () => {
    await desk.decide({ decidedOn: '2026-09-24' });
    expect((await desk.find())?.publicity).toMatchObject({
      state: 'DUE',
      dueOn: '2026-10-12',
      isLate: true,
      clocks: [
        { channel: 'CREDIT_CHINA', dueOn: '2026-10-12', isLate: true, basis: { value: 7, verified: false } },
        { channel: 'NECIPS', dueOn: '2026-10-29', isLate: true, basis: { value: 20, verified: true } },
      ],
    });
  });

  it('shows the clock of the other province beside the one for handing the decision on to it', async () => {
    const uscc = requireUscc('914403001922038216');
    await storeCases(silo.database, [{ ...decidedCase({ decidedOn: '2026-10-12' }), uscc }]);
    const necips = async () => (await desk.find())?.publicity.clocks as Record<string, unknown>[];
    expect(await necips()).toMatchObject([
      { channel: 'CREDIT_CHINA', isPush: false, shownDueOn: null, shownBasis: null },
      { channel: 'NECIPS', isPush: true, dueOn: '2026-10-26', shownDueOn: '2026-11-09', shownBasis: { value: 10 } },
    ]);
    await desk.must('prepareDecisionPublication', { ...draft, on: '2026-10-20' });
    await desk.must('publishDecision', { channels: ['NECIPS'], on: '2026-10-20' });
    expect((await necips())[1]).toMatchObject({
      publishedOn: '2026-10-20',
      shownDueOn: '2026-11-03',
      shownBasis: { id: 'NECIPS_SHOWN_AFTER_PUSH', verified: true },
    });
  });

  it('is late the day after the earlier one, not on it', async () => {
    await desk.decide({
      decidedOn: '2026-10-21',
      number: '沪市监浦处〔2026〕1号',
      caseNumber: '沪市监浦案〔2026〕1号',
    });
    await desk.decide({
      decidedOn: '2026-10-22',
      number: '沪市监浦处〔2026〕2号',
      caseNumber: '沪市监浦案〔2026〕2号',
    });
    const late = async (number: string) => (await desk.find(number))?.publicity.isLate;
    expect(await late('沪市监浦处〔2026〕1号')).toBe(true);
    expect(await late('沪市监浦处〔2026〕2号')).toBe(false);
    expect(await desk.list({ publicationLate: true })).toEqual(['沪市监浦处〔2026〕1号']);
  });

  it('is published channel by channel, by another than who prepared it', async () => {
    await desk.decide();
    await desk.must('prepareDecisionPublication', draft);
    const first = await desk.must('publishDecision', { channels: ['CREDIT_CHINA'] });
    expect(first.publicity).toMatchObject({ state: 'PUBLISHED', endsOn: '2027-10-12' });
    expect(await publicationOf()).toBe('PUBLISHED');
    const second = await desk.must('publishDecision', { channels: ['NECIPS'] });
    expect(second.publicity.clocks).toMatchObject([{ publishedOn: '2026-11-02' }, { publishedOn: '2026-11-02' }]);
    expect((await desk.take('publishDecision', both)).refusal).toMatchObject({ code: 'PUBLICATION_CHANNELS_UNFIT' });
  });

  it.each([
    ['made on the spot', { simple: true }],
    [
      'that only warns',
      { penalties: [{ kind: 'WARNING' as const, amount: null, text: '警告' }], publication: 'NONE' as const },
    ],
  ])('is never published when %s', async (_, change) => {
    await desk.decide(change);
    expect((await desk.find())?.publicity).toMatchObject({ state: 'NONE', dueOn: null, clocks: [] });
    expect((await desk.take('prepareDecisionPublication', draft)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('EN-15: is refused where its department calls it due although it was made on the spot', async () => {
    await desk.decide({ simple: true, publication: 'DUE', penalties: [FINE] });
    expect((await desk.take('prepareDecisionPublication', draft)).refusal).toMatchObject({
      code: 'PUBLICATION_NOT_CALLED',
    });
  });
});

describe('EN-32, 行政处罚法 50: what is published was screened', () => {
  beforeEach(() => desk.decide());

  it.each([
    ['state secrets not looked for', { screening: { ...screening, stateSecrets: false } }, 'PUBLICATION_NOT_SCREENED'],
    ['privacy not looked for', { screening: { ...screening, privacy: false } }, 'PUBLICATION_NOT_SCREENED'],
    ['the name of another person', { summary: '经办人王小明在场', persons: ['王小明'] }, 'DECISION_HOLDS_SECRETS'],
    ['a word that was marked', { summary: '配方为甲乙丙', secrets: ['甲乙丙'] }, 'DECISION_HOLDS_SECRETS'],
    ['a telephone number', { summary: '联系电话13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['a mark that turns the text round', { summary: '罚款\u202e' }, 'TEXT_BIDI_CONTROL'],
    ['too many words to look for', { persons: Array.from({ length: 51 }, (_, at) => `名${at}`) }, 'TEXT_TOO_LONG'],
  ])('refuses a text with %s, and keeps nothing of it', async (_, change, code) => {
    expect((await desk.take('prepareDecisionPublication', { ...draft, ...change })).refusal).toMatchObject({ code });
    expect(await silo.count('decision_follow_up')).toBe(0);
  });

  it('keeps neither the names nor the words that were looked for', async () => {
    await desk.must('prepareDecisionPublication', { ...draft, persons: ['王小明'], secrets: ['甲乙丙'] });
    const kept =
      await silo.count(`(SELECT t::text FROM decision_follow_up t UNION ALL SELECT t::text FROM enforcement_event t
      UNION ALL SELECT payload::text FROM outbox) a(t) WHERE t LIKE '%王小明%' OR t LIKE '%甲乙丙%'`);
    expect(kept).toBe(0);
  });

  it('refuses to publish what was not prepared, or by who prepared it, or nowhere', async () => {
    expect((await desk.take('publishDecision', both)).refusal).toMatchObject({ code: 'PUBLICATION_NOT_PREPARED' });
    await desk.must('prepareDecisionPublication', draft);
    const same = { ...afterPeople.officer, roles: ['case-officer', 'case-head'] };
    expect((await desk.take('publishDecision', both, same)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect((await desk.take('publishDecision', { channels: [] })).refusal).toMatchObject({
      code: 'PUBLICATION_CHANNELS_UNFIT',
    });
    expect(await publicationOf()).toBe('DUE');
  });
});

describe('CR-23: publication stops by itself', () => {
  const published = { decidedOn: '2026-04-20', publication: 'PUBLISHED' as const };

  it('the day after its last day and not on it, once', async () => {
    await desk.decide(published);
    expect((await desk.find())?.publicity.endsOn).toBe('2027-04-20');
    expect(await expirePublications(silo.database, day('2027-04-20'))).toBe(0);
    expect(await expirePublications(silo.database, day('2027-04-21'))).toBe(1);
    expect(await expirePublications(silo.database, day('2027-04-21'))).toBe(0);
    expect(await publicationOf()).toBe('EXPIRED');
    expect(await silo.count(`outbox WHERE aggregatetype = 'enforcement-decision'`)).toBe(2);
    expect(await desk.effects()).toEqual([]);
  });

  it('and its effect is told again where it was told before', async () => {
    await desk.decide({ decidedOn: '2026-04-20' });
    await desk.must('prepareDecisionPublication', draft);
    await desk.must('publishDecision', both);
    await expirePublications(silo.database, day('2027-04-21'));
    expect((await desk.effects()).map(({ version, published: shown }) => [version, shown])).toEqual([
      [1, false],
      [2, true],
      [3, false],
    ]);
    expect(await desk.list({ publication: 'EXPIRED' })).toEqual([DECISION]);
  });
});
