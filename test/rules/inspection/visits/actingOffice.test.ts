import { actingOffice } from '../../../../subgraphs/inspection/rules/visits/actingOffice';

describe('DR-18: who goes out for a department', () => {
  it('is its office in the district, where it has one there', () => {
    expect(actingOffice('SAMR', '310115')).toBe('SAMR-310115');
  });

  it.each([
    ['a department without offices in districts', 'CUSTOMS', '310115', 'CUSTOMS'],
    ['an entity whose district is not known', 'SAMR', null, 'SAMR'],
    ['a district that there is not', 'SAMR', '310999', 'SAMR'],
    ['a task of an office itself', 'SAMR-310112', '310115', 'SAMR-310112'],
  ])('is the department itself for %s', (_, department, district, office) => {
    expect(actingOffice(department, district)).toBe(office);
  });
});
