import { day } from '../../kernel/values/day';
import { approvePlan, filePlan, publishPlan } from '../../subgraphs/inspection/store/plans/advancePlan';
import { draftPlan } from '../../subgraphs/inspection/store/plans/draftPlan';
import { at, FIRE_TASK, openPlanDesk, PLAN, type PlanDesk, planners, TASK } from '../support/inspection/planDesk';
import { PUBLIC } from '../support/openSilo';

const { planner, head, firePlanner, fireHead, ecologyHead, pudongPlanner, pudongHead, office } = planners;

let desk: PlanDesk;
beforeAll(async () => {
  desk = await openPlanDesk();
});
afterAll(() => desk.silo.close());

describe('DR-5, DR-7: a plan goes from draft to publication', () => {
  it('drafted by one, approved, filed and published by another, each step in the history', async () => {
    const draft = await desk.draft();
    expect(draft).toMatchObject({ state: 'DRAFT', flags: ['OVERDUE'], crossDepartment: false });
    expect(draft.number).toMatch(/^IP-2026-\d{6}$/);
    const done = await desk.publish(draft);
    expect(done).toMatchObject({ state: 'PENDING', publishedOn: '2026-11-02', flags: ['LATE'], dueOn: '2026-03-31' });
    expect(done.current).toMatchObject({
      state: 'PUBLISHED',
      filedOn: '2026-11-02',
      filingReference: '沪市监备〔2026〕1号',
    });
    expect(await desk.history(done.number)).toMatchObject([
      { kind: 'DRAFTED', actor: 'planner-samr' },
      { kind: 'APPROVED', actor: 'head-samr' },
      { kind: 'FILED' },
      { kind: 'PUBLISHED' },
    ]);
  });

  it('and takes no step before the one that comes first', async () => {
    const draft = await desk.draft();
    expect(await desk.refused('publishInspectionPlan', at(draft), head)).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const file = { ...at(draft), reference: '1号' };
    expect(await desk.refused('fileInspectionPlan', file, head)).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const approved = await desk.act('approveInspectionPlan', at(draft), head);
    expect(await desk.refused('approveInspectionPlan', at(approved), head)).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect(await desk.refused('publishInspectionPlan', at(approved), head)).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const redraft = { ...PLAN, replaces: at(approved) };
    expect(await desk.refused('draftInspectionPlan', redraft, planner)).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect(await desk.refused('approveInspectionPlan', at(draft), head)).toMatchObject({ code: 'WORK_CHANGED' });
  });

  it('is changed as a draft in the version that was seen, and keeps whose it is', async () => {
    const draft = await desk.draft();
    const other = await desk.draft({ replaces: at(draft), name: '改名' });
    expect(other).toMatchObject({ number: draft.number, version: 2, current: { name: '改名', edition: 1 } });
    expect(await desk.refused('draftInspectionPlan', { ...PLAN, replaces: at(draft) }, planner)).toMatchObject({
      code: 'WORK_CHANGED',
    });
    const special = { ...PLAN, kind: 'SPECIAL', replaces: at(other) };
    expect(await desk.refused('draftInspectionPlan', special, planner)).toMatchObject({
      code: 'PLAN_DRAFT_OF_ANOTHER',
    });
  });
});

describe('11d: who does what to a plan', () => {
  it.each([['drafting', 'draftInspectionPlan', PLAN, [head, firePlanner, pudongPlanner, office, PUBLIC]]] as const)(
    '%s is for the planner of the lead alone',
    async (_, name, input, others) => {
      for (const other of others) {
        expect(await desk.refused(name, input, other)).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
      }
    },
  );

  it('approval is for a head of the lead who did not draft it', async () => {
    const both = { ...planner, roles: ['planner', 'inspection-head'] };
    const draft = await desk.draft({}, both);
    expect(await desk.refused('approveInspectionPlan', at(draft), both)).toMatchObject({
      code: 'SAME_PERSON_APPROVES',
    });
    for (const [other, code] of [
      [planner, 'NOT_YOUR_INSPECTION'],
      [office, 'NOT_YOUR_INSPECTION'],
      [fireHead, 'WORK_UNKNOWN'],
      [pudongHead, 'WORK_UNKNOWN'],
      [PUBLIC, 'WORK_UNKNOWN'],
    ] as const) {
      expect(await desk.refused('approveInspectionPlan', at(draft), other)).toMatchObject({ code });
    }
  });

  it('nor by anybody who drafted it before another put a draft in its place', async () => {
    const both = { ...planner, subject: 'planner-and-head', roles: ['planner', 'inspection-head'] };
    const draft = await desk.draft({}, both);
    const redraft = await desk.draft({ replaces: at(draft), name: '改名' }, planner);
    expect(await desk.refused('approveInspectionPlan', at(redraft), both)).toMatchObject({
      code: 'SAME_PERSON_APPROVES',
    });
    const published = await desk.publish(redraft);
    const amendment = { ...at(published), reason: '调整比例', urgent: false };
    const { authority: _, kind: __, year: ___, ...plan } = PLAN;
    const tasks = [{ ...TASK, volume: { kind: 'RATIO', ppm: 30_000 } }];
    const amended = await desk.act('amendInspectionPlan', { ...amendment, ...plan, tasks }, planner);
    expect(await desk.act('approveInspectionPlan', at(amended), both)).toMatchObject({ number: draft.number });
  });

  it('an office plans for its district, and the department above it may act for it', async () => {
    const task = { ...TASK, department: 'SAMR-310115', scope: { districts: ['310115'] } };
    const draft = await desk.draft({ authority: 'SAMR-310115', tasks: [task] }, pudongPlanner);
    expect(await desk.publish(draft, head)).toMatchObject({ state: 'PENDING', authority: { code: 'SAMR-310115' } });
  });
});

describe('DR-17: a joint plan rests on the consent of each cooperating department', () => {
  const tasks = [TASK, FIRE_TASK];
  const consent = (plan: { number: string; version: number }, department = 'FIRE') => ({
    ...at(plan as never),
    department,
  });

  it('to its own tasks, by its own head, before the approval', async () => {
    const draft = await desk.draft({ tasks });
    expect(draft).toMatchObject({ crossDepartment: true, current: { consentsMissing: [{ code: 'FIRE' }] } });
    expect(await desk.refused('approveInspectionPlan', at(draft), head)).toMatchObject({
      code: 'PLAN_CONSENT_MISSING',
      missing: ['FIRE'],
    });
    expect(await desk.refused('consentToInspectionPlan', consent(draft), head)).toMatchObject({
      code: 'NOT_YOUR_INSPECTION',
    });
    expect(await desk.refused('consentToInspectionPlan', consent(draft, 'ECOLOGY'), ecologyHead)).toMatchObject({
      code: 'WORK_UNKNOWN',
    });
    expect(await desk.refused('consentToInspectionPlan', consent(draft, 'SAMR'), head)).toMatchObject({
      code: 'PLAN_NOT_COOPERATING',
      departments: ['FIRE'],
    });
    const consented = await desk.act('consentToInspectionPlan', consent(draft), fireHead);
    expect(consented.current).toMatchObject({
      consents: [{ department: { code: 'FIRE' }, on: '2026-11-02', stands: true }],
      consentsMissing: [],
    });
    expect(await desk.publish(consented)).toMatchObject({ state: 'PENDING' });
  });

  it('which stands while its tasks stand, and falls with them', async () => {
    const draft = await desk.act('consentToInspectionPlan', consent(await desk.draft({ tasks })), fireHead);
    const others = [{ ...TASK, volume: { kind: 'RATIO', ppm: 30_000 } }, FIRE_TASK];
    const same = await desk.draft({ tasks: others, replaces: at(draft) });
    expect(same.current).toMatchObject({ consentsMissing: [] });
    const changed = [TASK, { ...FIRE_TASK, volume: { kind: 'RATIO', ppm: 30_000 } }];
    const fallen = await desk.draft({ tasks: changed, replaces: at(same) });
    expect(fallen.current).toMatchObject({ consents: [{ stands: false }], consentsMissing: [{ code: 'FIRE' }] });
    const later = await desk.draft({ tasks: others, to: '2026-12-30', replaces: at(fallen) });
    expect(later.current).toMatchObject({ consentsMissing: [{ code: 'FIRE' }] });
  });
});

describe('DR-6: a special plan is approved, filed and public within one month', () => {
  const SPECIAL = { authority: 'SAMR', kind: 'SPECIAL' as const, year: 2026 };
  const written = {
    name: '燃气安全专项检查',
    office: '产品质量处',
    window: { from: day('2026-02-01'), to: day('2026-12-31') },
    tasks: [
      {
        ...{ task: null, department: 'SAMR', item: 'SAMR-GENERAL', mode: 'ON_SITE' as const },
        scope: { districts: null, industries: null, grades: null, categories: null, risks: null },
        ...{ volume: { kind: 'RATIO' as const, ppm: 20_000 }, tables: null, floorPpm: null, ceilingPpm: null },
        repeatReason: null,
      },
    ],
  };
  const on = (today: string) => ({ actor: head, today: day(today) });

  /** Approved on 31 January, filed and published on another day. */
  async function publishedOn(last: string): Promise<string> {
    const { database } = desk.silo;
    const number = await draftPlan(database, { ...SPECIAL, plan: written }, { ...on('2026-01-30'), actor: planner });
    await approvePlan(database, { number, version: 1 }, on('2026-01-31'));
    await filePlan(database, { number, version: 2, reference: '1号' }, on('2026-02-03'));
    return publishPlan(database, { number, version: 3 }, on(last));
  }

  it('approved on 31 January: public on 28 February is in time, a day later is late', async () => {
    const inTime = await publishedOn('2026-02-28');
    expect(await desk.read(inTime, PUBLIC)).toMatchObject({ dueOn: '2026-02-28', flags: [] });
    const late = await publishedOn('2026-03-01');
    expect(await desk.read(late, PUBLIC)).toMatchObject({ dueOn: '2026-02-28', flags: ['LATE'] });
  });

  it('has no last day before it is approved', async () => {
    expect(await desk.draft({ kind: 'SPECIAL' })).toMatchObject({ dueOn: null, flags: [] });
  });
});
