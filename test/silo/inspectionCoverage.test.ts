import { addDays, day } from '../../kernel/values/day';
import { storeInspections } from '../../subgraphs/inspection';
import { foodCoverage } from '../../subgraphs/inspection/store/plans/foodCoverage';
import { openPlanDesk, type PlanDesk, planners } from '../support/inspection/planDesk';
import { plainTask, plantPlan } from '../support/inspection/plantPlan';
import { plantRoundTask } from '../support/inspection/plantRound';
import { PUBLIC } from '../support/openSilo';

const { planner, firePlanner, office } = planners;
const USCCS = [
  '9131000010000595XD',
  '91310000132260250X',
  '9131000013221158XC',
  '91310000631696382C',
  '91310115MA1H9YGWXX',
] as const;

let desk: PlanDesk;
beforeAll(async () => {
  desk = await openPlanDesk();
});
afterAll(() => desk.silo.close());
beforeEach(async () => {
  for (const table of ['visit_item', 'inspection_result', 'inspection']) {
    await desk.silo.database.dataSource.query(`DELETE FROM ${table}`);
  }
});

/** An inspection of one item of SAMR, as its department supplies it. */
const fact = (uscc: string, record: string, changed: object = {}) => ({
  ...{ uscc: uscc as never, department: 'SAMR', mode: 'ON_SITE' as const, trigger: 'RANDOM' as const },
  ...{ planCode: 'IP-OLD', triggerReason: null, joint: false, scheduledOn: day('2026-05-06'), inspectedOn: null },
  ...{ stage: 'PLANNED' as const, resultPublished: false, publishedOn: null },
  items: [{ itemCode: 'SAMR-FOOD', codeSet: null, codes: [], followUp: null }],
  ...{ sourceDepartment: 'SAMR', sourceRecordId: record, observedAt: '2026-05-06T02:00:00Z' },
  ...changed,
});
const done = (on: string) => ({
  ...{ scheduledOn: day(on), inspectedOn: day(on), stage: 'COMPLETED' as const },
  items: [
    {
      ...{ itemCode: 'SAMR-FOOD', codeSet: 'ITEM_RESULTS' as const, codes: ['1'] },
      followUp: { kind: 'NONE_NEEDED', note: null, completedOn: day(on) },
    },
  ],
});

describe('DR-7: planned against done', () => {
  it('counts inspections of each task of the published plans of a year, those of its offices with them', async () => {
    await plantPlan(desk.silo.database, {
      number: 'IP-2026-900001',
      state: 'RUNNING',
      tasks: [
        plainTask({ item: 'SAMR-FOOD', volume: { kind: 'COUNT', count: 3 } }),
        plainTask({ task: 2, department: 'FIRE', item: 'FIRE-DOORS' }),
      ],
    });
    const under = { planCode: 'IP-2026-900001' };
    await storeInspections(desk.silo.database, [
      fact(USCCS[0], 'a', under),
      fact(USCCS[1], 'b', { ...under, ...done('2026-05-06') }),
      fact(USCCS[2], 'c', {
        ...under,
        ...done('2026-05-06'),
        resultPublished: true,
        publishedOn: day('2026-05-20'),
      }),
      fact(USCCS[3], 'd', { ...under, stage: 'CANCELLED' }),
      fact(USCCS[4], 'VS-1-SAMR', { ...under, department: 'SAMR-310115', sourceDepartment: 'SAMR-310115' }),
    ]);
    const place = { round: 'DR-1', place: 1, plan: under.planCode, task: 1 };
    await plantRoundTask(desk.silo.database, { ...place, department: 'SAMR', item: 'SAMR-FOOD' });
    await desk.silo.database.dataSource.query(
      `INSERT INTO visit (number, authority, uscc, round_number, trigger, window_from, window_to, departments, joint, mode, state)
       VALUES ('VS-1', 'SAMR-310115', $1, 'DR-1', 'RANDOM', '2026-05-01', '2026-05-31', '{SAMR-310115}', false, 'ON_SITE',
         'PLANNED')`,
      [USCCS[4]],
    );
    await desk.silo.database.dataSource.query(
      `INSERT INTO visit_part (visit, department, office, trigger, plan_number, tasks, items, mode, state, fact_record)
       VALUES ('VS-1', 'SAMR', 'SAMR-310115', 'RANDOM', $1, '{1}', '{SAMR-FOOD}', 'ON_SITE', 'PLANNED', 'VS-1-SAMR')`,
      [under.planCode],
    );
    const query =
      '{ planRealism(year: 2026) { plan department { code } item tasks wanted planned cancelled completed published } }';
    const { data } = await desk.silo.ask(query, {}, office);
    expect(data?.planRealism).toEqual([
      {
        ...{ plan: 'IP-2026-900001', department: { code: 'FIRE' }, item: 'FIRE-DOORS', tasks: [2], wanted: null },
        ...{ planned: 0, cancelled: 0, completed: 0, published: 0 },
      },
      {
        ...{ plan: 'IP-2026-900001', department: { code: 'SAMR' }, item: 'SAMR-FOOD', tasks: [1], wanted: 3 },
        ...{ planned: 5, cancelled: 1, completed: 2, published: 1 },
      },
    ]);
    expect((await desk.silo.ask(query, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });
});

describe('DR-16: everybody who trades food is inspected at least once in two years', () => {
  const MATTER = 'FOOD_SERVICE';
  const REGISTERED = ['2015-01-01', '2015-01-01', '2024-11-02', '2024-11-01', '2015-01-01'];
  const STATES = ['IN_OPERATION', 'IN_OPERATION', 'IN_OPERATION', 'IN_OPERATION', 'DEREGISTERED'];

  beforeAll(async () => {
    for (const [place, uscc] of USCCS.entries()) {
      await desk.silo.database.dataSource.query(
        `INSERT INTO inspection_object (uscc, state, district, registered_on) VALUES ($1, $2, '310115', $3)`,
        [uscc, STATES[place], REGISTERED[place]],
      );
      await desk.silo.database.dataSource.query(
        `INSERT INTO object_category (uscc, record, matter_code, status, since, observed_at)
         VALUES ($1, 'r', $2, 'ASSIGNED', '2024-01-01', now())`,
        [uscc, MATTER],
      );
    }
  });

  const coverage = (on: string) =>
    foodCoverage(desk.silo.database.statements, { department: 'SAMR', matter: MATTER, on: day(on) });

  it('an inspection counts to the same day two years later, and not the day after', async () => {
    await storeInspections(desk.silo.database, [fact(USCCS[0], 'a', done('2025-06-10'))]);
    expect(await coverage('2027-06-10')).toMatchObject({ coveredFrom: '2025-06-10', covered: 1 });
    expect(await coverage('2027-06-11')).toMatchObject({ coveredFrom: '2025-06-11', covered: 0 });
    expect(await coverage('2025-06-09')).toMatchObject({ covered: 0 });
  });

  it('a visit that found nobody or no such business covers nothing, though its result is not told yet', async () => {
    const followUp = { kind: 'ORDER_TO_CORRECT', note: null, completedOn: null };
    const found = (codes: string[], codeSet = 'ITEM_RESULTS') => ({
      ...done('2025-06-10'),
      items: done('2025-06-10').items.map((item) => ({ ...item, codeSet, codes, followUp })),
    });
    await storeInspections(desk.silo.database, [
      fact(USCCS[0], 'a', found(['A', '2', '6'])),
      fact(USCCS[1], 'b', found(['F'])),
      fact(USCCS[2], 'c', found(['6'], 'PUBLICITY_RESULTS')),
    ]);
    expect(await coverage('2026-11-02')).toMatchObject({ objects: 4, covered: 1, notYetDue: 0, uncovered: 3 });
    await storeInspections(desk.silo.database, [fact(USCCS[1], 'VS-1-SAMR', done('2025-06-11'))]);
    expect(await coverage('2026-11-02')).toMatchObject({ covered: 2 });
    await desk.silo.database.dataSource.query(
      `INSERT INTO visit_item (number, authority, visit, department, item, uscc, mode, inspected_on, answers, code_set, codes,
         attachments, follow_up, late, entered_by, entered_on) VALUES ('VI-1', 'SAMR', 'VS-1', 'SAMR', 'SAMR-FOOD', $1,
         'ON_SITE', '2025-06-11', '[]', 'ITEM_RESULTS', '{7}', '[]', 'NONE_NEEDED', false, 'samr-1', '2025-06-11')`,
      [USCCS[1]],
    );
    expect(await coverage('2026-11-02')).toMatchObject({ covered: 1 });
  });

  it('whoever is registered for less is not due, and what is deregistered is not counted', async () => {
    await storeInspections(desk.silo.database, [fact(USCCS[0], 'a', done('2025-06-10'))]);
    expect(await coverage('2026-11-02')).toMatchObject({ objects: 4, covered: 1, notYetDue: 1, uncovered: 2 });
    expect(await coverage('2026-11-01')).toMatchObject({ objects: 4, covered: 1, notYetDue: 2, uncovered: 1 });
    expect(await coverage(addDays(day('2024-01-01'), -1))).toMatchObject({ objects: 0 });
  });

  it('names the uncovered page by page to the line and the office that watches, and to nobody else', async () => {
    await storeInspections(desk.silo.database, [fact(USCCS[0], 'a', done('2023-06-10'))]);
    const query = `query C($department: String!, $matter: String!, $after: String) {
      foodCoverage(department: $department, matter: $matter) { uncovered article
        uncoveredObjects(first: 2, after: $after) { totalCount edges { node { entity { uscc } lastInspectedOn } }
          pageInfo { hasNextPage endCursor } } } }`;
    const ask = (viewer: typeof planner, variables: object = {}) =>
      desk.silo.ask(query, { department: 'SAMR', matter: MATTER, ...variables }, viewer);
    const first = (await ask(office)).data?.foodCoverage as { uncoveredObjects: { pageInfo: { endCursor: string } } };
    const node = (place: number, lastInspectedOn: string | null = null) => ({
      node: { entity: { uscc: USCCS[place] }, lastInspectedOn },
    });
    expect(first).toMatchObject({
      uncovered: 3,
      article: '食品生产经营监督检查管理办法（市场监管总局令第49号） 21',
      uncoveredObjects: { totalCount: 3, edges: [node(0, '2023-06-10'), node(1)], pageInfo: { hasNextPage: true } },
    });
    const after = first.uncoveredObjects.pageInfo.endCursor;
    expect((await ask(planner, { after })).data?.foodCoverage).toMatchObject({
      uncoveredObjects: { edges: [node(3)] },
    });
    expect((await ask(firePlanner)).data).toEqual({ foodCoverage: null });
    expect((await ask(planner, { matter: 'NONE' })).data).toEqual({ foodCoverage: null });
    expect((await ask(PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });
});
