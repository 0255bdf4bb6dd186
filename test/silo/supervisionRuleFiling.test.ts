import { readingFrom } from '../../kernel/service/work/queryable';
import { type Day, day } from '../../kernel/values/day';
import { storeSupervisionMatters } from '../../subgraphs/supervision';
import { draftRules } from '../../subgraphs/supervision/store/ruleSets/draftRules';
import { fileRules, fillFilingDues } from '../../subgraphs/supervision/store/ruleSets/fileRules';
import { publishRules } from '../../subgraphs/supervision/store/ruleSets/publishRules';
import { setAnnualProportions } from '../../subgraphs/supervision/store/ruleSets/setAnnualProportions';
import { findProportions } from '../../subgraphs/supervision/store/ruleSets/storedProportions';
import { PUBLIC } from '../support/openSilo';
import { indicatorsJudgedAs } from '../support/supervision/plainParts';
import { actors, PLAIN_MATTER, plainRules } from '../support/supervision/plainRules';
import { openRuleDesk, type RuleDesk } from '../support/supervision/ruleDesk';

let desk: RuleDesk;
beforeAll(async () => {
  desk = await openRuleDesk();
}, 120_000);
afterEach(() => desk.clear());
afterAll(() => desk.silo.close());

/** Rules that were published on an earlier day; the desk stands on 2 November 2026. */
async function publishedOn(today: Day, authority = 'SAMR') {
  const { database } = desk.silo;
  const industries = authority === 'SAMR' ? ['62'] : ['61'];
  const rules = plainRules({ authority, inForceFrom: today, scope: { districts: null, industries } });
  const { officer, approver } = actors;
  const { number, version } = await draftRules(database, { rules }, { actor: officer, today });
  return publishRules(database, { number, version }, { actor: approver, today });
}

const at = ({ number, version }: { number: string; version: number }) => ({ ruleSet: { number, version } });

describe('分类监管管理办法 8-3: filing rules', () => {
  it('is due 15 working days after the publication at the office of the level', async () => {
    expect(await desk.published()).toMatchObject({
      filing: { state: 'DUE', dueOn: '2026-11-23', filedOn: null, office: { code: 'REFORM_OFFICE' } },
    });
  });

  it('is in time on day 15 and late on day 16', async () => {
    const onDay15 = await publishedOn(day('2026-10-12'));
    expect(onDay15.filingDueOn).toBe('2026-11-02');
    expect(await desk.act('fileRules', at(onDay15), actors.office)).toMatchObject({ filing: { state: 'FILED' } });
    const onDay16 = await publishedOn(day('2026-10-10'), 'SAMR-310115');
    expect(onDay16.filingDueOn).toBe('2026-10-30');
    expect(await desk.act('fileRules', at(onDay16), actors.pudongOffice)).toMatchObject({
      filing: { state: 'LATE', filedOn: '2026-11-02' },
    });
  });

  it('counts by the day of receipt, which lies between the publication and today', async () => {
    const rules = await publishedOn(day('2026-10-10'));
    const received = (receivedOn: string) => ({ ...at(rules), receivedOn });
    for (const receivedOn of ['2026-10-09', '2026-11-03']) {
      const refusal = await desk.refused('fileRules', received(receivedOn), actors.office);
      expect(refusal).toMatchObject({ code: 'RULES_FILED_ON_UNFIT', field: 'receivedOn', received: receivedOn });
    }
    expect(await desk.act('fileRules', received('2026-10-30'), actors.office)).toMatchObject({
      filing: { state: 'FILED', filedOn: '2026-10-30' },
    });
    expect((await desk.history('rule-set', rules.number)).at(-1)).toMatchObject({
      kind: 'FILED',
      actor: 'office-city',
    });
  });

  it('is marked by the office alone, of what is published, once', async () => {
    const rules = await publishedOn(day('2026-10-12'), 'SAMR-310115');
    for (const viewer of [actors.officer, actors.approver, actors.minhangOffice, actors.stranger, PUBLIC]) {
      expect(await desk.refused('fileRules', at(rules), viewer)).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    }
    const filed = await desk.act('fileRules', at(rules), actors.pudongOffice);
    expect(await desk.refused('fileRules', at(filed), actors.pudongOffice)).toMatchObject({
      code: 'RULES_ALREADY_FILED',
    });
    const draft = await desk.draft();
    expect(await desk.refused('fileRules', at(draft), actors.office)).toMatchObject({ code: 'RULES_NOT_PUBLISHED' });
  });

  it('lists what is overdue to the city, the district and the line, each its own, and to nobody else', async () => {
    const city = await publishedOn(day('2026-10-10'));
    const pudong = await publishedOn(day('2026-10-10'), 'SAMR-310115');
    const inTime = await publishedOn(day('2026-10-12'), 'SAMR-310112');
    const overdue = (viewer: typeof PUBLIC) => desk.list(viewer, '', 'overdueFilings');
    expect(await overdue(actors.office)).toEqual([pudong.number, city.number]);
    expect(await overdue(actors.pudongOffice)).toEqual([pudong.number]);
    expect(await overdue(actors.minhangOffice)).toEqual([]);
    expect(await overdue(actors.officer)).not.toContain(inTime.number);
    const { data, errors } = await desk.silo.ask('{ overdueFilings { totalCount } }', {}, PUBLIC);
    expect(data).toEqual({ overdueFilings: null });
    expect(errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    await fileRules(desk.silo.database, pudong, { actor: actors.office, today: day('2026-11-02') });
    expect(await overdue(actors.office)).toEqual([city.number]);
  });

  it('has its last day filled in when the holidays of the year become known', async () => {
    const rules = await publishedOn(day('2026-12-21'));
    expect(rules.filingDueOn).toBeNull();
    expect(await fillFilingDues(desk.silo.database)).toBe(0);
    const known = `INSERT INTO rule_set (number, authority, matter_code, edition, state, content, in_force_from,
      published_on, drafted_by) VALUES ('X', 'EMERGENCY', 'FOOD_SERVICE', 1, 'PUBLISHED', '{}', $1, $1, 'x')`;
    await desk.silo.database.dataSource.query(known, ['2026-10-12']);
    expect(await fillFilingDues(desk.silo.database)).toBe(1);
    expect(await desk.silo.count(`rule_set WHERE number = 'X' AND filing_due_on = '2026-11-02'`)).toBe(1);
  });
});

describe('分类监管管理办法 13-2: fixing the shares of a year', () => {
  const shares = {
    authority: 'SAMR',
    matter: 'FOOD_SERVICE',
    year: 2027,
    lower: 250,
    ordinary: 510,
    higher: 240,
    basis: '2026年结果与行业增速',
  };

  it('stores shares of which ordinary is the greater part, for everybody to read', async () => {
    const set = await desk.act<object>('setAnnualProportions', shares, actors.approver);
    expect(set).toMatchObject({ lower: 250, ordinary: 510, higher: 240, version: 1, setOn: '2026-11-02' });
    const query = '{ annualProportions(matter: "FOOD_SERVICE", year: 2027) { authority { code } ordinary } }';
    const { data } = await desk.silo.ask(query, {}, PUBLIC);
    expect(data).toEqual({ annualProportions: [{ authority: { code: 'SAMR' }, ordinary: 510 }] });
    const client = readingFrom(desk.silo.database.statements);
    expect(await findProportions(client, { ...shares, year: 2028 })).toBeUndefined();
  });

  it.each([
    [
      'half for ordinary intensity',
      { ordinary: 500, higher: 250 },
      'PROPORTIONS_ORDINARY_TOO_SMALL',
      'ordinary',
      '250/500/250',
    ],
    ['shares that do not add up', { higher: 241 }, 'PROPORTIONS_UNFIT', 'ordinary', '250/510/241'],
    ['a year that has begun', { year: 2025 }, 'PROPORTIONS_LATE', 'year', '2025'],
    ['a year too far ahead', { year: 2028 }, 'PROPORTIONS_LATE', 'year', '2028'],
    ['an unknown matter', { matter: 'MOON' }, 'SUPERVISION_MATTER_UNKNOWN', 'matter', 'MOON'],
    ['an unknown authority', { authority: 'MOON' }, 'UNKNOWN_DEPARTMENT', 'authority', 'MOON'],
    ['no ground', { basis: ' ' }, 'TEXT_EMPTY', 'basis', undefined],
  ])('refuses %s, and stores nothing', async (_, changed, code, field, received) => {
    const refusal = await desk.refused('setAnnualProportions', { ...shares, ...changed }, actors.approver);
    expect(refusal).toMatchObject({ code, field, ...(received === undefined ? {} : { received }) });
  });

  it('is for an approver of the authority or of the department above it', async () => {
    for (const viewer of [actors.officer, actors.pudongApprover, actors.office, PUBLIC]) {
      const refusal = await desk.refused('setAnnualProportions', shares, viewer);
      expect(refusal).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    }
    const ofEmergency = { ...shares, authority: 'EMERGENCY' };
    const stranger = { ...actors.approver, department: 'EMERGENCY' };
    expect(await desk.refused('setAnnualProportions', ofEmergency, stranger)).toMatchObject({
      code: 'RULES_AUTHORITY_NOT_LEAD',
    });
    const ofPudong = { ...shares, authority: 'SAMR-310115' };
    expect(await desk.act('setAnnualProportions', ofPudong, actors.approver)).toMatchObject({ version: 1 });
  });

  it('is changed in the version that was seen while the year has not begun, and the history tells it', async () => {
    await desk.published();
    await desk.act('setAnnualProportions', shares, actors.approver);
    const changed = { ...shares, ordinary: 600, higher: 150 };
    expect(await desk.refused('setAnnualProportions', changed, actors.approver)).toMatchObject({
      code: 'WORK_CHANGED',
    });
    const again = await desk.act('setAnnualProportions', { ...changed, version: 1 }, actors.approver);
    expect(again).toMatchObject({ version: 2, ordinary: 600 });
    const setting = { ...changed, version: 2 };
    const late = setAnnualProportions(desk.silo.database, setting, {
      actor: actors.approver,
      today: day('2027-01-01'),
    });
    await expect(late).rejects.toMatchObject({ code: 'PROPORTIONS_LATE' });
    const told = await desk.history('proportions', 'SAMR/FOOD_SERVICE/2027');
    expect(told.slice(-2).map(({ kind }) => kind)).toEqual(['FIXED', 'CHANGED']);
  });

  it('is open in the year of the first edition until that is in force, and the history says so', async () => {
    await desk.published();
    await desk.act('setAnnualProportions', { ...shares, year: 2026 }, actors.approver);
    const [told] = await desk.history('proportions', 'SAMR/FOOD_SERVICE/2026');
    expect(JSON.parse(told?.details ?? '{}')).toMatchObject({ firstEdition: true });
    const setting = { ...shares, year: 2026, version: 1 };
    const late = setAnnualProportions(desk.silo.database, setting, {
      actor: actors.approver,
      today: day('2026-11-03'),
    });
    await expect(late).rejects.toMatchObject({ code: 'PROPORTIONS_LATE' });
  });
});

describe('沪府发〔2020〕7号（二十三）: a law that ends', () => {
  const ending = { law: '食品安全法', endedOn: '2026-11-02', reason: '新法施行' };
  const OTHER = { ...PLAIN_MATTER, code: 'FOOD_PRODUCTION', sourceRecordId: 'matter-FOOD_PRODUCTION' };
  const dependants = async () => {
    const query =
      '{ legalBasisDependants(law: "食品安全法") { field part code basis { article } ruleSet { number } } }';
    const { data } = await desk.silo.ask(query, {}, PUBLIC);
    return data?.legalBasisDependants as { field: string; ruleSet: { number: string } }[];
  };

  it('names everything that rests on it, in the rules of every matter', async () => {
    await storeSupervisionMatters(desk.silo.database, [OTHER]);
    const [one, other] = [
      await desk.published(),
      await desk.published({ matter: 'FOOD_PRODUCTION', indicators: indicatorsJudgedAs('LINES') }),
    ];
    const found = await dependants();
    expect(new Set(found.map(({ ruleSet }) => ruleSet.number))).toEqual(new Set([one.number, other.number]));
    expect(found.filter(({ ruleSet }) => ruleSet.number === one.number).map(({ field }) => field)).toEqual([
      'duties[CHECKS].basis',
      'indicators[PENALTIES].basis',
      'indicators[PROBLEMS].basis',
      'indicators[COMPLAINTS].basis',
    ]);
  });

  it('flags published rules from its day on, and lets no new rules rest on it', async () => {
    const { number } = await desk.published();
    const draft = await desk.draft({ inForceFrom: day('2027-01-01') });
    await desk.act('recordLawEnd', ending, actors.office);
    const { warnings } = (await desk.read(number, PUBLIC)) as unknown as { warnings: object[] };
    expect(warnings).toHaveLength(4);
    expect(warnings[0]).toMatchObject({
      code: 'RULES_BASIS_NOT_IN_FORCE',
      about: 'FSL-109',
      article: '上海市分类监管管理办法 7',
    });
    expect(await desk.refused('publishRules', at(draft), actors.approver)).toMatchObject({
      code: 'RULES_BASIS_NOT_IN_FORCE',
    });
  });

  it('is taken back when it turns out to stand, and the history keeps both', async () => {
    const { number: edition } = await desk.published();
    const { number } = await desk.act('recordLawEnd', ending, actors.office);
    const back = { law: ending.law, endedOn: null, reason: '登记有误' };
    expect(await desk.act('recordLawEnd', back, actors.office)).toMatchObject({ number, endedOn: null });
    expect(await desk.read(edition, PUBLIC)).toMatchObject({ warnings: [] });
    expect((await desk.history('law-end', number)).map(({ kind }) => kind)).toEqual(['ENDED', 'STANDS']);
    const { data } = await desk.silo.ask('{ lawEnds { number law endedOn } }', {}, PUBLIC);
    expect(data).toEqual({ lawEnds: [{ number, law: ending.law, endedOn: null }] });
  });

  it('is recorded by the office of the city alone, with a reason', async () => {
    for (const viewer of [actors.pudongOffice, actors.approver, PUBLIC]) {
      expect(await desk.refused('recordLawEnd', ending, viewer)).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    }
    expect(await desk.refused('recordLawEnd', { ...ending, reason: ' ' }, actors.office)).toMatchObject({
      code: 'TEXT_EMPTY',
    });
    const never = { law: '药品管理法', reason: '误报' };
    expect(await desk.refused('recordLawEnd', never, actors.office)).toMatchObject({ code: 'WORK_UNKNOWN' });
  });
});
