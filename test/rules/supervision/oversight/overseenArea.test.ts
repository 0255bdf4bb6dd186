import { authoritiesSeen } from '../../../../kernel/values/work/workParties';
import {
  areaOfOffice,
  authoritiesOfArea,
  mayOversee,
  overseesArea,
} from '../../../../subgraphs/supervision/rules/oversight/overseenArea';
import { OFFICIAL, PUBLIC } from '../../../support/openSilo';
import { actors } from '../../../support/supervision/actors';

const { office, pudongOffice, minhangOffice, officer, pudongApprover } = actors;
const AUDITOR = { ...OFFICIAL, department: 'BIG_DATA', roles: ['auditor'] };

describe('分类监管管理办法 4: the area of a reform office', () => {
  it('is the whole city for the city’s office and auditors, the own district for a district’s', () => {
    expect([office, AUDITOR, pudongOffice].map((viewer) => areaOfOffice(viewer))).toEqual([null, null, '310115']);
  });

  it('is none for an authority, an application of an office, or the public', () => {
    const application = { ...office, kind: 'application' as const };
    expect([officer, application, PUBLIC].map((viewer) => areaOfOffice(viewer))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('lets a district’s office see its own district, and neither another nor the city', () => {
    expect(overseesArea(pudongOffice, '310115')).toEqual({ lawful: true });
    for (const area of ['310112', null]) {
      expect(overseesArea(pudongOffice, area)).toMatchObject({ code: 'NOT_YOUR_AREA', facts: { own: '310115' } });
    }
    for (const area of ['310115', null]) expect(overseesArea(office, area)).toEqual({ lawful: true });
    expect(overseesArea(officer, null)).toMatchObject({ code: 'NOT_YOUR_AREA' });
  });

  it('holds the offices in the district alone, and for the city everybody', () => {
    const pudong = authoritiesOfArea('310115');
    expect(pudong).toContain('SAMR-310115');
    expect(pudong.every((code) => code.endsWith('-310115'))).toBe(true);
    expect(authoritiesOfArea(null)).toEqual(expect.arrayContaining(['SAMR', 'SAMR-310115', 'SAMR-310112']));
  });

  it('is what the sight of work gives them, so that one district’s drafts are none of another’s', () => {
    expect(authoritiesSeen(pudongOffice)).toEqual(authoritiesOfArea('310115'));
    expect(authoritiesSeen(minhangOffice)).not.toContain('SAMR-310115');
    expect(authoritiesSeen(office)).toBeNull();
  });
});

describe('分类监管管理办法 25: acting over an authority', () => {
  it('is for the office of its district, and for that of the city everywhere', () => {
    expect(mayOversee(pudongOffice, 'SAMR-310115')).toEqual({ lawful: true });
    for (const authority of ['SAMR', 'SAMR-310115', 'EDUCATION']) {
      expect(mayOversee(office, authority)).toEqual({ lawful: true });
    }
  });

  it.each([
    ['another district’s authority', pudongOffice, 'SAMR-310112'],
    ['a municipal authority, by a district’s office', pudongOffice, 'SAMR'],
    ['without the role', { ...office, roles: [] }, 'SAMR'],
    ['by the authority itself', pudongApprover, 'SAMR-310115'],
    ['by an auditor', { ...AUDITOR, roles: ['auditor', 'reform-office'] }, 'SAMR'],
    ['over a reform office', office, 'REFORM_OFFICE-310115'],
  ])('is refused over %s', (_, actor, authority) => {
    expect(mayOversee(actor, authority)).toMatchObject({ lawful: false, code: 'NOT_YOUR_AREA' });
  });
});
