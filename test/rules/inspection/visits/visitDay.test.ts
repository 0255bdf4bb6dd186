import { day } from '../../../../kernel/values/day';
import { visitDay } from '../../../../subgraphs/inspection/rules/visits/visitDay';

const WINDOW = { windowFrom: day('2026-09-21'), windowTo: day('2026-10-10') };
const on = (of: string, today = '2026-09-01') => visitDay(day(of), WINDOW, day(today));
const UNFIT = { code: 'VISIT_DAY_UNFIT' };

describe('沪府发〔2020〕7号（十一）: the day of a visit', () => {
  it('lies in its window, the first and the last day included', () => {
    expect(on('2026-09-21')).toEqual({ lawful: true });
    expect(on('2026-10-10')).toEqual({ lawful: true });
    expect(on('2026-09-18')).toMatchObject(UNFIT);
    expect(on('2026-10-12')).toMatchObject(UNFIT);
  });

  it('may be a day on which offices rest: trades are open then', () => {
    expect(on('2026-10-01')).toEqual({ lawful: true });
    expect(on('2026-09-26')).toEqual({ lawful: true });
  });

  it('is today or later', () => {
    expect(on('2026-09-22', '2026-09-22')).toEqual({ lawful: true });
    expect(on('2026-09-22', '2026-09-23')).toMatchObject(UNFIT);
  });
});
