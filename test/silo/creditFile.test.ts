import type { Viewer } from '../../kernel/service/silo';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { storeAccidentReports, storeIndustryRatings } from '../../subgraphs/credit';
import { CREDIT_HISTORY } from '../../subgraphs/credit/store/work/appendEvent';
import {
  change,
  FILE_USCC,
  filePeople,
  HASH,
  NEW_USCC,
  nodesOf,
  ofEntity,
  openFile,
  told,
} from '../support/credit/fileDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const { handler, head, city, emergency } = filePeople;
const TO = { authority: 'SAMR-310115', uscc: FILE_USCC };

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openFile();
});
afterEach(() => silo.close());

const report = (more: object = {}, as: Viewer = handler) =>
  change(silo, 'fileAnnualReport', { ...TO, year: 2025, submittedOn: '2026-05-20', documentHash: HASH, ...more }, as);
const event = (more: object = {}) =>
  change(
    silo,
    'fileOwnEvent',
    { ...TO, record: 'ev-1', kind: 'EQUITY_CHANGE', title: '股权转让', occurredOn: '2026-09-18', ...more },
    handler,
  );
const declare = (more: object = {}) =>
  change(
    silo,
    'fileDeclaration',
    {
      ...{ ...TO, record: 'sd-1', subject: '经营场所', statement: '符合卫生要求', declaredOn: '2026-10-08' },
      ...{ documentHash: HASH, affirmed: true, ...more },
    },
    handler,
  );
const accident = (more: object = {}, as: Viewer = emergency) =>
  change(
    silo,
    'reportAccident',
    {
      ...{ authority: 'EMERGENCY', record: 'ac-1', uscc: FILE_USCC, kind: 'WORK_SAFETY', severity: 'LARGER' },
      ...{ occurredOn: '2026-10-30', reportedOn: '2026-10-31', summary: '脚手架坍塌，无人员信息', ...more },
    },
    as,
  );
const rate = (more: object = {}, as: Viewer = city) =>
  change(
    silo,
    'fileIndustryRating',
    { ...TO, authority: 'SAMR', record: 'ir-1', scheme: 'FOOD_RISK', grade: 'B', ratedOn: '2026-09-01', ...more },
    as,
  );
const standing = async (uscc: string, as: Viewer = PUBLIC) =>
  ofEntity(silo, 'annualReportStanding { year from lastOn state submittedOn basis { verified source } }', as, uscc);

describe('CR-11: annual reports', () => {
  it('are told with their window and what sets it, to everybody', async () => {
    expect((await report()).done).toMatchObject({ id: 'AnnualReport:1', changed: true, filedOn: '2026-11-02' });
    const fields = 'year submittedOn changedOn lastOn state basis { id value unit verified } sourceDepartment { code }';
    expect(await nodesOf(silo, 'annualReports', fields, PUBLIC)).toEqual([
      {
        ...{ year: 2025, submittedOn: '2026-05-20', changedOn: null, lastOn: '2026-06-30', state: 'ON_TIME' },
        basis: { id: 'ANNUAL_REPORT_WINDOW', value: 6, unit: 'MONTH', verified: false },
        sourceDepartment: { code: 'SAMR' },
      },
    ]);
    expect(await told(silo, 'annual-report')).toMatchObject([{ report_year: 2025, submitted_on: '2026-05-20' }]);
  });

  it.each([
    ['2026-06-30', 'ON_TIME'],
    ['2026-07-01', 'LATE'],
  ])('submitted on %s are %s', async (submittedOn, state) => {
    await report({ submittedOn });
    expect(await nodesOf(silo, 'annualReports', 'state', OFFICIAL)).toEqual([{ state }]);
    expect(await standing(FILE_USCC)).toMatchObject({ annualReportStanding: { state, submittedOn } });
  });

  it('that are missing say so to everybody, and a new entity owes none for the year before it', async () => {
    const about = { year: 2025, from: '2026-01-01', lastOn: '2026-06-30', submittedOn: null };
    expect(await standing(FILE_USCC)).toMatchObject({ annualReportStanding: { ...about, state: 'MISSING' } });
    expect(await standing(NEW_USCC)).toMatchObject({ annualReportStanding: { ...about, state: 'NOT_REQUIRED' } });
    expect((await report({ uscc: NEW_USCC })).refusal).toMatchObject({
      ...{ code: 'ANNUAL_REPORT_YEAR_UNFIT', firstYear: 2026, received: '2025' },
    });
  });

  it('are changed while the window is open and not after; the first day stands, and sending again changes nothing', async () => {
    await report();
    expect((await report()).done).toMatchObject({ id: 'AnnualReport:1', changed: false });
    const other = { documentHash: 'c'.repeat(64) };
    expect((await report({ ...other, submittedOn: '2026-06-30' })).done).toMatchObject({ changed: true });
    const late = await report({ documentHash: 'd'.repeat(64), submittedOn: '2026-07-01' });
    expect(late.refusal).toMatchObject({ code: 'ANNUAL_REPORT_CLOSED', lastOn: '2026-06-30' });
    expect(await nodesOf(silo, 'annualReports', 'submittedOn changedOn documentHash', OFFICIAL)).toEqual([
      { submittedOn: '2026-05-20', changedOn: '2026-06-30', documentHash: 'c'.repeat(64) },
    ]);
    const things = [{ topic: 'annual-report', number: `SAMR/AR-${FILE_USCC}-2025` }];
    expect(await verifyChains(silo.database.statements, CREDIT_HISTORY, things)).toMatchObject([
      { entries: 2, intact: true },
    ]);
  });

  it('are one for each year, whichever office of the market regulator receives them, and for no other department', async () => {
    await report();
    await report({ authority: 'SAMR', documentHash: 'e'.repeat(64), submittedOn: '2026-06-01' }, city);
    expect(await silo.count('annual_report')).toBe(1);
    expect((await report({ authority: 'EMERGENCY' }, emergency)).refusal).toMatchObject({
      code: 'ANNUAL_REPORT_OFFICE',
    });
  });
});

describe('CR-14: own events', () => {
  it.each([
    [{ publicisedOn: '2026-10-22' }, 'ON_TIME'],
    [{ publicisedOn: '2026-10-23' }, 'LATE'],
    [{}, 'OVERDUE'],
    [{ occurredOn: '2026-10-30' }, 'DUE'],
  ])('with %p are %s, twenty working days over National Day', async (more, state) => {
    await event(more);
    const [found] = await nodesOf(silo, 'ownEvents', 'state dueOn basis { value verified }', OFFICIAL);
    const dueOn = 'occurredOn' in more ? '2026-11-27' : '2026-10-22';
    expect(found).toMatchObject({ state, dueOn, basis: { value: 20, verified: false } });
  });

  it('are filed again under their number once they are publicised, as the same fact', async () => {
    await event();
    expect((await event({ publicisedOn: '2026-10-09' })).done).toMatchObject({ id: 'OwnEvent:1', changed: true });
    expect(await nodesOf(silo, 'ownEvents', 'state', OFFICIAL)).toEqual([{ state: 'ON_TIME' }]);
    expect((await told(silo, 'own-event')).map(({ publicised_on }) => publicised_on)).toEqual([null, '2026-10-09']);
  });
});

describe('沪府发〔2020〕7号（十三）: declarations and accident reports', () => {
  it('of what the entity affirms are kept as its own word; without its affirmation they are not taken', async () => {
    expect((await declare({ affirmed: false })).refusal).toMatchObject({ code: 'DECLARATION_NOT_AFFIRMED' });
    await declare();
    expect(await nodesOf(silo, 'declarations', 'subject trust validUntil', OFFICIAL)).toEqual([
      { subject: '经营场所', trust: 'SELF_DECLARED', validUntil: null },
    ]);
  });

  it('of an accident are told, corrected under their number, withdrawn by the head, and not sent again after that', async () => {
    await accident();
    await accident({ severity: 'MAJOR' });
    const gone = { authority: 'EMERGENCY', record: 'ac-1', reason: '经核实系另一主体' };
    const withdrawn = await change(silo, 'withdrawAccidentReport', gone, filePeople.emergencyHead);
    expect(withdrawn.done).toMatchObject({ id: 'AccidentReport:1', changed: true });
    expect((await accident()).refusal).toMatchObject({ code: 'ACCIDENT_WITHDRAWN' });
    const again = await change(silo, 'withdrawAccidentReport', gone, filePeople.emergencyHead);
    expect(again.refusal).toMatchObject({ code: 'ACCIDENT_WITHDRAWN' });
    expect(await nodesOf(silo, 'accidentReports', 'severity standing', OFFICIAL)).toEqual([
      { severity: 'MAJOR', standing: 'WITHDRAWN' },
    ]);
    expect((await told(silo, 'accident-report')).map(({ severity, standing: stands }) => [severity, stands])).toEqual([
      ['LARGER', 'STANDS'],
      ['MAJOR', 'STANDS'],
      ['MAJOR', 'WITHDRAWN'],
    ]);
  });
});

describe('CR-33: ratings of industries', () => {
  it('stand beside one another with their own schemes, and the same letter is never the same grade', async () => {
    await rate();
    const provenance = { uscc: FILE_USCC, sourceDepartment: 'TAX', observedAt: '2026-04-01T00:00:00+08:00' };
    const tax = { scheme: 'TAX_CREDIT', grade: 'B', ratedOn: day('2026-04-01'), validUntil: null };
    await storeIndustryRatings(silo.database, [{ ...provenance, ...tax, sourceRecordId: 'tax-1' }]);
    expect(
      await nodesOf(silo, 'industryRatings', 'grade scheme { id grades verified owner { code } }', OFFICIAL),
    ).toEqual([
      {
        grade: 'B',
        scheme: expect.objectContaining({ id: 'FOOD_RISK', grades: ['A', 'B', 'C', 'D'], verified: false }),
      },
      { grade: 'B', scheme: expect.objectContaining({ id: 'TAX_CREDIT', grades: ['A', 'B', 'M', 'C', 'D'] }) },
    ]);
    expect(await ofEntity(silo, 'publicCreditRating { grade } creditRiskClass { level }', OFFICIAL)).toEqual({
      publicCreditRating: null,
      creditRiskClass: null,
    });
  });

  it.each([
    [{ grade: 'M' }, 'INDUSTRY_RATING_NOT_IN_SCHEME'],
    [{ scheme: 'PUBLIC', grade: 'A' }, 'INDUSTRY_RATING_NOT_IN_SCHEME'],
    [{ scheme: 'TAX_CREDIT' }, 'INDUSTRY_RATING_NOT_YOURS'],
    [{ validUntil: '2026-08-31' }, 'FILE_DAYS_UNFIT'],
    [{ ratedOn: '2026-11-03' }, 'FILE_DAY_AHEAD'],
  ])('with %p are refused: %s', async (more, code) => {
    expect((await rate(more)).refusal).toMatchObject({ code });
    expect(await silo.count('industry_rating')).toBe(0);
  });
});

describe('CR-1, CR-2: the catalogue', () => {
  it('is told to everybody by edition and class, with what was not read of it', async () => {
    const query = `query ($on: Date) { creditCatalogue(on: $on) { name verified note
      entries { number kind name nameEn verified } } industryRatingSchemes { id } }`;
    const { data } = await silo.ask(query, { on: '2026-11-02' }, PUBLIC);
    const catalogue = (data as { creditCatalogue: { entries: { number: number; verified: boolean }[] } })
      .creditCatalogue;
    expect(catalogue).toMatchObject({ name: '全国公共信用信息基础目录（2024年版）', verified: false });
    expect(new Set(catalogue.entries.map(({ number }) => number)).size).toBe(13);
    expect(catalogue.entries.filter(({ verified }) => verified).map(({ number }) => number)).toEqual([
      1, 2, 3, 3, 4, 5,
    ]);
    expect((await silo.ask(query, { on: '2023-12-31' }, PUBLIC)).data).toMatchObject({ creditCatalogue: null });
  });
});

describe('who sees a file', () => {
  it.each(['ownEvents', 'declarations', 'accidentReports', 'thirdPartyEvidence', 'industryRatings'])(
    '%s are for departments, by list and by number',
    async (list) => {
      await expect(ofEntity(silo, `${list} { totalCount }`, PUBLIC)).rejects.toThrow('NOT_PUBLIC');
      expect(await ofEntity(silo, `${list} { totalCount }`, OFFICIAL)).toEqual({ [list]: { totalCount: 0 } });
    },
  );

  it('a fact asked for by its number is given to departments, and to the public only where it is publicised', async () => {
    await report();
    await accident();
    const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on AnnualReport { year }
      ... on AccidentReport { severity entity { uscc } } } }`;
    const all = [
      { __typename: 'AnnualReport', id: 'AnnualReport:1' },
      { __typename: 'AccidentReport', id: 'AccidentReport:1' },
      { __typename: 'AccidentReport', id: 'AnnualReport:1' },
    ];
    const asked = async (as: Viewer) => (await silo.ask(query, { all }, as)).data?._entities;
    const severe = { severity: 'LARGER', entity: { uscc: FILE_USCC } };
    expect(await asked(OFFICIAL)).toEqual([{ year: 2025 }, severe, null]);
    expect(await asked(PUBLIC)).toEqual([{ year: 2025 }, null, null]);
  });

  it('is told for the past as it was known then', async () => {
    const fact = {
      uscc: FILE_USCC,
      kind: 'FIRE' as const,
      occurredOn: day('2026-03-01'),
      reportedOn: day('2026-03-01'),
    };
    const source = {
      sourceDepartment: 'FIRE',
      sourceRecordId: 'f-1',
      summary: '厨房起火',
      standing: 'STANDS' as const,
    };
    const told = (severity: 'GENERAL' | 'MAJOR', observedAt: string) =>
      storeAccidentReports(silo.database, [{ ...fact, ...source, severity, observedAt }]);
    await told('GENERAL', '2026-03-01T08:00:00+08:00');
    await told('MAJOR', '2026-04-01T08:00:00+08:00');
    const query = `{ marketEntity(uscc: "${FILE_USCC}") { accidentReports { edges { node { severity } } } } }`;
    const on = (asOf: string) => silo.ask(query, {}, OFFICIAL, { asOf, knownAt: null });
    const severities = async (asOf: string) => JSON.stringify((await on(asOf)).data?.marketEntity);
    expect(await severities('2026-03-15T00:00:00Z')).toContain('GENERAL');
    expect(await severities('2026-04-15T00:00:00Z')).toContain('MAJOR');
    expect(await severities('2026-02-15T00:00:00Z')).not.toMatch(/GENERAL|MAJOR/);
  });
});

describe('bad input to a filing', () => {
  it.each([
    ['a report of tomorrow', () => report({ submittedOn: '2026-11-03' }), 'FILE_DAY_AHEAD'],
    ['a report before its window', () => report({ submittedOn: '2025-12-31' }), 'ANNUAL_REPORT_YEAR_UNFIT'],
    ['a report of no year', () => report({ year: -1 }), 'ANNUAL_REPORT_YEAR_UNFIT'],
    ['a report without a hash', () => report({ documentHash: 'g'.repeat(64) }), 'FILE_HASH_UNFIT'],
    ['an impossible day', () => event({ occurredOn: '2026-02-30' }), 'INVALID_DAY'],
    ['a year for a day', () => event({ occurredOn: '2026' }), 'INVALID_DAY'],
    ['a day before it happened', () => event({ publicisedOn: '2026-09-17' }), 'FILE_DAYS_UNFIT'],
    ['an event before the regulations', () => event({ occurredOn: '2014-09-30' }), 'PARAMETER_NOT_IN_FORCE'],
    ['a telephone for a number', () => event({ record: '13812345678' }), 'FILE_NUMBER_UNFIT'],
    ['a number with a slash', () => event({ record: 'a/b' }), 'FILE_NUMBER_UNFIT'],
    ['a number with a control character', () => event({ record: 'a\u202eb' }), 'FILE_NUMBER_UNFIT'],
    ['NUL in words', () => declare({ statement: '符合\u0000要求' }), 'TEXT_NUL'],
    ['half a character', () => declare({ subject: '\udc00' }), 'TEXT_LONE_SURROGATE'],
    ['an identity number', () => accident({ summary: '伤者11010519491231002X' }), 'PERSONAL_DATA_IN_TEXT'],
    ['an accident reported before it happened', () => accident({ reportedOn: '2026-10-29' }), 'FILE_DAYS_UNFIT'],
    ['an unknown entity', () => accident({ uscc: '91310000132260250X' }), 'CREDIT_ENTITY_UNKNOWN'],
    ['words without end', () => declare({ statement: '长'.repeat(2_001) }), 'TEXT_TOO_LONG'],
  ])('is refused: %s, and nothing is stored', async (_, filing, code) => {
    const { refusal } = await filing();
    expect(refusal).toMatchObject({ code });
    expect(await silo.count('credit_event')).toBe(0);
    const tables = ['annual_report', 'own_event', 'self_declaration', 'accident_report'];
    for (const table of tables) expect(await silo.count(table)).toBe(0);
    expect(await silo.count(`outbox WHERE aggregatetype <> 'market-entity'`)).toBe(0);
  });

  it('normalises compatibility characters in a number, so that one record has one number', async () => {
    await event({ record: 'ｅｖ－1' });
    expect((await event({ record: 'ev-1' })).done).toMatchObject({ record: 'ev-1', changed: false });
    expect(await silo.count('own_event')).toBe(1);
    expect(
      (await change(silo, 'withdrawAccidentReport', { authority: 'SAMR-310115', record: 'x', reason: '无' }, head))
        .refusal,
    ).toMatchObject({ code: 'WORK_UNKNOWN' });
  });
});
