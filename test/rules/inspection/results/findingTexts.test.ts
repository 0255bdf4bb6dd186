import { findingTexts, isOfLine } from '../../../../subgraphs/inspection/rules/results/findingTexts';

const viewer = (department: string, district: string | null) => ({
  subject: 'li',
  kind: 'official' as const,
  department,
  district,
  roles: [],
});

describe('沪府发〔2020〕7号（十五）: what an inspector writes in words', () => {
  it.each([
    ['his office', viewer('SAMR', '310115')],
    ['the department above it', viewer('SAMR', null)],
  ])('is for %s', (_, who) => {
    expect(isOfLine(who, 'SAMR-310115')).toBe(true);
    expect(findingTexts(who, 'SAMR-310115', 'facts')).toEqual({ lawful: true });
  });

  it.each([
    ['another office', viewer('SAMR', '310112')],
    ['another department', viewer('FIRE', '310115')],
    ['the reform office', viewer('REFORM_OFFICE', null)],
  ])('is not for %s', (_, who) => {
    expect(findingTexts(who, 'SAMR-310115', 'facts')).toMatchObject({ code: 'NOT_OF_YOUR_DEPARTMENT' });
  });
});
