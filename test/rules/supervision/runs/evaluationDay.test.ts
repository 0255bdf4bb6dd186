import { type Day, day } from '../../../../kernel/values/day';
import { lawful } from '../../../../kernel/values/verdict';
import { evaluationDay } from '../../../../subgraphs/supervision/rules/runs/evaluationDay';

const TODAY = day('2026-11-02');
const RULES = {
  number: 'RS-2026-000001',
  state: 'PUBLISHED' as const,
  inForceFrom: day('2026-01-01'),
  inForceTo: day('2027-01-01') as Day | null,
};
const judge = (on: string, rules: object = {}, today: Day = TODAY) =>
  evaluationDay({ day: day(on), today, rules: { ...RULES, ...rules } });

describe('办法 10 ¶1, 26: the day of an evaluation', () => {
  it('accepts today and refuses the day after', () => {
    expect(judge('2026-11-02')).toBe(lawful);
    expect(judge('2026-11-03')).toMatchObject({
      lawful: false,
      code: 'RUN_DAY_AHEAD',
      article: '上海市分类监管管理办法 10-1',
      facts: { field: 'day', received: '2026-11-03', today: TODAY },
    });
  });

  it('accepts the first day of the rules and refuses the day before', () => {
    expect(judge('2026-01-01')).toBe(lawful);
    expect(judge('2025-12-31')).toMatchObject({ code: 'RUN_RULES_NOT_IN_FORCE', facts: { received: RULES.number } });
  });

  it('accepts the last day of the rules and refuses the first on which they are no longer in force', () => {
    const later = day('2027-03-01');
    expect(judge('2026-12-31', {}, later)).toBe(lawful);
    expect(judge('2027-01-01', {}, later)).toMatchObject({ code: 'RUN_RULES_NOT_IN_FORCE' });
    expect(judge('2027-01-01', { inForceTo: null }, later)).toBe(lawful);
  });

  it('refuses a draft on each of its days', () => {
    expect(judge('2026-11-02', { state: 'DRAFT' })).toMatchObject({ code: 'RUN_RULES_NOT_IN_FORCE' });
  });
});
