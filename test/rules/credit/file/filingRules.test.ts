import { day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import { INDUSTRY_RATING_SCHEMES } from '../../../../kernel/values/reference/industryRatingSchemes';
import { accidentReport } from '../../../../subgraphs/credit/rules/file/accidentReport';
import { reportChange, reportedYear, reportOffice } from '../../../../subgraphs/credit/rules/file/annualReportFiling';
import { annualReportState } from '../../../../subgraphs/credit/rules/file/annualReportState';
import { annualReportWindow, firstReportedYear } from '../../../../subgraphs/credit/rules/file/annualReportWindow';
import { inOrder, notAhead } from '../../../../subgraphs/credit/rules/file/filedDays';
import { fileVisibility } from '../../../../subgraphs/credit/rules/file/fileVisibility';
import { industryRating } from '../../../../subgraphs/credit/rules/file/industryRating';
import { ownEventState, ownEventTerm } from '../../../../subgraphs/credit/rules/file/ownEventTerm';
import { GROUND_KINDS, thirdPartyGround, trustOf } from '../../../../subgraphs/credit/rules/file/thirdPartyGround';

const TODAY = day('2026-11-02');

describe('CR-11: the annual report', () => {
  it('is made from 1 January to 30 June, under the version of the regulations that is in force', () => {
    expect(annualReportWindow(2025)).toMatchObject({
      from: '2026-01-01',
      lastOn: '2026-06-30',
      basis: { verified: false },
    });
    expect(annualReportWindow(2014)).toMatchObject({ lastOn: '2015-06-30', basis: { verified: true } });
    expect(() => annualReportWindow(2012)).toThrow(expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }));
  });

  it.each([
    ['2026-01-01', null, 'OPEN'],
    ['2026-06-30', null, 'OPEN'],
    ['2026-07-01', null, 'MISSING'],
    ['2026-11-02', '2026-06-30', 'ON_TIME'],
    ['2026-11-02', '2026-07-01', 'LATE'],
  ])('stands on %s, submitted on %p, as %s', (today, submittedOn, state) => {
    const facts = { year: 2025, registeredOn: day('2025-12-31'), status: 'IN_OPERATION' };
    expect(
      annualReportState({ ...facts, submittedOn: submittedOn === null ? null : day(submittedOn) }, day(today)),
    ).toBe(state);
  });

  it.each([
    ['2026-01-01', 'IN_OPERATION'],
    ['2020-01-01', 'DEREGISTERED'],
  ])('is owed by nobody who was registered on %s and is %s', (registeredOn, status) => {
    const facts = { year: 2025, registeredOn: day(registeredOn), status, submittedOn: null };
    expect(annualReportState(facts, TODAY)).toBe('NOT_REQUIRED');
  });

  it('is first of the year of registration, made in the year after, and never of a year before 2014', () => {
    expect([firstReportedYear(day('2026-03-16')), firstReportedYear(day('2001-01-01'))]).toEqual([2026, 2014]);
    const facts = { year: 2026, registeredOn: day('2026-03-16') };
    expect(reportedYear({ ...facts, submittedOn: day('2026-12-31') }).lawful).toBe(false);
    expect(reportedYear({ ...facts, submittedOn: day('2027-01-01') }).lawful).toBe(true);
    expect(reportedYear({ ...facts, year: 2025, submittedOn: TODAY })).toMatchObject({
      code: 'ANNUAL_REPORT_YEAR_UNFIT',
    });
  });

  it('is changed until 30 June and not on 1 July, and received by the market regulator', () => {
    expect(reportChange(2025, day('2026-06-30')).lawful).toBe(true);
    expect(reportChange(2025, day('2026-07-01'))).toMatchObject({ code: 'ANNUAL_REPORT_CLOSED' });
    expect([reportOffice('SAMR').lawful, reportOffice('SAMR-310115').lawful, reportOffice('FIRE').lawful]).toEqual([
      ...[true, true, false],
    ]);
  });
});

describe('CR-14: an own event', () => {
  it.each([
    ['2026-09-18', '2026-10-22', 'National Day and the worked weekends'],
    ['2026-01-26', '2026-02-28', 'Spring Festival and both worked Saturdays'],
  ])('of %s is publicised by %s, over %s; the day after is late', (occurred, last) => {
    const occurredOn = day(occurred);
    const next = day(new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10));
    expect(ownEventTerm(occurredOn).dueOn).toBe(last);
    expect(ownEventState({ occurredOn, publicisedOn: day(last) }, TODAY)).toBe('ON_TIME');
    expect(ownEventState({ occurredOn, publicisedOn: next }, TODAY)).toBe('LATE');
    expect(ownEventState({ occurredOn, publicisedOn: null }, day(last))).toBe('DUE');
    expect(ownEventState({ occurredOn, publicisedOn: null }, next)).toBe('OVERDUE');
  });

  it('is not said to be late while the holidays of the year are not known', () => {
    const facts = { occurredOn: day('2026-12-21'), publicisedOn: null };
    expect(ownEventTerm(facts.occurredOn).dueOn).toBeNull();
    expect(ownEventState(facts, day('2027-03-01'))).toBe('DUE');
  });
});

describe('沪府发〔2020〕7号（十四）: what third parties say', () => {
  it('is never the only ground, with any number of them, and suffices with any ground of another kind', () => {
    for (const count of [1, 2, 10]) {
      const alone = Array.from({ length: count }, () => 'THIRD_PARTY' as const);
      expect(thirdPartyGround(alone)).toMatchObject({ code: 'THIRD_PARTY_SOLE_GROUND' });
      for (const other of GROUND_KINDS.filter((kind) => kind !== 'THIRD_PARTY')) {
        expect(thirdPartyGround([...alone, other]).lawful).toBe(true);
      }
    }
    expect(thirdPartyGround([])).toMatchObject({ code: 'COMMITMENT_BREACH_WITHOUT_GROUND' });
  });

  it('is trusted least, the word of the entity itself more, that of authorities most', () => {
    expect(GROUND_KINDS.map(trustOf)).toEqual([
      ...['AUTHORITY', 'AUTHORITY', 'AUTHORITY', 'SELF_DECLARED', 'THIRD_PARTY'],
    ]);
  });
});

describe('CR-33: a rating of an industry', () => {
  it('is a grade of its own scheme alone, given by the department whose scheme it is', () => {
    for (const { id, grades, owner } of INDUSTRY_RATING_SCHEMES) {
      for (const other of INDUSTRY_RATING_SCHEMES) {
        for (const grade of other.grades) {
          const verdict = industryRating({ scheme: id, grade, authority: owner });
          expect(verdict.lawful).toBe(grades.includes(grade));
        }
        const foreign = industryRating({ scheme: id, grade: grades[0] ?? '', authority: other.owner });
        expect(foreign.lawful).toBe(owner === other.owner);
      }
    }
    expect(industryRating({ scheme: 'PUBLIC', grade: 'A', authority: 'SAMR' })).toMatchObject({
      facts: { field: 'scheme' },
    });
  });
});

describe('a filing', () => {
  it('is of today or earlier, and its days follow one another', () => {
    expect(notAhead('on', TODAY, TODAY).lawful).toBe(true);
    expect(notAhead('on', day('2026-11-03'), TODAY)).toMatchObject({ code: 'FILE_DAY_AHEAD', facts: { field: 'on' } });
    const pair = (later: string) => inOrder({ earlier: ['a', TODAY], later: ['b', day(later)] });
    expect([pair('2026-11-02').lawful, pair('2026-11-01').lawful]).toEqual([true, false]);
    expect(inOrder({ earlier: ['a', null], later: ['b', TODAY] }).lawful).toBe(true);
  });

  it('of an accident that was withdrawn is not taken again', () => {
    expect([accidentReport(undefined).lawful, accidentReport('STANDS').lawful]).toEqual([true, true]);
    expect(accidentReport('WITHDRAWN')).toMatchObject({ code: 'ACCIDENT_WITHDRAWN' });
  });

  it('is shown to everybody where it is publicised, and to departments otherwise; a stranger is everybody', () => {
    for (const kind of ['public', 'stranger']) {
      expect(fileVisibility('annualReports', kind).lawful).toBe(true);
      expect(fileVisibility('accidentReports', kind)).toMatchObject({ code: 'NOT_PUBLIC' });
    }
    for (const kind of ['official', 'application']) expect(fileVisibility('accidentReports', kind).lawful).toBe(true);
  });

  it('rests on numbers that say whether they were read', () => {
    const verified = (id: 'ANNUAL_REPORT_WINDOW' | 'OWN_EVENT_PUBLICISED_WITHIN', on: string) =>
      parameterOn(id, day(on)).verified;
    for (const id of ['ANNUAL_REPORT_WINDOW', 'OWN_EVENT_PUBLICISED_WITHIN'] as const) {
      expect([verified(id, '2024-04-30'), verified(id, '2024-05-01')]).toEqual([true, false]);
    }
    expect(parameterOn('COMMITMENT_CHECKED_WITHIN', TODAY)).toMatchObject({
      verified: false,
      note: expect.any(String),
    });
  });
});
