import { tellSubject, withholdCategory } from '../../subgraphs/supervision/store/disclosure/notices';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import { actors } from '../support/supervision/actors';
import {
  column,
  MATTER,
  ORDINARY,
  on,
  openDesk,
  RAISED,
  STRICT,
  TAKEN_OVER,
  TOO_NEW,
  UNKNOWN,
} from '../support/supervision/disclosureDesk';
import { MEASURES } from '../support/supervision/plainParts';

const TODAY = on('2026-11-02');
const MEASURED = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity { uscc
  supervisionCategories { category since until measurePlan measures { code category level mechanisms resourceHours methods
    content visitsPerYear basis { law article } activeFrom activeTo } } } } }`;
const FOR_SUBJECT = `query ($uscc: USCC!, $matter: String!) { categoryForSubject(uscc: $uscc, matter: $matter) {
  entity { uscc } matter authority { code } status reason category level since toldOn usage { article }
  measures { code visitsPerYear } reasons { indicator name points most law article } rights { text answerBy article } } }`;
const NOTICE = 'number state way withheldReason explanation category level measurePlan doneOn entity { uscc }';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openDesk();
});
afterEach(() => silo.close());

const doing = { actor: actors.officer, today: TODAY };
const of = (uscc: string) => ({ uscc, matter: MATTER });
const forSubject = (uscc: string, viewer: typeof PUBLIC = actors.officer) => silo.ask(FOR_SUBJECT, of(uscc), viewer);
const codesOf = (answer: { errors?: readonly { extensions: { code: string } }[] | undefined }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

async function measured(...codes: string[]) {
  const answer = await silo.ask(MEASURED, { of: codes.map((uscc) => ({ __typename: 'MarketEntity', uscc })) });
  expect(answer.errors).toBeUndefined();
  const found = (answer.data as { _entities: { supervisionCategories: Record<string, unknown>[] }[] })._entities;
  return found.map(({ supervisionCategories }) => supervisionCategories[0]);
}

describe('measures of a category (分类监管管理办法 15, 16-1)', () => {
  it('are those of the edition it was decided under, on the days of the decision', async () => {
    const [raised, ordinary] = await measured(RAISED, ORDINARY);
    const plan = (code: string) => {
      const { basis: _, ...rest } = MEASURES.find((one) => one.code === code) as (typeof MEASURES)[number];
      return { ...rest, activeFrom: '2026-06-01', activeTo: null };
    };
    expect(raised).toMatchObject({ measurePlan: 'HIGHER-1', measures: plan('HIGHER-1') });
    expect(raised?.measures).toMatchObject({ basis: { article: '第二十一条' } });
    expect(ordinary).toMatchObject({ measurePlan: 'ORDINARY-1', measures: plan('ORDINARY-1') });
  });

  it('are those of ordinary intensity for who was not evaluated, and none for a decision without rules', async () => {
    const [tooNew, takenOver] = await measured(TOO_NEW, TAKEN_OVER);
    expect(tooNew).toMatchObject({ category: null, measurePlan: null, measures: { code: 'ORDINARY-1' } });
    expect(takenOver).toMatchObject({ category: 'ORDINARY', measurePlan: null, measures: null });
  });

  it('are read for many entities by one statement beside that of the entities', async () => {
    silo.takeStatements();
    await measured(RAISED, STRICT, ORDINARY, TOO_NEW, TAKEN_OVER);
    expect(silo.takeStatements()).toHaveLength(2);
  });
});

describe('telling a subject its category (分类监管管理办法 20-1)', () => {
  const TELL = `mutation ($input: TellSubjectInput!) { tellSubject(input: $input) { ${NOTICE} } }`;
  const WITHHOLD = `mutation ($input: WithholdCategoryInput!) { withholdCategory(input: $input) { ${NOTICE} } }`;

  it('is recorded with day, way, category and measures, once for a decision', async () => {
    const input = { ...of(RAISED), way: 'IN_WRITING' };
    const { data, errors } = await silo.ask(TELL, { input }, actors.officer);
    expect(errors).toBeUndefined();
    const told = { category: 'HIGHER', level: 1, measurePlan: 'HIGHER-1', doneOn: '2026-11-02', withheldReason: null };
    const number = expect.stringMatching(/^NTC-2026-\d{6}$/);
    expect(data?.tellSubject).toEqual({
      number,
      state: 'TOLD',
      way: 'IN_WRITING',
      explanation: null,
      entity: { uscc: RAISED },
      ...told,
    });
    expect(codesOf(await silo.ask(TELL, { input }, actors.officer))).toEqual(['NOTICE_ALREADY_GIVEN']);
    expect(await silo.count('subject_notice')).toBe(1);
  });

  it('can be withheld with a reason of the catalogue, which is audited, and told when the reason is gone', async () => {
    const input = { ...of(RAISED), reason: 'INVESTIGATION', explanation: '案件调查中' };
    const { data } = await silo.ask(WITHHOLD, { input }, actors.officer);
    expect(data?.withholdCategory).toMatchObject({ state: 'WITHHELD', withheldReason: 'INVESTIGATION', way: null });
    const audited = `SELECT details::json->>'withheldReason' FROM supervision_event WHERE topic = 'notice'
      AND kind = 'WITHHELD' AND uscc = '${RAISED}' AND matter_code = '${MATTER}' AND actor = 'officer-samr'`;
    expect(await column(silo, audited)).toEqual(['INVESTIGATION']);
    await tellSubject(silo.database, { ...of(RAISED), way: 'IN_PERSON' }, doing);
    expect(await column(silo, 'SELECT state FROM subject_notice ORDER BY id')).toEqual(['WITHHELD', 'TOLD']);
  });

  it('is not withheld for another provision that is not named, and nothing is stored', async () => {
    const withheld = withholdCategory(silo.database, { ...of(RAISED), reason: 'OTHER_PROVISION' }, doing);
    await expect(withheld).rejects.toMatchObject({ code: 'WITHHOLDING_UNGROUNDED' });
    expect(await silo.count('subject_notice')).toBe(0);
    expect(await silo.count('supervision_event')).toBe(0);
  });

  it('is refused to the public and to whoever does not act for the authority', async () => {
    const input = { ...of(RAISED), way: 'IN_WRITING' };
    expect(codesOf(await silo.ask(TELL, { input }, PUBLIC))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await silo.ask(TELL, { input }, actors.approver))).toEqual(['NOT_YOUR_SUPERVISION']);
    expect(codesOf(await silo.ask(TELL, { input }, actors.stranger))).toEqual(['CATEGORY_NOT_IN_FORCE']);
    expect(await silo.count('subject_notice')).toBe(0);
  });
});

describe('what a subject may be told (分类监管管理办法 20-1)', () => {
  it('is category, measures, reasons with their law, and rights', async () => {
    const { data, errors } = await forSubject(RAISED);
    expect(errors).toBeUndefined();
    expect(data?.categoryForSubject).toMatchObject({
      ...{ entity: { uscc: RAISED }, matter: MATTER, authority: { code: 'SAMR' }, status: 'ASSIGNED', toldOn: null },
      ...{ category: 'HIGHER', level: 1, since: '2026-06-01', measures: { code: 'HIGHER-1', visitsPerYear: 3 } },
      usage: { article: '上海市分类监管管理办法 22' },
      rights: { answerBy: null, article: '上海市分类监管管理办法 20' },
      reasons: [
        { indicator: 'PENALTIES', points: 30, most: 40, law: '食品安全法', article: '第一百零九条' },
        { indicator: 'PROBLEMS', points: 10 },
        { indicator: 'HYGIENE', points: 5 },
      ],
    });
  });

  it('has no measures or reasons for a decision without rules, and says when it was told', async () => {
    await tellSubject(silo.database, { ...of(TAKEN_OVER), way: 'ELECTRONIC' }, doing);
    const { data } = await forSubject(TAKEN_OVER);
    expect(data?.categoryForSubject).toMatchObject({ measures: null, reasons: [], toldOn: '2026-11-02' });
  });

  it('is nothing while telling is held unsuitable: CATEGORY_WITHHELD with the reason', async () => {
    await withholdCategory(silo.database, { ...of(RAISED), reason: 'UNANNOUNCED_CHECK' }, doing);
    const answer = await forSubject(RAISED);
    expect(answer.data).toEqual({ categoryForSubject: null });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'CATEGORY_WITHHELD', reason: 'UNANNOUNCED_CHECK' });
    await tellSubject(silo.database, { ...of(RAISED), way: 'BY_POST' }, doing);
    expect((await forSubject(RAISED)).data?.categoryForSubject).toMatchObject({ category: 'HIGHER' });
  });

  it('is for the authority and who oversees it; for others it is as if there were none', async () => {
    expect(codesOf(await forSubject(RAISED, PUBLIC))).toEqual(['NOT_PUBLIC']);
    expect(codesOf(await forSubject(RAISED, actors.stranger))).toEqual(['CATEGORY_NOT_IN_FORCE']);
    expect(codesOf(await forSubject(UNKNOWN))).toEqual(['CATEGORY_NOT_IN_FORCE']);
    expect((await forSubject(RAISED, actors.office)).data?.categoryForSubject).toMatchObject({ category: 'HIGHER' });
  });
});
