import { mayEnterResult, mayPublishResult } from '../../../../subgraphs/inspection/rules/results/resultParties';

const actor = (role: string, department = 'SAMR', district: string | null = '310115') => ({
  subject: 'li',
  kind: 'official' as const,
  department,
  district,
  roles: [role],
});
const OFFICE = 'SAMR-310115';
const SEATED = true;

describe('DR-18: who enters a result', () => {
  it('is an inspector who sits in the team, lent by another office too', () => {
    expect(mayEnterResult(actor('inspector'), OFFICE, SEATED)).toEqual({ lawful: true });
    expect(mayEnterResult(actor('inspector', 'SAMR', '310112'), OFFICE, SEATED)).toEqual({ lawful: true });
  });

  it('is no colleague who was not drawn', () => {
    expect(mayEnterResult(actor('inspector'), OFFICE, false)).toMatchObject({ code: 'RESULT_NOT_SEATED' });
  });

  it.each([
    ['another department of the visit', actor('inspector', 'FIRE')],
    ['the department above', actor('inspector', 'SAMR', null)],
    ['the head', actor('inspection-head')],
    ['the reform office', actor('reform-office', 'REFORM_OFFICE', null)],
    ['an application', { ...actor('inspector'), kind: 'application' as const }],
  ])('is not %s', (_, who) => {
    expect(mayEnterResult(who, OFFICE, false)).toMatchObject({
      code: 'RESULT_NOT_YOURS',
      facts: { authority: OFFICE },
    });
  });

  it('is nobody without the role, seated or not', () => {
    expect(mayEnterResult(actor('planner'), OFFICE, SEATED)).toMatchObject({ code: 'RESULT_NOT_YOURS' });
  });
});

describe('DR-18: who publishes and corrects', () => {
  it('is the head of the office that entered', () => {
    expect(mayPublishResult(actor('inspection-head'), OFFICE)).toEqual({ lawful: true });
  });

  it.each([
    ['the head above', actor('inspection-head', 'SAMR', null)],
    ['the head of the department that leads', actor('inspection-head', 'FIRE')],
    ['an inspector', actor('inspector')],
    ['the reform office', actor('reform-office', 'REFORM_OFFICE', null)],
  ])('is not %s', (_, who) => {
    expect(mayPublishResult(who, OFFICE)).toMatchObject({ code: 'RESULT_NOT_YOURS' });
  });
});
