import { setTimeout as pause } from 'node:timers/promises';
import { ingestCreditRecords, storeCreditRecords } from '../../subgraphs/credit';
import { continueRatingRun } from '../../subgraphs/credit/store/rating/continueRatingRun';
import { openRatings, penaltyOf, RATING_TODAY, ratedUscc } from '../support/credit/ratedCity';
import { ratingDesk } from '../support/credit/ratingDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRatings();
});
afterEach(() => silo.close());
const desk = ratingDesk(() => silo);

const query = (sql: string, values: unknown[] = []) => silo.database.dataSource.query(sql, values);
const sealed = (publicationState: 'REPAIRED' | 'REVOKED') => [penaltyOf(0, { publicationState })];

/** By what the entity stands, with how many points for serious penalties, and whether that grade is told of it. */
async function told() {
  const [row] = await query(
    `SELECT r.occasion, s.points[3] AS penalty, f.grade = e.content->'grades'->s.grade->>'code' AS "isTold"
     FROM rating_standing t JOIN rating_run r ON r.id = t.run JOIN rating_score s ON s.run = t.run AND s.uscc = t.uscc
     JOIN rating_scheme e ON e.id = r.scheme CROSS JOIN LATERAL (SELECT grade FROM public_credit_rating p WHERE p.uscc = t.uscc
       ORDER BY rated_on DESC, id DESC LIMIT 1) f WHERE t.uscc = $1`,
    [ratedUscc(0)],
  );
  return row;
}

async function scoredWithPenalty() {
  await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
  const { done } = await desk.start();
  await desk.goOn();
  return { number: done.number as string };
}

describe('信用修复管理办法 3: a rating by what was sealed in the meantime', () => {
  it('is not adopted while another transaction seals the record and rates anew', async () => {
    await desk.rate();
    const { number } = await scoredWithPenalty();
    await desk.adopt({ number });
    const [{ id }] = await query('SELECT id::text FROM rating_run WHERE number = $1', [number]);
    let isAdopted = false;
    const adopting = { started: Promise.resolve() };
    await silo.database.transaction(async (client) => {
      await ingestCreditRecords(client, sealed('REVOKED'), RATING_TODAY);
      adopting.started = continueRatingRun(silo.database, id, { today: RATING_TODAY }).then(() => {
        isAdopted = true;
      });
      await pause(500);
      expect(isAdopted).toBe(false);
    });
    await adopting.started;
    await desk.goOn();
    expect(await told()).toEqual({ occasion: 'IRREGULAR', penalty: 0, isTold: true });
  });

  it.each(['REPAIRED', 'REVOKED'] as const)(
    'is not adopted by the first run over the city, record %s',
    async (state) => {
      const { number } = await scoredWithPenalty();
      await storeCreditRecords(silo.database, sealed(state), RATING_TODAY);
      await desk.adopt({ number });
      await desk.goOn();
      expect(await told()).toEqual({ occasion: 'IRREGULAR', penalty: 0, isTold: true });
    },
  );
});

describe('沪府发〔2020〕7号（七）: the day of a rating', () => {
  const adopt = async (day: string) => {
    const { done, refusal } = await desk.start({ day });
    if (refusal) return refusal;
    await desk.goOn();
    await desk.adopt({ number: done.number });
    await desk.goOn();
    return (await desk.run(done.number)).done;
  };

  it('is never before that of the last adopted run, and may be the same', async () => {
    await adopt('2026-10-20');
    const before = await desk.storedRows();
    expect(await adopt('2026-10-19')).toMatchObject({ code: 'RATING_DAY_BEHIND', last: '2026-10-20' });
    expect(await desk.storedRows()).toBe(before);
    expect(await adopt('2026-10-20')).toMatchObject({ state: 'ADOPTED', told: 0 });
  });

  it('lets a rating at once for a later day stand and be told, whichever run came last', async () => {
    await adopt('2026-10-15');
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    await storeCreditRecords(silo.database, sealed('REVOKED'), RATING_TODAY);
    await storeCreditRecords(silo.database, [penaltyOf(0, { sourceRecordId: 'penalty-later' })], RATING_TODAY);
    expect(await adopt('2026-10-20')).toMatchObject({ state: 'ADOPTED', outcome: { changes: 0 } });
    expect(await told()).toEqual({ occasion: 'IRREGULAR', penalty: 0, isTold: true });
    await adopt('2026-11-02');
    expect(await told()).toEqual({ occasion: 'REGULAR', penalty: -25, isTold: true });
  });
});
