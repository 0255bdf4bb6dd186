import { matterAuthority } from '../../../../subgraphs/supervision/rules/ruleSets/matterAuthority';
import { scopeFits } from '../../../../subgraphs/supervision/rules/ruleSets/scopeFits';

describe('分类监管管理办法 4-3, 4-4: who makes rules, and for whom', () => {
  it('lets the department that leads the matter make them, and its district offices', () => {
    expect(matterAuthority('SAMR', 'SAMR')).toEqual({ lawful: true });
    expect(matterAuthority('SAMR-310115', 'SAMR')).toEqual({ lawful: true });
  });

  it.each(['EMERGENCY', 'EMERGENCY-310115', 'NOBODY'])('refuses %s, which does not lead the matter', (authority) => {
    expect(matterAuthority(authority, 'SAMR')).toMatchObject({
      code: 'RULES_AUTHORITY_NOT_LEAD',
      facts: { lead: 'SAMR' },
    });
  });

  it.each([
    ['SAMR', { districts: null, industries: null }],
    ['SAMR', { districts: ['310115', '310112'], industries: ['62'] }],
    ['SAMR-310115', { districts: null, industries: ['62'] }],
    ['SAMR-310115', { districts: ['310115'], industries: null }],
  ])('lets %s cover %j', (authority, scope) => {
    expect(scopeFits({ authority, scope })).toEqual({ lawful: true });
  });

  it.each([
    ['SAMR', { districts: [], industries: null }, '[]'],
    ['SAMR', { districts: null, industries: [] }, '[]'],
    ['SAMR', { districts: ['320102'], industries: null }, '320102'],
    ['SAMR', { districts: ['310000'], industries: null }, '310000'],
    ['SAMR', { districts: null, industries: ['H'] }, 'H'],
    ['SAMR', { districts: null, industries: ['98'] }, '98'],
    ['SAMR-310115', { districts: ['310112'], industries: null }, '310112'],
  ])('refuses that %s covers %j', (authority, scope, received) => {
    expect(scopeFits({ authority, scope })).toMatchObject({ code: 'RULES_SCOPE_UNFIT', facts: { received } });
  });
});
