import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { readingFrom } from '../../kernel/service/work/queryable';
import { canonicalDigest } from '../../kernel/values/canonicalJson';
import { addDays, type Day, day } from '../../kernel/values/day';
import { supervision } from '../../subgraphs/supervision';
import { FILING_STATES } from '../../subgraphs/supervision/rules/ruleSets/filingClock';
import { CLASSIFICATION_GROUNDS, MECHANISMS } from '../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { publishRules } from '../../subgraphs/supervision/store/ruleSets/publishRules';
import { getRuleSetById, ruleSetFor, ruleSetsInForce } from '../../subgraphs/supervision/store/ruleSets/storedRuleSet';
import { enumValues } from '../support/enumValues';
import { PUBLIC } from '../support/openSilo';
import { actors, PLAIN_DAY, plainRules } from '../support/supervision/plainRules';
import { inputOf, openRuleDesk, type RuleDesk } from '../support/supervision/ruleDesk';

const plain = plainRules();
const heavier = plain.indicators.map((one) =>
  one.code === 'COMPLAINTS' || one.code === 'PENALTIES'
    ? {
        ...one,
        weight: one.weight + (one.code === 'COMPLAINTS' ? 5 : -5),
        steps: one.steps.map((step) => ({ ...step, points: step.points + (one.code === 'COMPLAINTS' ? 5 : -5) })),
      }
    : one,
);
const SIX = `information { kind catalogued { code } } indicators { code nature objectivity ground weight otherwise
    basis { code law article from to verified } duty { code name } exception { code }
    input { kind codes grades measure windowMonths } steps { atLeast points } codePoints { code points } }
  standard { higherNeverBelow lowerNeverAbove mustBeHigher { kind codes basis { code } } }
  grades { category level name from intensity } cycle { months adjusting { kind codes grades abnormal } }
  measures { code category level mechanisms resourceHours methods content visitsPerYear basis { code } }`;

let desk: RuleDesk;
beforeAll(async () => {
  desk = await openRuleDesk();
}, 120_000);
afterEach(() => desk.clear());
afterAll(() => desk.silo.close());

const subject = (industry: string | null, on: Day = PLAIN_DAY, district = '310115') =>
  ruleSetFor(readingFrom(desk.silo.database.statements), { matter: plain.matter, district, industry, on });

describe('supervision silo: rules', () => {
  it('have the tables of their classes and the words of the rules', async () => {
    expect(await schemaDrift(supervision as never, desk.silo.urls.migratorUrl)).toEqual([]);
    expect(enumValues('supervision', 'ClassificationGround')).toEqual([...CLASSIFICATION_GROUNDS]);
    expect(enumValues('supervision', 'SupervisionMechanism')).toEqual([...MECHANISMS]);
    expect(enumValues('supervision', 'FilingState')).toEqual([...FILING_STATES]);
  });
});

describe('分类监管管理办法 8-1: publishing rules', () => {
  it('gives everybody the six parts, with the law that each entry rests on, and the hash of the whole', async () => {
    const { number, contentHash } = await desk.published();
    expect(contentHash).toBe(canonicalDigest(plain));
    const seen = await desk.read(number, PUBLIC, `state publishedOn ${SIX}`);
    expect(seen).toMatchObject({ state: 'PUBLISHED', publishedOn: '2026-11-02', cycle: plain.cycle });
    const told = seen as unknown as Record<
      'information' | 'indicators' | 'grades' | 'measures',
      Record<string, unknown>[]
    >;
    expect(told.indicators).toMatchObject(
      plain.indicators.map(({ code, weight, input, steps, codePoints, basis, duty }) => {
        return { code, weight, input, steps, codePoints, basis: { code: basis }, duty: { code: duty } };
      }),
    );
    expect(told.measures).toEqual(plain.measures.map(({ basis, ...plan }) => ({ ...plan, basis: { code: basis } })));
    expect(told.information).toHaveLength(plain.information.length);
    const intensities = told.grades.map(({ intensity }) => intensity as number);
    expect(intensities).toEqual([...intensities].sort((a, b) => a - b));
  });

  it('is done by an approver who wrote no version of the draft', async () => {
    const both = { ...actors.approver, roles: ['supervision-officer', 'supervision-approver'] };
    const { number, version } = await desk.draft({}, both);
    const replaces = { number, version };
    await desk.act('draftRules', { ...inputOf(plain), replaces }, actors.officer);
    const at = { ruleSet: { number, version: 2 } };
    expect(await desk.refused('publishRules', at, both)).toMatchObject({ code: 'SAME_PERSON_DECIDES' });
    expect(await desk.refused('publishRules', at, actors.officer)).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    const other = { ...actors.approver, subject: 'approver-two' };
    expect(await desk.act('publishRules', at, other)).toMatchObject({ number, state: 'PUBLISHED' });
  });

  it('is done once; a published edition is neither drafted again nor published again', async () => {
    const { number, version } = await desk.published();
    const at = { number, version };
    expect(await desk.refused('publishRules', { ruleSet: at }, actors.approver)).toMatchObject({
      code: 'RULES_PUBLISHED',
    });
    const again = { ...inputOf(plain), replaces: at };
    expect(await desk.refused('draftRules', again, actors.officer)).toMatchObject({ code: 'RULES_PUBLISHED' });
  });

  it.each([
    [`UPDATE rule_set SET content = '{}'`],
    [`UPDATE rule_set SET published_on = '2026-01-01'`],
    [`UPDATE rule_set SET state = 'DRAFT'`],
    ['UPDATE rule_set SET in_force_from = in_force_from + 1'],
    ['UPDATE rule_set SET filing_due_on = filing_due_on + 1'],
    ['DELETE FROM rule_set'],
  ])('leaves an edition that the database itself keeps: %s', async (sql) => {
    await desk.published();
    await expect(desk.silo.database.dataSource.query(sql)).rejects.toThrow('stands as it was published');
  });

  it('refuses a draft whose first day has passed', async () => {
    const { number, version } = await desk.draft();
    const late = publishRules(
      desk.silo.database,
      { number, version },
      { actor: actors.approver, today: addDays(PLAIN_DAY, 1) },
    );
    await expect(late).rejects.toMatchObject({ code: 'RULES_PERIOD_UNFIT' });
    expect(await desk.read(number, actors.officer)).toMatchObject({ state: 'DRAFT', version: 1 });
  });
});

describe('分类监管管理办法 11-3: editions', () => {
  const nextYear = day('2027-01-01');

  it('follow one another: the former ends on the first day of the next, and what changed is public', async () => {
    const first = await desk.published();
    const second = await desk.published({ inForceFrom: nextYear, indicators: heavier });
    expect(await desk.read(first.number, PUBLIC)).toMatchObject({ inForceTo: nextYear });
    const seen = await desk.read(second.number, PUBLIC);
    expect(seen).toMatchObject({ edition: 2, formerEdition: first.number });
    expect(seen?.changesFrom).toEqual(
      expect.arrayContaining([
        { path: 'indicators[COMPLAINTS].weight', before: '10', after: '15' },
        { path: 'inForceFrom', before: PLAIN_DAY, after: nextYear },
      ]),
    );
    expect((await desk.history('rule-set', first.number)).at(-1)).toMatchObject({ kind: 'SUPERSEDED' });
    expect((await subject('62', addDays(nextYear, -1)))?.number).toBe(first.number);
    expect((await subject('62', nextYear))?.number).toBe(second.number);
  });

  it('do not change indicators within a year, except by a law that is cited', async () => {
    await desk.published();
    const { number, version } = await desk.draft({ inForceFrom: day('2026-12-01'), indicators: heavier });
    const refusal = await desk.refused('publishRules', { ruleSet: { number, version } }, actors.approver);
    expect(refusal).toMatchObject({ code: 'RULES_INDICATORS_FROZEN', changed: ['COMPLAINTS', 'PENALTIES'] });
    const overrides = [{ provision: '11-3' as const, basis: 'FSL-109', reason: '标准修订，自12月1日起执行' }];
    const rules = plainRules({ inForceFrom: day('2026-12-01'), indicators: heavier, overrides });
    const redrafted = await desk.act(
      'draftRules',
      { ...inputOf(rules), replaces: { number, version } },
      actors.officer,
    );
    await desk.publish(redrafted as never);
    const told = await desk.read(number, PUBLIC, 'overrides { provision reason basis { law } }');
    expect(told?.overrides).toMatchObject([{ provision: 'ARTICLE_11_3', basis: { law: '食品安全法' } }]);
  });

  it('do not begin before the one that they replace, and may replace one that has not begun', async () => {
    await desk.published({ inForceFrom: nextYear });
    const early = await desk.draft();
    const at = { number: early.number, version: early.version };
    expect(await desk.refused('publishRules', { ruleSet: at }, actors.approver)).toMatchObject({
      code: 'RULES_BEFORE_FORMER_EDITION',
    });
    const rules = plainRules({ inForceFrom: nextYear, hearingWorkingDays: 9 });
    const redrafted = await desk.act('draftRules', { ...inputOf(rules), replaces: at }, actors.officer);
    const { number } = await desk.publish(redrafted as never);
    const inForce = await ruleSetsInForce(readingFrom(desk.silo.database.statements), nextYear);
    expect(inForce.map((edition) => edition.number)).toEqual([number]);
  });
});

describe('分类监管管理办法 4-4: rules of city and district', () => {
  const ofCity = { scope: { districts: null, industries: ['62'] } };
  const ofPudong = (industries: string[] | null) => ({
    authority: 'SAMR-310115',
    scope: { districts: null, industries },
  });

  it('do not overlap: rules of a district for whom the city covers are refused, naming the rules of the city', async () => {
    const city = await desk.published(ofCity);
    const { number, version } = await desk.draft(ofPudong(null), actors.pudongOfficer);
    const at = { ruleSet: { number, version } };
    expect(await desk.refused('publishRules', at, actors.pudongApprover)).toMatchObject({
      code: 'RULES_OVERLAP',
      cityRuleSet: city.number,
      industries: ['62'],
      districts: ['310115'],
    });
  });

  it('cover each their own: a district makes rules for whom the city leaves out, in the district alone', async () => {
    const city = await desk.published(ofCity);
    const draft = await desk.draft(ofPudong(['61']), actors.pudongOfficer);
    const own = await desk.publish(draft, actors.pudongApprover);
    expect(own).toMatchObject({ filing: { office: { code: 'REFORM_OFFICE-310115' } } });
    expect((await subject('62'))?.number).toBe(city.number);
    expect((await subject('61'))?.number).toBe(own.number);
    expect(await subject('61', PLAIN_DAY, '310112')).toBeUndefined();
    expect(await subject(null)).toBeUndefined();
  });

  it('give way to the city: its later rules go first, and its history names those that yield', async () => {
    const own = await desk.publish(await desk.draft(ofPudong(null), actors.pudongOfficer), actors.pudongApprover);
    const city = await desk.published(ofCity);
    expect((await subject('62'))?.number).toBe(city.number);
    expect((await subject('61'))?.number).toBe(own.number);
    const [, told] = await desk.history('rule-set', city.number);
    expect(JSON.parse(told?.details ?? '{}')).toMatchObject({ prevailsOver: [own.number] });
  });

  it('are read by id, as rows of others name them', async () => {
    const { number } = await desk.published();
    const [{ id }] = await desk.silo.database.dataSource.query('SELECT id::text AS id FROM rule_set');
    const client = readingFrom(desk.silo.database.statements);
    expect(await getRuleSetById(client, id)).toMatchObject({ number, content: plain, draftedBy: 'officer-samr' });
    await expect(getRuleSetById(client, '0')).rejects.toThrow('no rule set 0');
  });
});
