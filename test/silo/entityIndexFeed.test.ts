import { type SiloDatabase, schemaDrift } from '../../kernel/service/database/siloDatabase';
import { openLog } from '../../kernel/service/log';
import { addDays, day } from '../../kernel/values/day';
import type { SiloName } from '../../kernel/values/silos';
import { storeCreditRiskClasses, storeMarketEntities, storePublicCreditRatings } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { applyToIndex } from '../../subgraphs/exchange/store/entityIndex/applyToIndex';
import { INDEX_FOLLOWER } from '../../subgraphs/exchange/store/entityIndex/indexFollower';
import { recount } from '../../subgraphs/exchange/store/entityIndex/rollups';
import { openFollowers } from '../../subgraphs/exchange/store/feed/openFollowers';
import { stepFollower } from '../../subgraphs/exchange/store/feed/stepFollower';
import { storeCategoryAssignments, storeKeySupervision } from '../../subgraphs/supervision';
import { takeIn } from '../../tools/assembly/takeIn';
import { SAMPLE_DAY } from '../../tools/generate/city';
import { entryOf } from '../support/feedFacts';
import { openCityDatabases } from '../support/openCity';

type Row = Record<string, unknown>;

const log = openLog('index', 'silent');

let databases: Map<SiloName, SiloDatabase>;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ databases, drop } = await openCityDatabases());
  await takeIn(databases, of('exchange'));
});
afterAll(() => drop());

function of(silo: SiloName): SiloDatabase {
  const database = databases.get(silo);
  if (!database) throw new Error(`no ${silo}`);
  return database;
}

const rows = (silo: SiloName, sql: string, values: unknown[] = []): Promise<Row[]> =>
  of(silo).dataSource.query(sql, values);
const indexed = async (uscc: string): Promise<Row> => {
  const [row] = await rows('exchange', 'SELECT * FROM entity_index WHERE uscc = $1', [uscc]);
  return row ?? {};
};
const counted = () => rows('exchange', 'SELECT * FROM entity_rollup ORDER BY entity_rollup');
const everything = async () => [
  await counted(),
  await rows('exchange', 'SELECT * FROM entity_index ORDER BY uscc'),
  await rows('exchange', 'SELECT * FROM entity_category ORDER BY uscc, matter'),
];
const byCode = (list: Row[], column: string): Map<unknown, unknown> =>
  new Map(list.map((row) => [row.uscc, row[column]]));

/** The column of the index beside the same said by the silo that has it from its source. */
async function expectAgreement(column: string, silo: SiloName, sql: string, missing: unknown): Promise<void> {
  const own = byCode(await rows('exchange', `SELECT uscc, ${column}::text AS told FROM entity_index`), 'told');
  const source = byCode(await rows(silo, sql), 'told');
  expect(source.size).toBeGreaterThan(0);
  for (const [uscc, told] of own) expect([uscc, told]).toEqual([uscc, source.get(uscc) ?? missing]);
}

const provenance = (department: string, record: string, at: string) => ({
  sourceDepartment: department,
  sourceRecordId: record,
  observedAt: `${at}T08:00:00+08:00`,
});

describe('the index across silos', () => {
  it('has tables as their classes say', async () => {
    const urls = of('exchange').dataSource.options as { url?: string };
    expect(await schemaDrift(exchange as never, urls.url ?? '')).toEqual([]);
  });

  it('holds a row for every entity of the register', async () => {
    await expectAgreement('district', 'credit', `SELECT uscc, coalesce(district, '') AS told FROM market_entity`, null);
    await expectAgreement('status', 'credit', 'SELECT uscc, state AS told FROM market_entity', null);
    const [own, source] = await Promise.all([
      rows('exchange', 'SELECT uscc FROM entity_index'),
      rows('credit', 'SELECT uscc FROM market_entity'),
    ]);
    expect(own).toHaveLength(source.length);
  });

  it('says of each what the silos say: grade, class, categories, key lists, inspections, open cases', async () => {
    const day = `'${new Date().toISOString().slice(0, 10)}'`;
    await expectAgreement(
      'grade',
      'credit',
      `SELECT DISTINCT ON (uscc) uscc, array_position(ARRAY['AAA', 'AA', 'A', 'B', 'C'], grade)::text AS told
       FROM public_credit_rating ORDER BY uscc, rated_on DESC, id DESC`,
      '0',
    );
    await expectAgreement('risk_class', 'credit', 'SELECT uscc, level AS told FROM credit_risk_class', '');
    await expectAgreement(
      'intensity',
      'supervision',
      `SELECT uscc, max(array_position(ARRAY['LOWER', 'ORDINARY', 'HIGHER'], category) * 10 + level)::text AS told
       FROM category_assignment WHERE since <= ${day} AND coalesce(until > ${day}, true) GROUP BY uscc`,
      '0',
    );
    await expectAgreement(
      'key_listed',
      'supervision',
      `SELECT uscc, 'true' AS told FROM key_supervision WHERE since <= ${day} AND coalesce(until > ${day}, true)`,
      'false',
    );
    await expectAgreement(
      'last_inspected_on',
      'inspection',
      'SELECT uscc, coalesce(max(inspected_on)::text, $$-infinity$$) AS told FROM inspection GROUP BY uscc',
      '-infinity',
    );
    await expectAgreement(
      'open_cases',
      'enforcement',
      `SELECT uscc, count(*)::text AS told FROM enforcement_case
       WHERE closed_on IS NULL AND stage NOT IN ('LEAD', 'VERIFYING', 'NOT_FILED') GROUP BY uscc`,
      '0',
    );
  });

  it('keeps its counts exactly in step with its rows', async () => {
    const kept = await counted();
    expect(kept.length).toBeGreaterThan(500);
    await of('exchange').transaction((client) => recount(client));
    expect(await counted()).toEqual(kept);
  });

  it('is not changed by events that come again, together or in other ranges', async () => {
    const before = await everything();
    const [last] = await rows('exchange', 'SELECT last_seq FROM feed_state');
    const to = String(last?.last_seq);
    await of('exchange').transaction((client) => applyToIndex(client, { from: '1', to: '700' }));
    await of('exchange').transaction((client) => applyToIndex(client, { from: '1', to }));
    expect(await everything()).toEqual(before);
  });
});

describe('the index across silos, as facts change', () => {
  const { uscc } = entryOf(60);
  const supply = async (): Promise<Row> => {
    await takeIn(databases, of('exchange'));
    return indexed(uscc);
  };
  afterEach(async () => {
    const kept = await counted();
    await of('exchange').transaction((client) => recount(client));
    expect(await counted()).toEqual(kept);
  });

  it('takes the latest day of a rating, whichever was told last, and a correction of it', async () => {
    await storeMarketEntities(of('credit'), [entryOf(60)]);
    const rating = (grade: string, on: string, record: string, at = on) => ({
      ...{ uscc, schemeId: 'ILLUSTRATIVE_2026', grade, ratedOn: day(on) },
      ...provenance('BIG_DATA', record, at),
    });
    await storePublicCreditRatings(of('credit'), [
      rating('B', '2026-05-01', 'r-2'),
      rating('AAA', '2025-05-01', 'r-1'),
    ]);
    expect(await supply()).toMatchObject({ grade: 4, risk_class: '' });
    await storePublicCreditRatings(of('credit'), [rating('C', '2024-01-01', 'r-2', '2026-06-01')]);
    expect(await supply()).toMatchObject({ grade: 1 });
  });

  it('follows a class of credit risk, a move and a change of name', async () => {
    const risk = { uscc, level: 'D', classifiedOn: day('2026-06-01') } as const;
    await storeCreditRiskClasses(of('credit'), [{ ...risk, ...provenance('SAMR', 'risk-1', '2026-06-01') }]);
    const moved = { district: '310101', name: '上海换名科技有限公司', observedAt: '2026-06-02T00:00:00Z' };
    await storeMarketEntities(of('credit'), [entryOf(60, moved)]);
    expect(await supply()).toMatchObject({ risk_class: 'D', district: '310101' });
    const found = `SELECT uscc FROM entity_name WHERE words @> ARRAY['换名']`;
    expect(await rows('exchange', found)).toEqual([{ uscc }]);
  });

  it('counts categories and key lists that hold today, not past and coming ones', async () => {
    const today = day(new Date().toISOString().slice(0, 10));
    const source = (record: string) => provenance('SAMR', record, '2025-01-01');
    const category = { uscc, matterCode: 'REGISTRATION', status: 'ASSIGNED', reason: 'REGULAR_EVALUATION' } as const;
    const decided = { ...category, authority: 'SAMR', published: false, publishedOn: null };
    await storeCategoryAssignments(of('supervision'), [
      {
        ...decided,
        category: 'HIGHER',
        level: 3,
        since: day('2025-01-01'),
        until: addDays(today, -1),
        ...source('c-1'),
      },
      {
        ...decided,
        category: 'LOWER',
        level: 2,
        since: addDays(today, -1),
        until: addDays(today, 9),
        ...source('c-2'),
      },
      { ...decided, category: 'ORDINARY', level: 1, since: addDays(today, 9), until: null, ...source('c-3') },
    ]);
    const listed = { uscc, authority: 'SAMR', ground: '食品', since: day('2025-01-01') };
    await storeKeySupervision(of('supervision'), [{ ...listed, until: addDays(today, 9), ...source('k-1') }]);
    expect(await supply()).toMatchObject({ intensity: 12, key_listed: true });
  });

  it('turns to the day on which a category and a listing end, when the next event of anybody comes', async () => {
    await rows('exchange', `UPDATE index_fact SET until = until - 12, since = since - 12 WHERE uscc = $1`, [uscc]);
    await rows('exchange', `UPDATE index_state SET day = $1`, [addDays(SAMPLE_DAY, -400)]);
    expect(await indexed(uscc)).toMatchObject({ intensity: 12, key_listed: true });
    await storeMarketEntities(of('credit'), [
      entryOf(61, { observedAt: '2026-07-01T00:00:00Z', name: '上海别家有限公司' }),
    ]);
    expect(await supply()).toMatchObject({ intensity: 21, key_listed: false });
  });

  it('turns to the day without an event, too, by a job that is stopped at once', async () => {
    await rows('exchange', `UPDATE index_fact SET until = NULL WHERE uscc = $1 AND code IS NULL`, [uscc]);
    await rows(
      'exchange',
      `UPDATE index_fact SET until = until - 400, since = since - 400
      WHERE uscc = $1 AND kind = 'supervision-category'`,
      [uscc],
    );
    await rows(
      'exchange',
      `UPDATE index_fact SET until = $2 WHERE uscc = $1 AND kind = 'supervision-category' AND until IS NULL`,
      [uscc, addDays(SAMPLE_DAY, -100)],
    );
    await rows('exchange', `UPDATE index_state SET day = $1`, [addDays(SAMPLE_DAY, -400)]);
    expect(await indexed(uscc)).toMatchObject({ intensity: 21 });
    const job = openFollowers({ database: of('exchange'), log, followers: [INDEX_FOLLOWER] });
    while ((await indexed(uscc)).intensity !== 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await job.stop();
    expect(await indexed(uscc)).toMatchObject({ intensity: 0, matters: [] });
  });

  it('lets go of a fact that is withdrawn, and does not take it back when an older range comes again', async () => {
    const [last] = await rows('exchange', 'SELECT last_seq FROM feed_state');
    const seq = String(BigInt(String(last?.last_seq)) + 1n);
    await rows(
      'exchange',
      `INSERT INTO feed_event SELECT $1, resource, silo, gen_random_uuid(), aggregate_type, record_key, subject, type,
         time, true, data, now() FROM feed_event WHERE aggregate_type = 'credit-risk-class' AND subject = $2`,
      [seq, uscc],
    );
    await rows('exchange', 'UPDATE feed_state SET last_seq = $1', [seq]);
    await of('exchange').transaction((client) => applyToIndex(client, { from: seq, to: seq }));
    expect(await indexed(uscc)).toMatchObject({ risk_class: '', seq });
    await of('exchange').transaction((client) => applyToIndex(client, { from: '1', to: seq }));
    expect(await indexed(uscc)).toMatchObject({ risk_class: '' });
  });

  it('stores nothing of a step that fails, and takes it again when that is mended', async () => {
    const [{ last_seq: last }] = (await rows('exchange', 'SELECT last_seq FROM feed_state')) as [{ last_seq: string }];
    const seq = String(BigInt(last) + 1n);
    await rows(
      'exchange',
      `INSERT INTO feed_event SELECT DISTINCT ON (subject) $1::bigint, resource, silo, gen_random_uuid(), aggregate_type,
         record_key, subject, type, time, false, jsonb_set(data::jsonb, '{registered_on}', '"no day"'), now()
       FROM feed_event WHERE aggregate_type = 'market-entity' AND subject = $2`,
      [seq, uscc],
    );
    await rows('exchange', 'UPDATE feed_state SET last_seq = $1', [seq]);
    const place = () => rows('exchange', `SELECT seq FROM feed_follower WHERE name = 'index'`);
    const before = [await everything(), await place()];
    await expect(stepFollower(of('exchange'), INDEX_FOLLOWER)).rejects.toMatchObject({ code: '22007' });
    expect([await everything(), await place()]).toEqual(before);
    const mended = `UPDATE feed_event SET data = jsonb_set(data::jsonb, '{registered_on}', '"2001-02-03"') WHERE seq = $1`;
    await rows('exchange', mended, [seq]);
    expect(await stepFollower(of('exchange'), INDEX_FOLLOWER)).toBe(
      Number(BigInt(seq) - BigInt((before[1] as [{ seq: string }])[0].seq)),
    );
    expect(await indexed(uscc)).toMatchObject({ seq });
    expect(await stepFollower(of('exchange'), INDEX_FOLLOWER)).toBe(0);
  });

  it('holds nothing of an entity whose entry is withdrawn', async () => {
    const seq = '900000';
    await rows(
      'exchange',
      `INSERT INTO feed_event SELECT DISTINCT ON (subject) $1::bigint, resource, silo, gen_random_uuid(), aggregate_type,
         record_key, subject, type, time, true, data, now() FROM feed_event
       WHERE aggregate_type = 'market-entity' AND subject = $2`,
      [seq, uscc],
    );
    await of('exchange').transaction((client) => applyToIndex(client, { from: seq, to: seq }));
    expect(await indexed(uscc)).toEqual({});
    expect(await rows('exchange', 'SELECT FROM entity_category WHERE uscc = $1', [uscc])).toEqual([]);
  });
});
