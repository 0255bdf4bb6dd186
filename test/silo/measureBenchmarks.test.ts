import { Client } from 'pg';
import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { readingFrom } from '../../kernel/service/work/queryable';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { enforcement } from '../../subgraphs/enforcement';
import { benchmarksOf } from '../../subgraphs/enforcement/store/measure/editionsInForce';
import { ENFORCEMENT_HISTORY } from '../../subgraphs/enforcement/store/work/appendEvent';
import { BENCHMARK_FIELDS, benchmarkDesk, FIRST_BENCHMARK } from '../support/enforcement/benchmarkDesk';
import { measurePeople } from '../support/enforcement/measureDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { officer, head, cityReviewer, cityHead, minhang, emergency, office } = measurePeople;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());
const { draft, publish, published, listed, range } = benchmarkDesk(() => silo);

async function refusalBy(url: string, sql: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  } finally {
    await client.end();
  }
}

describe('EN-9, 沪府发〔2020〕7号（十六）: a discretion benchmark', () => {
  it('is drafted, published by somebody else, and gives everybody the range of a penalty from then on', async () => {
    expect((await draft()).done).toMatchObject({ ...FIRST_BENCHMARK, state: 'DRAFT', edition: 1, publishedOn: null });
    expect((await range({})).answer).toBeNull();
    expect((await publish()).done).toMatchObject({ state: 'PUBLISHED', publishedOn: '2026-11-02', effectiveTo: null });
    expect((await range({ circumstances: ['PUT_RIGHT'] })).answer).toEqual({
      benchmark: FIRST_BENCHMARK.number,
      degree: 'LIGHTER',
      imposed: true,
      min: '5000000',
      max: '6500000',
      statutoryMin: '5000000',
      statutoryMax: '10000000',
    });
    expect((await range({ on: '2026-11-01' })).answer).toBeNull();
    expect((await range({ kind: 'WARNING' })).answer).toBeNull();
  });

  it('counts in shares of the value of the goods where the law does', async () => {
    const share = (minPpm: number, maxPpm: number) => ({ minPpm, maxPpm });
    await published({
      unit: 'VALUE_PPM',
      statutory: share(10_000_000, 20_000_000),
      valueFrom: '1000000',
      degrees: [{ degree: 'ORDINARY', circumstances: [], range: share(13_000_000, 17_000_000) }],
    });
    expect((await range({ value: '1000000' })).answer).toMatchObject({ min: '13000000', max: '17000000' });
    expect((await range({ value: '999999' })).answer).toBeNull();
    const text = `{ discretionBenchmark(number: "${FIRST_BENCHMARK.number}") { ${BENCHMARK_FIELDS} } }`;
    const { data } = await silo.ask(text, {}, PUBLIC);
    expect(data?.discretionBenchmark).toMatchObject({
      valueFrom: '1000000',
      statutory: { minAmount: null, minPpm: 10_000_000 },
      degrees: [{ range: { minPpm: 13_000_000, maxPpm: 17_000_000 } }],
    });
  });

  it('is a draft that its line and the reform office see, and nobody else', async () => {
    await draft({ authority: 'SAMR-310115' }, officer);
    for (const as of [officer, cityReviewer, office]) expect(await listed(as)).toEqual([FIRST_BENCHMARK.number]);
    for (const as of [PUBLIC, minhang, emergency]) {
      expect(await listed(as)).toEqual([]);
      const { data } = await silo.ask(
        `{ discretionBenchmark(number: "${FIRST_BENCHMARK.number}") { number } }`,
        {},
        as,
      );
      expect(data?.discretionBenchmark).toBeNull();
    }
    await publish(FIRST_BENCHMARK, head);
    for (const as of [PUBLIC, minhang, emergency]) expect(await listed(as)).toEqual([FIRST_BENCHMARK.number]);
  });

  it('is followed by its next edition on the first day of that, and the one before stands as it was', async () => {
    const first = await published();
    const revised = { revises: first, effectiveFrom: '2026-12-01', title: '裁量基准（第二版）' };
    const second = await published(revised);
    const { data } = await silo.ask(`{ discretionBenchmark(number: "${first}") { edition effectiveTo } }`, {}, PUBLIC);
    expect(data?.discretionBenchmark).toEqual({ edition: 1, effectiveTo: '2026-12-01' });
    expect((await range({ on: '2026-11-30' })).answer).toMatchObject({ benchmark: first });
    expect((await range({ on: '2026-12-01' })).answer).toMatchObject({ benchmark: second });
    expect(await listed(PUBLIC, { inForceOn: '2026-12-01' })).toEqual([second]);
    const repeal = { revises: second, repeals: true, degrees: [], effectiveFrom: '2027-01-01' };
    await published(repeal);
    expect((await range({ on: '2026-12-31' })).answer).toMatchObject({ benchmark: second });
    expect((await range({ on: '2027-01-01' })).answer).toBeNull();
  });

  it('of a district office goes before that of the department above it, within the district alone', async () => {
    const city = await published();
    await draft({ authority: 'SAMR-310115' }, officer);
    await publish({ number: 'DB-2026-000002', version: 1 }, head);
    expect((await range({})).answer).toMatchObject({ benchmark: 'DB-2026-000002' });
    expect((await range({ authority: 'SAMR-310112' })).answer).toMatchObject({ benchmark: city });
    const { statements } = silo.database;
    const found = await benchmarksOf(readingFrom(statements), 'SAMR-310115', '食品安全法 124-1', day('2026-11-02'));
    expect(found.map(({ number }) => number)).toEqual(['DB-2026-000002', city]);
    expect(found[0]?.degrees[0]).toMatchObject({ min: 1_000_000n, max: 4_999_999n });
  });

  it('never changes once published: neither the app role nor the owner of the table gets at it', async () => {
    const number = await published();
    await draft({ revises: number, effectiveFrom: '2026-12-01' });
    const touching = [
      `UPDATE measure_edition SET title = title WHERE number = '${number}'`,
      `UPDATE measure_edition SET effective_from = '2026-01-01' WHERE number = '${number}'`,
      `DELETE FROM measure_edition WHERE number = '${number}'`,
    ];
    for (const sql of touching) {
      expect([sql, await refusalBy(silo.urls.appUrl, sql)]).toEqual([sql, 'HUB24']);
      expect([sql, await refusalBy(silo.urls.migratorUrl, sql)]).toEqual([sql, 'HUB24']);
    }
    expect(await refusalBy(silo.urls.migratorUrl, 'TRUNCATE measure_edition')).toBe('HUB24');
    expect(await silo.count('measure_edition')).toBe(2);
    expect(await refusalBy(silo.urls.appUrl, `DELETE FROM measure_edition WHERE state = 'DRAFT'`)).toBeUndefined();
  });

  it('leaves a sealed trace of who drafted and who published it', async () => {
    const number = await published();
    const events = await silo.database.dataSource.query(
      `SELECT kind, actor, details FROM enforcement_event WHERE topic = 'benchmark' ORDER BY id`,
    );
    expect(events).toMatchObject([
      { kind: 'DRAFTED', actor: cityReviewer.subject },
      { kind: 'PUBLISHED', actor: cityHead.subject },
    ]);
    const [proof] = await verifyChains(silo.database.statements, ENFORCEMENT_HISTORY, [{ topic: 'benchmark', number }]);
    expect(proof).toMatchObject({ entries: 2, intact: true });
  });

  it('keeps its tables as the migrations make them', async () => {
    expect(await schemaDrift(enforcement as never, silo.urls.migratorUrl)).toEqual([]);
  });
});
