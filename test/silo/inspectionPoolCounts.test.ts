import { readingFrom } from '../../kernel/service/work/queryable';
import { inspection } from '../../subgraphs/inspection';
import type { ObjectFact } from '../../subgraphs/inspection/rules/objects/objectFact';
import type { PooledTask } from '../../subgraphs/inspection/rules/objects/pooledTask';
import { findStanding } from '../../subgraphs/inspection/store/objects/findObject';
import { storeObjects } from '../../subgraphs/inspection/store/objects/storeObjects';
import { codeOf, registered, TODAY, taskOf } from '../support/inspection/objects';
import { type OpenSilo, openSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(inspection);
});
afterEach(() => silo.close());

const keep = (...facts: ObjectFact[]) => storeObjects(silo.database, facts);
const run = (sql: string) => silo.database.dataSource.query(sql);
const capOf = (most: number) =>
  run(`INSERT INTO inspection_cap (number, authority, department, year, most, basis, published_on)
    VALUES ('CP-1', 'SAMR', 'SAMR', 2026, ${most}, 'b', '2025-12-01')`);

/** The code by which the n-th object is excluded from the task, or how else it stands to it. */
async function standing(n: number, task: Partial<PooledTask> = {}): Promise<string | undefined> {
  const at = { uscc: codeOf(n), on: TODAY };
  const found = await findStanding(readingFrom(silo.database.statements), taskOf(task), at);
  return found?.kind === 'EXCLUDED' ? found.code : found?.kind;
}

const planned = (
  n: number,
  record: string,
  { department = 'SAMR', trigger = 'RANDOM', stage = 'PLANNED', on = '2026-12-31' },
) =>
  run(`INSERT INTO inspection (uscc, department, mode, trigger, joint, scheduled_on, stage, result_published,
    source_department, source_record_id, observed_at) VALUES ('${codeOf(n)}', '${department}', 'ON_SITE', '${trigger}', false,
    '${on}', '${stage}', false, '${department}', '${record}', now())`);

/** A task that repeats a planned visit, so that the cap alone can leave somebody out. */
const REPEATED = { repeatReason: '复查' };

/** A drawn visit of the hub that nobody has begun, of the office in Pudong. */
async function visitOfHub(on: string | null, to: string): Promise<void> {
  await run(`INSERT INTO visit (number, authority, uscc, round_number, trigger, window_from, window_to, scheduled_on, departments,
    joint, mode, state) VALUES ('VS-2026-000001', 'SAMR-310115', '${codeOf(0)}', 'DR-1', 'RANDOM', '2026-05-01', '${to}',
    ${on === null ? 'NULL' : `'${on}'`}, '{SAMR-310115}', false, 'ON_SITE', 'PLANNED')`);
  await run(`INSERT INTO visit_part (visit, department, office, trigger, plan_number, tasks, items, mode, state, fact_record)
    VALUES ('VS-2026-000001', 'SAMR', 'SAMR-310115', 'RANDOM', 'IP-1', '{1}', '{AMR-04}', 'ON_SITE', 'PLANNED',
    'VS-2026-000001-SAMR')`);
}

describe('DR-14, 11c: what counts as a planned inspection of the year', () => {
  it('counts towards the cap what a department planned itself, and neither what was called off nor what was triggered', async () => {
    await keep(registered(0));
    await capOf(2);
    await planned(0, '2026-A-17', { trigger: 'SPECIAL' });
    await planned(0, '2026-A-18', { stage: 'CANCELLED' });
    for (const trigger of ['COMPLAINT', 'TRANSFER', 'ALERT']) await planned(0, `2026-${trigger}`, { trigger });
    await planned(0, '2025-A-99', { on: '2025-12-31' });
    expect(await standing(0)).toBe('DRAWN');
    await planned(0, '2026-B-01', { on: '2026-01-01', trigger: 'KEY_LIST' });
    expect(await standing(0)).toBe('AT_CAP');
  });

  it('counts the parts of one visit of a department and its office once towards the cap', async () => {
    await keep(registered(0));
    await capOf(2);
    await planned(0, 'VS-2026-000001-SAMR', {});
    await planned(0, 'VS-2026-000001-SAMR-310115', { department: 'SAMR-310115' });
    expect(await standing(0)).toBe('DRAWN');
    await planned(0, 'VS-2026-000002-SAMR', {});
    expect(await standing(0)).toBe('AT_CAP');
  });

  it.each([
    ['on a day of the year', '2026-12-31', '2027-01-31', 'AT_CAP'],
    ['on a day of the year after', '2027-01-01', '2027-01-31', 'DRAWN'],
    ['without a day, whose window ends in the year', null, '2026-12-31', 'AT_CAP'],
    ['without a day, whose window ends in the year after', null, '2027-01-31', 'DRAWN'],
  ])(
    'a visit of the hub that nobody has begun, %s, is counted towards the cap of its year',
    async (_, on, to, found) => {
      await keep(registered(0));
      await capOf(1);
      expect(await standing(0, REPEATED)).toBe('DRAWN');
      await visitOfHub(on, to);
      expect(await standing(0, REPEATED)).toBe(found);
    },
  );

  it('counts a visit of the hub once, planned and begun, and no more once it is called off', async () => {
    await keep(registered(0));
    await capOf(2);
    await visitOfHub('2026-05-06', '2026-12-31');
    await planned(0, '2026-A-17', {});
    expect(await standing(0, REPEATED)).toBe('AT_CAP');
    await run(`DELETE FROM inspection WHERE source_record_id = '2026-A-17'`);
    await planned(0, 'VS-2026-000001-SAMR', { department: 'SAMR-310115', stage: 'PLANNED', on: '2026-05-06' });
    expect(await standing(0, REPEATED)).toBe('DRAWN');
    await run(`UPDATE visit_part SET state = 'IN_PROGRESS'; UPDATE inspection SET stage = 'IN_PROGRESS'`);
    expect(await standing(0, REPEATED)).toBe('DRAWN');
    await planned(0, '2026-A-17', {});
    expect(await standing(0, REPEATED)).toBe('AT_CAP');
    await run(`DELETE FROM inspection WHERE source_record_id LIKE 'VS-%'; UPDATE visit_part SET state = 'CANCELLED'`);
    expect(await standing(0, REPEATED)).toBe('DRAWN');
  });

  it('leaves out who has a visit under a special plan in the year, and not who was inspected on a complaint', async () => {
    await keep(registered(0), registered(1));
    for (const [n, kind] of [
      [0, 'SPECIAL'],
      [1, 'COMPLAINT'],
    ] as const) {
      const number = `VS-2026-00001${n}`;
      await run(`INSERT INTO visit (number, authority, uscc, check_number, trigger, window_from, window_to, departments, joint,
        mode, state) VALUES ('${number}', 'SAMR', '${codeOf(n)}', 'TC-${n}', '${kind}', '2026-05-01', '2026-07-30', '{SAMR}',
        false, 'ON_SITE', 'PLANNED')`);
      await run(`INSERT INTO triggered_check (number, authority, kind, uscc, items, mode, reason, received_on, urgent, state,
        visit_number, recorded_by, recorded_on, offered_on) VALUES ('TC-${n}', 'SAMR', '${kind}', '${codeOf(n)}', '{AMR-04}',
        'ON_SITE', 'r', '2026-05-01', false, 'OWN_VISIT', '${number}', 'p', '2026-05-01', '2026-05-01')`);
    }
    expect(await standing(0)).toBe('VISITED');
    expect(await standing(0, { repeatReason: '复查' })).toBe('DRAWN');
    expect(await standing(1)).toBe('DRAWN');
  });
});
