import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { day } from '../../kernel/values/day';
import { inspection } from '../../subgraphs/inspection';
import { completePlans } from '../../subgraphs/inspection/store/plans/planJobs';
import { publishedTask } from '../../subgraphs/inspection/store/plans/publishedTask';
import { completePlan, startPlan } from '../../subgraphs/inspection/store/plans/runPlan';
import { getPlan } from '../../subgraphs/inspection/store/plans/storedPlan';
import { plainTask, plantPlan, plantRound } from '../support/inspection/plantPlan';
import { plantRoundTask } from '../support/inspection/plantRound';
import { type OpenSilo, openSilo } from '../support/openSilo';

const TASKS = [plainTask(), plainTask({ task: 2, item: 'SAMR-REG-02' })];
const runner = (today: string) => ({ actor: { subject: 'hub', department: null }, today: day(today) });

let silo: OpenSilo;
let turn = 0;
/** A plan of its own for each test: the history stays. */
let PLAN: string;
beforeAll(async () => {
  silo = await openSilo(inspection);
});
afterAll(() => silo.close());
beforeEach(async () => {
  turn += 1;
  PLAN = `IP-2026-${900_000 + turn}`;
  for (const table of ['part_result', 'visit_part', 'visit', 'inspection_result', 'inspection']) {
    await silo.database.dataSource.query(`DELETE FROM ${table}`);
  }
});

const start = (today = '2026-05-06') => silo.database.transaction((client) => startPlan(client, PLAN, runner(today)));
const complete = (today = '2026-06-30') =>
  silo.database.transaction((client) => completePlan(client, PLAN, runner(today)));
const plan = () => silo.database.transaction((client) => getPlan(client, PLAN));
const task = (number: number) => silo.database.transaction((client) => publishedTask(client, PLAN, number));
const history = () =>
  silo.database.dataSource.query(`SELECT kind, actor FROM inspection_event WHERE number = $1 ORDER BY sequence`, [
    PLAN,
  ]);

async function item(code: string): Promise<void> {
  await silo.database.dataSource.query(
    `INSERT INTO inspection_item (code, name, name_en, basis, department, kind, published_on, source_department,
       source_record_id, observed_at) VALUES ($1, '登记事项检查', 'Registration', '登记条例', 'SAMR', 'GENERAL', '2026-01-05',
       'SAMR', $1, now()) ON CONFLICT DO NOTHING`,
    [code],
  );
}

/** An inspection of one item that names the plan, as it is told. */
async function told(record: string, code: string, published: boolean): Promise<void> {
  await item(code);
  await silo.database.dataSource.query(
    `INSERT INTO inspection (uscc, department, mode, trigger, plan_code, joint, scheduled_on, inspected_on, stage,
       result_published, published_on, source_department, source_record_id, observed_at)
     VALUES ('91310000132260250X', 'SAMR', 'ON_SITE', 'RANDOM', $1, false, '2026-05-10', '2026-05-10', 'COMPLETED', $2, $3,
       'SAMR', $4, now())`,
    [PLAN, published, published ? '2026-05-20' : null, record],
  );
  await silo.database.dataSource.query(
    `INSERT INTO inspection_result (uscc, item_code, codes, source_department, inspection_record_id, observed_at)
     VALUES ('91310000132260250X', $1, '{}', 'SAMR', $2, now())`,
    [code, record],
  );
}

/** A visit that was drawn for one item of the plan, in a round of its own, and is told. */
async function inspected(visit: string, code: string, published: boolean): Promise<void> {
  const round = `${PLAN} ${visit}`;
  await plantRoundTask(silo.database, { round, place: 1, plan: PLAN, task: 1, department: 'SAMR', item: code });
  await silo.database.dataSource.query(
    `INSERT INTO visit (number, authority, uscc, round_number, plan_number, trigger, window_from, window_to, departments, joint,
       mode, code, state) VALUES ($1, 'SAMR', '91310000132260250X', $2, $3, 'RANDOM', '2026-05-10', '2026-05-10', '{SAMR}',
       false, 'ON_SITE', $1, 'COMPLETED')`,
    [visit, round, PLAN],
  );
  await silo.database.dataSource.query(
    `INSERT INTO visit_part (visit, department, office, trigger, plan_number, tasks, items, mode, state, fact_record)
     VALUES ($1, 'SAMR', 'SAMR', 'RANDOM', $2, '{1}', ARRAY[$3], 'ON_SITE', 'COMPLETED', $1 || '-SAMR')`,
    [visit, PLAN, code],
  );
  await told(`${visit}-SAMR`, code, published);
}

const callOff = (visit: string) =>
  silo.database.dataSource.query(`UPDATE visit_part SET state = 'CANCELLED' WHERE visit = $1`, [visit]);

describe('DR-7: tables of plans', () => {
  it('are what the classes say', async () => {
    expect(await schemaDrift(inspection as never, silo.urls.migratorUrl)).toEqual([]);
  });
});

describe('DR-7: a task is drawn under a published plan alone', () => {
  it('gives the task of a pending and of a running plan, with the plan and the hash of its scope', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS });
    expect(await task(2)).toMatchObject({ item: 'SAMR-REG-02', plan: PLAN, planAuthority: 'SAMR', edition: 1 });
    const { scopeHash } = await task(1);
    expect(scopeHash).toMatch(/^[0-9a-f]{64}$/);
    await start();
    expect(await task(1)).toMatchObject({ task: 1, scopeHash });
  });

  it.each(['DRAFT', 'APPROVED', 'COMPLETED', 'WITHDRAWN'] as const)('refuses one that is %s', async (state) => {
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS, state });
    await expect(task(1)).rejects.toMatchObject({ code: 'INSPECTION_PLAN_NOT_PUBLISHED', facts: { state } });
  });

  it('refuses a plan and a task that there are not', async () => {
    await expect(task(1)).rejects.toMatchObject({ code: 'INSPECTION_PLAN_UNKNOWN' });
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS });
    await expect(task(3)).rejects.toMatchObject({ code: 'PLAN_TASK_UNKNOWN' });
  });
});

describe('DR-7: a plan runs once its first list is drawn', () => {
  it('begins once, however often it is told', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS });
    await start('2026-05-06');
    await start('2026-05-07');
    expect(await plan()).toMatchObject({ state: 'RUNNING', startedOn: '2026-05-06', version: 2 });
    expect(await history()).toEqual([{ kind: 'STARTED', actor: 'hub' }]);
  });

  it.each(['DRAFT', 'COMPLETED'] as const)('not where it is %s', async (state) => {
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS, state });
    await expect(start()).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect(await history()).toEqual([]);
  });
});

describe('DR-7: a plan is completed once every result is public', () => {
  it('and not while one is not, nor while a task was never drawn', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS });
    await start();
    expect(await complete()).toBe(false);
    await inspected('one', 'SAMR-REG-01', true);
    expect(await complete()).toBe(false);
    await inspected('two', 'SAMR-REG-02', false);
    expect(await complete()).toBe(false);
    await silo.database.dataSource.query(
      `UPDATE inspection SET result_published = true WHERE source_record_id = 'two-SAMR'`,
    );
    expect(await complete('2026-07-01')).toBe(true);
    expect(await complete('2026-07-02')).toBe(true);
    expect(await plan()).toMatchObject({ state: 'COMPLETED', completedOn: '2026-07-01' });
    expect(await history()).toMatchObject([{ kind: 'STARTED' }, { kind: 'COMPLETED' }]);
  });

  it('whatever was never drawn, from the day after its window', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS });
    await start();
    await inspected('one', 'SAMR-REG-01', true);
    expect(await complete('2026-12-31')).toBe(false);
    expect(await complete('2027-01-01')).toBe(true);
  });

  it('while what was called off has no result', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: [plainTask()] });
    await start();
    await inspected('one', 'SAMR-REG-01', true);
    await inspected('two', 'SAMR-REG-01', false);
    expect(await complete()).toBe(false);
    await callOff('two');
    expect(await complete()).toBe(true);
  });

  it('and not by a task of which every visit was called off, until its window is over', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS });
    await start();
    await inspected('one', 'SAMR-REG-01', true);
    await inspected('two', 'SAMR-REG-02', true);
    await callOff('two');
    expect(await complete('2026-12-31')).toBe(false);
    expect(await complete('2027-01-01')).toBe(true);
  });

  it('of the visits that the hub made, whatever else names it', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: [plainTask()] });
    await start();
    await told('import', 'SAMR-REG-01', true);
    expect(await complete('2027-01-01')).toBe(false);
    await told('import-2', 'SAMR-REG-01', false);
    await inspected('one', 'SAMR-REG-01', true);
    expect(await complete()).toBe(true);
  });

  it('and a withheld one stays so where the overseeing office upheld it', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: [plainTask()] });
    await start();
    await inspected('VS-2026-000001', 'SAMR-REG-01', false);
    await silo.database.dataSource.query(
      `INSERT INTO part_result (number, authority, visit, department, uscc, plan_number, state, formed_on, withheld_on)
       VALUES ('R-1', 'SAMR', 'VS-2026-000001', 'SAMR', '91310000132260250X', $1, 'WITHHELD', '2026-05-12', '2026-05-12')`,
      [PLAN],
    );
    expect(await complete()).toBe(false);
    await silo.database.dataSource.query(`UPDATE part_result SET review = 'UPHELD'`);
    expect(await complete()).toBe(true);
  });

  it('and not while a round is in hand; the job completes it when the round is void', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: [plainTask()] });
    await start();
    await inspected('one', 'SAMR-REG-01', true);
    await plantRound(silo.database, PLAN, 'OPEN');
    expect(await complete()).toBe(false);
    expect(await completePlans(silo.database, runner('2026-06-30'))).toEqual([]);
    await silo.database.dataSource.query(`UPDATE draw_round SET state = 'VOID', ended_at = now()`);
    expect(await completePlans(silo.database, runner('2026-06-30'))).toEqual([PLAN]);
    expect(await completePlans(silo.database, runner('2026-06-30'))).toEqual([]);
  });

  it('and a plan that never ran is left alone', async () => {
    await plantPlan(silo.database, { number: PLAN, tasks: TASKS });
    await inspected('one', 'SAMR-REG-01', true);
    expect(await complete('2027-01-01')).toBe(false);
    expect(await plan()).toMatchObject({ state: 'PENDING' });
  });
});
