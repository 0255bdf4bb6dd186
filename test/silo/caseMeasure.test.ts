import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import {
  CASE_NUMBER,
  CERTIFIED,
  follow,
  OPENING,
  proposalOf,
  TELLS,
  TO_INVESTIGATION,
} from '../support/enforcement/casePath';
import { benchmarkInput, listInput, measurePeople } from '../support/enforcement/measureDesk';

const { officer } = casePeople;
const { cityReviewer, cityHead } = measurePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

async function publish(what: 'DiscretionBenchmark' | 'NoPenaltyList', input: object): Promise<string> {
  const change = async (verb: string, sent: object, as: typeof cityHead) => {
    const text = `mutation ($input: ${verb}${what}Input!) { done: ${verb.toLowerCase()}${what}(input: $input) { number version } }`;
    const { data, errors } = await desk.ask(text, { input: sent }, as);
    expect(errors).toBeUndefined();
    return (data as { done: { number: string; version: number } }).done;
  };
  const drafted = await change('Draft', input, cityReviewer);
  return (await change('Publish', drafted, cityHead)).number;
}

const opening = (provision: string) => ({ ...OPENING, act: { ...OPENING.act, provision } });
const investigating = (provision: string) =>
  follow(desk, [['openCaseFile', opening(provision), officer, '2026-11-02'], ...TO_INVESTIGATION.slice(1)]);
const closing = (change: object) => ({
  certificatesShownBy: CERTIFIED.map(({ account }) => account),
  proposal: proposalOf(change),
  sha256: sha('4'),
});
const fine = (amount: string) => [{ kind: 'FINE', amount, text: '罚款' }];

describe('行政处罚法 34, 沪府发〔2020〕7号（十六）: a penalty and its benchmark', () => {
  const basis = { provision: '食品安全法 124-1', instrument: 'LAW', fine: { min: '1000000', max: '10000000' } };

  it('is refused outside the range without a reason, and taken with one or inside it', async () => {
    await publish('DiscretionBenchmark', benchmarkInput());
    await investigating('食品安全法 34');
    const outside = { basis, penalties: fine('9900000') };
    const { refusal } = await desk.take('closeInvestigation', closing(outside));
    expect(refusal).toMatchObject({ code: 'PENALTY_OUTSIDE_RANGE', received: '9900000', degree: 'ORDINARY' });
    expect((await desk.stored()).stage).toBe('INVESTIGATING');
    const explained = { ...outside, measure: { treatment: 'NONE', reasonOutside: '两年内再犯且拒不配合' } };
    expect((await desk.take('closeInvestigation', closing(explained))).file).toMatchObject({
      stage: 'CLOSED_FOR_DECISION',
    });
  });

  it('is no fine where the provision threatens none and no benchmark is in force', async () => {
    await investigating('食品安全法 34');
    const none = { basis: { ...basis, fine: null }, penalties: fine('1') };
    expect((await desk.take('closeInvestigation', closing(none))).refusal).toMatchObject({
      code: 'FINE_OUTSIDE_STATUTE',
      fine: '1',
    });
    expect((await desk.stored()).stage).toBe('INVESTIGATING');
  });

  it('is measured by no circumstance that the benchmark does not name', async () => {
    await publish('DiscretionBenchmark', benchmarkInput());
    await investigating('食品安全法 34');
    const typed = { basis, penalties: fine('5000000'), measure: { treatment: 'NONE', circumstances: ['PUT_RIGT'] } };
    expect((await desk.take('closeInvestigation', closing(typed))).refusal).toMatchObject({
      code: 'VALUE_NOT_ADMITTED',
      field: 'circumstances',
      received: 'PUT_RIGT',
      admitted: expect.arrayContaining(['PUT_RIGHT']),
    });
    expect((await desk.stored()).stage).toBe('INVESTIGATING');
  });

  it('is never above the provision, whatever the reason', async () => {
    await publish('DiscretionBenchmark', benchmarkInput());
    await investigating('食品安全法 34');
    const beyond = {
      basis: { ...basis, fine: null },
      penalties: fine('10000001'),
      measure: { treatment: 'NONE', reasonOutside: '情节恶劣' },
    };
    expect((await desk.take('closeInvestigation', closing(beyond))).refusal).toMatchObject({
      code: 'PENALTY_ABOVE_STATUTE',
    });
  });

  it('binds on the spot as well, under its provision however that is written', async () => {
    await publish('DiscretionBenchmark', benchmarkInput());
    await follow(desk, [['openCaseFile', opening('食品安全法 34'), officer, '2026-11-02']]);
    const onSpot = {
      caseNumber: CASE_NUMBER,
      decisionNumber: '沪市监浦当罚〔2026〕17号',
      title: '当场行政处罚决定书',
      officers: CERTIFIED,
      certificatesShownBy: CERTIFIED.map(({ account }) => account),
      factsClear: true,
      penalties: fine('200000'),
      basis: { provision: '《中华人民共和国食品安全法》第一百二十四条第一款', instrument: 'LAW', fine: null },
      tells: TELLS,
      waived: true,
      deliveredOn: '2026-11-02',
      sha256: sha('5'),
    };
    expect((await desk.take('decideOnSpot', onSpot)).refusal).toMatchObject({ code: 'PENALTY_BELOW_STATUTE' });
  });
});

describe('行政处罚法 33, 沪府发〔2020〕7号（十二）: a case and the no-penalty list', () => {
  const found = {
    violation: true,
    minor: false,
    harm: 'NONE',
    corrected: true,
    first: false,
    conditions: ['AT_MOST_THREE_GOODS'],
  };
  const penalised = closing({ findings: found, correction: { correction: 'ALREADY_CORRECTED' } });
  const answer = (list: string, accept: boolean) =>
    desk.ask(
      'mutation ($input: AnswerNoPenaltySuggestionInput!) { answerNoPenaltySuggestion(input: $input) { number } }',
      { input: { caseNumber: CASE_NUMBER, list, situation: 'PRICE_NOT_SHOWN', accept, reason: '涉及商品实为五种' } },
      officer,
    );
  const suggested = async () => {
    const text = `query ($number: ID!) { caseFile(number: $number) { suggestions { ground must list title edition situation text illustrative } } }`;
    const { data } = await desk.ask(text, { number: 'CF-2026-000001' });
    return (data as { caseFile: { suggestions: object[] } }).caseFile.suggestions;
  };

  it.each([true, false])(
    'bars the penalty that the situation forbids, answered %s, until it is found otherwise',
    async (accept) => {
      const list = await publish('NoPenaltyList', listInput());
      await investigating('价格法 13');
      expect((await desk.take('closeInvestigation', penalised)).refusal).toMatchObject({
        code: 'NO_PENALTY_UNANSWERED',
        list,
        situation: 'PRICE_NOT_SHOWN',
      });
      expect((await answer(list, accept)).errors).toBeUndefined();
      expect((await desk.take('closeInvestigation', penalised)).refusal).toMatchObject({
        code: 'OUTCOME_AGAINST_FINDINGS',
        possible: ['NO_PENALTY_MINOR'],
        list,
      });
      const spared = { ...found, minor: true, educated: true };
      const without = closing({ outcome: 'NO_PENALTY_MINOR', penalties: [], findings: spared });
      expect((await desk.take('closeInvestigation', without)).file).toMatchObject({ stage: 'CLOSED_FOR_DECISION' });
      expect(await suggested()).toMatchObject([
        { ground: 'MINOR', must: true, list, edition: 1, situation: 'PRICE_NOT_SHOWN', illustrative: true },
      ]);
    },
  );

  it('suggests nothing where a condition of the situation does not hold', async () => {
    await publish('NoPenaltyList', listInput());
    await investigating('价格法 13');
    const other = closing({ findings: { ...found, conditions: [] }, correction: { correction: 'ALREADY_CORRECTED' } });
    expect((await desk.take('closeInvestigation', other)).file).toMatchObject({ stage: 'CLOSED_FOR_DECISION' });
    expect(await suggested()).toEqual([]);
  });
});
