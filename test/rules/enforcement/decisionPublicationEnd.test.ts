import { day } from '../../../kernel/values/day';
import { decisionPublicationEnd } from '../../../subgraphs/enforcement/rules/decisionPublicationEnd';

describe('信用修复管理办法: last day on which a decision may be public', () => {
  it('is a year after the date of a general decision and three after that of a serious one', () => {
    expect(decisionPublicationEnd(day('2026-05-06'), 'GENERAL')).toBe('2027-05-06');
    expect(decisionPublicationEnd(day('2026-05-06'), 'SERIOUS')).toBe('2029-05-06');
  });

  it('is none for what is never public', () => {
    expect(decisionPublicationEnd(day('2026-05-06'), 'MINOR')).toBeNull();
    expect(decisionPublicationEnd(day('2026-05-06'), null)).toBeNull();
  });

  it('has the first term of the measures for a document older than them', () => {
    expect(decisionPublicationEnd(day('2019-02-28'), 'GENERAL')).toBe('2020-02-28');
  });
});
