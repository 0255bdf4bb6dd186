import { day } from '../../../../kernel/values/day';
import { mergedPauses, pauseFits, pauseReason } from '../../../../subgraphs/enforcement/rules/proceedings/pauses';
import { PAUSE_REASONS, type Pause } from '../../../../subgraphs/enforcement/rules/proceedings/types';

const pause = (from: string, to: string | null): Pause => ({
  reason: 'APPRAISAL',
  from: day(from),
  to: to === null ? null : day(to),
});
const filedOn = day('2026-03-02');
const standing = { filedOn, pauses: [pause('2026-03-10', '2026-03-20')] };

describe('市场监督管理行政处罚程序规定 64: days that do not count', () => {
  it.each(PAUSE_REASONS)('EN-21: %s is a reason', (code) => {
    expect(pauseReason(code)).toEqual({ lawful: true });
  });

  it('EN-21: no other reason will do, and the refusal lists those that will', () => {
    expect(pauseReason('HOLIDAY')).toMatchObject({ code: 'PAUSE_REASON_UNKNOWN', facts: { possible: PAUSE_REASONS } });
  });

  it.each([
    ['on the day of the filing', '2026-03-02', '2026-03-05'],
    ['after its own end', '2026-04-05', '2026-04-04'],
    ['on the last day of another', '2026-03-20', '2026-03-25'],
    ['before another and ends in it', '2026-03-05', '2026-03-10'],
    ['before another and without an end', '2026-03-05', null],
  ])('EN-21: no pause begins %s', (_, from, to) => {
    expect(pauseFits(standing, pause(from, to))).toMatchObject({ code: 'PAUSE_UNFIT', facts: { from, to } });
  });

  it('EN-21: pauses follow one another from the day after the filing', () => {
    expect(pauseFits(standing, pause('2026-03-03', '2026-03-09'))).toEqual({ lawful: true });
    expect(pauseFits(standing, pause('2026-03-21', null))).toEqual({ lawful: true });
    expect(
      pauseFits({ filedOn, pauses: [pause('2026-03-10', null)] }, pause('2026-05-01', '2026-05-02')),
    ).toMatchObject({
      code: 'PAUSE_UNFIT',
    });
  });

  it('EN-21: days before and on the day of the filing are no part of a pause', () => {
    expect(mergedPauses([pause('2026-02-01', '2026-03-04'), pause('2026-02-01', '2026-03-02')], filedOn)).toEqual([
      { from: '2026-03-03', to: '2026-03-04' },
    ]);
  });

  it('EN-21: pauses next to one another become one, and one without an end swallows what follows', () => {
    const told = [
      pause('2026-03-21', '2026-03-25'),
      pause('2026-03-10', '2026-03-20'),
      pause('2026-04-01', null),
      pause('2026-04-05', '2026-04-06'),
    ];
    expect(mergedPauses(told, filedOn)).toEqual([
      { from: '2026-03-10', to: '2026-03-25' },
      { from: '2026-04-01', to: null },
    ]);
  });
});
