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
