import { checkReason } from '../../../../subgraphs/inspection/rules/visits/checkReason';

const viewer = (
  department: string | null,
  district: string | null = null,
  kind: 'public' | 'official' = 'official',
) => ({
  ...{ subject: 'somebody', kind, department, district, roles: ['reform-office', 'auditor'] },
});
const REFUSED = { code: 'NOT_OF_YOUR_DEPARTMENT', facts: { field: 'reason', department: 'SAMR-310115' } };

describe('沪府发〔2020〕7号（十五）: why a check was necessary', () => {
  it('is for the office that checks and the municipal department above it', () => {
    expect(checkReason(viewer('SAMR', '310115'), 'SAMR-310115')).toEqual({ lawful: true });
    expect(checkReason(viewer('SAMR'), 'SAMR-310115')).toEqual({ lawful: true });
  });

  it.each([
    ['another district', viewer('SAMR', '310112')],
    ['another department', viewer('FIRE', '310115')],
    ['the reform office', viewer('REFORM_OFFICE')],
    ['the auditor', viewer('BIG_DATA')],
    ['the public', viewer(null, null, 'public')],
  ])('is not for %s', (_, who) => {
    expect(checkReason(who, 'SAMR-310115')).toMatchObject(REFUSED);
  });

  it('of a municipal department is not for its offices', () => {
    expect(checkReason(viewer('SAMR', '310115'), 'SAMR')).toMatchObject({ code: 'NOT_OF_YOUR_DEPARTMENT' });
  });
});
