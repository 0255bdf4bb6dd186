import { readingFrom } from '../../kernel/service/work/queryable';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { benchmarksOf, listsOf } from '../../subgraphs/enforcement/store/measure/editionsInForce';
import { ENFORCEMENT_HISTORY } from '../../subgraphs/enforcement/store/work/appendEvent';
import { basisDesk } from '../support/enforcement/basisDesk';
import { benchmarkDesk } from '../support/enforcement/benchmarkDesk';
import { LEAD_USCC } from '../support/enforcement/leadDesk';
import {
  bannedCase,
  benchmarkInput,
  listInput,
  MEASURE_DECISION,
  measurePeople,
} from '../support/enforcement/measureDesk';
import { violation } from '../support/enforcement/measureExample';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { officer, cityReviewer, cityHead, minhang, emergencyHead, office } = measurePeople;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());
const { change, record, withdraw, must, publish, dependants } = basisDesk(() => silo);
const { range } = benchmarkDesk(() => silo);

const FIRST = 'DB-2026-000001';
const SITUATION = { ...listInput().situations[0], code: 'INGREDIENTS', provision: '食品安全法 124-1' };
const two = () => listInput({ situations: [...listInput().situations, SITUATION] });
const FLAGGED = `discretionBenchmark(number: "${FIRST}") { basisEndedOn }
  noPenaltyList(number: "NL-2026-000002") { basisEndedOn situations { code basisEndedOn } }`;
const flags = async () => (await silo.ask(`{ ${FLAGGED} }`, {}, PUBLIC)).data;
const numbersOn = async (on: string) => {
  const reading = readingFrom(silo.database.statements);
  return (await benchmarksOf(reading, 'SAMR-310115', '食品安全法 124-1', day(on))).map(({ number }) => number);
};
const situationsOn = async (on: string) => {
  const lists = await listsOf(readingFrom(silo.database.statements), 'SAMR-310115', day(on));
  return lists.flatMap(({ situations }) => situations.map(({ code }) => code));
};

describe('沪府发〔2020〕7号（二十三）: a legal basis that is changed or abolished', () => {
  it('flags at once, for everybody, the benchmark and the situation that rest on it', async () => {
    await publish('DiscretionBenchmark', benchmarkInput());
    await publish('NoPenaltyList', two());
    const ofList = (basisEndedOn: string | null) => ({
      basisEndedOn,
      situations: [
        { code: 'PRICE_NOT_SHOWN', basisEndedOn: null },
        { code: 'INGREDIENTS', basisEndedOn },
      ],
    });
    expect(await flags()).toEqual({ discretionBenchmark: { basisEndedOn: null }, noPenaltyList: ofList(null) });
    expect((await record()).done).toMatchObject({
      number: 'LB-2026-000001',
      law: '食品安全法',
      article: '124',
      endedOn: '2026-12-01',
      recordedOn: '2026-11-02',
      withdrawnOn: null,
    });
    expect(await flags()).toEqual({
      discretionBenchmark: { basisEndedOn: '2026-12-01' },
      noPenaltyList: ofList('2026-12-01'),
    });
  });

  it('bears them on the last day before its end, and is not applied on that day', async () => {
    await publish('DiscretionBenchmark', benchmarkInput());
    await publish('NoPenaltyList', two());
    await must(record());
    expect([await numbersOn('2026-11-30'), await numbersOn('2026-12-01')]).toEqual([[FIRST], []]);
    expect(await situationsOn('2026-11-30')).toEqual(['PRICE_NOT_SHOWN', 'INGREDIENTS']);
    expect(await situationsOn('2026-12-01')).toEqual(['PRICE_NOT_SHOWN']);
    expect((await range({ on: '2026-11-30' })).answer).toMatchObject({ benchmark: FIRST });
    expect((await range({ on: '2026-12-01' })).answer).toBeNull();
  });

  it('is what no new edition is published on: refused, with its draft kept', async () => {
    await must(record({ endedOn: '2026-11-02' }));
    const benchmark = await publish('DiscretionBenchmark', benchmarkInput());
    expect(benchmark.refusal).toMatchObject({
      code: 'MEASURE_BASIS_ENDED',
      received: '食品安全法 124-1',
      endedOn: '2026-11-02',
      article: '沪府发〔2020〕7号（二十三）',
    });
    expect((await publish('NoPenaltyList', two())).refusal).toMatchObject({ code: 'MEASURE_BASIS_ENDED' });
    expect((await publish('NoPenaltyList', listInput())).refusal).toBeUndefined();
    expect(await silo.count(`measure_edition WHERE state = 'DRAFT'`)).toBe(2);
  });

  it('may bear a new edition up to its end, and the new text from then on where it was changed', async () => {
    await must(record({ kind: 'CHANGED' }));
    const { number, refusal } = await publish('DiscretionBenchmark', benchmarkInput({ effectiveFrom: '2026-11-30' }));
    expect(refusal).toBeUndefined();
    const revision = benchmarkInput({ revises: number, effectiveFrom: '2026-12-01' });
    expect((await publish('DiscretionBenchmark', revision)).refusal).toBeUndefined();
    expect([await numbersOn('2026-11-30'), await numbersOn('2026-12-01')]).toEqual([[number], ['DB-2026-000002']]);
    await must(record({ kind: 'ABOLISHED', endedOn: '2026-12-02' }));
    expect([await numbersOn('2026-12-01'), await numbersOn('2026-12-02')]).toEqual([['DB-2026-000002'], []]);
  });

  it('lets the edition that rests on it be repealed', async () => {
    const { number } = await publish('DiscretionBenchmark', benchmarkInput());
    await must(record({ endedOn: '2026-11-02' }));
    const repeal = benchmarkInput({ revises: number, repeals: true, degrees: [], effectiveFrom: '2026-11-03' });
    expect((await publish('DiscretionBenchmark', repeal)).refusal).toBeUndefined();
  });

  it('bears them again once it was told wrongly, and both are kept in the history', async () => {
    await publish('DiscretionBenchmark', benchmarkInput());
    await must(record({ endedOn: '2026-11-02' }));
    expect(await numbersOn('2026-11-02')).toEqual([]);
    expect((await withdraw()).done).toMatchObject({ withdrawnOn: '2026-11-02', withdrawalReason: '公告日期有误' });
    expect(await numbersOn('2026-11-02')).toEqual([FIRST]);
    expect((await withdraw({ version: 2 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const { data } = await silo.ask(
      '{ legalBasisEnds(law: "食品安全法") { totalCount edges { node { document withdrawnOn } } } }',
      {},
      PUBLIC,
    );
    expect(data?.legalBasisEnds).toMatchObject({ totalCount: 1, edges: [{ node: { withdrawnOn: '2026-11-02' } }] });
    const at = [{ topic: 'legal-basis-end', number: 'LB-2026-000001' }];
    const [proof] = await verifyChains(silo.database.statements, ENFORCEMENT_HISTORY, at);
    expect(proof).toMatchObject({ entries: 2, intact: true });
  });
});

describe('沪府发〔2020〕7号（二十三）: what rests on a law', () => {
  const BAN = { sort: 'BAN', number: 'BN-2026-000001', basis: '《食品安全法》第一百三十五条' };
  const STEP = { sort: 'LADDER_STEP', number: 'LS-2026-000001', basis: '食品安全法第一百二十四条' };
  const BENCHMARK = { sort: 'BENCHMARK', number: FIRST, situation: null, basis: '食品安全法 124-1' };
  const LISTED = { sort: 'NO_PENALTY_SITUATION', number: 'NL-2026-000002', situation: 'INGREDIENTS' };
  const LAW = 'law: "食品安全法"';

  beforeEach(async () => {
    await storeCases(silo.database, [bannedCase()]);
    await publish('DiscretionBenchmark', benchmarkInput());
    await publish('NoPenaltyList', two());
    const ban = {
      ...{ decisionNumber: MEASURE_DECISION, againstEntity: true, scope: 'FOOD_MANAGEMENT', basis: BAN.basis },
      ...{ from: '2026-11-01', until: '2031-11-01', lifetime: false },
    };
    await must(change('recordBan', ban, officer, 'number'));
    const step = {
      ...{ authority: 'SAMR-310115', uscc: LEAD_USCC, kind: 'ORDER_TO_CORRECT', facts: violation() },
      ...{ reasons: '使用过期原料', basis: STEP.basis, dueOn: '2026-11-16' },
    };
    await must(change('takeLadderStep', step, officer, 'number basis'));
  });

  it('is named with the day of the end: benchmarks, situations, bans and steps of the ladder', async () => {
    expect(await dependants(LAW, officer)).toMatchObject([BENCHMARK, LISTED, BAN, STEP]);
    await must(record({ article: null }));
    for (const one of await dependants(LAW, officer)) expect(one.basisEndedOn).toBe('2026-12-01');
    expect(await dependants(`${LAW}, article: "124"`, officer)).toMatchObject([BENCHMARK, LISTED, STEP]);
    expect(await dependants(`${LAW}, article: "第一百三十五条"`, officer)).toMatchObject([BAN]);
    expect(await dependants('law: "食品安全法实施条例"', officer)).toEqual([]);
  });

  it('is told to everybody where it is published, and to those alone who see the rest where it is not', async () => {
    await must(change('draftDiscretionBenchmark', benchmarkInput(), cityReviewer, 'number'));
    expect(await dependants(LAW)).toMatchObject([BENCHMARK, LISTED]);
    for (const as of [minhang, emergencyHead]) expect(await dependants(LAW, as)).toMatchObject([BENCHMARK, LISTED]);
    expect(await dependants(LAW, officer)).toMatchObject([BENCHMARK, LISTED, BAN, STEP]);
    const DRAFT = { ...BENCHMARK, number: 'DB-2026-000003' };
    for (const as of [cityHead, office]) {
      expect(await dependants(LAW, as)).toMatchObject([BENCHMARK, DRAFT, LISTED, BAN, STEP]);
    }
  });

  it('is what still stands on the day: not a ban on its first day over, nor a step that was closed', async () => {
    expect(await dependants(`${LAW}, on: "2031-10-31"`, officer)).toMatchObject([BENCHMARK, LISTED, BAN, STEP]);
    expect(await dependants(`${LAW}, on: "2031-11-01"`, officer)).toMatchObject([BENCHMARK, LISTED, STEP]);
    const closing = { number: STEP.number, version: 1, outcome: 'KEPT', note: '已改正' };
    await must(change('closeLadderStep', closing, officer, 'number'));
    expect(await dependants(LAW, officer)).toMatchObject([BENCHMARK, LISTED, BAN]);
  });

  it.each([
    ['law: "食品安全法 124"', 'LEGAL_BASIS_LAW_UNFIT', 'law'],
    ['law: " "', 'TEXT_EMPTY', 'law'],
    [`${LAW}, article: "124-1"`, 'LEGAL_BASIS_ARTICLE_UNFIT', 'article'],
  ])('is not looked for by %s', async (args, code, field) => {
    expect(await dependants(args, officer)).toMatchObject({ code, field });
  });
});

describe('沪府发〔2020〕7号（二十三）: what is told of the end of a law', () => {
  it.each([
    ['a law with an article behind its name', { law: '食品安全法第五十三条' }, 'LEGAL_BASIS_LAW_UNFIT', 'law'],
    ['an article that is none', { article: '第一款' }, 'LEGAL_BASIS_ARTICLE_UNFIT', 'article'],
    ['an empty document', { document: ' ' }, 'TEXT_EMPTY', 'document'],
    ['a name too long', { law: '法'.repeat(201) }, 'TEXT_TOO_LONG', 'law'],
    ['a mark that turns the text round', { document: '公告\u202e' }, 'TEXT_BIDI_CONTROL', 'document'],
    ['a personal number', { document: '联系13812345678' }, 'PERSONAL_DATA_IN_TEXT', 'document'],
    ['a department that is none', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT', 'authority'],
    ['a day that is none', { endedOn: '2026-02-30' }, 'INVALID_DAY', undefined],
  ])('is refused with %s, and nothing is stored', async (_, more, code, field) => {
    const { done, refusal } = await record(more);
    expect([done, refusal]).toMatchObject([null, field === undefined ? { code } : { code, field }]);
    expect(await silo.count('legal_basis_end')).toBe(0);
  });

  it('is told once for a day', async () => {
    await must(record());
    expect((await record({ law: '食品安全法', article: '124' })).refusal).toMatchObject({
      code: 'LEGAL_BASIS_END_TWICE',
      end: 'LB-2026-000001',
    });
    await must(record({ endedOn: '2027-01-01' }));
    await must(withdraw());
    await must(record());
  });
});
