import { addDays, day } from '../../kernel/values/day';
import { SIX_PARTS } from '../../subgraphs/supervision/rules/ruleSets/sixParts';
import { PUBLIC } from '../support/openSilo';
import { actors, PLAIN_DAY, plainRules } from '../support/supervision/plainRules';
import { inputOf, openRuleDesk, type RuleDesk } from '../support/supervision/ruleDesk';

const plain = inputOf(plainRules());
const [indicator, ...others] = plainRules().indicators as [object, ...object[]];
const PUDONG = { authority: 'SAMR-310115', scope: { districts: ['310115'], industries: null } };

let desk: RuleDesk;
beforeAll(async () => {
  desk = await openRuleDesk();
}, 120_000);
afterEach(() => desk.clear());
afterAll(() => desk.silo.close());

describe('分类监管管理办法 8: drafting rules', () => {
  it('stores a sound draft with its author, under a number, and publishes nothing', async () => {
    const draft = await desk.draft();
    expect(draft).toMatchObject({
      number: expect.stringMatching(/^RS-2026-\d{6}$/),
      edition: 1,
      state: 'DRAFT',
      version: 1,
      authority: { code: 'SAMR' },
      matter: { code: 'FOOD_SERVICE' },
      contentHash: null,
      filing: null,
      changesFrom: [],
      warnings: [],
    });
    expect(await desk.history('rule-set', draft.number)).toMatchObject([{ kind: 'DRAFTED', actor: 'officer-samr' }]);
  });

  it.each(SIX_PARTS)('refuses a draft without %s, names it, and stores nothing', async (part) => {
    const refusal = await desk.refused('draftRules', { ...plain, [part]: undefined }, actors.officer);
    expect(refusal).toMatchObject({ code: 'RULES_PART_MISSING', field: part, article: '上海市分类监管管理办法 8-2' });
  });

  it.each([
    ['an unknown matter', { matter: 'MOON' }, 'SUPERVISION_MATTER_UNKNOWN', 'matter', 'MOON'],
    ['an unknown authority', { authority: 'MOON' }, 'UNKNOWN_DEPARTMENT', 'authority', 'MOON'],
    ['a past day', { inForceFrom: addDays(PLAIN_DAY, -1) }, 'RULES_PERIOD_UNFIT', 'inForceFrom', '2026-11-01'],
    ['a day too far ahead', { inForceFrom: '2028-01-01' }, 'RULES_PERIOD_UNFIT', 'inForceFrom', '2028-01-01'],
    ['weights that do not add up', { indicators: others }, 'RULES_WEIGHTS_UNFIT', 'indicators', '60'],
    [
      'an indicator without a ground',
      { indicators: [{ ...indicator, ground: undefined }, ...others] },
      'RULES_INDICATOR_WITHOUT_GROUND',
      'indicators[PENALTIES].ground',
      '',
    ],
    [
      'an indicator without a basis',
      { indicators: [{ ...indicator, basis: undefined }, ...others] },
      'RULES_BASIS_UNKNOWN',
      'indicators[PENALTIES].basis',
      '',
    ],
    [
      'an indicator on profit',
      { indicators: [{ ...indicator, name: { zh: '年利润', en: 'x' } }, ...others] },
      'RULES_FORBIDDEN_ATTRIBUTE',
      'indicators[PENALTIES]',
      'PENALTIES',
    ],
    [
      'an override without its law',
      { overrides: [{ provision: 'ARTICLE_11_3', reason: '修订' }] },
      'RULES_OVERRIDE_UNCITED',
      'overrides[11-3].basis',
      '11-3',
    ],
    ['no reading of 調高', { raising: undefined }, 'RULES_RAISING_UNDECLARED', 'raising', ''],
    ['a hearing of no day', { hearingWorkingDays: 0 }, 'RULES_HEARING_UNFIT', 'hearingWorkingDays', '0'],
    [
      'a district that is not there',
      { scope: { districts: ['310999'] } },
      'RULES_SCOPE_UNFIT',
      'scope.districts',
      '310999',
    ],
  ])('refuses %s by its code, field and value, and stores nothing', async (_, changed, code, field, received) => {
    const refusal = await desk.refused('draftRules', { ...plain, ...changed }, actors.officer);
    expect(refusal).toMatchObject({ code, field, received });
  });

  it.each([
    ['the public', PUBLIC],
    ['another department', actors.stranger],
    ['a district office for the city', actors.pudongOfficer],
    ['an approver', actors.approver],
    ['an application', { ...actors.officer, kind: 'application' as const }],
  ])('lets %s draft nothing for the department', async (_, viewer) => {
    expect(await desk.refused('draftRules', plain, viewer)).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
  });

  it('keeps one draft at a time, which is replaced in the version that was seen', async () => {
    const { number, version } = await desk.draft();
    expect(await desk.refused('draftRules', plain, actors.officer)).toMatchObject({
      code: 'RULES_DRAFT_EXISTS',
      ruleSet: number,
    });
    const changed = { ...plain, hearingWorkingDays: 7, replaces: { number, version } };
    const again = await desk.act('draftRules', changed, actors.officer);
    expect(again).toMatchObject({ number, version: 2, edition: 1 });
    expect(await desk.refused('draftRules', changed, actors.officer)).toMatchObject({
      code: 'WORK_CHANGED',
      version: 2,
    });
    const of = { ...plain, ...PUDONG, replaces: { number, version: 2 } };
    expect(await desk.refused('draftRules', of, actors.officer)).toMatchObject({ code: 'RULES_DRAFT_OF_ANOTHER' });
    expect((await desk.history('rule-set', number)).map(({ kind }) => kind)).toEqual(['DRAFTED', 'REDRAFTED']);
  });

  it('keeps one draft and publishes it once, also where several come at once', async () => {
    const codesOf = async (tries: ReturnType<typeof desk.try>[]) =>
      (await Promise.all(tries)).map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();
    const drafting = () => desk.try('draftRules', plain, actors.officer);
    expect(await codesOf([drafting(), drafting(), drafting()])).toEqual([
      'RULES_DRAFT_EXISTS',
      'RULES_DRAFT_EXISTS',
      'done',
    ]);
    const [number] = await desk.list(actors.officer);
    const publishing = () => desk.try('publishRules', { ruleSet: { number, version: 1 } }, actors.approver);
    expect(await codesOf([publishing(), publishing()])).toEqual(['WORK_CHANGED', 'done']);
  });
});

describe('分类监管管理办法 4: who sees a draft', () => {
  it('is the authority, the department above it and the offices of district and city', async () => {
    const { number } = await desk.draft(PUDONG, actors.pudongOfficer);
    for (const viewer of [actors.pudongOfficer, actors.officer, actors.pudongOffice, actors.office]) {
      expect(await desk.read(number, viewer)).toMatchObject({ number, state: 'DRAFT' });
      expect(await desk.list(viewer)).toEqual([number]);
    }
  });

  it.each([
    ['the office of another district', actors.minhangOffice],
    ['the authority of another district', actors.minhangOfficer],
    ['another department', actors.stranger],
    ['the public', PUBLIC],
  ])('is not %s, which finds it neither by number nor in a list nor by its law', async (_, viewer) => {
    const { number, version } = await desk.draft(PUDONG, actors.pudongOfficer);
    expect(await desk.read(number, viewer)).toBeNull();
    expect(await desk.list(viewer)).toEqual([]);
    const resting = await desk.silo.ask('{ legalBasisDependants(law: "食品安全法") { field } }', {}, viewer);
    expect(resting.data).toEqual({ legalBasisDependants: [] });
    const refusal = await desk.refused('publishRules', { ruleSet: { number, version } }, viewer);
    const unknown = await desk.refused('publishRules', { ruleSet: { number: 'RS-2026-999999', version } }, viewer);
    expect(refusal).toEqual({ ...unknown, received: number });
    expect(refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
  });

  it('is asked for by its state; unknown matters and authorities of a list are named', async () => {
    const { number } = await desk.draft();
    expect(await desk.list(actors.officer, '(state: DRAFT, matter: "FOOD_SERVICE", authority: "SAMR")')).toEqual([
      number,
    ]);
    expect(await desk.list(actors.officer, '(state: PUBLISHED)')).toEqual([]);
    expect(await desk.list(actors.officer, `(inForceOn: "${day('2026-11-02')}")`)).toEqual([]);
    const asked = await desk.silo.ask(
      '{ a: ruleSets(matter: "MOON") { totalCount } b: ruleSets(authority: "MOON") { totalCount } }',
    );
    const codes = asked.errors?.map(({ extensions }) => [extensions.code, extensions.received]);
    expect(codes?.sort()).toEqual([
      ['SUPERVISION_MATTER_UNKNOWN', 'MOON'],
      ['UNKNOWN_DEPARTMENT', 'MOON'],
    ]);
  });
});
