import { readingFrom } from '../../kernel/service/work/queryable';
import { day } from '../../kernel/values/day';
import { approvePlan } from '../../subgraphs/inspection/store/plans/advancePlan';
import { overduePlans } from '../../subgraphs/inspection/store/plans/overduePlans';
import { at, FIRE_TASK, openPlanDesk, type PlanDesk, planners, TASK } from '../support/inspection/planDesk';
import { plainTask, plantPlan } from '../support/inspection/plantPlan';
import { PUBLIC } from '../support/openSilo';

const { planner, head, firePlanner, fireHead, pudongPlanner, office } = planners;

let desk: PlanDesk;
beforeAll(async () => {
  desk = await openPlanDesk();
});
afterAll(() => desk.silo.close());
beforeEach(async () => {
  for (const table of ['inspection_plan', 'inspection_plan_edition']) {
    await desk.silo.database.dataSource.query(`DELETE FROM ${table}`);
  }
});

const overdue = (today: string, authorities: readonly string[] | null = null) =>
  overduePlans(readingFrom(desk.silo.database.statements), authorities, day(today));

describe('DR-5: who has no annual plan public by 31 March', () => {
  it('is nobody on 31 March and every department with items on 1 April', async () => {
    expect(await overdue('2026-03-31')).toEqual([]);
    expect(await overdue('2026-04-01')).toEqual(
      ['FIRE', 'SAMR'].map((department) => ({
        ...{ kind: 'ANNUAL_NOT_PUBLISHED', department, year: 2026, plan: null, dueOn: '2026-03-31', daysOverdue: 1 },
      })),
    );
    expect(await overdue('2026-04-01', ['SAMR'])).toHaveLength(1);
  });

  it('counts a department that takes part in a plan of another, and no draft and no withdrawn plan', async () => {
    await plantPlan(desk.silo.database, { number: 'IP-1', state: 'APPROVED', tasks: [plainTask()] });
    await plantPlan(desk.silo.database, { number: 'IP-2', state: 'WITHDRAWN', tasks: [plainTask()] });
    await plantPlan(desk.silo.database, { number: 'IP-3', kind: 'SPECIAL', tasks: [plainTask()] });
    expect(await overdue('2026-04-01')).toHaveLength(2);
    const tasks = [plainTask(), plainTask({ task: 2, department: 'FIRE', item: 'FIRE-DOORS' })];
    await plantPlan(desk.silo.database, { number: 'IP-4', tasks });
    expect(await overdue('2026-04-01')).toEqual([]);
  });

  it('is told to the line and to the office that watches, and not to the public', async () => {
    const list = '{ overdueInspectionPlans { kind department { code } plan dueOn daysOverdue } }';
    const seen = async (viewer: typeof planner) => (await desk.silo.ask(list, {}, viewer)).data?.overdueInspectionPlans;
    expect(await seen(office)).toHaveLength(2);
    expect(await seen(firePlanner)).toMatchObject([{ department: { code: 'FIRE' }, plan: null, daysOverdue: 216 }]);
    expect((await desk.silo.ask(list, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });
});

describe('DR-6: special plans and urgent amendments that wait too long', () => {
  it('a special plan is overdue from the day after its month', async () => {
    const plan = await desk.draft({ kind: 'SPECIAL' });
    await approvePlan(desk.silo.database, at(plan), { actor: head, today: day('2026-11-02') });
    const late = async (today: string) => (await overdue(today)).filter(({ kind }) => kind === 'SPECIAL_NOT_PUBLISHED');
    expect(await late('2026-12-02')).toEqual([]);
    expect(await late('2026-12-03')).toEqual([
      expect.objectContaining({ plan: plan.number, department: 'SAMR', dueOn: '2026-12-02', daysOverdue: 1 }),
    ]);
  });

  it('an urgent amendment from the day after its five working days, until it is filed', async () => {
    const plan = await desk.published();
    const said = { name: '修订', office: '信用监管处', from: '2026-11-02', to: '2026-12-31', tasks: [TASK] };
    const input = { ...at(plan), ...said, reason: '突发事件', urgent: true };
    const drafted = await desk.act('amendInspectionPlan', input, planner);
    const approved = await desk.act('approveInspectionPlan', at(drafted), head);
    const late = async (today: string) => (await overdue(today)).filter(({ kind }) => kind === 'AMENDMENT_NOT_FILED');
    expect([await late('2026-11-09'), (await late('2026-11-10')).length]).toEqual([[], 1]);
    await desk.act('fileInspectionPlan', { ...at(approved), reference: '急1号' }, head);
    expect(await late('2026-11-10')).toEqual([]);
  });
});

describe('Opinion 2.2: what everybody reads of plans', () => {
  const list = `query L($filter: InspectionPlanFilter, $first: Int, $after: String) {
    inspectionPlans(filter: $filter, first: $first, after: $after) { totalCount
      edges { cursor node { number state current { tasks { directed scopeHash volume { kind text } item { code } } } } }
      pageInfo { hasNextPage endCursor } } }`;
  const numbers = async (viewer: typeof planner, variables: object = {}) => {
    const { data, errors } = await desk.silo.ask(list, { ...variables }, viewer);
    if (errors) throw new Error(JSON.stringify(errors));
    const page = data?.inspectionPlans as { edges: { node: { number: string } }[]; pageInfo: { endCursor: string } };
    return { numbers: page.edges.map(({ node }) => node.number), end: page.pageInfo.endCursor, data };
  };

  it('published plans, newest first, page by page, with scope and ratio in words', async () => {
    const scope = { districts: ['310115'], grades: ['C'] };
    const one = await desk.published({ tasks: [{ ...TASK, scope, volume: { kind: 'RATIO', ppm: 12_500 } }] });
    const two = await desk.published({ year: 2026 });
    const first = await numbers(PUBLIC, { first: 1 });
    expect(first.numbers).toEqual([two.number]);
    const second = await numbers(PUBLIC, { first: 1, after: first.end });
    expect(second.numbers).toEqual([one.number]);
    expect(second.data?.inspectionPlans).toMatchObject({
      totalCount: 2,
      edges: [
        {
          node: { current: { tasks: [{ directed: true, volume: { text: '12.5‰' }, item: { code: 'SAMR-GENERAL' } }] } },
        },
      ],
    });
    const elsewhere = await desk.silo.ask(list, { first: 1, after: first.end }, planner);
    expect(elsewhere.errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
  });

  it('and drafts are for their departments, those above them and the office that watches', async () => {
    const draft = await desk.draft({ tasks: [TASK, FIRE_TASK] });
    const district = { ...TASK, department: 'SAMR-310115', scope: { districts: ['310115'] } };
    const pudong = await desk.draft({ authority: 'SAMR-310115', tasks: [district] }, pudongPlanner);
    const both = [pudong.number, draft.number];
    expect((await numbers(planner)).numbers).toEqual(both);
    expect((await numbers(office)).numbers).toEqual(both);
    expect((await numbers(fireHead)).numbers).toEqual([draft.number]);
    expect((await numbers(pudongPlanner)).numbers).toEqual([pudong.number]);
    expect((await numbers(PUBLIC)).numbers).toEqual([]);
    expect(await desk.read(draft.number, PUBLIC)).toBeNull();
    expect((await numbers(planner, { filter: { department: 'FIRE', state: 'DRAFT' } })).numbers).toEqual([
      draft.number,
    ]);
    expect((await numbers(planner, { filter: { year: 2027 } })).numbers).toEqual([]);
  });
});
