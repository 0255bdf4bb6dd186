import type { Viewer } from '../../kernel/service/silo';
import { readingFrom } from '../../kernel/service/work/queryable';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { answersOf } from '../../subgraphs/enforcement/store/measure/answerSuggestion';
import { leadCase } from '../support/enforcement/leadDesk';
import { listInput, MEASURE_CASE, measurePeople } from '../support/enforcement/measureDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { officer, head, cityReviewer, cityHead, minhang, emergency, emergencyHead, office, inspector } = measurePeople;
const LIST = 'NL-2026-000001';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  await storeCases(silo.database, [leadCase(MEASURE_CASE, 'FILED')]);
});
afterEach(() => silo.close());

async function change(field: string, input: object, as: Viewer, fields: string) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const { data, errors } = await silo.ask(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${fields} } }`,
    { input },
    as,
  );
  return { done: data?.[field] as unknown, refusal: errors?.[0]?.extensions };
}
const draft = (more: object = {}, as: Viewer = cityReviewer) =>
  change('draftNoPenaltyList', listInput(more), as, 'number version edition state situations { code illustrative }');
const publish = (number = LIST, as: Viewer = cityHead) =>
  change('publishNoPenaltyList', { number, version: 1 }, as, 'number state publishedOn contentHash');
const answer = (more: object = {}, as: Viewer = officer) =>
  change(
    'answerNoPenaltySuggestion',
    { caseNumber: MEASURE_CASE, list: LIST, situation: 'PRICE_NOT_SHOWN', accept: true, reason: '情节轻微', ...more },
    as,
    'number caseNumber list situation accepted reason answeredOn',
  );

const MINOR = { minor: false, harm: 'NONE', corrected: true, first: true, faultless: false };
async function suggest(input: object = {}, as: Viewer = PUBLIC) {
  const asked = { authority: 'SAMR-310115', provision: '价格法 13', conditions: ['AT_MOST_THREE_GOODS'], ...MINOR };
  const text = `query ($input: NoPenaltySuggestionsInput!) { noPenaltySuggestions(input: $input) {
    ground must list edition title situation illustrative } }`;
  const { data, errors } = await silo.ask(text, { input: { ...asked, ...input } }, as);
  expect(errors).toBeUndefined();
  return data?.noPenaltySuggestions;
}

describe('EN-8, EN-33, 沪府发〔2020〕7号（十二）: a no-penalty list', () => {
  it('suggests nothing as a draft, and its situation with the edition once it is published', async () => {
    expect((await draft()).done).toMatchObject({ number: LIST, state: 'DRAFT', edition: 1 });
    expect(await suggest()).toEqual([
      { ground: 'FIRST', must: false, list: null, edition: null, title: null, situation: null, illustrative: null },
    ]);
    expect((await publish()).done).toMatchObject({ state: 'PUBLISHED', publishedOn: '2026-11-02' });
    const title = '市场监管轻微违法不予处罚清单（示例）';
    const listed = { list: LIST, edition: 1, title, situation: 'PRICE_NOT_SHOWN', illustrative: true };
    expect(await suggest()).toEqual([{ ground: 'MINOR', must: true, ...listed }]);
  });

  it('is the department’s own: what the market regulator lists suggests nothing to another department', async () => {
    await draft();
    await publish();
    expect(await suggest({ authority: 'EMERGENCY', first: false })).toEqual([]);
    await draft({ authority: 'EMERGENCY' }, emergency);
    await publish('NL-2026-000002', emergencyHead);
    expect(await suggest({ authority: 'EMERGENCY' })).toMatchObject([{ list: 'NL-2026-000002' }]);
  });

  it('is asked with the conditions that it names, and with no other', async () => {
    await draft();
    await publish();
    const text = 'query ($input: NoPenaltySuggestionsInput!) { noPenaltySuggestions(input: $input) { ground } }';
    const asked = { authority: 'SAMR-310115', provision: '价格法 13', ...MINOR, conditions: ['AT_MOST_THREE_GOOD'] };
    const { data, errors } = await silo.ask(text, { input: asked }, PUBLIC);
    expect(data?.noPenaltySuggestions ?? null).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'VALUE_NOT_ADMITTED',
      field: 'conditions',
      received: 'AT_MOST_THREE_GOOD',
      admitted: ['AT_MOST_THREE_GOODS'],
    });
  });

  it('gives way to its next edition, and the day decides which suggests', async () => {
    await draft();
    await publish();
    const [situation] = listInput().situations;
    const next = { revises: LIST, effectiveFrom: '2026-12-01', situations: [{ ...situation, code: 'PRICE_UNCLEAR' }] };
    await draft(next);
    await publish('NL-2026-000002');
    expect(await suggest({ on: '2026-11-30' })).toMatchObject([{ list: LIST, edition: 1 }]);
    expect(await suggest({ on: '2026-12-01' })).toMatchObject([{ edition: 2, situation: 'PRICE_UNCLEAR' }]);
    await draft({ revises: LIST, repeals: true, situations: [], effectiveFrom: '2027-01-01' });
    await publish('NL-2026-000003');
    expect(await suggest({ on: '2027-01-01', first: false })).toEqual([]);
  });

  it('is public once published; its draft is seen by its line and the reform office', async () => {
    await draft();
    const read = async (as: Viewer) => {
      const text = `{ noPenaltyLists(first: 5) { totalCount edges { node { number series authority { code } } } }
        noPenaltyList(number: "${LIST}") { number effectiveTo repeals } }`;
      const { data } = await silo.ask(text, {}, as);
      return [(data?.noPenaltyLists as { totalCount: number } | undefined)?.totalCount, data?.noPenaltyList];
    };
    for (const as of [PUBLIC, emergency, officer]) expect(await read(as)).toEqual([0, null]);
    const seen = [1, { number: LIST, effectiveTo: null, repeals: false }];
    for (const as of [cityHead, office]) expect(await read(as)).toEqual(seen);
    await publish();
    for (const as of [PUBLIC, emergency, officer]) expect(await read(as)).toEqual(seen);
  });

  it('is no benchmark: a number of one sort leads to nothing of the other', async () => {
    await draft();
    const text = `{ discretionBenchmark(number: "${LIST}") { number } discretionBenchmarks { totalCount } }`;
    const { data } = await silo.ask(text, {}, cityHead);
    expect(data).toEqual({ discretionBenchmark: null, discretionBenchmarks: { totalCount: 0 } });
    const wrong = await change('publishDiscretionBenchmark', { number: LIST, version: 1 }, cityHead, 'number');
    expect(wrong.refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
  });

  it('stands beside what is known of the city’s real lists, none of whose items was read', async () => {
    const text = '{ knownNoPenaltyLists { code issuers { code } effectiveFrom effectiveTo items verified note } }';
    const { data } = await silo.ask(text, {}, PUBLIC);
    expect(data?.knownNoPenaltyLists).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'MARKET_2019', effectiveTo: '2023-12-25', items: 34, verified: false }),
        expect.objectContaining({ code: 'MARKET_2023', effectiveFrom: '2023-12-25', items: null, verified: false }),
      ]),
    );
  });

  it.each<[string, object, string]>([
    ['no situation', { situations: [] }, 'NO_PENALTY_LIST_UNSOUND'],
    [
      'a situation without a condition',
      { situations: [{ ...listInput().situations[0], conditions: [] }] },
      'NO_PENALTY_LIST_UNSOUND',
    ],
    ['bidi controls', { title: '清单\u202e' }, 'TEXT_BIDI_CONTROL'],
    ['a day that is over', { effectiveFrom: '2026-11-01' }, 'EDITION_TOO_EARLY'],
    ['another department’s name', { authority: 'FIRE' }, 'NOT_YOUR_CASE'],
  ])('is refused with %s, and nothing is stored', async (_, more, code) => {
    expect((await draft(more)).refusal).toMatchObject({ code });
    expect([await silo.count('measure_edition'), await silo.count('enforcement_event')]).toEqual([0, 0]);
  });
});

describe('沪府发〔2020〕7号（十二）: the officer decides on a suggestion', () => {
  beforeEach(async () => {
    await draft();
    await publish();
  });
  const count = async () => [
    await silo.count('no_penalty_answer'),
    await silo.count(`enforcement_event WHERE case_number IS NOT NULL`),
  ];

  it.each([true, false])('and his answer (accepted: %s) is kept within the case with its reason', async (accept) => {
    const { done } = await answer({ accept });
    const told = { caseNumber: MEASURE_CASE, list: LIST, situation: 'PRICE_NOT_SHOWN', accepted: accept };
    expect(done).toEqual({ number: 'NA-2026-000001', ...told, reason: '情节轻微', answeredOn: '2026-11-02' });
    const [event] = await silo.database.dataSource.query(
      `SELECT kind, actor, reason, details FROM enforcement_event WHERE case_number = $1`,
      [MEASURE_CASE],
    );
    expect(event).toMatchObject({ kind: 'SUGGESTION_ANSWERED', actor: officer.subject, reason: '情节轻微' });
    expect(JSON.parse(event.details)).toMatchObject({ accepted: accept });
    expect(await answersOf(readingFrom(silo.database.statements), MEASURE_CASE)).toMatchObject([told]);
  });

  it('once: an answer stands', async () => {
    await answer();
    expect((await answer({ accept: false })).refusal).toMatchObject({
      code: 'NO_PENALTY_ANSWERED_TWICE',
      answer: 'NA-2026-000001',
    });
    expect((await answer({ list: ` ${LIST} `, caseNumber: ` ${MEASURE_CASE}` })).refusal).toMatchObject({
      code: 'NO_PENALTY_ANSWERED_TWICE',
    });
    expect(await count()).toEqual([1, 1]);
  });

  it('is read by who sees the case’s department alone', async () => {
    await answer();
    const read = async (as: Viewer) => {
      const text = `{ noPenaltyAnswers(caseNumber: "${MEASURE_CASE}") { accepted } }`;
      const { data, errors } = await silo.ask(text, {}, as);
      return data?.noPenaltyAnswers ?? errors?.[0]?.extensions?.code;
    };
    for (const as of [officer, cityHead, office]) expect(await read(as)).toEqual([{ accepted: true }]);
    for (const as of [minhang, emergency]) expect(await read(as)).toEqual([]);
    expect(await read(PUBLIC)).toBe('NOT_PUBLIC');
  });

  it('is told to nobody once the case is sealed, be it one without a file', async () => {
    await answer();
    const text = `{ noPenaltyAnswers(caseNumber: "${MEASURE_CASE}") { accepted } }`;
    expect((await silo.ask(text, {}, officer)).data).toEqual({ noPenaltyAnswers: [{ accepted: true }] });
    const decided = leadCase(MEASURE_CASE, 'PERFORMED');
    const decisions = decided.decisions.map((one) => ({ ...one, publication: 'REPAIRED' as const }));
    await storeCases(silo.database, [{ ...decided, decisions }]);
    for (const as of [officer, cityHead, office]) {
      expect((await silo.ask(text, {}, as)).data).toEqual({ noPenaltyAnswers: [] });
    }
  });

  it.each<[string, object, Viewer, string]>([
    ['an unknown case', { caseNumber: '沪市监浦案〔2026〕99号' }, officer, 'MEASURE_CASE_UNKNOWN'],
    ['a case of another district', {}, minhang, 'MEASURE_CASE_UNKNOWN'],
    ['a situation that the list does not have', { situation: 'ANYTHING' }, officer, 'NO_PENALTY_SITUATION_UNKNOWN'],
    ['a list that there is not', { list: 'NL-2026-999999' }, officer, 'NO_PENALTY_SITUATION_UNKNOWN'],
    ['no reason', { reason: ' ' }, officer, 'TEXT_EMPTY'],
    ['NUL in the number of the case', { caseNumber: '沪\u0000' }, officer, 'TEXT_NUL'],
    ['a telephone number in the reason', { reason: '13812345678' }, officer, 'PERSONAL_DATA_IN_TEXT'],
    ['an inspector', {}, inspector, 'NOT_YOUR_CASE'],
    ['the head, who decides the case', {}, head, 'NOT_YOUR_CASE'],
  ])('is refused with %s, and nothing is stored', async (_, more, as, code) => {
    expect((await answer(more, as)).refusal).toMatchObject({ code });
    expect(await count()).toEqual([0, 0]);
  });
});
