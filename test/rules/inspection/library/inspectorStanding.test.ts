import { day } from '../../../../kernel/values/day';
import { PARAMETERS } from '../../../../kernel/values/parameters';
import {
  certificateStanding,
  isTrainingDue,
  standingDays,
} from '../../../../subgraphs/inspection/rules/library/inspectorStanding';

const today = day('2026-11-02');

describe('沪府发〔2020〕7号（十八）: how an inspector stands', () => {
  it('with his certificate is told by its last day and the ninetieth day from today', () => {
    expect(standingDays(today).endingSoonUntil).toBe('2027-01-31');
    const days = ['2026-11-01', '2026-11-02', '2027-01-31', '2027-02-01'].map((text) =>
      certificateStanding(day(text), today),
    );
    expect(days).toEqual(['EXPIRED', 'ENDING_SOON', 'ENDING_SOON', 'CERTIFIED']);
  });

  it('with his training is told by the same day a year ago', () => {
    expect(isTrainingDue(day('2025-11-02'), today)).toBe(false);
    expect(isTrainingDue(day('2025-11-01'), today)).toBe(true);
    expect(isTrainingDue(null, today)).toBe(true);
  });

  it('rests on settings, not on numbers that were read', () => {
    const terms = PARAMETERS.filter(({ id }) => id.startsWith('INSPECTOR_'));
    expect(terms.map(({ verified }) => verified)).toEqual([false, false]);
  });
});
