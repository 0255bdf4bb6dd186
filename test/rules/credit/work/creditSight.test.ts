import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { creditAuthoritiesSeen, seesCredit } from '../../../../subgraphs/credit/rules/work/creditSight';

const official = (department: string | null, role: string, more: Partial<WorkActor> = {}): WorkActor => ({
  subject: 's',
  kind: 'official',
  department,
  district: null,
  roles: [role],
  ...more,
});
const CENTRE = official('DEVELOPMENT_REFORM', 'credit-centre');

describe('上海市社会信用条例 36: who sees credit work', () => {
  it.each([
    ['the centre of the public credit platform', CENTRE],
    ['the platform itself', { ...CENTRE, kind: 'application' as const }],
    ['the reform office', official('REFORM_OFFICE', 'reform-office')],
    ['the auditor', official('BIG_DATA', 'auditor')],
  ])('%s sees that of every department', (_, viewer) => {
    expect(creditAuthoritiesSeen(viewer)).toBeNull();
    for (const authority of ['SAMR-310115', 'EMERGENCY', 'DEVELOPMENT_REFORM']) {
      expect(seesCredit(viewer, authority)).toBe(true);
    }
  });

  it.each([
    ['an official of the same department without the role', official('DEVELOPMENT_REFORM', 'credit-handler')],
    ['its office in a district', official('DEVELOPMENT_REFORM', 'credit-centre', { district: '310115' })],
    ['who bears the role elsewhere', official('EMERGENCY', 'credit-centre')],
    ['another office of the line', official('SAMR', 'credit-head', { district: '310112' })],
    ['the public', { ...CENTRE, kind: 'public' as const }],
    ['who is of no department', official(null, 'credit-centre')],
  ])('%s does not see that of the office in Pudong', (_, viewer) => {
    expect(creditAuthoritiesSeen(viewer)).not.toBeNull();
    expect(creditAuthoritiesSeen(viewer)).not.toContain('SAMR-310115');
    expect(seesCredit(viewer, 'SAMR-310115')).toBe(false);
  });

  it('a department sees its own and that of its offices', () => {
    expect(seesCredit(official('SAMR', 'credit-head'), 'SAMR-310115')).toBe(true);
    expect(seesCredit(official('SAMR', 'inspector', { district: '310115' }), 'SAMR-310115')).toBe(true);
  });
});
