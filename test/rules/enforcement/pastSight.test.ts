import { day } from '../../../kernel/values/day';
import { PUBLICATIONS } from '../../../subgraphs/enforcement/rules/caseVisibility';
import { pastSight } from '../../../subgraphs/enforcement/rules/pastSight';

const today = day('2026-11-22');

describe('信用修复管理办法 3: whose past is told of a decision', () => {
  it('is, to the public, that of decisions published today', () => {
    const sight = { publications: ['PUBLISHED'], publishedOn: today };
    expect(pastSight({ kind: 'public', roles: [] }, today)).toEqual(sight);
    expect(pastSight({ kind: 'public', roles: ['auditor'] }, today)).toEqual(sight);
  });

  it('is, to departments, that of all but repaired ones', () => {
    const { publications, publishedOn } = pastSight({ kind: 'official', roles: [] }, today);
    expect(publications).toEqual(PUBLICATIONS.filter((publication) => publication !== 'REPAIRED'));
    expect(publishedOn).toBeNull();
  });

  it('is, to the auditor, that of every decision', () => {
    expect(pastSight({ kind: 'official', roles: ['auditor'] }, today).publications).toEqual(PUBLICATIONS);
  });
});
