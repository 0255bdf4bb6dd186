import { day } from '../../../kernel/values/day';
import { pastSight } from '../../../subgraphs/credit/rules/pastSight';
import { recordVisibility } from '../../../subgraphs/credit/rules/recordVisibility';

const today = day('2026-11-22');
const AUDITOR = { kind: 'official', department: 'BIG_DATA', roles: ['auditor'] };

describe('信用修复管理办法 3: whose past is told of a credit record', () => {
  it.each(['public', 'official', 'application', 'somebody'])('is, to %s, that of what it may see today', (kind) => {
    expect(pastSight({ ...AUDITOR, kind, roles: [] }, today)).toEqual(recordVisibility({ viewerKind: kind, today }));
  });

  it('leaves out sealed records, and those out of query today', () => {
    const { states, queriedOn } = pastSight({ ...AUDITOR, roles: ['dashboard'] }, today);
    expect(states).not.toContain('REPAIRED');
    expect(states).not.toContain('REVOKED');
    expect(queriedOn).toBe(today);
  });

  it('is, to the auditor, that of every record', () => {
    const { states, publishedOn, queriedOn } = pastSight(AUDITOR, today);
    expect(states).toEqual(expect.arrayContaining(['REPAIRED', 'REVOKED', 'PUBLISHED']));
    expect([publishedOn, queriedOn]).toEqual([null, null]);
  });
});
