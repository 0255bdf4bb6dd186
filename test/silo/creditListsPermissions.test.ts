import type { Viewer } from '../../kernel/service/silo';
import { type Done, listDesk, listPeople, openLists } from '../support/credit/listDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openLists();
});
afterEach(() => silo.close());
const desk = listDesk(() => silo);

type Person = keyof typeof listPeople | 'public' | 'dashboard';
type Result = 'done' | 'NOT_YOUR_CREDIT_WORK' | 'WORK_UNKNOWN' | 'WORK_STATE_UNFIT';
const dashboard: Viewer = {
  ...OFFICIAL,
  kind: 'application',
  district: '310115',
  roles: ['credit-handler', 'credit-head'],
};
const person = (who: Person): Viewer => (who === 'public' ? PUBLIC : who === 'dashboard' ? dashboard : listPeople[who]);

/** Every step with what must have been done before it, and the version that it finds. */
const STEPS: Readonly<Record<string, { prepare: () => Promise<unknown>; act: (as: Viewer) => Promise<Done> }>> = {
  report: { prepare: async () => undefined, act: (as) => desk.report({}, as) },
  dismiss: { prepare: () => desk.report(), act: (as) => desk.dismiss({}, as) },
  propose: { prepare: async () => undefined, act: (as) => desk.propose({}, as) },
  notice: { prepare: () => desk.propose(), act: (as) => desk.notice({}, as) },
  hear: { prepare: () => desk.propose().then(() => desk.notice()), act: (as) => desk.hear({}, as) },
  decide: { prepare: () => desk.propose(), act: (as) => desk.decide({}, as) },
  apply: { prepare: () => desk.propose().then(() => desk.decide()), act: (as) => desk.apply({}, as) },
  remove: {
    prepare: async () => {
      await desk.propose();
      await desk.decide();
      await desk.apply();
    },
    act: (as) => desk.remove({}, as),
  },
  proposeMeasure: {
    prepare: () => desk.record(),
    act: async (as) => desk.proposeMeasure({ record: 'CreditRecord:1' }, as),
  },
  decideMeasure: { prepare: () => proposed(), act: (as) => desk.decideMeasure({}, as) },
  answerMeasure: { prepare: () => proposed().then(() => desk.decideMeasure()), act: (as) => desk.answer({}, as) },
  liftMeasure: { prepare: () => proposed().then(() => desk.decideMeasure()), act: (as) => desk.lift({}, as) },
  stopMeasure: {
    prepare: async () => {
      await proposed();
      await desk.decideMeasure();
      await desk.lift();
    },
    act: (as) => desk.stop({}, as),
  },
};

async function proposed(): Promise<void> {
  await desk.proposeMeasure({ record: await desk.record() });
}

const HANDLED_BY: readonly Person[] = ['handler', 'cityHandler'];
const DECIDED_BY: readonly Person[] = ['head', 'cityHead'];
const EXECUTED_BY: readonly Person[] = ['emergencyHandler'];
/** Who sees the work of the Pudong office, of those who may not act for it in that role. */
const SEE_IT: readonly Person[] = ['inspector', 'office', 'auditor', 'centre'];
const SEE_NOTHING: readonly Person[] = ['minhangHandler', 'minhangHead', 'public'];

const MAY: Readonly<Record<string, readonly Person[]>> = {
  report: HANDLED_BY,
  dismiss: HANDLED_BY,
  propose: HANDLED_BY,
  notice: HANDLED_BY,
  hear: HANDLED_BY,
  decide: DECIDED_BY,
  apply: HANDLED_BY,
  remove: DECIDED_BY,
  proposeMeasure: HANDLED_BY,
  decideMeasure: DECIDED_BY,
  answerMeasure: EXECUTED_BY,
  liftMeasure: DECIDED_BY,
  stopMeasure: EXECUTED_BY,
};
/** Steps that begin something: who may not is told so, whatever he sees. */
const BEGINS = ['report', 'propose', 'proposeMeasure'];

function expected(step: string, who: Person): Result {
  if (MAY[step]?.includes(who)) return 'done';
  if (BEGINS.includes(step)) return 'NOT_YOUR_CREDIT_WORK';
  const isParty =
    ['answerMeasure', 'stopMeasure'].includes(step) && ['emergencyHead', 'emergencyHandler'].includes(who);
  const isHidden = SEE_NOTHING.includes(who) || (!isParty && ['emergencyHandler', 'emergencyHead'].includes(who));
  return isHidden ? 'WORK_UNKNOWN' : 'NOT_YOUR_CREDIT_WORK';
}

const EVERYBODY: readonly Person[] = [
  ...HANDLED_BY,
  ...DECIDED_BY,
  ...SEE_IT,
  ...SEE_NOTHING,
  'emergencyHandler',
  'emergencyHead',
  'dashboard',
];

async function storedRows(): Promise<string> {
  const rows = await silo.database.dataSource.query(
    `SELECT json_build_array((SELECT json_agg(c) FROM list_candidate c), (SELECT json_agg(e) FROM list_entry e),
       (SELECT json_agg(m) FROM credit_measure m), (SELECT count(*) FROM credit_event))::text AS all`,
  );
  return rows[0].all;
}

describe('《信用修复管理办法》谁认定、谁修复; 分类监管管理办法 9-4: who may take which step', () => {
  it.each(Object.keys(STEPS))('%s is for those in its row alone, and for others nothing is stored', async (step) => {
    const { prepare, act } = STEPS[step] as (typeof STEPS)[string];
    await prepare();
    const may = MAY[step] ?? [];
    const untouched = await storedRows();
    for (const who of EVERYBODY.filter((one) => !may.includes(one))) {
      const { done, refusal } = await act(person(who));
      expect([who, done, refusal?.code]).toEqual([who, null, expected(step, who)]);
    }
    expect(await storedRows()).toBe(untouched);
    expect((await act(person(may[0] as Person))).refusal).toBeUndefined();
  });

  it.each(Object.entries(MAY).filter(([, may]) => may.length > 1))(
    '%s can be taken by the municipal department for its office too',
    async (step, may) => {
      const { prepare, act } = STEPS[step] as (typeof STEPS)[string];
      await prepare();
      expect((await act(person(may[1] as Person))).refusal).toBeUndefined();
    },
  );

  it.each(Object.keys(STEPS).filter((step) => !BEGINS.includes(step)))('%s is refused a second time', async (step) => {
    const { prepare, act } = STEPS[step] as (typeof STEPS)[string];
    await prepare();
    const who = person((MAY[step] ?? [])[0] as Person);
    await act(who);
    expect((await act(who)).refusal).toMatchObject({ code: 'WORK_CHANGED' });
  });
});

describe('《上海市分类监管管理办法》第四条: who sees the work', () => {
  const LISTS = ['creditListings', 'listCandidates', 'creditMeasures'];
  const SEEN: readonly [Person, boolean][] = [
    ['handler', true],
    ['cityHead', true],
    ['inspector', true],
    ['office', true],
    ['auditor', true],
    ['centre', true],
    ['minhangHead', false],
  ];

  it.each(SEEN)('%s sees entries, candidates and measures of Pudong: %s', async (who, isSeen) => {
    await desk.report();
    await desk.propose();
    await proposed();
    for (const list of LISTS) {
      const { data } = await silo.ask(`{ ${list} { totalCount } }`, {}, person(who));
      expect(data).toEqual({ [list]: { totalCount: isSeen ? 1 : 0 } });
    }
  });

  it('shows a measure to its executor as well, and the entry behind it not', async () => {
    await desk.propose();
    await proposed();
    const ask = async (list: string) =>
      (await silo.ask(`{ ${list} { totalCount } }`, {}, listPeople.emergencyHandler)).data;
    expect(await ask('creditMeasures')).toEqual({ creditMeasures: { totalCount: 1 } });
    expect(await ask('creditListings')).toEqual({ creditListings: { totalCount: 0 } });
  });

  it.each([
    ...LISTS.map((list) => `{ ${list} { totalCount } }`),
    '{ creditListing(number: "LE-2026-000001") { number } }',
    '{ listCandidate(number: "LC-2026-000001") { number } }',
    '{ creditMeasure(number: "JM-2026-000001") { number } }',
  ])('is nothing for the public: %s', async (text) => {
    expect((await silo.ask(text, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });

  it('tells everybody the grounds and the list of measures', async () => {
    const { data, errors } = await silo.ask('{ listGrounds { code list verified } }', {}, PUBLIC);
    expect(errors).toBeUndefined();
    expect((data as { listGrounds: object[] }).listGrounds).toHaveLength(7);
  });
});

describe('bad input is refused with a code, and nothing is stored', () => {
  const { handler } = listPeople;
  const LONG = '长'.repeat(2_001);
  const CASES: readonly [string, () => Promise<Done>, string][] = [
    ['a day that does not exist', () => desk.propose({ establishedOn: '2026-02-30' }), 'INVALID_DAY'],
    ['a partial day', () => desk.propose({ establishedOn: '2026-02' }), 'INVALID_DAY'],
    ['a day ahead', () => desk.propose({ establishedOn: '2026-11-03' }), 'LIST_FACT_IN_FUTURE'],
    ['a ground of the other list', () => desk.propose({ ground: 'MARKET_SUPERVISION' }), 'LIST_GROUND_UNKNOWN'],
    ['a ground of no list', () => desk.propose({ ground: 'BAD_WEATHER' }), 'LIST_GROUND_UNKNOWN'],
    ['a ground that is a member of objects', () => desk.propose({ ground: '__proto__' }), 'LIST_GROUND_UNKNOWN'],
    ['NUL in the facts', () => desk.propose({ facts: '无法\u0000联系' }), 'TEXT_NUL'],
    ['half of a surrogate pair', () => desk.propose({ facts: '无法\ud800联系' }), 'TEXT_LONE_SURROGATE'],
    ['blanks for facts', () => desk.propose({ facts: ' \u3000 ' }), 'TEXT_EMPTY'],
    ['facts without end', () => desk.propose({ facts: LONG }), 'TEXT_TOO_LONG'],
    ['a telephone number', () => desk.propose({ facts: '联系人13812345678' }), 'PERSONAL_DATA_IN_TEXT'],
    ['a control that turns the direction', () => desk.propose({ facts: '无法\u202e联系' }), 'TEXT_BIDI_CONTROL'],
    ['a number that no document has', () => desk.proposeSerious({ decisionNumber: '17号' }), 'DOCUMENT_NUMBER_UNFIT'],
    [
      'a number of identity for a document',
      () => desk.proposeSerious({ decisionNumber: '沪〔2026〕11010519491231002号' }),
      'DOCUMENT_NUMBER_UNFIT',
    ],
    ['a department that there is none of', () => desk.propose({ authority: 'NASA' }), 'UNKNOWN_DEPARTMENT'],
    ['a law that is not named', () => desk.proposeSerious({ legalBasis: null }), 'LIST_BASIS_MISSING'],
    ['a person by name', () => desk.proposeSerious({ responsiblePersons: ['张三'] }), 'SUBJECT_KEY_INVALID'],
    [
      'a person by number of identity',
      () => desk.proposeSerious({ responsiblePersons: ['11010519491231002X'] }),
      'SUBJECT_KEY_PERSONAL_ID',
    ],
    [
      'the same person twice',
      () => desk.proposeSerious({ responsiblePersons: ['P2R8N41X0TGQ7C5LWA', 'P2R8N41X0TGQ7C5LWA'] }),
      'LIST_PERSONS_UNFIT',
    ],
    [
      'persons on the list that names none',
      () => desk.propose({ responsiblePersons: ['P2R8N41X0TGQ7C5LWA'] }),
      'LIST_PERSONS_UNFIT',
    ],
    ['a candidate that there is none of', () => desk.propose({ candidate: 'LC-2026-999999' }), 'WORK_UNKNOWN'],
    ['a visit without end', () => desk.report({ visit: 'V'.repeat(61) }), 'TEXT_TOO_LONG'],
    ['more codes than there are', () => desk.report({ codes: Array(20).fill('4') }), 'TEXT_TOO_LONG'],
    ['a finding of tomorrow', () => desk.report({ foundOn: '2026-11-03' }), 'LIST_FACT_IN_FUTURE'],
    [
      'an executor that there is none of',
      () => desk.proposeMeasure({ record: 'CreditRecord:1', executor: 'X' }),
      'UNKNOWN_DEPARTMENT',
    ],
  ];

  it.each(CASES)('%s', async (_, act, code) => {
    const untouched = await storedRows();
    const { done, refusal } = await act();
    expect([done, refusal?.code]).toEqual([null, code]);
    expect(await storedRows()).toBe(untouched);
  });

  it('names the entity whose code is wrong', async () => {
    const { refusal } = await desk.propose({ uscc: '91310000132260250Y' }, handler);
    expect(refusal?.code).toMatch(/^USCC_/);
    expect(await silo.count('list_entry')).toBe(0);
  });

  it('keeps numbers of documents in one form, however they are typed', async () => {
    await desk.proposeSerious({ decisionNumber: '沪市监浦处［２０２６］ 17号' });
    const twice = await desk.proposeSerious({ decisionNumber: '沪市监浦处(2026)17号' });
    expect(twice.refusal).toMatchObject({ code: 'LIST_TWICE' });
    const [row] = await silo.database.dataSource.query('SELECT decision_number AS number FROM list_entry');
    expect(row).toEqual({ number: '沪市监浦处〔2026〕17号' });
  });

  it('keeps the list of the market for the market authority', async () => {
    const { refusal } = await desk.propose({ authority: 'EMERGENCY' }, listPeople.emergencyHandler);
    expect(refusal).toMatchObject({ code: 'LIST_NOT_COMPETENT', received: 'EMERGENCY' });
    const other = { authority: 'EMERGENCY', ground: 'OTHER_LAW', decisionNumber: null, heavierPenalties: [] };
    expect((await desk.proposeSerious(other, listPeople.emergencyHandler)).done).toMatchObject({ state: 'PROPOSED' });
  });

  it('asks for number, exit and remedy of a decision to list', async () => {
    await desk.propose();
    const { refusal } = await desk.decide({ documentNumber: null, exitConditions: '', remedy: null });
    expect(refusal).toMatchObject({
      code: 'LIST_PUBLICATION_INCOMPLETE',
      missing: ['documentNumber', 'exitConditions', 'remedy'],
    });
    expect(await silo.count('credit_record')).toBe(0);
  });
});
