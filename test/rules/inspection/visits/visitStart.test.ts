import { day } from '../../../../kernel/values/day';
import { visitStart } from '../../../../subgraphs/inspection/rules/visits/visitStart';

const START = {
  code: 'SH-2026-000123-012345678YX',
  scheduledOn: day('2026-11-05'),
  today: day('2026-11-05'),
  isSeated: true,
};

describe('DR-13: an inspector begins a visit', () => {
  it('under its code, on its day or later, when he was drawn into the team', () => {
    expect(visitStart(START)).toEqual({ lawful: true });
    expect(visitStart({ ...START, today: day('2026-11-06') })).toEqual({ lawful: true });
  });

  it('not without the code', () => {
    expect(visitStart({ ...START, code: null })).toMatchObject({ code: 'INSPECTION_WITHOUT_CODE' });
  });

  it('not the day before, nor without a day', () => {
    expect(visitStart({ ...START, today: day('2026-11-04') })).toMatchObject({ code: 'VISIT_BEFORE_ITS_DAY' });
    expect(visitStart({ ...START, scheduledOn: null })).toMatchObject({ code: 'VISIT_BEFORE_ITS_DAY' });
  });

  it('not when he was not drawn', () => {
    expect(visitStart({ ...START, isSeated: false })).toMatchObject({ code: 'VISIT_NOT_SEATED' });
  });
});
