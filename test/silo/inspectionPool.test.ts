import { readingFrom } from '../../kernel/service/work/queryable';
import { day } from '../../kernel/values/day';
import { inspection, storeInspectionItems } from '../../subgraphs/inspection';
import { findFrameLine } from '../../subgraphs/inspection/rules/draw/frameLine';
import type { ObjectFact } from '../../subgraphs/inspection/rules/objects/objectFact';
import { planFrame } from '../../subgraphs/inspection/rules/objects/planFrame';
import type { PooledTask } from '../../subgraphs/inspection/rules/objects/pooledTask';
import type { PoolStanding } from '../../subgraphs/inspection/rules/objects/poolGroup';
import { freezePool, poolCells } from '../../subgraphs/inspection/store/objects/poolCells';
import { poolTasks } from '../../subgraphs/inspection/store/objects/poolTasks';
import { storeObjects } from '../../subgraphs/inspection/store/objects/storeObjects';
import { streamFrame } from '../../subgraphs/inspection/store/objects/streamFrame';
import { categorised, codeOf, EVERYTHING, graded, registered, TODAY, taskOf } from '../support/inspection/objects';
import { PLAIN_ITEMS } from '../support/inspection/plainItems';
import { type OpenSilo, openSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(inspection);
});
afterEach(() => silo.close());

const keep = (...facts: ObjectFact[]) => storeObjects(silo.database, facts);
const run = (sql: string) => silo.database.dataSource.query(sql);

/** How each object stands to each task, by code. */
async function standings(tasks: readonly PooledTask[], on = TODAY): Promise<Map<string, readonly PoolStanding[]>> {
  return silo.database.transaction(async (client) => {
    const groups = new Map((await freezePool(client, tasks, on)).map((group) => [group.key, group]));
    const { rows } = await client.query<{ uscc: string; key: string }>('SELECT uscc, key FROM frozen_pool');
    return new Map(
      rows.flatMap(({ uscc, key }) => {
        const group = groups.get(key);
        return group ? [[uscc, group.standings] as const] : [];
      }),
    );
  });
}

/** The code by which the n-th object is excluded from the only task, or how else it stands to it. */
async function standing(n: number, task: Partial<PooledTask> = {}, on = TODAY): Promise<string | undefined> {
  const [one] = (await standings([taskOf(task)], on)).get(codeOf(n)) ?? [];
  return one?.kind === 'EXCLUDED' ? one.code : one?.kind;
}

const visit = (
  n: number,
  { number = 'VS-2026-000001', state = 'PLANNED', from = '2026-05-01', departments = 'SAMR' },
) =>
  run(`INSERT INTO visit (number, authority, uscc, round_number, trigger, window_from, window_to, departments, joint, mode,
    state, code) VALUES ('${number}', 'SAMR', '${codeOf(n)}', 'DR-${number}', 'RANDOM', '${from}', '2026-12-31',
    '{${departments}}', false, 'ON_SITE', '${state}', 'code-${number}')`);

const planned = (
  n: number,
  record: string,
  { department = 'SAMR', trigger = 'RANDOM', stage = 'PLANNED', on = '2026-12-31' },
) =>
  run(`INSERT INTO inspection (uscc, department, mode, trigger, joint, scheduled_on, stage, result_published,
    source_department, source_record_id, observed_at) VALUES ('${codeOf(n)}', '${department}', 'ON_SITE', '${trigger}', false,
    '${on}', '${stage}', false, '${department}', '${record}', now())`);

describe('DR-9, 11e: the pool of a task', () => {
  it('counts objects by their classes: unrated, ordinary and unclassed where nothing is known', async () => {
    await keep(
      registered(0),
      registered(1),
      graded(1, 'RATING', 'C'),
      graded(1, 'RISK', 'D'),
      categorised(1, 'HIGHER'),
    );
    const found = await standings([taskOf()]);
    const plain = { kind: 'DRAWN', credit: 'UNRATED', category: 'ORDINARY', risk: 'UNCLASSED' };
    expect(found.get(codeOf(0))).toEqual([plain]);
    expect(found.get(codeOf(1))).toEqual([{ kind: 'DRAWN', credit: 'C', category: 'HIGHER', risk: 'D' }]);
  });

  it('uses the category of the item’s matter on the day, and no other', async () => {
    await keep(registered(0), categorised(0, 'HIGHER', { since: day('2026-11-02') }));
    const category = async (task: Partial<PooledTask>, on = TODAY) =>
      (await standings([taskOf(task)], on)).get(codeOf(0))?.[0];
    expect(await category({})).toMatchObject({ category: 'HIGHER' });
    expect(await category({}, day('2026-11-01'))).toMatchObject({ category: 'ORDINARY' });
    expect(await category({ matter: 'POLLUTION' })).toMatchObject({ category: 'ORDINARY' });
    expect(await category({ matter: null })).toMatchObject({ category: 'ORDINARY' });
  });

  it('draws who is not evaluated as ordinary, and who is deferred by the category that stands: neither is left out', async () => {
    const later = { record: 'SAMR/later', since: day('2026-06-01') };
    for (const n of [0, 1]) await keep(registered(n), categorised(n, 'HIGHER', { until: day('2026-06-01') }));
    await keep(categorised(0, null, later), categorised(1, 'HIGHER', { ...later, status: 'DEFERRED' }));
    const found = await standings([taskOf()]);
    expect(found.get(codeOf(0))).toMatchObject([{ kind: 'DRAWN', category: 'ORDINARY' }]);
    expect(found.get(codeOf(1))).toMatchObject([{ kind: 'DRAWN', category: 'HIGHER' }]);
  });

  it('reaches no further than its scope, and holds only who is in the scope of some task', async () => {
    await keep(registered(0), registered(1, { district: '310101' }), registered(2, { district: null, industry: '14' }));
    await keep(graded(1, 'RISK', 'C'));
    const pudong = taskOf({ scope: { ...EVERYTHING, districts: ['310115'] } });
    const caterers = taskOf({ task: 2, scope: { ...EVERYTHING, industries: ['62'], risks: ['C', 'D'] } });
    const found = await standings([pudong, caterers]);
    expect([...found.keys()].sort()).toEqual([codeOf(0), codeOf(1)]);
    expect(found.get(codeOf(0))?.map(({ kind }) => kind)).toEqual(['DRAWN', 'OUT_OF_SCOPE']);
    expect(found.get(codeOf(1))?.map(({ kind }) => kind)).toEqual(['OUT_OF_SCOPE', 'DRAWN']);
  });

  it('counts by one statement what it freezes', async () => {
    await keep(registered(0), registered(1), registered(2, { state: 'DEREGISTERED' }));
    const tasks = [taskOf(), taskOf({ task: 2, matter: 'POLLUTION' })];
    silo.takeStatements();
    const counted = await poolCells(readingFrom(silo.database.statements), tasks, TODAY);
    expect(silo.takeStatements()).toHaveLength(1);
    expect(counted).toEqual(await silo.database.transaction((client) => freezePool(client, tasks, TODAY)));
    expect(counted.map(({ count }) => count).sort()).toEqual([1, 2]);
  });
});

describe('exclusions from a pool', () => {
  it('leave out who is gone, and who is suspended from inspections on site alone (DR-28)', async () => {
    await keep(registered(0, { state: 'MOVED_OUT' }), registered(1, { state: 'SUSPENDED' }));
    await keep(registered(2, { state: 'LIQUIDATING' }));
    expect(await standing(0)).toBe('NOT_OPERATING');
    expect(await standing(1)).toBe('SUSPENDED');
    expect(await standing(1, { mode: 'OFF_SITE' })).toBe('DRAWN');
    expect(await standing(2)).toBe('DRAWN');
  });

  it('leave out who is in a sandbox of the matter, from its first day to the day before its end (12)', async () => {
    const days = { from: day('2026-11-02'), until: day('2026-11-04') };
    const enrolled = {
      about: 'SANDBOX' as const,
      uscc: codeOf(0),
      record: 'SAMR/SB-1',
      matter: 'FOOD_SERVICE',
      ...days,
    };
    await keep(registered(0), { ...enrolled, observedAt: '2026-10-01T00:00:00Z' });
    expect(await standing(0)).toBe('SANDBOX');
    expect(await standing(0, {}, day('2026-11-03'))).toBe('SANDBOX');
    for (const on of ['2026-11-01', '2026-11-04']) expect(await standing(0, {}, day(on))).toBe('DRAWN');
    expect(await standing(0, { matter: 'POLLUTION' })).toBe('DRAWN');
  });

  it('leave out who is not to be disturbed by the department or the one above it, but never from a key item', async () => {
    await keep(registered(0));
    await run(`INSERT INTO inspection_exemption (number, authority, department, uscc, kind, basis, state, proposed_from,
      proposed_until, proposed_by, proposed_on, from_day, until_day) VALUES ('EX-1', 'SAMR', 'SAMR', '${codeOf(0)}', 'K',
      'b', 'GRANTED', '2026-11-01', '2026-11-03', 'p', '2026-10-01', '2026-11-01', '2026-11-03')`);
    expect(await standing(0)).toBe('NO_CONTACT');
    expect(await standing(0, { department: 'SAMR-310115' })).toBe('NO_CONTACT');
    expect(await standing(0, { department: 'ECOLOGY' })).toBe('DRAWN');
    expect(await standing(0, { isKeyItem: true })).toBe('DRAWN');
    expect(await standing(0, {}, day('2026-11-03'))).toBe('DRAWN');
  });

  it('leave out who has a planned visit in the plan’s year, unless there is a reason to repeat it', async () => {
    await keep(registered(0), registered(1), registered(2));
    await visit(0, {});
    await visit(1, { number: 'VS-2026-000002', state: 'CANCELLED' });
    expect(await standing(0)).toBe('VISITED');
    expect(await standing(0, { repeatReason: '上次发现问题，复查' })).toBe('DRAWN');
    expect(await standing(0, { planYear: 2027 })).toBe('DRAWN');
    expect(await standing(1)).toBe('DRAWN');
  });

  it('leave out who is at the cap of the department, and not the visit before (DR-14)', async () => {
    await keep(registered(0));
    await run(`INSERT INTO inspection_cap (number, authority, department, year, most, basis, published_on)
      VALUES ('CP-1', 'SAMR', 'SAMR', 2026, 2, 'b', '2025-12-01')`);
    await planned(0, 'VS-2026-000001-SAMR', { department: 'SAMR-310115' });
    await planned(0, 'VS-2026-000001-ECOLOGY', { department: 'ECOLOGY' });
    expect(await standing(0)).toBe('DRAWN');
    await planned(0, 'VS-2026-000004-SAMR', {});
    expect(await standing(0)).toBe('AT_CAP');
    expect(await standing(0, { department: 'SAMR-310115' })).toBe('AT_CAP');
    expect(await standing(0, { department: 'ECOLOGY' })).toBe('DRAWN');
    expect(await standing(0, { planYear: 2027 })).toBe('DRAWN');
  });
});

describe('DR-15: what a higher office has inspected', () => {
  const inspected = async (n: number, changed: { department?: string; stage?: string; on?: string } = {}) => {
    const { department = 'SAMR', stage = 'COMPLETED', on = '2026-08-02' } = changed;
    const record = `${department}-${n}-${on}`;
    await run(`INSERT INTO inspection (uscc, department, mode, trigger, joint, scheduled_on, inspected_on, stage,
      result_published, source_department, source_record_id, observed_at) VALUES ('${codeOf(n)}', '${department}', 'ON_SITE',
      'RANDOM', false, '${on}', '${on}', '${stage}', false, '${department}', '${record}', now())`);
    await run(`INSERT INTO inspection_result (uscc, item_code, codes, source_department, inspection_record_id, observed_at)
      VALUES ('${codeOf(n)}', 'AMR-07', '{}', '${department}', '${record}', now())`);
  };
  const food = { department: 'SAMR-310115', item: 'AMR-07', restsAfterHigher: true };

  it('rests at the office below for three months, until the day before they are over', async () => {
    await storeInspectionItems(silo.database, PLAIN_ITEMS);
    await keep(registered(0), registered(1), registered(2));
    await inspected(0);
    await inspected(1, { department: 'SAMR-310115' });
    await inspected(2, { stage: 'IN_PROGRESS' });
    expect(await standing(0, food, day('2026-11-01'))).toBe('INSPECTED_ABOVE');
    expect(await standing(0, food, day('2026-11-02'))).toBe('DRAWN');
    expect(await standing(0, food, day('2026-08-01'))).toBe('DRAWN');
    for (const n of [1, 2]) expect(await standing(n, food, day('2026-11-01'))).toBe('DRAWN');
  });

  it('rests neither at the higher office itself, nor for another item, nor for what is no food item', async () => {
    await storeInspectionItems(silo.database, PLAIN_ITEMS);
    await keep(registered(0));
    await inspected(0);
    const on = day('2026-10-01');
    for (const other of [{ department: 'SAMR' }, { item: 'AMR-06' }, { restsAfterHigher: false }]) {
      expect(await standing(0, { ...food, ...other }, on)).toBe('DRAWN');
    }
  });

  it('is looked for by the law under which the item is inspected', async () => {
    await storeInspectionItems(silo.database, PLAIN_ITEMS);
    const client = readingFrom(silo.database.statements);
    const [catering, advertising] = await poolTasks(client, [taskOf({ item: 'AMR-07' }), taskOf({ item: 'AMR-04' })]);
    expect(catering).toMatchObject({ isKeyItem: true, restsAfterHigher: true });
    expect(advertising).toMatchObject({ isKeyItem: false, restsAfterHigher: false, matter: null });
    const unknown = poolTasks(client, [taskOf({ item: 'NONE' })]);
    await expect(unknown).rejects.toMatchObject({ code: 'INSPECTION_ITEM_UNKNOWN' });
  });
});

describe('DR-3, A13: full coverage in a pool', () => {
  const listed = (n: number, changed: object = {}): ObjectFact => ({
    about: 'KEY_LIST',
    uscc: codeOf(n),
    record: `SAMR/key-${n}`,
    matter: 'FOOD_SERVICE',
    department: 'SAMR-310115',
    from: day('2026-01-01'),
    to: day('2026-11-03'),
    observedAt: '2026-01-01T00:00:00Z',
    ...changed,
  });

  it('is for who is on the key list of the matter, on its days', async () => {
    await keep(registered(0), listed(0));
    expect(await standing(0)).toBe('COVERED');
    expect(await standing(0, {}, day('2026-11-03'))).toBe('DRAWN');
    expect(await standing(0, { matter: 'POLLUTION' })).toBe('DRAWN');
  });

  it('is, on a list that names no matter, for the key items of the department alone', async () => {
    await keep(registered(0), listed(0, { matter: null }));
    expect(await standing(0)).toBe('DRAWN');
    expect(await standing(0, { isKeyItem: true })).toBe('COVERED');
    expect(await standing(0, { isKeyItem: true, department: 'FIRE' })).toBe('DRAWN');
  });

  it('is for everybody where the task wants all, and an exclusion still goes first and says who was listed', async () => {
    await keep(registered(0), registered(1, { state: 'REVOKED' }), listed(1));
    const found = await standings([taskOf({ volume: { kind: 'ALL' } })]);
    expect(found.get(codeOf(0))).toEqual([{ kind: 'COVERED' }]);
    expect(found.get(codeOf(1))).toEqual([{ kind: 'EXCLUDED', code: 'NOT_OPERATING', keyListed: true }]);
  });
});

describe('DR-8: the lines of a frame', () => {
  async function frame(tasks: readonly PooledTask[]): Promise<{ text: string; plan: ReturnType<typeof planFrame> }> {
    return silo.database.transaction(async (client) => {
      const plan = planFrame(await freezePool(client, tasks, TODAY), tasks);
      const pieces: Buffer[] = [];
      for await (const piece of streamFrame(client, plan)) pieces.push(piece);
      return { text: Buffer.concat(pieces).toString('latin1'), plan };
    });
  }

  it('are in the order of the codes, each with the cell of its object, and the same again for the same filter', async () => {
    await keep(...[3, 1, 2, 0].map((n) => registered(n)), graded(2, 'RISK', 'D'));
    const tasks = [taskOf({ volume: { kind: 'COUNT', count: 1 } }), taskOf({ task: 2, volume: { kind: 'ALL' } })];
    const { text, plan } = await frame(tasks);
    const lines = text.split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => findFrameLine(line)?.uscc)).toEqual([0, 1, 2, 3].map(codeOf));
    const [first, , third] = lines.map((line) => plan.cells[findFrameLine(line)?.cell ?? -1] ?? []);
    expect(third?.[0]).toBeGreaterThan(Number(first?.[0]));
    expect([first?.[1], third?.[1]]).toEqual([1_000_000, 1_000_000]);
    await silo.database.dataSource.query('VACUUM FULL inspection_object').catch(() => undefined);
    expect((await frame(tasks)).text).toBe(text);
  });
});
