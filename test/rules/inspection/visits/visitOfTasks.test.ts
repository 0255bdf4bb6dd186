import { type DrawnTask, visitOfTasks } from '../../../../subgraphs/inspection/rules/visits/visitOfTasks';

const task = (changed: Partial<DrawnTask>): DrawnTask => ({
  ...{ task: 1, plan: 'IP-2026-000001', department: 'SAMR', item: 'AMR-01', mode: 'ON_SITE', ratePpm: 100_000 },
  ...changed,
});
const FIRE = task({ task: 2, department: 'FIRE', item: 'FIRE-01', plan: 'IP-2026-000002' });
const SAMR = task({ task: 3, item: 'AMR-02', mode: 'OFF_SITE' });
const PUDONG = { lead: 'SAMR', district: '310115' };

describe('DR-10: everything that was drawn for an entity in a round is one visit', () => {
  it('with a part for each department, whatever the order of the tasks', () => {
    const visit = visitOfTasks([SAMR, FIRE, task({})], PUDONG);
    expect(visit).toEqual({
      ...{ authority: 'SAMR-310115', plan: 'IP-2026-000001', trigger: 'RANDOM', mode: 'ON_SITE', joint: true },
      parts: [
        expect.objectContaining({ department: 'FIRE', office: 'FIRE-310115', plan: 'IP-2026-000002', tasks: [2] }),
        expect.objectContaining({ department: 'SAMR', tasks: [1, 3], items: ['AMR-01', 'AMR-02'], mode: 'ON_SITE' }),
      ],
    });
    expect(visitOfTasks([task({}), FIRE, SAMR], PUDONG)).toEqual(visit);
  });

  it('DR-17: led by who leads the round, otherwise by the first department that takes part', () => {
    expect(visitOfTasks([FIRE, SAMR], { ...PUDONG, lead: 'FIRE' }).authority).toBe('FIRE-310115');
    expect(visitOfTasks([SAMR, FIRE], { ...PUDONG, lead: 'TAX' })).toMatchObject({
      ...{ authority: 'FIRE-310115', plan: 'IP-2026-000002' },
    });
  });

  it('full coverage where every task takes everybody, a sample where one does not', () => {
    const all = { ratePpm: 1_000_000 };
    expect(visitOfTasks([task(all)], PUDONG)).toMatchObject({ trigger: 'KEY_LIST', joint: false });
    expect(visitOfTasks([task(all), { ...FIRE, ratePpm: 999_999 }], PUDONG)).toMatchObject({
      ...{ trigger: 'RANDOM', parts: [{ trigger: 'RANDOM' }, { trigger: 'KEY_LIST' }] },
    });
  });

  it('names an item once that two tasks inspect', () => {
    expect(visitOfTasks([task({}), task({ task: 4 })], PUDONG).parts).toMatchObject([
      { items: ['AMR-01'], tasks: [1, 4] },
    ]);
  });

  it('is none without a task', () => {
    expect(() => visitOfTasks([], PUDONG)).toThrow(RangeError);
  });
});
