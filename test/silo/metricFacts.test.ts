import { type SiloDatabase, schemaDrift } from '../../kernel/service/database/siloDatabase';
import { type Day, day } from '../../kernel/values/day';
import type { SiloName } from '../../kernel/values/silos';
import { storeMarketEntities } from '../../subgraphs/credit';
import { type CaseInput, enforcement, storeCases } from '../../subgraphs/enforcement';
import { exchange } from '../../subgraphs/exchange';
import { applyMetrics } from '../../subgraphs/exchange/store/metrics/applyMetrics';
import { type InspectionInput, inspection, storeInspectionItems, storeInspections } from '../../subgraphs/inspection';
import { takeIn } from '../../tools/assembly/takeIn';
import { SAMPLE_ITEMS } from '../../tools/generate/inspectionFacts/items';
import { entryOf } from '../support/feedFacts';
import { openCredit } from '../support/openCredit';
import { OFFICIAL, type OpenSilo, openSilo } from '../support/openSilo';

type Row = Record<string, unknown>;

let hub: OpenSilo;
let sources: Map<SiloName, OpenSilo>;
beforeAll(async () => {
  hub = await openSilo(exchange);
  sources = new Map<SiloName, OpenSilo>([
    ['credit', await openCredit()],
    ['inspection', await openSilo(inspection)],
    ['enforcement', await openSilo(enforcement)],
  ]);
  await storeInspectionItems(of('inspection'), SAMPLE_ITEMS);
});
afterAll(async () => {
  for (const one of [hub, ...sources.values()]) await one.close();
});

function of(silo: SiloName): SiloDatabase {
  const found = sources.get(silo);
  if (!found) throw new Error(`no ${silo}`);
  return found.database;
}

const rows = (sql: string, values: unknown[] = []): Promise<Row[]> => hub.database.dataSource.query(sql, values);
const everything = async () => [
  await rows('SELECT * FROM metric_fact ORDER BY kind, record_key, seq'),
  await rows('SELECT * FROM metric_place ORDER BY uscc, seq'),
];
const take = (): Promise<void> =>
  takeIn(new Map([...sources].map(([name, { database }]) => [name, database])), hub.database);

function visitOf(n: number, on: Day, changed: Partial<InspectionInput> = {}): InspectionInput {
  const finding = { itemCode: 'AMR-01', codeSet: 'ITEM_RESULTS', codes: ['1'] } as const;
  return {
    uscc: entryOf(n).uscc,
    department: 'SAMR-310115',
    mode: 'ON_SITE',
    trigger: 'COMPLAINT',
    planCode: null,
    triggerReason: '核查',
    joint: false,
    scheduledOn: on,
    inspectedOn: on,
    stage: 'COMPLETED',
    resultPublished: false,
    publishedOn: null,
    items: [{ ...finding, followUp: { kind: 'NONE_NEEDED', note: null, completedOn: null } }],
    sourceDepartment: 'SAMR-310115',
    sourceRecordId: `visit-${n}-${on}`,
    observedAt: `${on}T00:30:00+08:00`,
    ...changed,
  };
}

function caseOf(n: number, changed: Partial<CaseInput> = {}): CaseInput {
  const decision = {
    number: `沪罚〔2026〕${n}号`,
    decidedOn: day('2026-03-01'),
    outcome: 'PENALTY',
    documentTitle: '决定书',
    publication: 'DUE',
    penalties: [{ kind: 'FINE', amount: 100_000n, text: '罚款' }],
    sourceDepartment: 'SAMR-310115',
    sourceRecordId: `decision-${n}`,
    observedAt: '2026-03-01T09:00:00+08:00',
  } as const;
  return {
    uscc: entryOf(n).uscc,
    caseNumber: `沪案〔2026〕${n}号`,
    cause: '涉嫌虚假宣传',
    department: 'SAMR-310115',
    stage: 'DECIDED',
    openedOn: day('2026-01-05'),
    closedOn: null,
    grave: false,
    history: [
      { stage: 'LEAD', enteredOn: day('2026-01-05') },
      { stage: 'FILED', enteredOn: day('2026-01-10') },
      { stage: 'DECIDED', enteredOn: day('2026-03-01') },
    ],
    decisions: [decision],
    sourceDepartment: 'SAMR-310115',
    sourceRecordId: `case-${n}`,
    observedAt: '2026-03-01T09:00:00+08:00',
    ...changed,
  };
}

async function figure(id: string, rest: object = {}, viewer = OFFICIAL): Promise<Row> {
  const { data, errors } = await hub.ask(
    `query ($id: ID!, $by: [MetricDimension!], $from: Date, $to: Date) { metric(id: $id, by: $by, from: $from, to: $to) {
       value numerator denominator suppressed interval { low high } asOf position rows { values value } } }`,
    { id, ...rest },
    viewer,
  );
  expect(errors).toBeUndefined();
  return data?.metric as Row;
}

const HOUSING = { ...OFFICIAL, subject: 'li', department: 'HOUSING', grant: null };
const YEAR = { from: '2026-01-01', to: '2026-10-31' };
/** A month and district in which 30 entities were inspected; and one with fewer than ten of them. */
const JUNE = day('2026-06-30');
const JULY = day('2026-07-01');

describe('the facts of metrics', () => {
  beforeAll(async () => {
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    await storeMarketEntities(
      of('credit'),
      numbers.map((n) => entryOf(n, { state: n === 30 ? 'DEREGISTERED' : 'IN_OPERATION' })),
    );
    const problem = { itemCode: 'AMR-01', codeSet: 'ITEM_RESULTS', codes: ['E'] } as const;
    const none = { kind: 'NONE_NEEDED', note: null, completedOn: null } as const;
    const found = (n: number) => (n <= 12 ? { items: [{ ...problem, followUp: none }] } : {});
    await storeInspections(of('inspection'), [
      ...numbers.map((n) => visitOf(n, JUNE, found(n))),
      ...numbers.slice(0, 9).map((n) => visitOf(n, JULY)),
    ]);
    await storeCases(of('enforcement'), [caseOf(1), caseOf(2)]);
    await take();
  });

  it('have tables as their classes say', async () => {
    expect(await schemaDrift(exchange as never, hub.urls.migratorUrl)).toEqual([]);
  });

  it('are of the months of Shanghai, and never of UTC, whatever the zone of a session', async () => {
    const { rows: months } = await figure('inspections_completed', { ...YEAR, by: ['MONTH'] });
    expect(months).toEqual([
      { values: ['2026-06'], value: 30 },
      { values: ['2026-07'], value: 9 },
    ]);
    const observed = await figure('data_lag_days', { from: '2026-06-01', to: '2026-07-31', by: ['MONTH'] });
    expect(observed.rows).toMatchObject([{ values: ['2026-06'] }, { values: ['2026-07'] }]);
    const told = await rows(`SELECT DISTINCT observed_on::text AS day FROM metric_fact WHERE kind = 'inspection'`);
    expect(told.map((row) => row.day).sort()).toEqual([JUNE, JULY]);
  });

  it('give shares with their interval, and say up to where they are known', async () => {
    const told = await figure('violation_rate', YEAR);
    expect(told).toMatchObject({ numerator: 12, denominator: 39, value: 3077, interval: { low: 1857, high: 4642 } });
    const [{ seq }] = (await rows('SELECT last_seq AS seq FROM feed_state')) as [{ seq: string }];
    expect(String(told.position).endsWith(`-${seq}`)).toBe(true);
    expect(told.asOf).toMatch(/Z$/);
    expect(await figure('repeat_visits_90_days', YEAR)).toMatchObject({ numerator: 9, denominator: 39 });
    expect(await figure('visits_per_1000_entities', YEAR)).toMatchObject({
      numerator: 39,
      denominator: 29,
      value: 1345,
    });
  });

  it('tell other departments of months and districts with ten entities, rounded down, and of no others', async () => {
    const told = await figure('inspections_completed', { ...YEAR, by: ['MONTH'] }, HOUSING);
    expect(told).toMatchObject({ value: 30, suppressed: true, rows: [{ values: ['2026-06'], value: 30 }] });
    const share = await figure('violation_rate', YEAR, HOUSING);
    expect(share).toMatchObject({ numerator: 10, denominator: 30, value: 3333 });
    const few = await figure('days_filing_to_decision', YEAR, HOUSING);
    expect(few).toMatchObject({ value: null, numerator: null, denominator: null, rows: [] });
  });

  it('count days of a case from its lead, its filing and its decision', async () => {
    expect(await figure('days_lead_to_filing', YEAR)).toMatchObject({ numerator: 10, denominator: 2, value: 5 });
    expect(await figure('days_filing_to_decision', YEAR)).toMatchObject({ numerator: 100, denominator: 2, value: 50 });
    expect(await figure('decided_within_90_days', YEAR)).toMatchObject({ value: 10_000 });
    expect(await figure('open_cases', { to: '2026-01-09' })).toMatchObject({ value: 0 });
    expect(await figure('open_cases', { to: '2026-01-10' })).toMatchObject({ value: 2 });
  });

  it('are not changed by events that come again, together, in parts, backwards or in a session of another zone', async () => {
    const before = await everything();
    const [{ seq }] = (await rows('SELECT last_seq AS seq FROM feed_state')) as [{ seq: string }];
    for (const [from, to] of [
      ['60', seq],
      ['1', '59'],
      ['1', seq],
    ] as const) {
      await hub.database.transaction((client) => applyMetrics(client, { from, to }));
    }
    expect(await everything()).toEqual(before);
    await rows('DELETE FROM metric_fact');
    for (const [from, to] of [
      ['60', seq],
      ['1', '59'],
    ] as const) {
      await hub.database.transaction(async (client) => {
        await client.query(`SET LOCAL TIME ZONE 'America/New_York'`);
        await applyMetrics(client, { from, to });
      });
    }
    const [facts] = await everything();
    expect(facts).toEqual(before[0]);
  });

  it('keep what was known before a correction', async () => {
    const [{ seq }] = (await rows('SELECT last_seq AS seq FROM feed_state')) as [{ seq: string }];
    await storeInspections(of('inspection'), [visitOf(30, JUNE, { joint: true, observedAt: '2026-07-02T00:00:00Z' })]);
    await take();
    expect(await figure('joint_share', YEAR)).toMatchObject({ numerator: 1, denominator: 39 });
    const versions = await rows(
      `SELECT mark, until_seq > $1 AS later FROM metric_fact WHERE kind = 'inspection' AND uscc = $2 ORDER BY seq`,
      [seq, entryOf(30).uscc],
    );
    expect(versions).toEqual([
      { mark: false, later: true },
      { mark: true, later: null },
    ]);
  });

  it('let go of a withdrawn decision with all that was told of it, also when older events come again', async () => {
    const awaiting = { to: '2026-10-31' };
    expect(await figure('decisions_awaiting_publication', awaiting)).toMatchObject({ numerator: 2, denominator: 2 });
    const [made] = caseOf(2).decisions;
    const repaired = {
      ...made,
      publication: 'REPAIRED',
      observedAt: '2026-08-01T00:00:00Z',
    } as CaseInput['decisions'][number];
    await storeCases(of('enforcement'), [caseOf(2, { decisions: [repaired], observedAt: '2026-08-01T00:00:00Z' })]);
    await take();
    const [{ seq }] = (await rows('SELECT last_seq AS seq FROM feed_state')) as [{ seq: string }];
    for (const from of [seq, '1']) {
      expect(await figure('decisions_awaiting_publication', awaiting)).toMatchObject({ numerator: 1, denominator: 1 });
      const kept = await rows(
        `SELECT withdrawn, uscc, day, department FROM metric_fact WHERE kind = 'enforcement-decision'
         AND record_key LIKE '%decision-2'`,
      );
      expect(kept).toEqual([{ withdrawn: true, uscc: null, day: null, department: null }]);
      await hub.database.transaction((client) => applyMetrics(client, { from, to: seq }));
    }
  });

  it('place an entity where it was by the register, from the event on that told it', async () => {
    await storeMarketEntities(of('credit'), [entryOf(3, { district: '310101', observedAt: '2026-09-01T00:00:00Z' })]);
    await take();
    const { rows: places } = await figure('inspections_completed', { ...YEAR, by: ['DISTRICT'] });
    expect(places).toEqual([
      { values: ['310101'], value: 2 },
      { values: ['310115'], value: 37 },
    ]);
  });
});
