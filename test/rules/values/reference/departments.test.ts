import {
  DEPARTMENTS,
  DISTRICT_OFFICES,
  findDepartment,
  getDepartment,
} from '../../../../kernel/values/reference/departments';
import { ENTITY_STATES, findEntityState } from '../../../../kernel/values/reference/entityStates';

describe('departments of market supervision', () => {
  it('marks the sixteen members of the joint-inspection scheme (沪府规〔2019〕25号)', () => {
    const members = DEPARTMENTS.filter(({ jointInspection }) => jointInspection).map(({ code }) => code);
    expect(members.join(' ')).toBe(
      'SAMR DEVELOPMENT_REFORM EDUCATION PUBLIC_SECURITY HUMAN_RESOURCES ECOLOGY HOUSING TRANSPORT AGRICULTURE COMMERCE ' +
        'CULTURE_TOURISM HEALTH EMERGENCY TAX STATISTICS CUSTOMS',
    );
  });

  it('finds a department and its office in a district', () => {
    expect(findDepartment('SAMR')).toMatchObject({ zh: '上海市市场监督管理局', jointInspection: true });
    expect(findDepartment('SAMR-310115')).toMatchObject({
      zh: '浦东新区市场监督管理局',
      district: '310115',
      parent: 'SAMR',
    });
  });

  it.each(['SAMR-310108', 'CUSTOMS-310115', 'samr', ''])('knows no department %j', (code) => {
    expect(findDepartment(code)).toBeUndefined();
    expect(() => getDepartment(code, 'owner')).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_DEPARTMENT', facts: { field: 'owner', received: code } }),
    );
  });

  it('gives every code once', () => {
    const codes = [...DEPARTMENTS, ...DISTRICT_OFFICES].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('states of a market entity', () => {
  it('knows seven, of which three are final', () => {
    expect(ENTITY_STATES.filter(({ final }) => final).map(({ code }) => code)).toEqual([
      'DEREGISTERED',
      'VOIDED',
      'MOVED_OUT',
    ]);
    expect(ENTITY_STATES).toHaveLength(7);
  });

  it('keeps a suspended business on the register (REG-ADM 30)', () => {
    expect(findEntityState('SUSPENDED')).toMatchObject({ zh: '歇业', active: true, final: false, verified: true });
    expect(findEntityState('CLOSED')).toBeUndefined();
  });
});
