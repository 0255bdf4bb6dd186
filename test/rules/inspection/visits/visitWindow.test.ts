import { day } from '../../../../kernel/values/day';
import { visitWindow } from '../../../../subgraphs/inspection/rules/visits/visitWindow';

const VISIT = { number: 'VS-2026-000001', windowTo: day('2026-11-30') };

describe('沪府发〔2020〕7号（十一）: the window of a visit', () => {
  it('is kept on its last day, and over on the day after', () => {
    expect(visitWindow(VISIT, day('2026-11-30'))).toEqual({ lawful: true });
    expect(visitWindow(VISIT, day('2026-12-01'))).toMatchObject({
      code: 'VISIT_WINDOW_OVER',
      facts: { field: 'number', received: 'VS-2026-000001', windowTo: '2026-11-30', today: '2026-12-01' },
    });
  });
});
