import { day } from '../../kernel/values/day';
import { approvePlan } from '../../subgraphs/inspection/store/plans/advancePlan';
import { publishedTask } from '../../subgraphs/inspection/store/plans/publishedTask';
import { requireCountsWithin } from '../../subgraphs/inspection/store/plans/requireCountsWithin';
import { requireListedTasks } from '../../subgraphs/inspection/store/plans/requireListedTasks';
import { at, openPlanDesk, PLAN, type PlanDesk, planners, TASK } from '../support/inspection/planDesk';
import { PUBLIC } from '../support/openSilo';

const { planner, head } = planners;

let desk: PlanDesk;
beforeAll(async () => {
  desk = await openPlanDesk();
});
afterAll(() => desk.silo.close());

describe('DR-5: the five parts of a plan', () => {
  it.each([
    ['inspecting body', { department: null }, 'BODY', 'tasks[1].department'],
    ['object scope', { scope: null }, 'OBJECTS', 'tasks[1].scope'],
    ['method', { mode: null }, 'METHOD', 'tasks[1].mode'],
    ['items', { item: null }, 'ITEMS', 'tasks[1].item'],
    ['ratio', { volume: null }, 'RATIO', 'tasks[1].volume'],
  ])('without its %s it is refused, and the part is named', async (_, without, part, where) => {
    const tasks = [TASK, { ...TASK, ...without }];
    const refusal = await desk.refused('draftInspectionPlan', { ...PLAN, tasks }, planner);
    expect(refusal).toMatchObject({ code: 'PLAN_PARTS_MISSING', missing: [part], where: [where] });
    expect(refusal).toMatchObject({ article: '上海市优化营商环境条例 62' });
  });

  it('and without a task all five are missing', async () => {
    const refusal = await desk.refused('draftInspectionPlan', { ...PLAN, tasks: [] }, planner);
    expect(refusal).toMatchObject({ missing: ['BODY', 'OBJECTS', 'METHOD', 'ITEMS', 'RATIO'] });
  });
});

describe('DR-1, DR-2, 11b: what a task may ask', () => {
  it.each([
    ['an item that there is not', { item: 'SAMR-NONE' }, 'INSPECTION_ITEM_NOT_PUBLISHED'],
    ['an item withdrawn today', { item: 'SAMR-GONE' }, 'INSPECTION_ITEM_NOT_PUBLISHED'],
    ['an item published tomorrow', { item: 'SAMR-SOON' }, 'INSPECTION_ITEM_NOT_PUBLISHED'],
    ["another department's item", { item: 'FIRE-DOORS' }, 'PLAN_DEPARTMENT_UNFIT'],
    ['a ratio over the ceiling', { volume: { kind: 'RATIO', ppm: 50_001 } }, 'ITEM_RATIO_OVER_CEILING'],
    ['a ratio under the floor', { volume: { kind: 'RATIO', ppm: 9_999 } }, 'PLAN_RATIO_BELOW_FLOOR'],
    ['a ratio that is none', { volume: { kind: 'RATIO' } }, 'PLAN_VOLUME_UNFIT'],
    ['full coverage of a general item', { volume: { kind: 'ALL' } }, 'PLAN_FULL_COVERAGE_UNFIT'],
    ['an on-site check of papers', { item: 'SAMR-PAPERS' }, 'PLAN_METHOD_UNFIT'],
    ['an unknown district', { scope: { districts: ['310230'] } }, 'PLAN_SCOPE_UNFIT'],
    ['an office beyond its district', { department: 'SAMR-310115', scope: {} }, 'PLAN_OFFICE_OUTSIDE_DISTRICT'],
    ['a floor of 0', { floorPpm: 0 }, 'PLAN_BOUNDS_UNFIT'],
    ['a ceiling of 1', { ceilingPpm: 1_000_000 }, 'PLAN_BOUNDS_UNFIT'],
    ['an unknown department', { department: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
  ])('refuses %s', async (_, changed, code) => {
    const input = { ...PLAN, tasks: [{ ...TASK, ...changed }] };
    expect(await desk.refused('draftInspectionPlan', input, planner)).toMatchObject({ code });
  });

  it('accepts the bounds themselves, an item that leaves tomorrow, full coverage of a key item', async () => {
    const tasks = [
      { ...TASK, volume: { kind: 'RATIO', ppm: 50_000 }, floorPpm: 1, ceilingPpm: 999_999 },
      { ...TASK, item: 'SAMR-LEAVING', volume: { kind: 'RATIO', ppm: 1 } },
      { ...TASK, item: 'SAMR-FOOD', volume: { kind: 'ALL' } },
      { ...TASK, item: 'SAMR-PAPERS', mode: 'OFF_SITE' },
      { ...TASK, item: 'SAMR-TWICE', department: 'SAMR-310115', scope: { districts: ['310115'] } },
    ];
    expect(await desk.draft({ tasks })).toMatchObject({ state: 'DRAFT' });
  });

  it('refuses at the publication what was fit at the draft', async () => {
    const draft = await desk.draft({ tasks: [{ ...TASK, item: 'SAMR-LEAVING' }] });
    const tomorrow = { actor: head, today: day('2026-11-03') };
    await expect(approvePlan(desk.silo.database, at(draft), tomorrow)).rejects.toMatchObject({
      code: 'INSPECTION_ITEM_NOT_PUBLISHED',
    });
  });
});

describe('DR-2: a number of objects keeps to the ceiling of its item, once the pool is known', () => {
  it('refuses more of a general item than its ceiling admits, and any number of a key item', async () => {
    const pooled = (item: string, count: number) => ({
      ...{ task: 3, item, volume: { kind: 'COUNT' as const, count }, eligible: 1_000 },
    });
    const judge = (...tasks: ReturnType<typeof pooled>[]) =>
      desk.silo.database.transaction((client) => requireCountsWithin(client, tasks, day('2026-11-02')));
    await expect(judge(pooled('SAMR-GENERAL', 50), pooled('SAMR-FOOD', 1_000))).resolves.toBeUndefined();
    await expect(judge(pooled('SAMR-GENERAL', 51))).rejects.toMatchObject({
      code: 'ITEM_RATIO_OVER_CEILING',
      facts: { task: 3, count: 51, eligible: 1_000, ceiling: 50_000 },
    });
  });
});

describe('Measures 12-3, 11e: what a probability may rest on', () => {
  const table = (by: string, ...values: number[]) => {
    const classes = {
      CREDIT: ['AAA', 'AA', 'A', 'B', 'C', 'UNRATED'],
      CATEGORY: ['LOWER', 'ORDINARY', 'HIGHER'],
      RISK: ['A', 'B', 'C', 'D', 'UNCLASSED'],
    }[by] ?? ['有限责任公司'];
    return { by, factors: classes.map((one, place) => ({ class: one, basisPoints: values[place] ?? 10_000 })) };
  };
  const sound = [table('CREDIT'), table('CATEGORY', 5_000, 10_000, 20_000), table('RISK')];
  const tried = (tables: object[]) => ({ ...PLAN, tasks: [{ ...TASK, tables }] });

  it.each([
    ['organisational form', [...sound, table('LEGAL_FORM')], 'PLAN_TABLE_FORBIDDEN'],
    ['a missing table', sound.slice(1), 'PLAN_TABLES_INCOMPLETE'],
    ['a class without a factor', [...sound.slice(1), { by: 'CREDIT', factors: [] }], 'PLAN_TABLES_INCOMPLETE'],
    ['a worse class drawn less often', [table('CREDIT', 10_000, 9_999), ...sound.slice(1)], 'PLAN_TABLE_NOT_MONOTONE'],
    ['a factor of 0', [sound[0], table('CATEGORY', 0), sound[2]], 'PLAN_FACTOR_UNFIT'],
    ['tables that tie to nothing', [sound[0], table('CATEGORY'), sound[2]], 'PLAN_TABLES_FLAT'],
  ])('refuses %s', async (_, tables, code) => {
    expect(await desk.refused('draftInspectionPlan', tried(tables as object[]), planner)).toMatchObject({ code });
  });

  it('says under which article organisational form is no ground', async () => {
    const refusal = await desk.refused('draftInspectionPlan', tried([...sound, table('LEGAL_FORM')]), planner);
    expect(refusal).toMatchObject({ article: '上海市分类监管管理办法 12-3', received: 'LEGAL_FORM' });
  });

  it('and tells given tables from the illustrative ones (DR-33)', async () => {
    const fields = 'current { tasks { tablesIllustrative tables { by factors { class basisPoints text } } } }';
    const own = await desk.draft({ tasks: [{ ...TASK, tables: sound }] });
    expect(await desk.read(own.number, planner, fields)).toMatchObject({
      current: {
        tasks: [{ tablesIllustrative: false, tables: [{ by: 'CREDIT' }, { by: 'CATEGORY' }, { by: 'RISK' }] }],
      },
    });
    const none = await desk.draft();
    expect(await desk.read(none.number, planner, fields)).toMatchObject({
      current: { tasks: [{ tablesIllustrative: true }] },
    });
    const { data } = await desk.silo.ask(
      '{ planDefaults { illustrative note tables { by } floorPpm ceilingPpm } }',
      {},
      PUBLIC,
    );
    expect(data?.planDefaults).toMatchObject({ illustrative: true, note: expect.stringContaining('并非法定') });
  });
});

describe('DR-1, Measures 7: what was published earlier is looked at again when it is drawn', () => {
  it('an item that left the list meanwhile is refused from its day on, and its task marked', async () => {
    const plan = await desk.published({ tasks: [{ ...TASK, item: 'SAMR-LEAVING' }] });
    const tasks = [await desk.silo.database.transaction((client) => publishedTask(client, plan.number, 1))];
    const listed = (on: string) =>
      desk.silo.database.transaction((client) => requireListedTasks(client, tasks, day(on)));
    await expect(listed('2026-11-02')).resolves.toBeUndefined();
    await expect(listed('2026-11-03')).rejects.toMatchObject({ code: 'INSPECTION_ITEM_NOT_PUBLISHED' });
    const fields = 'number version state current { tasks { item { code } lapsed } }';
    const lapsed = async () => (await desk.read(plan.number, PUBLIC, fields))?.current;
    expect(await lapsed()).toEqual({ tasks: [{ item: { code: 'SAMR-LEAVING' }, lapsed: false }] });
    await desk.silo.database.dataSource.query(
      `UPDATE inspection_item SET basis_ended_on = '2026-11-02' WHERE code = 'SAMR-LEAVING'`,
    );
    expect(await lapsed()).toEqual({ tasks: [{ item: { code: 'SAMR-LEAVING' }, lapsed: true }] });
    await expect(listed('2026-11-02')).rejects.toMatchObject({ code: 'ITEM_BASIS_ENDED' });
  });
});
