import { day } from '../../../../kernel/values/day';
import {
  DEFAULT_CEILING_PPM,
  DEFAULT_FLOOR_PPM,
  DEFAULT_TABLES,
} from '../../../../subgraphs/inspection/rules/plans/defaultTables';
import {
  judgePlan,
  judgeWritten,
  MOST_TASKS,
  planContent,
} from '../../../../subgraphs/inspection/rules/plans/judgePlan';
import type { WrittenPlan, WrittenTask } from '../../../../subgraphs/inspection/rules/plans/planContent';
import type { PlannedItem } from '../../../../subgraphs/inspection/rules/plans/plannedItem';
import { planTables } from '../../../../subgraphs/inspection/rules/plans/planTables';
import { writtenTables } from '../../../../subgraphs/inspection/rules/plans/probabilityTables';

const TASK: WrittenTask = {
  ...{ task: null, department: 'SAMR', item: 'SAMR-01', mode: 'ON_SITE', volume: { kind: 'RATIO', ppm: 10_000 } },
  scope: { districts: ['310115'], industries: null, grades: null, categories: null, risks: null },
  ...{ tables: null, floorPpm: null, ceilingPpm: null, repeatReason: null },
};
const ITEM: PlannedItem = {
  ...{
    code: 'SAMR-01',
    department: 'SAMR',
    kind: 'GENERAL',
    methods: [],
    ratioCeilingPpm: 100_000,
    ratioFloorPpm: null,
  },
  ...{ mostPerYear: null, basisEnded: false },
};
const window = { from: day('2026-04-01'), to: day('2026-12-31') };
const plan = (...tasks: WrittenTask[]): WrittenPlan => ({ name: '计划', office: '处', window, tasks });
const today = day('2026-03-20');
const judge = (written: WrittenPlan, items: readonly PlannedItem[] = [ITEM], standing = plan()) =>
  judgePlan(planContent(written), {
    ...{ kind: 'ANNUAL', year: 2026, today, standing: planContent(standing).tasks },
    items: new Map(items.map((item) => [item.code, item])),
  });

describe('DR-5: what was written becomes a plan', () => {
  it('with the number of each task, by its place unless told, and tasks by number', () => {
    const written = plan({ ...TASK, task: 7 }, TASK);
    expect(judgeWritten(written)).toEqual({ lawful: true });
    expect(planContent(written).tasks.map(({ task }) => task)).toEqual([2, 7]);
    expect(judgeWritten(plan(TASK, { ...TASK, task: 1 }))).toMatchObject({ code: 'PLAN_TASK_NUMBERS_UNFIT' });
    expect(judgeWritten(plan({ ...TASK, task: 0 }))).toMatchObject({ code: 'PLAN_TASK_NUMBERS_UNFIT' });
  });

  it('of a hundred tasks at most', () => {
    const tasks = Array.from({ length: MOST_TASKS }, () => TASK);
    expect(judgeWritten(plan(...tasks))).toEqual({ lawful: true });
    expect(judgeWritten(plan(...tasks, TASK))).toMatchObject({
      code: 'PLAN_TASKS_TOO_MANY',
      facts: { limit: MOST_TASKS },
    });
  });
});

describe('DR-33: whoever states no tables gets illustrative ones', () => {
  it('with their bounds', () => {
    const [task] = planContent(plan(TASK)).tasks;
    expect(task).toMatchObject({
      tables: DEFAULT_TABLES,
      floorPpm: DEFAULT_FLOOR_PPM,
      ceilingPpm: DEFAULT_CEILING_PPM,
    });
  });

  it('which keep every rule of tables, and draw D thirty times as often as A', () => {
    expect(planTables(writtenTables(DEFAULT_TABLES))).toEqual({ lawful: true });
    expect(Math.round(DEFAULT_TABLES.risk.D / DEFAULT_TABLES.risk.A)).toBe(30);
  });
});

describe('DR-1: only an item on the list, with its basis in force, is planned', () => {
  it('refuses one that is not on the list, or whose basis has ended, and says in which task', () => {
    expect(judge(plan(TASK))).toEqual({ lawful: true });
    expect(judge(plan(TASK), [])).toMatchObject({
      code: 'INSPECTION_ITEM_NOT_PUBLISHED',
      facts: { item: 'SAMR-01', task: 1 },
    });
    expect(judge(plan(TASK), [{ ...ITEM, basisEnded: true }])).toMatchObject({
      code: 'ITEM_BASIS_ENDED',
      facts: { task: 1 },
    });
  });

  it('judges no task anew that stands unchanged in an amendment', () => {
    const other = { ...TASK, item: 'SAMR-02' };
    const amended = plan(TASK, other);
    expect(judge(amended, [{ ...ITEM, code: 'SAMR-02' }], plan(TASK))).toEqual({ lawful: true });
    expect(judge(amended, [ITEM], plan(TASK))).toMatchObject({ facts: { item: 'SAMR-02', task: 2 } });
    const changed = plan({ ...TASK, mode: 'OFF_SITE' });
    expect(judge(changed, [], plan(TASK))).toMatchObject({ code: 'INSPECTION_ITEM_NOT_PUBLISHED' });
  });
});
