import { coverageOverlap, sharedCoverage } from '../../../../subgraphs/supervision/rules/ruleSets/coverageOverlap';

const city = (scope: { districts: string[] | null; industries: string[] | null }) => ({
  number: 'RS-2026-000001',
  authority: 'SAMR',
  scope,
});
const pudong = (scope: { districts: string[] | null; industries: string[] | null }) => ({
  authority: 'SAMR-310115',
  scope,
});
const ALL = { districts: null, industries: null };

describe('分类监管管理办法 4-4: a district makes rules only for whom the city leaves out', () => {
  it.each([
    ['everybody', ALL, ALL],
    ['the district', { districts: ['310115'], industries: null }, ALL],
    ['the trade', { districts: null, industries: ['61', '62'] }, { districts: null, industries: ['62'] }],
    [
      'the district in the trade',
      { districts: ['310115'], industries: ['62'] },
      { districts: null, industries: ['62'] },
    ],
  ])('refuses rules of a district where the city covers %s, and names the rules of the city', (_, theirs, mine) => {
    expect(coverageOverlap(pudong(mine), [city(theirs)])).toMatchObject({
      code: 'RULES_OVERLAP',
      article: '上海市分类监管管理办法 4-4',
      facts: { field: 'scope', cityRuleSet: 'RS-2026-000001' },
    });
  });

  it.each([
    ['other districts', { districts: ['310112'], industries: null }, ALL],
    ['other trades', { districts: null, industries: ['61'] }, { districts: null, industries: ['62'] }],
    ['nobody', undefined, ALL],
  ])('accepts them where the city covers %s', (_, theirs, mine) => {
    expect(coverageOverlap(pudong(mine), theirs ? [city(theirs)] : [])).toEqual({ lawful: true });
  });

  it('does not judge rules of the city, which go first', () => {
    expect(coverageOverlap(city(ALL), [city(ALL)])).toEqual({ lawful: true });
  });

  it('says whom two sets of rules share', () => {
    expect(sharedCoverage(pudong(ALL), city(ALL))).toEqual({ districts: ['310115'], industries: null });
    expect(sharedCoverage(pudong(ALL), { authority: 'SAMR-310112', scope: ALL })).toBeUndefined();
  });
});
