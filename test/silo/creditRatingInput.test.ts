import { openRatings } from '../support/credit/ratedCity';
import { RISK_DRAFT, ratingDesk } from '../support/credit/ratingDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRatings();
});
afterEach(() => silo.close());
const desk = ratingDesk(() => silo);

const ONE = RISK_DRAFT.indicators[0];
const withIndicator = (change: object) => ({ indicators: [{ ...ONE, ...change }] });

describe('bad input is refused with its field and what was received, and nothing is stored', () => {
  it.each([
    ['RATING_READS_WEALTH', withIndicator({ source: 'REGISTERED_CAPITAL' })],
    ['RATING_READS_WEALTH', withIndicator({ source: 'ORGANISATIONAL_FORM' })],
    ['RATING_INPUT_UNKNOWN', withIndicator({ kinds: ['GOSSIP'] })],
    ['RATING_THIRD_PARTY_ALONE', withIndicator({ source: 'THIRD_PARTY', kinds: ['OTHER'], severities: null })],
    ['RATING_SCHEME_UNFIT', withIndicator({ each: 0 })],
    ['RATING_SCHEME_UNFIT', { base: -5 }],
    ['RATING_GRADES_UNFIT', { grades: [] }],
    ['TEXT_EMPTY', { name: { zh: '  ', en: 'x' } }],
    ['TEXT_NUL', { name: { zh: '评\u0000价', en: 'x' } }],
    ['TEXT_BIDI_CONTROL', { name: { zh: '评\u202e价', en: 'x' } }],
    ['TEXT_TOO_LONG', { name: { zh: '评'.repeat(101), en: 'x' } }],
    ['PERSONAL_DATA_IN_TEXT', { name: { zh: '联系 13800138000', en: 'x' } }],
  ])('%s: %p', async (code, change) => {
    const untouched = await desk.storedRows();
    const { done, refusal } = await desk.draft(change);
    expect([done, refusal?.code]).toEqual([null, code]);
    expect(refusal).toHaveProperty('field');
    expect(await desk.storedRows()).toBe(untouched);
  });

  it.each(['2026-02-30', '2026-11', '', '10000-01-01', 'infinity'])('a day of %p is none', async (inForceFrom) => {
    const untouched = await desk.storedRows();
    expect((await desk.draft({ inForceFrom })).done).toBeNull();
    expect((await desk.start({ day: inForceFrom })).done).toBeNull();
    expect(await desk.storedRows()).toBe(untouched);
  });

  it('a run ahead of its day, before any edition, or beside another is refused', async () => {
    expect((await desk.start({ day: '2026-11-03' })).refusal?.code).toBe('RATING_DAY_AHEAD');
    expect((await desk.start({ day: '2025-12-31' })).refusal?.code).toBe('RATING_SCHEME_NOT_IN_FORCE');
    await desk.start();
    expect((await desk.start()).refusal).toMatchObject({ code: 'RATING_RUN_AT_WORK', run: 'RR-2026-000001' });
    expect(await silo.count('rating_run')).toBe(1);
  });

  it('an edition that would hold before its publication is not published, and a published one stands', async () => {
    await desk.draft({ inForceFrom: '2026-11-01' });
    expect((await desk.publish()).refusal?.code).toBe('RATING_SCHEME_DAYS');
    await desk.draft();
    expect((await desk.publish({ number: 'RS-2026-000004' })).done).toMatchObject({ state: 'PUBLISHED', edition: 2 });
    expect((await desk.publish({ number: 'RS-2026-000004', version: 2 })).refusal?.code).toBe('WORK_STATE_UNFIT');
    const change = silo.database.dataSource.query(
      `UPDATE rating_scheme SET code = 'X' WHERE number = 'RS-2026-000001'`,
    );
    await expect(change).rejects.toThrow('stands as it was published');
  });
});
