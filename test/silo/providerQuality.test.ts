import { openLog } from '../../kernel/service/log';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { Viewer } from '../../kernel/service/silo';
import { shanghaiDay } from '../../kernel/values/day';
import { storeMarketEntities } from '../../subgraphs/credit';
import { EXPECTED_COLUMNS } from '../../subgraphs/exchange/rules/corrections/expectedColumns';
import { DATA_CENTRE } from '../support/agreementDesk';
import { DOUBTER, type DoubtDesk, HOLDER, OWNER, openDoubtDesk } from '../support/doubtDesk';
import { entryOf } from '../support/feedFacts';
import { PUBLIC } from '../support/openSilo';
import { testRunFolder } from '../support/testRun';

let desk: DoubtDesk;
beforeAll(async () => {
  desk = await openDoubtDesk();
});
afterAll(async () => {
  await desk.hub.running.stopJobs();
  await desk.close();
});

const TODAY = shanghaiDay(Date.now());
const QUALITY = `query Q($from: Date!, $to: Date!) { providerQuality(from: $from, to: $to) { department { code } resource
  recordings lagMedianHours lagP95Hours completeness corrections correctionRate } }`;

interface Measured {
  readonly department: { readonly code: string };
  readonly resource: string;
  readonly recordings: number;
  readonly lagMedianHours: number | null;
  readonly lagP95Hours: number | null;
  readonly completeness: number | null;
  readonly corrections: number;
  readonly correctionRate: number | null;
}

const ask = (viewer: Viewer, from = TODAY, to = TODAY) => desk.hub.ask(QUALITY, { from, to }, viewer);
async function measured(viewer: Viewer): Promise<Measured[]> {
  const { data, errors } = await ask(viewer);
  expect(errors).toBeUndefined();
  return data?.providerQuality as Measured[];
}

async function until(from: string): Promise<void> {
  while ((await desk.hub.count(from)) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

interface RawEvent {
  readonly resource: string;
  readonly about: keyof typeof EXPECTED_COLUMNS;
  readonly told: string;
  readonly data: Readonly<Record<string, string | null>>;
}

const RAW = `SELECT resource, aggregate_type AS about, to_json(time) #>> '{}' AS told, data FROM feed_event
  WHERE aggregate_type <> 'data-doubt' AND NOT withdrawn`;

/** The smallest value that the share of all values does not exceed. */
const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

function recomputed(events: readonly RawEvent[], resource: string) {
  const own = events.filter((event) => event.resource === resource);
  const lags = own.map(({ told, data }) =>
    Math.floor((Date.parse(told) - Date.parse(data.observed_at ?? '')) / 3_600_000),
  );
  const whole = own.filter(({ about, data }) => EXPECTED_COLUMNS[about].every((column) => data[column] != null));
  return {
    recordings: own.length,
    lagMedianHours: percentile(lags, 0.5),
    lagP95Hours: percentile(lags, 0.95),
    completeness: whole.length / own.length,
  };
}

describe('分类监管管理办法 9-4 数据质量: timeliness, wholeness and corrections of each provider', () => {
  it('is counted by the running exchange, which also flags what is due', async () => {
    const later = { observedAt: '2026-11-01T00:00:00Z' };
    await desk.record(2, { documentNumber: '沪市监处〔2026〕2号', title: 'numbered', ...later });
    await storeMarketEntities(desk.source.database, [entryOf(4, later), entryOf(5, { ...later, address: null })]);
    const due = await desk.raise({ recordKey: 'DEVELOPMENT_REFORM/record-3' });
    await desk.hub.database.dataSource.query(`UPDATE data_doubt SET flag_due_on = '2026-11-02'`);
    desk.hub.running.startJobs({
      dataDir: testRunFolder(),
      outboxes: [outboxOf('credit', desk.source.database)],
      feed: { follow: () => Promise.reject(new Error('nobody follows here')) },
      log: openLog('quality', 'silent'),
    });
    await until(`feed_event WHERE aggregate_type = 'data-doubt' AND record_key = '${due.id}'`);
    expect(await desk.read(due.id)).toMatchObject({ state: 'FLAGGED', flaggedOn: '2026-11-02' });
    await until(`feed_event WHERE subject = '${entryOf(5).uscc}'`);
    await until('(SELECT FROM provider_quality HAVING sum(recordings) = 9) q');
  });

  it('is what the events themselves give when they are counted one by one', async () => {
    const events: RawEvent[] = await desk.hub.database.dataSource.query(RAW);
    const rows = await measured(DATA_CENTRE);
    expect(new Set(rows.map(({ resource }) => resource))).toEqual(new Set(['credit-record', 'market-entity']));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ ...recomputed(events, row.resource), corrections: 0, correctionRate: 0 });
    }
    const [records] = rows.filter(({ resource }) => resource === 'credit-record');
    expect(records?.completeness).toBe(0.25);
    expect(records?.lagMedianHours).toBeGreaterThan(0);
  });

  it('counts a doubt that ended in a correction, and none that did not', async () => {
    const wrong = await desk.flagged();
    const right = await desk.flagged({ field: 'CreditRecord.title' });
    await desk.answer(right, { outcome: 'UPHOLD' });
    await desk.answer(wrong, { outcome: 'CORRECT' });
    await desk.record(1, { severity: 'MINOR', observedAt: '2026-11-02T01:00:00Z' });
    await until(`data_doubt WHERE state = 'CORRECTED'`);
    await until('(SELECT FROM provider_quality HAVING sum(recordings) = 10) q');
    const [row] = (await measured(DATA_CENTRE)).filter(({ resource }) => resource === 'credit-record');
    expect(row).toMatchObject({ recordings: 5, corrections: 1, correctionRate: 200 });
  });

  it('is seen by the provider and by who answers for the resource; by no other department, nor by the public', async () => {
    const resources = async (viewer: Viewer) => (await measured(viewer)).map(({ resource }) => resource);
    expect(await resources(OWNER)).toEqual(['credit-record']);
    expect(await resources(HOLDER)).toEqual(['market-entity']);
    expect(await resources(DOUBTER)).toEqual([]);
    expect((await ask(PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });

  it('is measured over a year at most', async () => {
    const { errors } = await ask(DATA_CENTRE, '2025-01-01' as typeof TODAY, TODAY);
    expect(errors?.[0]?.extensions.code).toBe('QUALITY_PERIOD_UNFIT');
  });
});
