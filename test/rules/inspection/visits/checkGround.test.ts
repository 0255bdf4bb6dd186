import { day } from '../../../../kernel/values/day';
import { checkReceived, itemsOfDepartment } from '../../../../subgraphs/inspection/rules/visits/checkGround';

const ITEMS = [
  { code: 'AMR-01', department: 'SAMR' },
  { code: 'AMR-02', department: 'SAMR-310115' },
];

describe('沪府发〔2020〕7号（四）: each department checks its own items', () => {
  it('those of the municipal department above it too', () => {
    expect(itemsOfDepartment(ITEMS, 'SAMR-310115')).toEqual({ lawful: true });
    expect(itemsOfDepartment([{ code: 'AMR-01', department: 'SAMR' }], 'SAMR')).toEqual({ lawful: true });
  });

  it('and not those of another department or another office', () => {
    const foreign = { code: 'VISIT_ITEM_OF_ANOTHER' };
    expect(itemsOfDepartment(ITEMS, 'FIRE-310115')).toMatchObject({ ...foreign, facts: { item: 'AMR-01' } });
    expect(itemsOfDepartment(ITEMS, 'SAMR-310112')).toMatchObject({ ...foreign, facts: { item: 'AMR-02' } });
  });
});

describe('本项目口径: what made a check necessary', () => {
  it('had happened by the day on which it is recorded, not the day after', () => {
    expect(checkReceived(day('2026-11-02'), day('2026-11-02'))).toEqual({ lawful: true });
    expect(checkReceived(day('2026-11-03'), day('2026-11-02'))).toMatchObject({ code: 'CHECK_RECEIVED_LATER' });
  });
});
