import { fiveParts, isWhole, MANDATORY_PARTS } from '../../../../subgraphs/inspection/rules/plans/fiveParts';
import type { WrittenTask } from '../../../../subgraphs/inspection/rules/plans/planContent';

const TASK: WrittenTask = {
  ...{ task: null, department: 'SAMR', item: 'SAMR-01', mode: 'ON_SITE', volume: { kind: 'RATIO', ppm: 10_000 } },
  scope: { districts: null, industries: null, grades: null, categories: null, risks: null },
  ...{ tables: null, floorPpm: null, ceilingPpm: null, repeatReason: null },
};

describe('DR-5: a plan has its five parts', () => {
  it('accepts tasks that have all of them', () => {
    expect(fiveParts([TASK, TASK])).toEqual({ lawful: true });
    expect(isWhole(TASK)).toBe(true);
  });

  it.each(Object.entries(MANDATORY_PARTS))('refuses a task without %s and names the place', (part, field) => {
    const task = { ...TASK, [field]: null };
    expect(fiveParts([TASK, task])).toEqual({
      lawful: false,
      code: 'PLAN_PARTS_MISSING',
      article: '上海市优化营商环境条例 62',
      facts: { missing: [part], where: [`tasks[1].${field}`] },
    });
    expect(isWhole(task)).toBe(false);
  });

  it('names every part that is missing somewhere, each once, and all five where there is no task', () => {
    const tasks = [
      { ...TASK, mode: null },
      { ...TASK, mode: null, item: '' },
    ];
    expect(fiveParts(tasks)).toMatchObject({
      facts: { missing: ['METHOD', 'ITEMS'], where: ['tasks[0].mode', 'tasks[1].mode', 'tasks[1].item'] },
    });
    expect(fiveParts([])).toMatchObject({
      facts: { missing: ['BODY', 'OBJECTS', 'METHOD', 'ITEMS', 'RATIO'], where: [] },
    });
  });
});
