import { ingestCreditRecords, storeCreditRecords, storePublicCreditRatings } from '../../subgraphs/credit';
import { openRatings, penaltyOf, RATED, RATING_TODAY, ratedUscc } from '../support/credit/ratedCity';
import { EXPLANATION, ratingDesk, ratingPeople } from '../support/credit/ratingDesk';
import { GRANT_OF_ALL, OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRatings();
});
afterEach(() => silo.close());
const desk = ratingDesk(() => silo);
const RUN = 'RR-2026-000001';
const [USCC] = [ratedUscc(0)];
const rating = (field: string) =>
  `query ($uscc: USCC!) { marketEntity(uscc: $uscc) { ${field} { explanation { ${EXPLANATION} } } } }`;
const ofFact = async (field: string, as = OFFICIAL) => silo.ask(rating(field), { uscc: USCC }, as);

describe('沪府发〔2020〕7号（七）: why an entity has its rating', () => {
  it('comes out as it was stored, indicator by indicator, for each of a sample', async () => {
    await desk.start();
    await desk.goOn();
    const stored = await silo.database.dataSource.query('SELECT uscc::text AS uscc, total, points FROM rating_score');
    for (const { uscc, total, points } of stored.slice(0, 80)) {
      const { done } = await desk.explain(RUN, uscc);
      expect([uscc, done.total, done.indicators.map((one: { points: number }) => one.points)]).toEqual([
        uscc,
        total,
        points,
      ]);
    }
    expect(RATED.length).toBeGreaterThanOrEqual(stored.length);
  });

  it('names run, edition, law, records, cut and the distance to the grades beside it, on the rating itself', async () => {
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    await desk.rate();
    const { data, errors } = await ofFact('publicCreditRating');
    expect(errors).toBeUndefined();
    const { explanation } = (data as never as { marketEntity: { publicCreditRating: { explanation: never } } })
      .marketEntity.publicCreditRating;
    expect(explanation).toMatchObject({
      ...{ run: RUN, day: '2026-11-02', cause: null, base: 80, entity: { uscc: USCC } },
      scheme: { number: 'RS-2026-000001', code: 'ILLUSTRATIVE_2026', illustrative: true },
    });
    const { indicators } = explanation as { indicators: { points: number; records: object[] }[] };
    expect(indicators[2]).toMatchObject({
      ...{ points: -25, count: 1, indicator: { code: 'SERIOUS_PENALTIES', law: '上海市社会信用条例', article: '9' } },
      records: [{ kind: 'ADMINISTRATIVE_PENALTY', severity: 'SERIOUS', day: '2026-09-01', sealedSince: null }],
    });
  });

  it('tells a class of credit risk the same way, in its own letters', async () => {
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    await desk.rate('CREDIT_RISK');
    const { data } = await ofFact('creditRiskClass');
    expect(data).toMatchObject({
      marketEntity: { creditRiskClass: { explanation: { base: 0, scheme: { code: 'ILLUSTRATIVE_RISK_2026' } } } },
    });
  });

  it("is the auditor's alone once a record that it rests on is sealed, and names that by id and since when", async () => {
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    await desk.rate();
    const before = (await desk.explain(RUN, USCC)).done;
    const [{ id }] = await silo.database.dataSource.query(
      `SELECT 'PublicCreditRating:' || id AS id FROM public_credit_rating WHERE source_record_id = $1`,
      [`${RUN}/${USCC}`],
    );
    await storeCreditRecords(silo.database, [penaltyOf(0, { publicationState: 'REPAIRED' })], RATING_TODAY);
    expect(await desk.explain(RUN, USCC)).toEqual({ done: null, refusal: undefined });
    const byId = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on PublicCreditRating { id explanation { total } } } }`;
    const { data, errors } = await silo.ask(byId, { of: [{ __typename: 'PublicCreditRating', id }] }, OFFICIAL);
    expect([data, errors]).toEqual([{ _entities: [{ id, explanation: null }] }, undefined]);
    const { done: audited } = await desk.explain(RUN, USCC, ratingPeople.auditor);
    expect([audited.total, audited.grade]).toEqual([before.total, before.grade]);
    expect(audited.indicators[2]).toMatchObject({ points: -25, count: 1 });
    expect(audited.indicators[2].records).toEqual([
      {
        ...{ id: before.indicators[2].records[0].id, kind: null, severity: null, day: null },
        sealedSince: expect.stringMatching(/^20/),
      },
    ]);
  });

  it('stays with everybody where what was sealed did not count, and of the rating at once that followed', async () => {
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    const first = await desk.rate();
    await storeCreditRecords(silo.database, [penaltyOf(0, { publicationState: 'REPAIRED' })], RATING_TODAY);
    expect((await desk.explain(first, USCC)).done).toBeNull();
    expect((await desk.explain('RR-2026-000002', USCC)).done).toMatchObject({ run: 'RR-2026-000002' });
  });

  it('is what was known then, whatever came or was corrected since', async () => {
    await storeCreditRecords(silo.database, [penaltyOf(0)], RATING_TODAY);
    await desk.start();
    await desk.goOn();
    const before = (await desk.explain(RUN, USCC)).done;
    const corrected = penaltyOf(0, { severity: 'GENERAL', observedAt: '2026-10-01T00:00:00+08:00' });
    await storeCreditRecords(silo.database, [corrected, penaltyOf(0, { sourceRecordId: 'late' })], RATING_TODAY);
    expect((await desk.explain(RUN, USCC)).done).toEqual(before);
  });

  it('leaves out what a transaction wrote after the run that had begun before it', async () => {
    await desk.start();
    await silo.database.transaction(async (client) => {
      await client.query('SELECT now()');
      await desk.goOn();
      await ingestCreditRecords(client, [penaltyOf(0)], RATING_TODAY);
    });
    expect((await desk.explain(RUN, USCC)).done.indicators[2]).toMatchObject({ points: 0, count: 0, records: [] });
    const [{ early }] = await silo.database.dataSource.query(
      `SELECT r.recorded_at < s.known_at AS early FROM credit_record r, rating_step s
       WHERE r.source_record_id = 'penalty-0' ORDER BY s.known_at DESC LIMIT 1`,
    );
    expect(early).toBe(false);
  });

  it('is an incident and no answer where what is stored is not what comes out', async () => {
    await desk.start();
    await desk.goOn();
    await silo.database.dataSource.query('UPDATE rating_score SET total = total - 1 WHERE uscc = $1', [USCC]);
    const { done, refusal } = await desk.explain(RUN, USCC);
    expect([done, refusal?.code]).toEqual([null, 'INTERNAL']);
    expect(silo.incidents).toHaveLength(1);
  });

  it('is null for a rating that another system supplied, even one that looks like ours', async () => {
    await desk.rate();
    const fact = {
      ...{ uscc: USCC, schemeId: 'ILLUSTRATIVE_2026', grade: 'B', ratedOn: '2026-11-03' as never },
      ...{ sourceDepartment: 'SAMR', sourceRecordId: `${RUN}/${USCC}`, observedAt: '2026-11-03T00:00:00+08:00' },
    };
    await storePublicCreditRatings(silo.database, [fact]);
    expect((await ofFact('publicCreditRating')).data).toEqual({
      marketEntity: { publicCreditRating: { explanation: null } },
    });
  });

  it('tells no records to who may not be given credit records, and nothing to the public', async () => {
    await desk.rate();
    const terms = GRANT_OF_ALL.terms.filter((code) => code !== 'credit-record');
    const narrow = { ...OFFICIAL, grant: { ...GRANT_OF_ALL, terms } };
    const { data } = await ofFact('publicCreditRating', narrow);
    const told = JSON.stringify(data);
    expect(told).toContain('"points"');
    expect(told).not.toContain('sealedSince');
    const refused = await ofFact('publicCreditRating', PUBLIC);
    expect(refused.data).toEqual({ marketEntity: { publicCreditRating: null } });
    expect((await desk.explain(RUN, USCC, PUBLIC)).refusal?.code).toBe('NOT_PUBLIC');
    expect((await desk.explain(RUN, USCC, ratingPeople.cityHead)).done).toBeNull();
  });
});
