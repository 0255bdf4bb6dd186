import { day } from '../../../../kernel/values/day';
import {
  beforeWindowCloses,
  isWindowClosed,
  roundWindow,
} from '../../../../subgraphs/inspection/rules/rounds/roundWindow';

const span = (from: string, to: string) => ({ from: day(from), to: day(to) });
const PLANS = [span('2026-04-01', '2026-12-31'), span('2026-05-01', '2026-11-30')];
const judge = (from: string, to: string, today = '2026-04-15') => roundWindow(span(from, to), PLANS, day(today));

describe('DR-7: the days of the visits', () => {
  it('lie within the window of every plan', () => {
    expect(judge('2026-05-01', '2026-11-30')).toEqual({ lawful: true });
    expect(judge('2026-06-01', '2026-06-01')).toEqual({ lawful: true });
  });

  it.each([
    ['begin the day before the latest plan', '2026-04-30', '2026-11-30'],
    ['end the day after the earliest plan', '2026-05-01', '2026-12-01'],
    ['end before they begin', '2026-06-02', '2026-06-01'],
  ])('are refused where they %s', (_, from, to) => {
    expect(judge(from, to)).toMatchObject({
      code: 'ROUND_WINDOW_UNFIT',
      facts: { earliest: '2026-05-01', latest: '2026-11-30' },
    });
  });

  it('begin today at the earliest', () => {
    expect(judge('2026-06-02', '2026-06-30', '2026-06-02')).toEqual({ lawful: true });
    expect(judge('2026-06-01', '2026-06-30', '2026-06-02')).toMatchObject({ facts: { earliest: '2026-06-02' } });
  });
});

describe('沪府发〔2020〕7号（十一）: the window of a round', () => {
  const round = { windowTo: day('2026-11-30') };

  it('has closed from the day after its last day, and not on it', () => {
    expect(isWindowClosed(round, day('2026-11-30'))).toBe(false);
    expect(isWindowClosed(round, day('2026-12-01'))).toBe(true);
  });

  it('lets replacements in until its last day', () => {
    expect(beforeWindowCloses(round, day('2026-11-30'))).toEqual({ lawful: true });
    expect(beforeWindowCloses(round, day('2026-12-01'))).toMatchObject({ code: 'ROUND_WINDOW_CLOSED' });
  });
});
