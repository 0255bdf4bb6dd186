import { day } from '../../kernel/values/day';
import { filePlan } from '../../subgraphs/inspection/store/plans/advancePlan';
import { publishedTask } from '../../subgraphs/inspection/store/plans/publishedTask';
import { startPlan } from '../../subgraphs/inspection/store/plans/runPlan';
import {
  at,
  FIRE_TASK,
  openPlanDesk,
  PLAN,
  type PlanDesk,
  planners,
  type SeenPlan,
  TASK,
} from '../support/inspection/planDesk';
import { plantRound } from '../support/inspection/plantPlan';
import { PUBLIC } from '../support/openSilo';

const { planner, head, firePlanner, fireHead, office } = planners;
const TODAY = day('2026-11-02');

let desk: PlanDesk;
beforeAll(async () => {
  desk = await openPlanDesk();
});
afterAll(() => desk.silo.close());

const SAID = { name: PLAN.name, office: PLAN.office, from: PLAN.from, to: PLAN.to };
const amendment = (plan: SeenPlan, changed: object) => ({
  ...at(plan),
  ...SAID,
  tasks: [TASK],
  reason: '新增上级部署的检查事项',
  ...changed,
});
const FOOD = { ...TASK, item: 'SAMR-FOOD', volume: { kind: 'ALL' } };
const LESS = { ...TASK, volume: { kind: 'RATIO', ppm: 10_000 } };
const run = async (plan: SeenPlan): Promise<SeenPlan> => {
  await desk.silo.database.transaction((client) => startPlan(client, plan.number, { actor: head, today: TODAY }));
  return (await desk.read(plan.number, planner)) as SeenPlan;
};
const task = (plan: SeenPlan, number: number) =>
  desk.silo.database.transaction((client) => publishedTask(client, plan.number, number));

describe('DR-7, 11d: a published plan changes by a new edition alone', () => {
  it('which is drafted with a reason, approved, filed and published like the first', async () => {
    const plan = await desk.published();
    const drafted = await desk.act('amendInspectionPlan', amendment(plan, { tasks: [LESS, FOOD] }), planner);
    expect(drafted).toMatchObject({ state: 'PENDING', flags: ['LATE'], current: { edition: 1 } });
    await expect(task(plan, 2)).rejects.toMatchObject({ code: 'PLAN_TASK_UNKNOWN' });
    const amended = await desk.publish(drafted);
    expect(amended).toMatchObject({ publishedOn: '2026-11-02', flags: ['LATE', 'AMENDED'] });
    expect(amended.current).toMatchObject({ edition: 2, reason: '新增上级部署的检查事项', state: 'PUBLISHED' });
    expect(await task(plan, 2)).toMatchObject({ item: 'SAMR-FOOD', edition: 2 });
    expect((await desk.history(plan.number)).map(({ kind }) => kind)).toEqual([
      ...['DRAFTED', 'APPROVED', 'FILED', 'PUBLISHED', 'AMENDMENT_DRAFTED', 'APPROVED', 'FILED', 'AMENDED'],
    ]);
  });

  it('and every edition stays, the public reading those that were published', async () => {
    const plan = await desk.published();
    const drafted = await desk.act('amendInspectionPlan', amendment(plan, { tasks: [TASK, FOOD] }), planner);
    const again = await desk.act('amendInspectionPlan', amendment(drafted, { tasks: [LESS] }), planner);
    const fields = 'number version state editions { edition state tasks { volume { text } } }';
    const seen = async (viewer: typeof planner) => (await desk.read(plan.number, viewer, fields))?.editions;
    const first = { edition: 1, state: 'PUBLISHED', tasks: [{ volume: { text: '20‰' } }] };
    const second = { edition: 2, state: 'DRAFT', tasks: [{ volume: { text: '10‰' } }] };
    expect(await seen(planner)).toEqual([first, second]);
    expect(await seen(office)).toEqual([first, second]);
    expect(await seen(firePlanner)).toEqual([first]);
    expect(await seen(PUBLIC)).toEqual([first]);
    await desk.publish(again);
    expect(await seen(PUBLIC)).toEqual([first, { ...second, state: 'PUBLISHED' }]);
  });

  it.each([
    ['a plan that is not public', { draft: true }, 'WORK_STATE_UNFIT'],
    ['nothing', {}, 'PLAN_AMENDMENT_EMPTY'],
    ['a task into another item', { tasks: [FOOD] }, 'PLAN_TASK_LOCKED'],
    ['without a reason', { tasks: [LESS], reason: ' ' }, 'TEXT_EMPTY'],
    ['into what no plan may ask', { tasks: [{ ...TASK, volume: { kind: 'ALL' } }] }, 'PLAN_FULL_COVERAGE_UNFIT'],
  ])('refuses to amend %s', async (_, changed, code) => {
    const { draft = false, ...input } = changed as { draft?: boolean };
    const plan = draft ? await desk.draft() : await desk.published();
    expect(await desk.refused('amendInspectionPlan', amendment(plan, input), planner)).toMatchObject({ code });
  });

  it('keeps every task and the window once the first list is locked, and still takes new tasks', async () => {
    const plan = await run(await desk.published({ tasks: [TASK, FOOD] }));
    for (const [changed, code] of [
      [{ tasks: [LESS, FOOD] }, 'PLAN_TASK_LOCKED'],
      [{ tasks: [TASK] }, 'PLAN_TASK_LOCKED'],
      [{ tasks: [TASK, FOOD, { ...TASK, item: 'SAMR-TWICE' }], to: '2026-12-30' }, 'PLAN_WINDOW_LOCKED'],
    ] as const) {
      expect(await desk.refused('amendInspectionPlan', amendment(plan, changed), planner)).toMatchObject({ code });
    }
    const added = amendment(plan, { tasks: [TASK, FOOD, { ...TASK, item: 'SAMR-TWICE' }] });
    const drafted = await desk.act('amendInspectionPlan', added, planner);
    expect(await desk.publish(drafted)).toMatchObject({ state: 'RUNNING', current: { edition: 2 } });
    expect(await task(plan, 3)).toMatchObject({ item: 'SAMR-TWICE' });
  });

  it('keeps what a round committed to, though nothing is drawn yet', async () => {
    const plan = await desk.published();
    await plantRound(desk.silo.database, plan.number, 'FREEZING');
    const less = amendment(plan, { tasks: [LESS] });
    expect(await desk.refused('amendInspectionPlan', less, planner)).toMatchObject({ code: 'PLAN_TASK_LOCKED' });
    const gone = { ...at(plan), reason: '机构职责调整' };
    expect(await desk.refused('withdrawInspectionPlan', gone, head)).toMatchObject({
      code: 'PLAN_ROUND_IN_HAND',
      rounds: [`DR-${plan.number}`],
    });
    await desk.silo.database.dataSource.query(`UPDATE draw_round SET state = 'VOID', ended_at = now()`);
    expect(await desk.act('amendInspectionPlan', less, planner)).toMatchObject({ state: 'PENDING' });
  });

  it('refuses to publish a change of what a round committed to meanwhile', async () => {
    const plan = await desk.published();
    const drafted = await desk.act('amendInspectionPlan', amendment(plan, { tasks: [LESS] }), planner);
    const approved = await desk.act('approveInspectionPlan', at(drafted), head);
    const filed = await desk.act('fileInspectionPlan', { ...at(approved), reference: '2号' }, head);
    await plantRound(desk.silo.database, plan.number, 'FREEZING');
    expect(await desk.refused('publishInspectionPlan', at(filed), head)).toMatchObject({ code: 'PLAN_TASK_LOCKED' });
  });

  it('asks a department that comes in for its consent, and shows it the draft', async () => {
    const plan = await desk.published();
    const drafted = await desk.act('amendInspectionPlan', amendment(plan, { tasks: [TASK, FIRE_TASK] }), planner);
    expect(await desk.refused('approveInspectionPlan', at(drafted), head)).toMatchObject({ missing: ['FIRE'] });
    const fields = 'number version state editions { edition consentsMissing { code } }';
    expect(await desk.read(plan.number, fireHead, fields)).toMatchObject({ editions: [{}, { edition: 2 }] });
    const consented = await desk.act('consentToInspectionPlan', { ...at(drafted), department: 'FIRE' }, fireHead);
    const amended = await desk.publish(consented);
    expect(amended).toMatchObject({ crossDepartment: true, departments: [{ code: 'FIRE' }, { code: 'SAMR' }] });
  });
});

describe('DR-6: an urgent amendment is filed promptly', () => {
  it.each([
    ['on the fifth working day', '2026-11-09', false],
    ['a working day later', '2026-11-10', true],
  ])('%s', async (_, filedOn, late) => {
    const plan = await desk.published();
    const input = amendment(plan, { tasks: [TASK, FOOD], urgent: true });
    const approved = await desk.act(
      'approveInspectionPlan',
      at(await desk.act('amendInspectionPlan', input, planner)),
      head,
    );
    const filing = { ...at(approved), reference: '急1号' };
    await filePlan(desk.silo.database, filing, { actor: head, today: day(filedOn) });
    const fields = 'number version state editions { urgent filingDueOn filedOn filingLate }';
    expect(await desk.read(plan.number, planner, fields)).toMatchObject({
      editions: [
        { urgent: false, filingDueOn: null },
        { urgent: true, filingDueOn: '2026-11-09', filedOn, filingLate: late },
      ],
    });
  });
});

describe('DR-7: what is given up stays on the record', () => {
  it('a plan is withdrawn with a reason until it runs, and public where it was', async () => {
    const plan = await desk.published();
    const reason = { ...at(plan), reason: '机构职责调整' };
    expect(await desk.refused('withdrawInspectionPlan', reason, planner)).toMatchObject({
      code: 'NOT_YOUR_INSPECTION',
    });
    const withdrawn = await desk.act('withdrawInspectionPlan', reason, head);
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', withdrawnOn: '2026-11-02' });
    expect(await desk.read(plan.number, PUBLIC)).toMatchObject({ state: 'WITHDRAWN' });
    await expect(task(plan, 1)).rejects.toMatchObject({ code: 'INSPECTION_PLAN_NOT_PUBLISHED' });
    const running = await run(await desk.published());
    const late = { ...at(running), reason: '机构职责调整' };
    expect(await desk.refused('withdrawInspectionPlan', late, head)).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('a draft that is withdrawn takes no further step and stays hidden', async () => {
    const gone = await desk.act('withdrawInspectionPlan', { ...at(await desk.draft()), reason: '重复' }, head);
    expect(gone).toMatchObject({ state: 'WITHDRAWN', flags: [] });
    expect(await desk.refused('approveInspectionPlan', at(gone), head)).toMatchObject({ code: 'PLAN_EDITION_MISSING' });
    expect(await desk.read(gone.number, PUBLIC)).toBeNull();
  });

  it('an amendment is dropped and the edition in force stands; a next one gets the next number', async () => {
    const plan = await desk.published();
    const drafted = await desk.act('amendInspectionPlan', amendment(plan, { tasks: [LESS] }), planner);
    const dropped = await desk.act('dropPlanAmendment', { ...at(drafted), reason: '不再需要' }, head);
    expect(dropped).toMatchObject({ state: 'PENDING', current: { edition: 1 } });
    const nothing = { ...at(dropped), reason: '不再需要' };
    expect(await desk.refused('dropPlanAmendment', nothing, head)).toMatchObject({ code: 'PLAN_EDITION_MISSING' });
    const next = await desk.publish(
      await desk.act('amendInspectionPlan', amendment(dropped, { tasks: [LESS] }), planner),
    );
    expect(next).toMatchObject({ current: { edition: 3 } });
  });
});
