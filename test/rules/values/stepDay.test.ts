import { day } from '../../../kernel/values/day';
import { stepDay } from '../../../kernel/values/work/stepDay';

const bounds = { today: day('2026-11-02'), notBefore: day('2026-10-09') };
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('行政处罚法 47: the day on which a step was taken', () => {
  it('is the day of its entry where none is stated', () => {
    expect(stepDay(undefined, bounds)).toBe('2026-11-02');
    expect(stepDay(null, { ...bounds, notBefore: null })).toBe('2026-11-02');
  });

  it('may be earlier, as early as the step before it', () => {
    expect(stepDay(day('2026-10-09'), bounds)).toBe('2026-10-09');
    expect(() => stepDay(day('2026-10-08'), bounds)).toThrow(code('STEP_DAY_BEFORE_LAST'));
  });

  it('is told under the field that bears it', () => {
    const served = { ...bounds, field: 'servedOn' };
    expect(() => stepDay(day('2026-11-03'), served)).toThrow(
      expect.objectContaining({ facts: expect.objectContaining({ field: 'servedOn', received: '2026-11-03' }) }),
    );
  });

  it('is never ahead', () => {
    expect(stepDay(day('2026-11-02'), bounds)).toBe('2026-11-02');
    expect(() => stepDay(day('2026-11-03'), bounds)).toThrow(code('STEP_DAY_AHEAD'));
  });
});
