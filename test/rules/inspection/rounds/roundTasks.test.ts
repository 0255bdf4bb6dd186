import { MOST_TASKS, partiesOf, roundLead, roundTasks } from '../../../../subgraphs/inspection/rules/rounds/roundTasks';

const tasks = (many: number) => Array.from({ length: many }, (_, at) => ({ plan: 'IP-2026-000001', task: at + 1 }));

describe('DR-8, DR-10: the tasks of a round', () => {
  it('are some, and no more than the limit', () => {
    expect(roundTasks(tasks(1))).toEqual({ lawful: true });
    expect(roundTasks(tasks(MOST_TASKS))).toEqual({ lawful: true });
    for (const many of [0, MOST_TASKS + 1]) {
      expect(roundTasks(tasks(many))).toMatchObject({
        code: 'ROUND_TASKS_UNFIT',
        facts: { received: many, limit: 60 },
      });
    }
  });

  it('are each named once; the same number in another plan is another task', () => {
    expect(roundTasks([...tasks(1), { plan: 'IP-2026-000002', task: 1 }])).toEqual({ lawful: true });
    expect(roundTasks([...tasks(2), ...tasks(1)])).toMatchObject({
      code: 'ROUND_TASK_TWICE',
      facts: { received: 'IP-2026-000001/1' },
    });
  });
});

describe('DR-17: the lead of a round', () => {
  it('is one of its parties, which are the departments of the tasks, by code and once each', () => {
    const parties = partiesOf([{ department: 'SAMR' }, { department: 'FIRE' }, { department: 'SAMR' }]);
    expect(parties).toEqual(['FIRE', 'SAMR']);
    expect(roundLead('FIRE', parties)).toEqual({ lawful: true });
    expect(roundLead('ECOLOGY', parties)).toMatchObject({ code: 'ROUND_LEAD_ABSENT', facts: { departments: parties } });
  });
});
