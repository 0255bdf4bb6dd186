import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { pino } from 'pino';
import { readingFrom } from '../../kernel/service/work/queryable';
import type { RatedRecord } from '../../subgraphs/credit/rules/rating/ratingTypes';
import { scoreEntity } from '../../subgraphs/credit/rules/rating/scoreEntity';
import { continueRatingRun } from '../../subgraphs/credit/store/rating/continueRatingRun';
import { rateEntity } from '../../subgraphs/credit/store/rating/rateEntity';
import { openRatingJobs } from '../../subgraphs/credit/store/rating/ratingJobs';
import { schemeInForce } from '../../subgraphs/credit/store/rating/ratingReads';
import { openRatings, RATED, RATING_TODAY } from '../support/credit/ratedCity';
import { ratingDesk, ratingPeople } from '../support/credit/ratingDesk';
import { CLOCK, type OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRatings();
});
afterEach(() => silo.close());
const desk = ratingDesk(() => silo);

const query = (sql: string, values: unknown[] = []) => silo.database.dataSource.query(sql, values);
const scoresOf = (run: string) =>
  query(
    `SELECT s.uscc::text AS uscc, s.total, s.grade, s.points FROM rating_score s JOIN rating_run r ON r.id = s.run
     WHERE r.number = $1 ORDER BY s.uscc`,
    [run],
  );

describe('沪府发〔2020〕7号（七）: a rating of the whole city', () => {
  it.each([
    ['PUBLIC_CREDIT', ratingPeople.centre],
    ['CREDIT_RISK', ratingPeople.cityHandler],
  ] as const)('%s: gives every entity what the rule gives it, record by record', async (kind, as) => {
    await desk.start({ kind }, as);
    await desk.goOn();
    const scheme = await schemeInForce(readingFrom(silo.database.statements), kind, RATING_TODAY);
    const records: (RatedRecord & { uscc: string })[] = await query(`
      SELECT uscc::text, 'CREDIT_RECORD' AS source, id::text, kind, severity, effective_from::text AS day,
        effective_to::text AS until, publication_state AS state, publication_ends_on::text AS "publicationEndsOn",
        query_ends_on::text AS "queryEndsOn" FROM credit_record
      UNION ALL SELECT uscc::text, 'THIRD_PARTY', id::text, kind, NULL, obtained_on::text, NULL, NULL, NULL, NULL
        FROM third_party_evidence
      UNION ALL SELECT uscc::text, 'ACCIDENT', id::text, kind, severity, occurred_on::text, NULL, standing, NULL, NULL
        FROM accident_report`);
    const scores = await scoresOf('RR-2026-000001');
    expect(scores.length).toBeGreaterThan(200);
    expect(new Set(scores.map(({ grade }: { grade: number }) => grade)).size).toBeGreaterThan(2);
    for (const { uscc, ...stored } of scores) {
      const own = records.filter((one) => one.uscc === uscc);
      expect([uscc, stored]).toEqual([uscc, scoreEntity(scheme?.content as never, own, RATING_TODAY)]);
    }
  });

  it('gives everybody the same points as a rating of one entity alone', async () => {
    await desk.rate();
    await desk.rate('CREDIT_RISK');
    const sample = RATED.filter((_, at) => at % 6 === 2).map(({ uscc }) => uscc as string);
    await silo.database.transaction(async (client) => {
      await client.query('LOCK TABLE credit_record IN SHARE ROW EXCLUSIVE MODE');
      for (const uscc of sample) await rateEntity(client, uscc, RATING_TODAY, 'LISTED');
    });
    const [{ different, same }] = await query(`
      SELECT count(*) FILTER (WHERE (a.total, a.grade, a.points) IS DISTINCT FROM (b.total, b.grade, b.points))::int
        AS different, count(*)::int AS same
      FROM rating_score a JOIN rating_run ra ON ra.id = a.run AND ra.occasion = 'REGULAR'
      JOIN rating_run rb ON rb.kind = ra.kind AND rb.occasion = 'IRREGULAR'
      JOIN rating_score b ON b.run = rb.id AND b.uscc = a.uscc`);
    expect(different).toBe(0);
    expect(same).toBeGreaterThan(60);
    const [{ told }] = await query(`SELECT sum(told)::int AS told FROM rating_run WHERE occasion = 'IRREGULAR'`);
    expect(told).toBe(0);
  });

  it('writes a rating of each entity once, tells it, and again nothing when the run is repeated on the same records', async () => {
    await desk.rate();
    const [{ entities }] = await query('SELECT count(*)::int AS entities FROM rating_score');
    const own = `public_credit_rating WHERE source_record_id LIKE 'RR-%'`;
    expect(await silo.count(own)).toBe(entities);
    const told = `outbox WHERE aggregatetype = 'public-credit-rating'`;
    const before = await silo.count(told);
    const again = await desk.rate();
    expect((await desk.run(again)).done).toMatchObject({ state: 'ADOPTED', told: 0, outcome: { changes: 0 } });
    expect(await silo.count(own)).toBe(entities);
    expect(await silo.count(told)).toBe(before);
    const [{ id }] = await query(`SELECT id::text FROM rating_run WHERE number = $1`, [again]);
    expect(await continueRatingRun(silo.database, id, { today: RATING_TODAY })).toBe(false);
  });

  it('goes on after a step that was cut off, with nothing left of that step and nobody rated twice', async () => {
    await desk.start();
    const sizes = { score: 40, adopt: 40 };
    for (let step = 0; step < 2; step += 1) {
      await continueRatingRun(silo.database, '1', { sizes, today: RATING_TODAY });
    }
    const left = await silo.count('rating_score');
    const killed = async (work: (client: PoolClient) => Promise<unknown>, client: PoolClient): Promise<never> => {
      await work(client);
      throw new Error('killed');
    };
    const dying = {
      ...silo.database,
      transaction: <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
        silo.database.transaction((client) => killed(work, client)),
    };
    await expect(desk.goOn(sizes, dying)).rejects.toThrow('killed');
    expect(await silo.count('rating_score')).toBe(left);
    await desk.goOn();
    const whole = await scoresOf('RR-2026-000001');
    expect((await desk.run('RR-2026-000001')).done).toMatchObject({ state: 'SCORED', scored: whole.length });
    await desk.adopt();
    await expect(desk.goOn(sizes, dying)).rejects.toThrow('killed');
    await desk.goOn();
    expect((await desk.run('RR-2026-000001')).done).toMatchObject({ state: 'ADOPTED', told: whole.length });
  });

  it('goes on beside answering until somebody decides, and again once he did', async () => {
    const environment = { database: silo.database, clock: () => CLOCK, log: pino({ level: 'silent' }) };
    const jobs = openRatingJobs(environment as never);
    const until = async (state: string) => {
      for (let tries = 0; (await desk.run('RR-2026-000001')).done.state !== state; tries += 1) {
        if (tries > 100) throw new Error(`the run is not ${state}`);
        await delay(100);
      }
    };
    try {
      await desk.start();
      await until('SCORED');
      expect(await silo.count(`public_credit_rating WHERE source_record_id LIKE 'RR-%'`)).toBe(0);
      await desk.adopt();
      await until('ADOPTED');
      expect(await silo.count(`public_credit_rating WHERE source_record_id LIKE 'RR-%'`)).toBeGreaterThan(200);
    } finally {
      await jobs.stop();
    }
  });

  it('lets the latest day stand whoever supplied it: an imported rating stands beside', async () => {
    const [older] = await query(
      `SELECT uscc::text AS uscc FROM public_credit_rating WHERE rated_on < '2026-11-02' LIMIT 1`,
    );
    await desk.rate();
    const ask = `query ($uscc: USCC!) { marketEntity(uscc: $uscc) { publicCreditRating { grade ratedOn explanation { run } } } }`;
    const { data } = await silo.ask(ask, { uscc: older.uscc });
    expect(data).toMatchObject({
      marketEntity: { publicCreditRating: { ratedOn: '2026-11-02', explanation: { run: 'RR-2026-000001' } } },
    });
    expect(await silo.count(`public_credit_rating WHERE uscc = '${older.uscc}'`)).toBeGreaterThan(1);
  });
});
