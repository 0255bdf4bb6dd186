import { measureSight } from '../../../../subgraphs/credit/rules/lists/measureSight';

const official = (department: string, roles: string[] = []) => ({
  subject: 's',
  kind: 'official' as const,
  department,
  district: null,
  roles,
});
const measure = { authority: 'SAMR', executor: 'EMERGENCY', sealed: false, stopped: false };

describe('CR-25, 信用修复管理办法 3: who sees a measure', () => {
  it('is proposer, executor, reform office and auditor, and nobody else', () => {
    for (const viewer of [
      official('SAMR'),
      official('EMERGENCY'),
      official('REFORM_OFFICE'),
      official('BIG_DATA', ['auditor']),
    ]) {
      expect(measureSight(viewer, measure)).toBe('ALL');
    }
    for (const viewer of [official('FIRE'), official('BIG_DATA'), { ...official('SAMR'), kind: 'public' as const }]) {
      expect(measureSight(viewer, measure)).toBe('NONE');
    }
  });

  it('is told what to stop once the record is sealed, and nothing once it has stopped; the auditor sees all', () => {
    const sealed = { ...measure, sealed: true };
    expect(measureSight(official('EMERGENCY'), sealed)).toBe('STOP_ONLY');
    expect(measureSight(official('SAMR'), { ...sealed, stopped: true })).toBe('NONE');
    expect(measureSight(official('BIG_DATA', ['auditor']), { ...sealed, stopped: true })).toBe('ALL');
  });
});
