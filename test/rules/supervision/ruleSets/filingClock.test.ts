import { type Day, day } from '../../../../kernel/values/day';
import { parameterOn } from '../../../../kernel/values/parameters';
import {
  filingDueOn,
  filingOffice,
  filingOfficeOf,
  filingState,
  receivedInTime,
} from '../../../../subgraphs/supervision/rules/ruleSets/filingClock';

const state = (publishedOn: string, today: string, filedOn: string | null = null) =>
  filingState({ publishedOn: day(publishedOn), filedOn: filedOn as Day | null }, day(today));

describe('分类监管管理办法 8-3: rules are filed within 15 working days of their publication', () => {
  it('takes the number from the table of legal parameters, where it stands verified', () => {
    expect(parameterOn('RULES_FILED_WITHIN', day('2026-11-02'))).toMatchObject({ value: 15, verified: true });
  });

  it.each([
    ['a plain month', '2026-11-02', '2026-11-23'],
    ['a weekend', '2026-11-07', '2026-11-27'],
    ['National Day, with the worked Sunday before and the Saturday after', '2026-09-15', '2026-10-12'],
    ['Spring Festival, with a worked Saturday on either side', '2026-02-10', '2026-03-09'],
  ])('counts 15 working days over %s, the day of publication not counted', (_, publishedOn, dueOn) => {
    expect(filingDueOn(day(publishedOn))).toBe(dueOn);
  });

  it('is on time on day 15 and late on day 16', () => {
    expect(state('2026-11-02', '2026-12-31', '2026-11-23')).toBe('FILED');
    expect(state('2026-11-02', '2026-12-31', '2026-11-24')).toBe('LATE');
  });

  it('is due until the end of day 15 and late from day 16 while nothing is received', () => {
    expect(state('2026-11-02', '2026-11-02')).toBe('DUE');
    expect(state('2026-11-02', '2026-11-23')).toBe('DUE');
    expect(state('2026-11-02', '2026-11-24')).toBe('LATE');
  });

  it('has no last day yet where the holidays of the year are not known, and is due', () => {
    expect(filingDueOn(day('2026-12-21'))).toBeNull();
    expect(state('2026-12-21', '2026-12-31')).toBe('DUE');
  });

  it('goes to the office of the same level: the city’s, the district’s, and for a town its district’s', () => {
    expect(filingOfficeOf('SAMR')).toBe('REFORM_OFFICE');
    expect(filingOfficeOf('SAMR-310115')).toBe('REFORM_OFFICE-310115');
    expect(filingOffice('310115104')).toBe('REFORM_OFFICE-310115');
  });

  it('is received between the publication and today', () => {
    const received = (on: string) => receivedInTime(day(on), day('2026-11-02'), day('2026-11-10')).lawful;
    expect(['2026-11-01', '2026-11-02', '2026-11-10', '2026-11-11'].map(received)).toEqual([false, true, true, false]);
  });
});
