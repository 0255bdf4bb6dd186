import { day } from '../../../../kernel/values/day';
import { measureTerm } from '../../../../subgraphs/credit/rules/lists/measureTerm';

const judge = (from: string, until: string, end: string | null = '2027-10-20') =>
  measureTerm({ from: day(from), until: day(until) }, end === null ? null : day(end), day('2026-11-02'));

describe('CR-5: the term of a measure', () => {
  it('may be today alone, and may last to the last day of its record', () => {
    expect(judge('2026-11-02', '2026-11-02')).toEqual({ lawful: true });
    expect(judge('2026-11-02', '2027-10-20')).toEqual({ lawful: true });
  });

  it.each([
    ['begins yesterday', '2026-11-01', '2026-11-30'],
    ['ends before it begins', '2026-11-10', '2026-11-09'],
    ['lasts a day longer than its record', '2026-11-02', '2027-10-21'],
  ])('is refused where it %s', (_, from, until) => {
    expect(judge(from, until)).toMatchObject({ code: 'MEASURE_TERM_UNFIT', facts: { latest: '2027-10-20' } });
  });

  it('has no other end where the record has none', () => {
    expect(judge('2026-11-02', '2030-01-01', null)).toEqual({ lawful: true });
  });
});
