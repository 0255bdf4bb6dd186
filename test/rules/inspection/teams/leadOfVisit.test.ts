import { leadOfVisit } from '../../../../subgraphs/inspection/rules/teams/leadOfVisit';

const PARTS = [
  { department: 'FIRE', office: 'FIRE-310115' },
  { department: 'SAMR', office: 'SAMR-310115' },
];

describe('DR-17: a joint visit has one lead', () => {
  it.each([
    ['SAMR-310115', 'SAMR'],
    ['SAMR', 'SAMR'],
    ['EMERGENCY', 'FIRE'],
  ])('of %s it is %s', (authority, lead) => {
    expect(leadOfVisit(authority, PARTS)).toBe(lead);
  });

  it('of a visit without parts it is nobody', () => {
    expect(leadOfVisit('SAMR', [])).toBeUndefined();
  });
});
