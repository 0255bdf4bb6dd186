import { day } from '../../../../kernel/values/day';
import { reportSpan } from '../../../../subgraphs/inspection/rules/visits/reportSpan';

const span = (from: string, to: string) => reportSpan(day(from), day(to));

describe('本项目口径: the span of a report', () => {
  it('is a day at least and 366 days at most', () => {
    expect(span('2026-01-01', '2026-01-01')).toEqual({ lawful: true });
    expect(span('2028-01-01', '2028-12-31')).toEqual({ lawful: true });
    expect(span('2026-01-01', '2027-01-02')).toMatchObject({ code: 'REPORT_SPAN_UNFIT', facts: { limit: 366 } });
    expect(span('2026-01-02', '2026-01-01')).toMatchObject({ code: 'REPORT_SPAN_UNFIT' });
  });
});
