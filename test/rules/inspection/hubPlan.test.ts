import { hubPlan } from '../../../subgraphs/inspection/rules/hubPlan';
import { hubRecord } from '../../../subgraphs/inspection/rules/hubRecord';

const under = (planCode: string | null, department = 'SAMR') => ({ planCode, department, items: ['AMR-01'] });

describe('上海市优化营商环境条例 62: who names a plan of the hub inspects what it says', () => {
  it.each(['IP-2026-000001', ' ip-2026-000001', 'IP-2026-1000000'])('takes %j for one of the hub’s', (planCode) => {
    expect(hubPlan(under(planCode))).toMatchObject({ code: 'INSPECTION_PLAN_UNFIT', facts: { received: planCode } });
  });

  it.each([null, '3100002026SAMR0001', 'IP-OLD', 'IP-2026-1', 'ZIP-2026-000001'])(
    'and %j for another’s',
    (planCode) => {
      expect(hubPlan(under(planCode))).toEqual({ lawful: true });
    },
  );

  it.each([
    ['SAMR', 'SAMR', true],
    ['SAMR', 'SAMR-310115', true],
    ['SAMR-310115', 'SAMR-310115', true],
    ['SAMR-310115', 'SAMR', false],
    ['SAMR-310115', 'SAMR-310112', false],
    ['FIRE', 'SAMR', false],
  ])('a task of %s is one of %s: %s', (task, department, lawful) => {
    const verdict = hubPlan(under('IP-2026-000001', department), [{ department: task, item: 'AMR-01' }]);
    expect(verdict.lawful).toBe(lawful);
  });
});

describe('沪府发〔2020〕7号（十一）: the records of the hub’s visits', () => {
  it.each([
    ['VS-2026-000001-SAMR', false],
    ['vs-2026-1000000-FIRE', false],
    ['VS-2026-000001', true],
    ['INV-VS-2026-000001-SAMR', true],
    ['i-1', true],
  ])('of %s another system may tell: %s', (record, lawful) => {
    expect(hubRecord(record).lawful).toBe(lawful);
  });
});
