import { day } from '../../../kernel/values/day';
import { PUBLICATIONS } from '../../../subgraphs/enforcement/rules/caseVisibility';
import { pastSight } from '../../../subgraphs/enforcement/rules/pastSight';

const today = day('2026-11-22');
const AUDITOR = { kind: 'official', department: 'BIG_DATA', roles: ['auditor'] };

describe('信用修复管理办法 3: whose past is told of a decision', () => {
  it('is, to the public, that of decisions published today', () => {
    const sight = { publications: ['PUBLISHED'], publishedOn: today };
    expect(pastSight({ kind: 'public', department: null, roles: [] }, today)).toEqual(sight);
    expect(pastSight({ ...AUDITOR, kind: 'public' }, today)).toEqual(sight);
  });

  it('is, to departments, that of all but repaired ones', () => {
    const { publications, publishedOn } = pastSight({ ...AUDITOR, roles: [] }, today);
    expect(publications).toEqual(PUBLICATIONS.filter((publication) => publication !== 'REPAIRED'));
    expect(publishedOn).toBeNull();
  });

  it('is, to the auditor, that of every decision', () => {
    expect(pastSight(AUDITOR, today).publications).toEqual(PUBLICATIONS);
  });
});
