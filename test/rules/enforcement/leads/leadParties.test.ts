import { mayAnswerLead } from '../../../../subgraphs/enforcement/rules/leads/leadParties';

const officer = (department: string, district: string | null = null, role = 'case-officer') => ({
  subject: 'chen',
  kind: 'official' as const,
  department,
  district,
  roles: [role],
});

describe('沪府发〔2020〕7号（十）: who answers a lead', () => {
  it.each([
    ['the case officer of the office that received it', officer('SAMR', '310115')],
    ['the case officer of the municipal department above', officer('SAMR')],
  ])('is %s', (_, actor) => {
    expect(mayAnswerLead(actor, 'SAMR-310115')).toEqual({ lawful: true });
  });

  it.each([
    ['another district', officer('SAMR', '310112')],
    ['another department', officer('FIRE')],
    ['the office below', officer('SAMR', '310115')],
    ['an inspector of the department', officer('SAMR', null, 'inspector')],
    ['an application', { ...officer('SAMR'), kind: 'application' as const }],
  ])('is not %s', (_, actor) => {
    expect(mayAnswerLead(actor, 'SAMR')).toMatchObject({ code: 'LEAD_NOT_YOURS' });
  });
});
