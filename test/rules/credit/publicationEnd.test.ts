import { day } from '../../../kernel/values/day';
import { publicationEnd } from '../../../subgraphs/credit/rules/publicationEnd';

const today = day('2026-11-01');

describe('信用修复管理办法: last day of a publication', () => {
  it.each([
    ['MINOR', '2026-04-30'],
    ['GENERAL', '2027-01-31'],
    ['SERIOUS', '2029-01-31'],
  ] as const)('%s: counted from the document of 2026-01-31, ends %s', (severity, end) => {
    expect(publicationEnd({ severity, documentDate: day('2026-01-31') }, today)).toBe(end);
  });

  it('has no term before the measures were in force', () => {
    const decide = () => publicationEnd({ severity: 'MINOR', documentDate: day('2026-01-31') }, day('2026-03-31'));
    expect(decide).toThrow(expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }));
  });
});
