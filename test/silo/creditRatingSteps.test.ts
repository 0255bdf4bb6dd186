import { continueRatingRun } from '../../subgraphs/credit/store/rating/continueRatingRun';
import { openRatings, RATED, RATING_TODAY } from '../support/credit/ratedCity';
import { ratingDesk } from '../support/credit/ratingDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRatings();
});
afterEach(() => silo.close());
const desk = ratingDesk(() => silo);

const MOST = 50_000;
const MORE = 2 * MOST;
const query = (sql: string, values: unknown[] = []) => silo.database.dataSource.query(sql, values);
const step = () => continueRatingRun(silo.database, '1', { today: RATING_TODAY });
const scored = async (): Promise<number> => (await query('SELECT scored FROM rating_run'))[0].scored;

describe('沪府发〔2020〕7号（七）: a step of a rating', () => {
  it('takes no more than 50,000 entities, however large the city is: writers of records wait for one step', async () => {
    await query(
      `INSERT INTO market_entity (uscc, uscc_received, name, name_search, name_words, state, registration_authority,
         registration_division, registered_on, quality_flags, source_department, source_record_id, observed_at)
       SELECT 'Z' || lpad(n::text, 17, '0'), '', '', '', '{}', 'IN_OPERATION', '', '', '2026-01-01', '{}', 'SAMR', n, now()
       FROM generate_series(1, ${MORE}) n`,
    );
    await desk.start();
    await step();
    expect(await scored()).toBeLessThanOrEqual(MOST);
    await query('UPDATE rating_run SET entities = 3400000');
    const first = await scored();
    await step();
    expect((await scored()) - first).toBe(MOST);
    await step();
    expect(await scored()).toBeGreaterThan(MORE);
    expect(await scored()).toBeLessThanOrEqual(MORE + RATED.length);
  }, 60_000);
});
