import fc from 'fast-check';
import { day } from '../../../../kernel/values/day';
import { spreadVisits, type VisitToSpread } from '../../../../subgraphs/inspection/rules/teams/spreadVisits';

const DAYS = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'].map((text) => day(text));
const visit = (at: number, changed: Partial<VisitToSpread> = {}): VisitToSpread => ({
  visit: `VS-${at}`,
  uscc: `91310115000000${String(at).padStart(4, '0')}`,
  district: '310115',
  ticket: String(at).padStart(4, '0'),
  inspectors: ['IN-1', 'IN-2'],
  ...changed,
});
const visits = (count: number) => Array.from({ length: count }, (_, at) => visit(at));
const spread = (all: readonly VisitToSpread[], changed: object = {}) =>
  spreadVisits({ visits: all, days: DAYS, mostADay: 3, taken: [], ...changed });
const daysOf = (placed: ReturnType<typeof spread>) => placed.map(({ day: on }) => on);

describe('沪府发〔2020〕7号（十一）: the days of visits', () => {
  it('lie evenly over the working days, by ticket', () => {
    expect(daysOf(spread(visits(8)))).toEqual(DAYS.flatMap((on) => [on, on]));
    expect(daysOf(spread(visits(2)))).toEqual([DAYS[0], DAYS[2]]);
  });

  it('take as many visits as one day does, and the last visit finds none', () => {
    const placed = spread(visits(13));
    expect(daysOf(placed).filter((on) => on === DAYS[1])).toHaveLength(3);
    expect(placed.filter(({ day: on }) => on === null).map((one) => one.visit)).toEqual(['VS-12']);
  });

  it('respect the days on which an inspector is out already', () => {
    const taken = DAYS.slice(0, 3).map((on) => ({ inspector: 'IN-2', day: on, district: '310115', visits: 3 }));
    expect(daysOf(spread(visits(4), { taken }))).toEqual([DAYS[3], DAYS[3], DAYS[3], null]);
  });

  it('are one for all departments of a joint visit', () => {
    const joint = visit(1, { inspectors: ['IN-1', 'IN-2', 'IN-8', 'IN-9'] });
    const taken = [{ inspector: 'IN-9', day: DAYS[0] ?? day('2026-11-02'), district: '310115', visits: 3 }];
    expect(spread([joint], { taken })).toEqual([{ visit: 'VS-1', day: DAYS[1] }]);
  });

  it('take an inspector to another district on another day, unless there is none', () => {
    const [here, there] = [visit(1), visit(2, { district: '310112' })];
    expect(spread([here, there])).toEqual([
      { visit: 'VS-2', day: DAYS[0] },
      { visit: 'VS-1', day: DAYS[1] },
    ]);
    expect(daysOf(spread([here, there], { days: DAYS.slice(0, 1) }))).toEqual([DAYS[0], DAYS[0]]);
  });

  it('are the same whatever order the visits come in, and never too many for an inspector', () => {
    const some = fc
      .array(fc.tuple(fc.nat(3), fc.nat(5), fc.nat(5)), { maxLength: 40 })
      .map((rows) =>
        rows.map(([district, one, other], at) =>
          visit(at, { district: `31010${district}`, inspectors: [...new Set([`IN-${one}`, `IN-${other}`])] }),
        ),
      );
    const both = some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(both, ([all, other]) => {
        const placed = spread(all);
        expect(spread(other)).toEqual(placed);
        const outings = new Map<string, number>();
        for (const { visit: number, day: on } of placed) {
          for (const inspector of all.find((one) => one.visit === number)?.inspectors ?? []) {
            if (on !== null) outings.set(`${inspector} ${on}`, (outings.get(`${inspector} ${on}`) ?? 0) + 1);
          }
        }
        expect(Math.max(0, ...outings.values())).toBeLessThanOrEqual(3);
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
