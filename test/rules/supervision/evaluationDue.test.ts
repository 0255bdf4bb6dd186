import { day } from '../../../kernel/values/day';
import { evaluationDue } from '../../../subgraphs/supervision/rules/overview/evaluationDue';

describe('办法 14 ¶2: the next regular evaluation', () => {
  it('is due on the corresponding day a cycle after the last one', () => {
    expect(evaluationDue({ inForceFrom: day('2025-01-01'), months: 3, lastDay: day('2026-08-02') })).toBe('2026-11-02');
  });

  it('is due a cycle after the rules came into force where there was none', () => {
    expect(evaluationDue({ inForceFrom: day('2026-01-01'), months: 12, lastDay: null })).toBe('2027-01-01');
  });

  it('is due on the last day of a month that has no such day', () => {
    expect(evaluationDue({ inForceFrom: day('2025-01-01'), months: 6, lastDay: day('2026-08-31') })).toBe('2027-02-28');
  });
});
