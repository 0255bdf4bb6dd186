import type { PoolClient } from 'pg';
import { readingFrom } from '../../kernel/service/work/queryable';
import { storeCreditRecords } from '../../subgraphs/credit';
import type { RatedRecord } from '../../subgraphs/credit/rules/rating/ratingTypes';
import { scoreEntity } from '../../subgraphs/credit/rules/rating/scoreEntity';
import { storeThirdPartyEvidence } from '../../subgraphs/credit/store/file/fileFacts';
import { LAST_CODE } from '../../subgraphs/credit/store/rating/compileRating';
import { continueRatingRun } from '../../subgraphs/credit/store/rating/continueRatingRun';
import { rateEntities, rateEntity } from '../../subgraphs/credit/store/rating/rateEntity';
import { schemeInForce } from '../../subgraphs/credit/store/rating/ratingReads';
import {
  breachTold,
  openRatings,
  penaltyOf,
  RATED,
  RATING_TODAY,
  ratedUscc,
  ratingDesk,
} from '../support/credit/ratingDesk';
import type { OpenSilo } from '../support/openSilo';

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
  it('gives every entity what the rule gives it, record by record', async () => {
    await desk.start();
    await desk.goOn();
    const scheme = await schemeInForce(readingFrom(silo.database.statements), 'PUBLIC_CREDIT', RATING_TODAY);
    const records: (RatedRecord & { uscc: string })[] = await query(`
      SELECT uscc::text, 'CREDIT_RECORD' AS source, id::text, kind, severity, effective_from::text AS day,
        effective_to::text AS until, publication_state AS state, publication_ends_on::text AS "publicationEndsOn",
        query_ends_on::text AS "queryEndsOn" FROM credit_record
      UNION ALL SELECT uscc::text, 'THIRD_PARTY', id::text, kind, NULL, obtained_on::text, NULL, NULL, NULL, NULL
        FROM third_party_evidence`);
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

describe('信用修复管理办法 3: a rating at once', () => {
  it('does not begin before a run over the city was adopted', async () => {
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    await storeCreditRecords(silo.database, [penaltyOf(0, { publicationState: 'REPAIRED' })], RATING_TODAY);
    expect(await silo.count('rating_run')).toBe(0);
  });

  it('follows a repair in the same transaction, with what led to it', async () => {
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    await desk.rate();
    await storeCreditRecords(silo.database, [penaltyOf(0, { publicationState: 'REPAIRED' })], RATING_TODAY);
    const run = 'RR-2026-000002';
    expect((await desk.run(run)).done).toMatchObject({
      ...{ occasion: 'IRREGULAR', cause: 'RECORD_SEALED', state: 'ADOPTED', scored: 1, told: 1 },
    });
    const [before] = (await scoresOf('RR-2026-000001')).filter(({ uscc }: { uscc: string }) => uscc === ratedUscc(0));
    const [after] = await scoresOf(run);
    expect(after.total - before.total).toBe(25);
  });

  it('is not undone by a run over the city that was scored before it and is adopted after it', async () => {
    await desk.rate();
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    const { done } = await desk.start();
    await desk.goOn();
    await storeCreditRecords(silo.database, [penaltyOf(0, { publicationState: 'REVOKED' })], RATING_TODAY);
    await desk.adopt({ number: done.number });
    await desk.goOn();
    const [standing] = await query(
      `SELECT r.cause FROM rating_standing t JOIN rating_run r ON r.id = t.run WHERE t.uscc = $1`,
      [ratedUscc(0)],
    );
    expect(standing).toEqual({ cause: 'RECORD_SEALED' });
  });

  it('of many entities is one run, and LAST_CODE ends its only step', async () => {
    await desk.rate();
    const usccs = [ratedUscc(4), ratedUscc(5), ratedUscc(4)];
    await silo.database.transaction(async (client) => {
      await client.query('LOCK TABLE credit_record IN SHARE ROW EXCLUSIVE MODE');
      await rateEntities(client, { usccs, today: RATING_TODAY, cause: 'DELISTED' });
    });
    expect(await query('SELECT scored, scored_to::text AS upto FROM rating_run WHERE id = 2')).toEqual([
      { scored: 2, upto: LAST_CODE },
    ]);
  });
});

describe('沪府发〔2020〕7号（十四）: third parties', () => {
  it('never move a grade by themselves, however many speak', async () => {
    const clean = RATED.map(({ uscc }) => uscc as string);
    await desk.rate();
    const [{ uscc }] = await query(
      `SELECT uscc::text AS uscc FROM rating_score s WHERE total = 80 AND points <@ ARRAY[0]::smallint[]
       AND NOT EXISTS (SELECT FROM third_party_evidence t WHERE t.uscc = s.uscc) LIMIT 1`,
    );
    const at = clean.indexOf(uscc);
    const told = Array.from({ length: 9 }, (_, no) => breachTold(at, no));
    await storeThirdPartyEvidence(silo.database, told);
    const again = await desk.rate();
    const [score] = (await scoresOf(again)).filter((one: { uscc: string }) => one.uscc === uscc);
    expect(score).toMatchObject({ total: 80 });
    expect((await desk.explain(again, uscc)).done.indicators[5]).toMatchObject({ points: 0, count: 9 });
  });
});
