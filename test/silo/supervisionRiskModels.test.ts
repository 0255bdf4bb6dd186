import { day } from '../../kernel/values/day';
import type { RiskModelContent } from '../../subgraphs/supervision/rules/risk/riskModel';
import { draftRiskModel, publishRiskModel } from '../../subgraphs/supervision/store/risk/riskModels';
import { runRiskModel } from '../../subgraphs/supervision/store/risk/runRiskModel';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import {
  at,
  type Change,
  changing,
  clear,
  openRiskSilo,
  type PlantedEvidence,
  people,
  plantEvidence,
  USCCS,
} from '../support/supervision/riskDesk';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openRiskSilo();
});
beforeEach(() => clear(silo, 'risk_clue', 'detection_rule', 'evidence_record'));
afterAll(() => silo.close());

const open = () => silo;
const draft = changing(open, 'draftRiskModel', 'DraftRiskModelInput', 'edition state contentHash');
const publish = changing(open, 'publishRiskModel', 'SupervisionWorkAt', 'edition state contentHash publishedOn');
const CLUE = 'state nextAct dueOn isOverdue finding disposal feedback authority { code } source';
const takeUp = changing(open, 'takeUpRiskClue', 'SupervisionWorkAt', CLUE);
const conclude = changing(open, 'concludeRiskClue', 'ConcludeRiskClueInput', CLUE);
const dispose = changing(open, 'disposeRiskClue', 'DisposeRiskClueInput', CLUE);
const feedBack = changing(open, 'feedBackRiskClue', 'FeedBackRiskClueInput', CLUE);

const { officer, approver, pudong, minhang } = people;
const feature = { grades: null, nameEn: 'Feature', basis: '食品安全法 第一百零九条' };
const MODEL = {
  authority: 'SAMR',
  matter: 'FOOD_SERVICE',
  name: '餐饮风险预警模型',
  nameEn: 'Warning of risk in catering',
  sector: 'MARKET',
  riskPoints: '进货查验、加工过程',
  features: [
    {
      ...feature,
      code: 'PROBLEMS',
      name: '问题',
      kind: 'INSPECTION_RESULT',
      codes: ['PROBLEM'],
      windowMonths: 12,
      atLeast: 2,
      weight: 50,
    },
    {
      ...feature,
      code: 'ACCIDENT',
      name: '事故',
      kind: 'ACCIDENT',
      codes: null,
      windowMonths: 24,
      atLeast: 1,
      weight: 60,
    },
  ],
  thresholds: { low: 50, medium: 60, high: 110 },
  warnFrom: 'LOW',
} as const;
let last = 0;
const freshCode = (): string => `CATERING-${++last}`;

async function published(changed: object = {}): Promise<string> {
  const code = freshCode();
  return at(await publish(at(await draft({ ...MODEL, code, ...changed }, officer)), approver)).number;
}
async function run(name: 'runRiskModel' | 'runDetectionRule', number: string, as = officer): Promise<Change> {
  const text = `mutation ($number: ID!) { ${name}(number: $number) { over made known left clues snapshot } }`;
  const { data, errors } = await silo.ask(text, { number }, as);
  return { done: (data?.[name] as Record<string, unknown>) ?? null, refusal: errors?.[0]?.extensions };
}
const problem = (key: string, uscc: string, on: string): PlantedEvidence => ({
  key,
  uscc,
  kind: 'INSPECTION_RESULT',
  code: 'PROBLEM',
  on,
});
async function clues(as = officer, filter: object = {}): Promise<Record<string, unknown>[]> {
  const text = `query ($filter: RiskClueFilter) { riskClues(filter: $filter, first: 100) { totalCount edges { node {
    number version state level points authority { code } entity { uscc } dueOn source model detectionRule } } } }`;
  const { data, errors } = await silo.ask(text, { filter }, as);
  expect(errors).toBeUndefined();
  return (data as { riskClues: { edges: { node: Record<string, unknown> }[] } }).riskClues.edges.map(
    ({ node }) => node,
  );
}

describe('沪府发〔2020〕7号（九）: a risk model', () => {
  it('makes a clue of each subject that reaches its threshold, assigned to who is in charge, with points and level', async () => {
    await plantEvidence(silo.database, [
      problem('p1', USCCS[0], '2026-05-01'),
      problem('p2', USCCS[0], '2025-11-03'),
      { key: 'a1', uscc: USCCS[0], kind: 'ACCIDENT', on: '2026-06-01' },
      problem('p3', USCCS[1], '2026-05-01'),
      { key: 'a2', uscc: USCCS[4], kind: 'ACCIDENT', on: '2026-06-01' },
      { key: 'a3', uscc: USCCS[1], kind: 'ACCIDENT', on: '2026-06-01', source: 'EMERGENCY' },
    ]);
    const model = await published();
    expect((await run('runRiskModel', model)).done).toMatchObject({ over: 2, made: 2, known: 0, left: 0 });
    expect(await clues()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          entity: { uscc: USCCS[0] },
          level: 'HIGH',
          points: [50, 60],
          authority: { code: 'SAMR-310115' },
        }),
        expect.objectContaining({
          entity: { uscc: USCCS[4] },
          level: 'MEDIUM',
          points: [0, 60],
          authority: { code: 'SAMR-310112' },
        }),
      ]),
    );
    expect(await clues(minhang)).toHaveLength(1);
  });

  it('counts what occurred in the window, and not the day before it', async () => {
    await plantEvidence(silo.database, [
      problem('in-1', USCCS[0], '2026-11-02'),
      problem('in-2', USCCS[0], '2025-11-03'),
      problem('out-1', USCCS[1], '2026-11-02'),
      problem('out-2', USCCS[1], '2025-11-02'),
      problem('later-1', USCCS[2], '2026-11-02'),
      problem('later-2', USCCS[2], '2026-11-03'),
    ]);
    expect((await run('runRiskModel', await published())).done).toMatchObject({ over: 1, made: 1 });
    expect(await clues()).toMatchObject([{ entity: { uscc: USCCS[0] }, level: 'LOW' }]);
  });

  it('makes no second clue while one is open, none over the same evidence, and one when there is more', async () => {
    await plantEvidence(silo.database, [problem('s1', USCCS[0], '2026-05-01'), problem('s2', USCCS[0], '2026-06-01')]);
    const model = await published();
    await run('runRiskModel', model);
    expect((await run('runRiskModel', model)).done).toMatchObject({ over: 1, made: 0, known: 1 });
    const [first] = await clues();
    await close({ number: String(first?.number), version: 1 });
    expect((await run('runRiskModel', model)).done).toMatchObject({ made: 0, known: 1 });
    await plantEvidence(silo.database, [problem('s3', USCCS[0], '2026-10-01')]);
    expect((await run('runRiskModel', model)).done).toMatchObject({ made: 1, known: 0 });
    expect(await clues()).toHaveLength(2);
  });

  it('makes one clue when it is run twice at once', async () => {
    await plantEvidence(silo.database, [problem('t1', USCCS[0], '2026-05-01'), problem('t2', USCCS[0], '2026-06-01')]);
    const model = await published();
    const doing = { actor: officer, today: day('2026-11-02') };
    const runs = await Promise.all([1, 2, 3].map(() => runRiskModel(silo.database, model, doing)));
    expect(runs.map(({ made }) => made).sort()).toEqual([0, 0, 1]);
    expect(
      await silo.count(`supervision_event WHERE topic = 'clue' AND uscc = '${USCCS[0]}' AND kind = 'DISCOVERED'
      AND number IN (SELECT number FROM risk_clue)`),
    ).toBe(1);
  });

  it('does not count what was withdrawn or replaced', async () => {
    await plantEvidence(silo.database, [problem('w1', USCCS[0], '2026-05-01'), problem('w2', USCCS[0], '2026-06-01')]);
    await silo.database.dataSource.query(`UPDATE evidence_record SET withdrawn = true WHERE record_key = 'w2'`);
    expect((await run('runRiskModel', await published())).done).toMatchObject({ over: 0, made: 0 });
  });

  it('is read by everybody with its features once it is published, and stays as it was', async () => {
    const code = freshCode();
    const drafted = at(await draft({ ...MODEL, code }, officer));
    const LISTED = `query ($code: String) { riskModels(filter: { code: $code }) { edges { node {
      edition riskPoints thresholds { high } features { code kind atLeast weight basis } inForceTo } } } }`;
    const read = async () => (await silo.ask(LISTED, { code }, PUBLIC)).data?.riskModels;
    expect(await read()).toEqual({ edges: [] });
    await publish(drafted, approver);
    const [first] = MODEL.features;
    expect(await read()).toMatchObject({
      edges: [
        { node: { edition: 1, features: [{ code: first.code, weight: 50, basis: first.basis }, {}], inForceTo: null } },
      ],
    });
    const change = (sql: string) => silo.database.dataSource.query(sql, [drafted.number]);
    await expect(change(`UPDATE risk_model SET content = '{}' WHERE number = $1`)).rejects.toThrow(/stays as it is/);
    await expect(change('DELETE FROM risk_model WHERE number = $1')).rejects.toThrow(/stays as it is/);
  });

  it('is replaced by its next edition, and only the present one is run', async () => {
    const code = freshCode();
    const first = at(await publish(at(await draft({ ...MODEL, code }, officer)), approver)).number;
    const second = at(await draft({ ...MODEL, code, warnFrom: 'HIGH' }, officer));
    expect((await run('runRiskModel', second.number)).refusal).toMatchObject({ code: 'RISK_MODEL_NOT_PUBLISHED' });
    expect((await publish(second, approver)).done).toMatchObject({ edition: 2, publishedOn: '2026-11-02' });
    expect((await run('runRiskModel', first)).refusal).toMatchObject({ code: 'RISK_MODEL_NOT_PUBLISHED' });
    expect((await run('runRiskModel', second.number)).done).toMatchObject({ made: 0 });
  });

  it('is not replaced by an earlier edition that is published afterwards', async () => {
    const code = freshCode();
    const [first, second] = [
      at(await draft({ ...MODEL, code }, officer)),
      at(await draft({ ...MODEL, code }, officer)),
    ];
    const { number } = at(await publish(second, approver));
    expect((await publish(first, approver)).refusal).toMatchObject({
      ...{ code: 'RISK_MODEL_LATER_EDITION', field: 'number', received: first.number, model: number },
      article: '沪府发〔2020〕7号 （九）',
    });
    expect(await silo.count(`risk_model WHERE number = '${first.number}' AND state = 'DRAFT' AND version = 1`)).toBe(1);
    expect((await run('runRiskModel', number)).refusal).toBeUndefined();
  });

  it('has one present edition, the latest, however many are published at once', async () => {
    const code = freshCode();
    const drafts = [1, 2, 3, 4].map(async () => at(await draft({ ...MODEL, code }, officer)));
    const doing = { actor: approver, today: day('2026-11-02') };
    const editions = await Promise.all(drafts);
    const outcomes = await Promise.allSettled(
      editions.map((edition) => publishRiskModel(silo.database, edition, doing)),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    for (const one of refused) expect(one).toMatchObject({ reason: { code: 'RISK_MODEL_LATER_EDITION' } });
    const published = `risk_model WHERE code = '${code}' AND state = 'PUBLISHED'`;
    expect(await silo.count(published)).toBe(4 - refused.length);
    expect(await silo.count(`${published} AND in_force_to IS NULL`)).toBe(1);
    expect(await silo.count(`${published} AND in_force_to IS NULL AND edition = 4`)).toBe(1);
  });

  it('is published by another than who drafted it', async () => {
    const both = { ...officer, roles: ['supervision-officer', 'supervision-approver'] };
    const drafted = at(await draft({ ...MODEL, code: freshCode() }, both));
    expect((await publish(drafted, both)).refusal).toMatchObject({ code: 'SAME_PERSON_DECIDES' });
  });

  it.each([
    ['an unknown matter', { matter: 'NONE' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['no features', { features: [] }, 'RISK_FEATURE_UNFIT'],
    ['thresholds out of reach', { thresholds: { low: 50, medium: 60, high: 111 } }, 'RISK_THRESHOLDS_UNFIT'],
    ['another authority', { authority: 'EMERGENCY' }, 'NOT_YOUR_SUPERVISION'],
    ['a code in small letters', { code: 'catering' }, 'VALUE_NOT_ADMITTED'],
    ['a name without text', { name: '' }, 'TEXT_EMPTY'],
  ])('is refused with %s, and nothing is stored', async (_, changed, code) => {
    const before = await silo.count('risk_model');
    expect((await draft({ ...MODEL, code: freshCode(), ...changed }, officer)).refusal).toMatchObject({ code });
    expect(await silo.count('risk_model')).toBe(before);
  });

  it('of a district office looks at its own subjects alone', async () => {
    await plantEvidence(silo.database, [
      { key: 'd1', uscc: USCCS[0], kind: 'ACCIDENT', on: '2026-06-01' },
      { key: 'd2', uscc: USCCS[4], kind: 'ACCIDENT', on: '2026-06-01' },
    ]);
    const doing = { actor: pudong, today: day('2026-11-02') };
    const { authority: _a, matter, ...content } = MODEL;
    const model = {
      authority: 'SAMR-310115',
      matter,
      code: freshCode(),
      content: content as unknown as RiskModelContent,
    };
    const number = await draftRiskModel(silo.database, model, doing);
    const head = { ...pudong, subject: 'head', roles: ['supervision-approver'] };
    await publishRiskModel(silo.database, { number, version: 1 }, { ...doing, actor: head });
    expect(await runRiskModel(silo.database, number, doing)).toMatchObject({ over: 1, made: 1 });
    expect(await clues()).toMatchObject([{ entity: { uscc: USCCS[0] } }]);
  });
});

async function close(clue: { number: string; version: number }): Promise<Change> {
  const taken = at(await takeUp(clue, pudong));
  const concluded = at(await conclude({ ...taken, finding: 'NOT_FOUND', note: '经查不属实' }, pudong));
  const disposed = at(await dispose({ ...concluded, disposal: 'NONE_NEEDED', note: '无需处置' }, pudong));
  return feedBack({ ...disposed, feedback: '已告知来源' }, pudong);
}

describe('分类监管管理办法 18-2: a saved rule of detection', () => {
  const save = async (conditions: object[]): Promise<string> => {
    const text = `mutation ($input: SaveDetectionRuleInput!) { saveDetectionRule(input: $input) { number conditions { kind atLeast } } }`;
    const input = { authority: 'SAMR', matter: 'FOOD_SERVICE', name: '屡查屡犯且有投诉', conditions };
    const { data, errors } = await silo.ask(text, { input }, officer);
    if (errors) throw new Error(String(errors[0]?.extensions.code));
    return (data as { saveDetectionRule: { number: string } }).saveDetectionRule.number;
  };
  const PROBLEMS = { kind: 'INSPECTION_RESULT', codes: ['PROBLEM'], windowMonths: 12, atLeast: 2 };
  const COMPLAINT = { kind: 'COMPLAINT', windowMonths: 12, atLeast: 1 };

  it('makes a clue of who meets every condition, and of nobody who meets some', async () => {
    await plantEvidence(silo.database, [
      problem('r1', USCCS[0], '2026-05-01'),
      problem('r2', USCCS[0], '2026-06-01'),
      { key: 'c1', uscc: USCCS[0], kind: 'COMPLAINT', code: 'FOOD', on: '2026-06-02' },
      problem('r3', USCCS[1], '2026-05-01'),
      problem('r4', USCCS[1], '2026-06-01'),
    ]);
    const rule = await save([PROBLEMS, COMPLAINT]);
    expect((await run('runDetectionRule', rule)).done).toMatchObject({ over: 1, made: 1 });
    expect(await clues()).toMatchObject([
      { source: 'DETECTION', detectionRule: rule, model: null, entity: { uscc: USCCS[0] } },
    ]);
    expect((await run('runDetectionRule', rule)).done).toMatchObject({ made: 0, known: 1 });
  });

  it('is saved and run by its line alone', async () => {
    const rule = await save([PROBLEMS]);
    expect((await run('runDetectionRule', rule, people.emergency)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect((await run('runDetectionRule', rule, approver)).refusal).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    const { errors } = await silo.ask('{ detectionRules { totalCount } }', {}, PUBLIC);
    expect(errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });

  it('is refused without conditions or with one that counts nothing', async () => {
    await expect(save([])).rejects.toThrow('RISK_FEATURE_UNFIT');
    await expect(save([{ ...PROBLEMS, atLeast: 0 }])).rejects.toThrow('RISK_FEATURE_UNFIT');
    expect(await silo.count('detection_rule')).toBe(0);
  });
});
