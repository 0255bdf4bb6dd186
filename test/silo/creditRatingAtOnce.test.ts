import type { PoolClient } from 'pg';
import { day } from '../../kernel/values/day';
import { storeCreditRecords } from '../../subgraphs/credit';
import { endListRecord, writeListRecord } from '../../subgraphs/credit/store/lists/listRecord';
import { endPublications } from '../../subgraphs/credit/store/repair/endPublications';
import { takeEffects } from '../../subgraphs/credit/store/repair/takeEffects';
import { openRatings, penaltyOf, RATING_TODAY, ratedUscc } from '../support/credit/ratedCity';
import { ratingDesk } from '../support/credit/ratingDesk';
import { effect, repairDesk, repairPeople } from '../support/credit/repairDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRatings();
  const lapsing = penaltyOf(1, { effectiveFrom: day('2021-10-01'), effectiveTo: day('2021-11-03') });
  await storeCreditRecords(silo.database, [lapsing], RATING_TODAY);
  await desk.rate();
});
afterEach(() => silo.close());
const desk = ratingDesk(() => silo);

const inTransaction = (work: (client: PoolClient) => Promise<unknown>) => silo.database.transaction(work);
const causes = async (): Promise<unknown[]> => {
  const sql = `SELECT r.cause, s.uscc::text AS uscc FROM rating_run r JOIN rating_score s ON s.run = r.id
    WHERE r.occasion = 'IRREGULAR' ORDER BY r.id`;
  return (await silo.database.dataSource.query(sql)).map(({ cause, uscc }: Record<string, string>) => [cause, uscc]);
};
const uscc = ratedUscc(0);
/** What the entity got in a run over the city, and what it stands by. */
async function totals(run: string): Promise<{ before: number; after: number }> {
  const sql = `SELECT a.total AS before, b.total AS after FROM rating_run r JOIN rating_score a ON a.run = r.id
    JOIN rating_standing t ON t.uscc = a.uscc AND t.kind = r.kind JOIN rating_score b ON b.run = t.run AND b.uscc = t.uscc
    WHERE r.number = $1 AND a.uscc = $2`;
  return (await silo.database.dataSource.query(sql, [run, uscc]))[0];
}

describe('信用修复管理办法 3; CR-25: who is rated at once', () => {
  it('is whoever a decision of enforcement strikes, and again when the decision falls', async () => {
    await inTransaction((client) =>
      takeEffects(client, [effect({ uscc, kinds: ['LICENCE_REVOCATION'] })], RATING_TODAY),
    );
    const fallen = effect({ uscc, version: 2, state: 'WITHDRAWN' });
    await inTransaction((client) => takeEffects(client, [fallen], RATING_TODAY));
    expect(await causes()).toEqual([
      ['EFFECT_TAKEN', uscc],
      ['RECORD_SEALED', uscc],
    ]);
    await inTransaction((client) => takeEffects(client, [fallen], RATING_TODAY));
    expect(await causes()).toHaveLength(2);
  });

  it('is whoever is listed, and again when the entry ends', async () => {
    const entry = {
      number: 'LE-2026-000001',
      authority: 'SAMR-310115',
      uscc,
      list: 'ABNORMAL_OPERATION',
      ground: 'NO_ANNUAL_REPORT',
    };
    await inTransaction((client) =>
      writeListRecord(
        client,
        entry as never,
        { documentNumber: '沪市监浦列〔2026〕1号', staysUntil: null },
        RATING_TODAY,
      ),
    );
    await inTransaction((client) =>
      endListRecord(client, entry, { on: day('2026-11-01'), state: 'NOT_PUBLISHED' }, RATING_TODAY),
    );
    expect(await causes()).toEqual([
      ['LISTED', uscc],
      ['DELISTED', uscc],
    ]);
    const [{ listed, off }] = await silo.database.dataSource.query(
      `SELECT a.total AS listed, b.total AS off FROM rating_score a, rating_score b
       WHERE a.run = 2 AND b.run = 3 AND a.uscc = b.uscc`,
    );
    expect(off - listed).toBe(15);
  });

  it('is whoever has a record past its time to query, by the night that seals it', async () => {
    await endPublications(silo.database, day('2026-11-04'));
    expect(await causes()).toContainEqual(['RECORD_SEALED', ratedUscc(1)]);
    const before = (await causes()).length;
    await endPublications(silo.database, day('2026-11-04'));
    expect(await causes()).toHaveLength(before);
  });

  it('is whoever has a publication that came to its end, by the night that ends it', async () => {
    const ending = penaltyOf(0, { publicationEndsOn: day('2026-11-03'), effectiveFrom: day('2025-09-01') });
    await storeCreditRecords(silo.database, [ending], RATING_TODAY);
    const again = await desk.rate();
    await endPublications(silo.database, day('2026-11-04'));
    expect(await causes()).toContainEqual(['PUBLICATION_ENDED', uscc]);
    const { before, after } = await totals(again);
    expect(after - before).toBe(25);
  });

  it('is whoever has a record that an objection corrects, at the decision and not before', async () => {
    await storeCreditRecords(silo.database, [penaltyOf(0, { sourceDepartment: 'SAMR-310115' })], RATING_TODAY);
    const again = await desk.rate();
    const repairs = repairDesk(silo);
    const { centre, head } = repairPeople;
    const [{ id }] = await silo.database.dataSource.query(
      `SELECT 'CreditRecord:' || id AS id FROM credit_record WHERE source_record_id = 'penalty-0'`,
    );
    await repairs.raise(id, '程度有误', centre);
    await repairs.step('markCreditObjection', 1);
    await repairs.step('forwardCreditObjection', 2);
    const correction = { severity: 'MINOR' };
    await repairs.step('answerCreditObjection', 3, head, { outcome: 'CORRECTED', note: '更正', correction });
    expect(await causes()).toEqual([]);
    await repairs.step('decideCreditObjection', 4, centre, { outcome: 'CORRECTED', note: '更正' });
    expect(await causes()).toEqual([['RECORD_CORRECTED', uscc]]);
    const { before, after } = await totals(again);
    expect(after).toBeGreaterThan(before);
  });

  it('is nobody when the transaction that changed the record is undone', async () => {
    const undone = inTransaction(async (client) => {
      await takeEffects(client, [effect({ uscc })], RATING_TODAY);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await causes()).toEqual([]);
  });
});
