import { storeCreditRecords } from '../../subgraphs/credit';
import { storeThirdPartyEvidence } from '../../subgraphs/credit/store/file/fileFacts';
import { rateEntities } from '../../subgraphs/credit/store/rating/rateEntity';
import { breachTold, openRatings, penaltyOf, RATED, RATING_TODAY, ratedUscc } from '../support/credit/ratedCity';
import { ratingDesk } from '../support/credit/ratingDesk';
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

  it('of many entities is one run of one step, each entity once', async () => {
    await desk.rate();
    const usccs = [ratedUscc(4), ratedUscc(5), ratedUscc(4)];
    await silo.database.transaction(async (client) => {
      await client.query('LOCK TABLE credit_record IN SHARE ROW EXCLUSIVE MODE');
      await rateEntities(client, { usccs, today: RATING_TODAY, cause: 'DELISTED' });
    });
    expect(
      await query(
        'SELECT r.scored, count(*)::int AS steps FROM rating_run r JOIN rating_step t ON t.run = r.id WHERE r.id = 2 GROUP BY 1',
      ),
    ).toEqual([{ scored: 2, steps: 1 }]);
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
