import { addDays, day } from '../../../../kernel/values/day';
import { limitation, limitationEnd } from '../../../../subgraphs/enforcement/rules/proceedings/limitation';

const found = (actEnd: string | null, foundOn: string, safetyHarm = false) =>
  limitation({ actEnd: actEnd === null ? null : day(actEnd), foundOn: day(foundOn), safetyHarm });

describe('行政处罚法 36: limitation', () => {
  it.each([
    ['two years', '2024-11-02', '2026-11-02', false],
    ['five years where safety was harmed', '2021-11-02', '2026-11-02', true],
    ['two years to the end of February from a leap day', '2024-02-29', '2026-02-28', false],
    ['two years to National Day, which does not move on', '2024-10-01', '2026-10-01', false],
    ['two years to Spring Festival, which does not move on', '2024-02-17', '2026-02-17', false],
  ])('EN-10: %s: found on the last day is penalised, the day after no more', (_, actEnd, last, safetyHarm) => {
    expect(found(actEnd, last, safetyHarm)).toEqual({ lawful: true });
    expect(found(actEnd, addDays(day(last), 1), safetyHarm)).toMatchObject({
      code: 'LIMITATION_OVER',
      facts: { actEnd, lastDay: last, years: safetyHarm ? 5 : 2 },
    });
  });

  it('EN-10: an act that goes on has no limitation', () => {
    expect(found(null, '2026-11-02')).toEqual({ lawful: true });
    expect(limitationEnd({ actEnd: null, safetyHarm: true })).toBeNull();
  });

  it('EN-10: the five years count for acts that ended on or after the first day of the revised law', () => {
    expect(limitationEnd({ actEnd: day('2021-07-14'), safetyHarm: true })).toMatchObject({ on: '2023-07-14' });
    expect(limitationEnd({ actEnd: day('2021-07-15'), safetyHarm: true })).toMatchObject({ on: '2026-07-15' });
  });

  it('EN-10: names the number and its source, of the first known law for the oldest acts', () => {
    expect(limitationEnd({ actEnd: day('2024-11-02'), safetyHarm: false })?.basis).toMatchObject({
      id: 'LIMITATION_ORDINARY',
      article: '36',
      verified: true,
    });
    expect(limitationEnd({ actEnd: day('1990-05-01'), safetyHarm: true })).toMatchObject({ on: '1992-05-01' });
  });
});
