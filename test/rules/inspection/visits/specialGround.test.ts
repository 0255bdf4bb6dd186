import { day } from '../../../../kernel/values/day';
import {
  type SpecialInspection,
  type SpecialTask,
  specialGround,
} from '../../../../subgraphs/inspection/rules/visits/specialGround';
import { drawn, excluded } from '../../../support/inspection/pools';

const TASK: SpecialTask = { department: 'SAMR', item: 'AMR-03', mode: 'ON_SITE', standing: drawn() };
const PLAN: SpecialInspection['plan'] = {
  number: 'IP-2026-000002',
  kind: 'SPECIAL',
  window: { from: day('2026-11-01'), to: day('2026-11-30') },
  tasks: [TASK],
};
const SPECIAL: SpecialInspection = {
  plan: PLAN,
  authority: 'SAMR-310115',
  uscc: '9131000010000595XD',
  district: '310115',
  items: ['AMR-03'],
  mode: 'ON_SITE',
  today: day('2026-11-02'),
};
const under = (plan: Partial<SpecialInspection['plan']>, changed: Partial<SpecialInspection> = {}) =>
  specialGround({ ...SPECIAL, ...changed, plan: { ...PLAN, ...plan } });
const task = (changed: Partial<SpecialTask>) => under({ tasks: [{ ...TASK, ...changed }] });

describe('上海市优化营商环境条例 62: a special inspection carries out a task of its special plan', () => {
  it('by the department of the task, or its office in the district of the entity', () => {
    expect(specialGround(SPECIAL)).toEqual({ lawful: true });
    expect(under({}, { authority: 'SAMR' })).toEqual({ lawful: true });
    expect(task({ department: 'SAMR-310115' })).toEqual({ lawful: true });
    expect(under({}, { district: '310112' })).toMatchObject({ code: 'SPECIAL_ENTITY_OUTSIDE' });
    expect(under({}, { district: null })).toMatchObject({ code: 'SPECIAL_ENTITY_OUTSIDE' });
  });

  it('and not of an annual one, whose objects are drawn', () => {
    const facts = { field: 'plan', received: 'IP-2026-000002', kind: 'ANNUAL' };
    expect(under({ kind: 'ANNUAL' })).toMatchObject({ code: 'SPECIAL_PLAN_WANTED', facts });
  });

  it('from its first day to its last, not the day before or after', () => {
    for (const today of ['2026-11-01', '2026-11-30']) {
      expect(under({}, { today: day(today) })).toEqual({ lawful: true });
    }
    for (const today of ['2026-10-31', '2026-12-01']) {
      expect(under({}, { today: day(today) })).toMatchObject({ code: 'SPECIAL_PLAN_NOT_NOW', facts: { today } });
    }
  });

  it.each([
    ['another department', { department: 'FIRE' }],
    ['another office', { department: 'SAMR-310112' }],
    ['another item', { item: 'AMR-02' }],
    ['another mode', { mode: 'OFF_SITE' }],
  ] as const)('and not a task of %s', (_, changed) => {
    const facts = { field: 'items', received: 'AMR-03' };
    expect(task(changed)).toMatchObject({ code: 'SPECIAL_TASK_MISSING', facts });
  });

  it('on each of its items', () => {
    const tasks = [TASK, { ...TASK, item: 'AMR-04', standing: excluded('AT_CAP') }];
    expect(under({ tasks }, { items: ['AMR-03', 'AMR-04'] })).toMatchObject({
      code: 'SPECIAL_ENTITY_EXCLUDED',
      facts: { item: 'AMR-04' },
    });
  });

  it('of entities in the scope of the task alone', () => {
    for (const standing of [undefined, { kind: 'OUT_OF_SCOPE' } as const]) {
      const facts = { field: 'uscc', received: '9131000010000595XD' };
      expect(task({ standing })).toMatchObject({ code: 'SPECIAL_ENTITY_OUTSIDE', facts });
    }
    expect(task({ standing: { kind: 'COVERED' } })).toEqual({ lawful: true });
  });

  it.each(['VISITED', 'AT_CAP', 'SANDBOX', 'NO_CONTACT', 'NOT_OPERATING'] as const)(
    'and not of one that is excluded: %s',
    (exclusion) => {
      expect(task({ standing: excluded(exclusion) })).toMatchObject({
        code: 'SPECIAL_ENTITY_EXCLUDED',
        facts: { exclusion },
      });
    },
  );

  it('one of several tasks on the item is enough', () => {
    const tasks = [
      { ...TASK, standing: excluded('VISITED') },
      { ...TASK, department: 'SAMR-310115' },
    ];
    expect(under({ tasks })).toEqual({ lawful: true });
  });
});
