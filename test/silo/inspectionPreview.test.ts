import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { inspection, storeInspectionItems } from '../../subgraphs/inspection';
import { storeObjects } from '../../subgraphs/inspection/store/objects/storeObjects';
import { categorised, codeOf, EVERYTHING, graded, OBJECT_CODES, registered } from '../support/inspection/objects';
import { PLAIN_ITEMS } from '../support/inspection/plainItems';
import { plainTask, plantPlan } from '../support/inspection/plantPlan';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const ISO_MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const PLAN = 'IP-2026-000001';
const DRAFT = 'IP-2026-000002';
const ENDED = 'IP-2026-000003';
const planner: Viewer = { ...OFFICIAL, subject: 'planner-samr', roles: ['planner'], grant: null };
const fire: Viewer = { ...planner, subject: 'planner-fire', department: 'FIRE' };
const ecology: Viewer = { ...planner, subject: 'planner-ecology', department: 'ECOLOGY' };
const overseer: Viewer = { ...planner, subject: 'office', department: 'REFORM_OFFICE', roles: ['reform-office'] };

const TASKS = [
  plainTask({ item: 'AMR-04', volume: { kind: 'COUNT', count: 6 }, ceilingPpm: 900_000 }),
  plainTask({
    task: 2,
    department: 'FIRE',
    item: 'FIRE-01',
    volume: { kind: 'ALL' },
    scope: { ...EVERYTHING, industries: ['62'] },
  }),
];

async function fill(database: SiloDatabase): Promise<void> {
  await storeInspectionItems(database, PLAIN_ITEMS);
  await database.dataSource.query(`UPDATE inspection_item SET matter_code = 'FOOD_SERVICE' WHERE code = 'AMR-04'`);
  await plantPlan(database, { number: PLAN, tasks: TASKS });
  await plantPlan(database, { number: DRAFT, tasks: TASKS.slice(0, 1), state: 'DRAFT' });
  await plantPlan(database, { number: ENDED, tasks: TASKS, state: 'COMPLETED' });
  await storeObjects(
    database,
    OBJECT_CODES.map((_, n) => registered(n, { industry: n < 8 ? '62' : '14' })),
  );
  const observedAt = '2026-02-01T00:00:00Z';
  await storeObjects(database, [
    registered(0, { state: 'REVOKED', industry: '62', observedAt }),
    registered(1, { state: 'SUSPENDED', industry: '62', observedAt }),
    graded(2, 'RISK', 'D'),
    graded(2, 'RATING', 'C'),
    categorised(2, 'HIGHER', { measurePlan: 'M3' }),
    {
      about: 'SANDBOX',
      uscc: codeOf(3),
      record: 'S/1',
      matter: 'FOOD_SERVICE',
      from: day('2026-06-01'),
      until: day('2027-06-01'),
      observedAt,
    },
  ]);
}

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(inspection, 'inspection_preview', fill);
});
afterAll(() => silo.close());

const PREVIEW = `query ($input: PreviewRoundInput!) { previewRound(input: $input) { on objects eligible strata expectedTasks
  expectedVisits expectedVisitsApart mergedPerMille
  tasks { plan task department { code } item matter scopeHash inScope sampled covered basePpm fit wanted expected least most
    excluded { code article text textEn objects keyListed } bands { fromPpm toPpm objects } }
  lints { code article plan task about objects } sources { resource state loadedAt heardAt } } }`;

const at = (plan: string, ...tasks: number[]) => ({ input: { tasks: tasks.map((task) => ({ plan, task })) } });

async function preview(input: object, viewer = planner) {
  const { data, errors } = await silo.ask(PREVIEW, input as Record<string, unknown>, viewer);
  return { done: data?.previewRound as Record<string, never>, refusal: errors?.[0]?.extensions };
}

describe('DR-10, 11e: the preview of a round', () => {
  it('tells who is there, who is left out by which article, how likely, and how many visits to expect', async () => {
    const { done, refusal } = await preview(at(PLAN, 1, 2));
    expect(refusal).toBeUndefined();
    expect(done).toMatchObject({ on: '2026-11-02', objects: 40, eligible: 38, expectedTasks: '12.000' });
    const [samr, fireTask] = done.tasks as unknown as Record<string, unknown>[];
    expect(samr).toMatchObject({
      item: 'AMR-04',
      matter: 'FOOD_SERVICE',
      inScope: 40,
      sampled: 37,
      fit: 'FITTED',
      wanted: '6.000',
    });
    expect(samr?.excluded).toMatchObject([
      { code: 'NOT_OPERATING', objects: 1, keyListed: 0 },
      {
        code: 'SUSPENDED',
        objects: 1,
        textEn: expect.stringMatching(/suspended/i),
        article: expect.stringMatching(/30/),
      },
      { code: 'SANDBOX', objects: 1 },
    ]);
    expect(fireTask).toMatchObject({
      department: { code: 'FIRE' },
      covered: 6,
      least: 6,
      most: 6,
      basePpm: null,
      inScope: 8,
    });
  });

  it('expects fewer visits than tasks where they fall on the same objects, and fewer than if drawn apart', async () => {
    const { done } = await preview(at(PLAN, 1, 2));
    const [visits, apart, tasks] = [done.expectedVisits, done.expectedVisitsApart, done.expectedTasks].map(Number);
    expect(visits).toBeLessThanOrEqual(apart as number);
    expect(apart).toBeLessThan(tasks as number);
    expect(done.mergedPerMille).toBe(
      Math.floor((((tasks as number) - (visits as number)) * 1_000) / (tasks as number)),
    );
  });

  it('gives the worst the highest probability', async () => {
    const { done } = await preview(at(PLAN, 1));
    const [samr] = done.tasks as unknown as { bands: { fromPpm: number; objects: number }[]; basePpm: number }[];
    const held = samr?.bands.filter(({ objects }) => objects > 0) ?? [];
    expect(held.map(({ objects }) => objects)).toEqual([36, 1]);
    expect(held[1]?.fromPpm).toBe(600_000);
  });

  it('warns of what is not yet known, of a key item that is drawn from, and of small strata', async () => {
    const { done } = await preview(at(PLAN, 1));
    const lints = done.lints as unknown as { code: string; about: string | null }[];
    expect(lints).toContainEqual(expect.objectContaining({ code: 'SMALL_STRATUM', objects: 1, plan: null }));
    expect(lints.filter(({ code }) => code === 'SOURCE_MISSING').map(({ about }) => about)).toEqual([
      'market-entity',
      'public-credit-rating',
      'credit-risk-class',
      'supervision-category',
      'supervision-work',
    ]);
  });

  it('is made for another day on request: a sandbox that begins later leaves nobody out', async () => {
    const { done } = await preview({ input: { ...at(PLAN, 1).input, on: '2026-05-31' } });
    expect(done.tasks).toMatchObject([{ sampled: 38 }]);
  });

  it('asks the library once, however many tasks', async () => {
    silo.takeStatements();
    await preview(at(PLAN, 1, 2));
    expect(silo.takeStatements().filter((sql) => sql.includes('object_source'))).toHaveLength(1);
    expect(silo.incidents).toEqual([]);
  });
});

describe('who may preview a round', () => {
  it('are planners and heads of one of its departments, and the overseer', async () => {
    for (const viewer of [planner, fire, overseer, { ...planner, roles: ['inspection-head'] }]) {
      expect((await preview(at(PLAN, 1, 2), viewer)).done).toMatchObject({ objects: 40 });
    }
    expect((await preview(at(PLAN, 1, 2), ecology)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await preview(at(PLAN, 1), { ...planner, roles: ['inspector'] })).refusal).toMatchObject({
      role: 'planner',
    });
    expect((await preview(at(PLAN, 1), PUBLIC)).refusal).toMatchObject({ code: 'NOT_PUBLIC' });
  });

  it('see a draft of their own departments, and nobody else learns that it is there', async () => {
    expect((await preview(at(DRAFT, 1))).done).toMatchObject({ objects: 40 });
    expect((await preview(at(DRAFT, 1), ecology)).refusal).toMatchObject({ code: 'INSPECTION_PLAN_UNKNOWN' });
  });

  it('are told what is wrong with what they ask', async () => {
    expect((await preview(at(PLAN, 1, 1))).refusal).toMatchObject({ code: 'ROUND_TASK_TWICE', received: `${PLAN}/1` });
    expect((await preview(at(PLAN))).refusal).toMatchObject({ code: 'ROUND_TASKS_UNFIT', limit: 60 });
    expect((await preview(at(PLAN, 9))).refusal).toMatchObject({ code: 'PLAN_TASK_UNKNOWN', received: '9' });
    expect((await preview(at('IP-2026-999999', 1))).refusal).toMatchObject({ code: 'INSPECTION_PLAN_UNKNOWN' });
    expect((await preview(at(ENDED, 1))).refusal).toMatchObject({
      code: 'INSPECTION_PLAN_NOT_PUBLISHED',
      state: 'COMPLETED',
    });
  });
});

describe('a pool that takes long to count', () => {
  it('is counted beside answering, and whoever asks again is given that count', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let locked = (): void => undefined;
    const isLocked = new Promise<void>((resolve) => {
      locked = resolve;
    });
    const holding = silo.database.transaction(async (client) => {
      await client.query('LOCK TABLE object_category IN ACCESS EXCLUSIVE MODE');
      locked();
      await held;
    });
    await isLocked;
    const asked = { input: { ...at(PLAN, 1).input, on: '2026-10-01' } };
    expect((await preview(asked)).refusal).toMatchObject({ code: 'POOL_BEING_COUNTED', seconds: 5 });
    release();
    await holding;
    const { data } = await silo.ask(
      'query ($input: PreviewRoundInput!) { previewRound(input: $input) { countedAt } }',
      asked,
      planner,
    );
    const again = await silo.ask(
      'query ($input: PreviewRoundInput!) { previewRound(input: $input) { countedAt } }',
      asked,
      planner,
    );
    expect(data?.previewRound).toEqual({ countedAt: expect.stringMatching(ISO_MOMENT) });
    expect(data?.previewRound).toEqual(again.data?.previewRound);
  });
});

describe('DR-4: an object of the library', () => {
  const OBJECT = `query ($uscc: USCC!, $task: Int!, $on: Date) { inspectionObject(uscc: $uscc) { entity { uscc } state district
    industry registeredOn sizeClass observedAt creditGrade riskClass creditObservedAt
    categories { matter status category measurePlan since until observedAt } sandboxes { matter from until }
    keyListings { matter } sources { resource state }
    standing(plan: "${PLAN}", task: $task, on: $on) { kind creditGrade category riskClass exclusion article text } } }`;
  async function object(n: number, viewer = planner, task = 1, on: string | null = null) {
    const { data, errors } = await silo.ask(OBJECT, { uscc: codeOf(n), task, on }, viewer);
    return { done: data?.inspectionObject as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
  }

  it('is told with the times of its sources, and by which classes it is drawn', async () => {
    const { done, refusal } = await object(2);
    expect(refusal).toBeUndefined();
    expect(done).toMatchObject({ state: 'IN_OPERATION', creditGrade: 'C', riskClass: 'D', sizeClass: 'UNDER_1M' });
    expect(done).toMatchObject({ observedAt: '2026-01-05T00:00:00Z', registeredOn: '2020-01-01' });
    expect(done?.categories).toMatchObject([
      { category: 'HIGHER', measurePlan: 'M3', since: '2026-01-01', until: null },
    ]);
    const classes = { creditGrade: 'C', category: 'HIGHER', riskClass: 'D' };
    expect(done?.standing).toMatchObject({ kind: 'DRAWN', ...classes, exclusion: null });
  });

  it('is told why it would be left out of a task, with the article', async () => {
    expect((await object(3)).done?.standing).toMatchObject({
      exclusion: 'SANDBOX',
      article: expect.stringMatching(/十二/),
    });
    expect((await object(3, planner, 1, '2026-05-31')).done?.standing).toMatchObject({ kind: 'DRAWN' });
    expect((await object(1)).done?.standing).toMatchObject({ kind: 'EXCLUDED', exclusion: 'SUSPENDED' });
    expect((await object(20, fire, 2)).done?.standing).toMatchObject({ kind: 'OUT_OF_SCOPE' });
    expect((await object(5, fire, 2)).done?.standing).toMatchObject({ kind: 'COVERED' });
  });

  it('is for planners and heads, never for the public, inspectors or an agreement (DR-34)', async () => {
    expect((await object(2, PUBLIC)).refusal).toMatchObject({ code: 'NOT_PUBLIC' });
    expect((await object(2, { ...planner, roles: ['inspector'] })).refusal).toMatchObject({
      code: 'NOT_YOUR_INSPECTION',
    });
    expect((await object(2, { ...planner, kind: 'application' })).refusal).toMatchObject({
      code: 'NOT_YOUR_INSPECTION',
    });
    const elsewhere = await object(2, ecology);
    expect(elsewhere.done).toMatchObject({ creditGrade: 'C', standing: null });
    expect(elsewhere.refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
  });

  it('is null where nobody has told of it, and a wrong code is an error', async () => {
    const ask = (uscc: string) =>
      silo.ask('query ($uscc: USCC!) { inspectionObject(uscc: $uscc) { state } }', { uscc }, planner);
    expect(await ask('91310115MA1H9YGWXX')).toMatchObject({ data: { inspectionObject: null } });
    expect((await ask('91310115MA1H9YGWXA')).errors).toBeDefined();
  });
});
