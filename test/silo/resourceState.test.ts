import { randomUUID } from 'node:crypto';
import { exchange } from '../../subgraphs/exchange';
import { applyFreshness } from '../../subgraphs/exchange/store/catalogue/applyFreshness';
import { type OpenSilo, openSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(exchange);
});
afterEach(() => silo.close());

/** Feeds changes of a resource, each recorded by its silo at a moment and by the exchange so many milliseconds later. */
async function feed(
  from: number,
  changes: readonly (readonly [resource: string, at: string, lagMs: number, data: object])[],
) {
  await silo.database.transaction(async (client) => {
    for (const [index, [resource, at, lagMs, data]] of changes.entries()) {
      await client.query(
        `INSERT INTO feed_event (seq, resource, silo, event_id, aggregate_type, record_key, subject, type, time, withdrawn,
           data, recorded_at)
         VALUES ($1::bigint, $2, 'credit', $3, $2, $1::bigint::text, '', 't', $4::timestamptz, false, $5,
           $4::timestamptz + $6 * interval '1 millisecond')`,
        [from + index, resource, randomUUID(), at, JSON.stringify(data), lagMs],
      );
    }
    await applyFreshness(client, { from: String(from), to: String(from + changes.length - 1) });
  });
}

const state = async (code: string): Promise<unknown> => {
  const { data, errors } = await silo.ask(
    `query State($code: String!) { resource(code: $code) {
      freshness { changes lastChangeAt lastRecordedAt lagMs } quality { sampled completeness lagP95Ms } } }`,
    { code },
  );
  expect(errors).toBeUndefined();
  return data?.resource;
};

describe('上海市数据条例 40: how fresh the copy of a resource is', () => {
  it('is counted over the feed, with the lag of the latest change, resource by resource', async () => {
    const data = { uscc: 'x', title: 'y' };
    await feed(1, [
      ['credit-record', '2026-11-01T00:00:00Z', 900, data],
      ['inspection', '2026-11-01T00:00:01Z', 100, data],
    ]);
    await feed(3, [['credit-record', '2026-11-01T00:00:02Z', 250, data]]);
    expect(await state('credit-record')).toMatchObject({
      freshness: {
        changes: 2,
        lastChangeAt: '2026-11-01T00:00:02Z',
        lastRecordedAt: '2026-11-01T00:00:02.25Z',
        lagMs: 250,
      },
    });
    expect(await state('inspection')).toMatchObject({ freshness: { changes: 1, lagMs: 100 } });
    expect(await state('enforcement-case')).toEqual({ freshness: null, quality: null });
  });
});

describe('上海市数据条例 33: what is measured on the latest changes', () => {
  it('is the share of columns that hold a value, and the lag that 95 of 100 stay within', async () => {
    const full = { uscc: 'x', title: 'y' };
    const half = { uscc: 'x', title: null };
    const changes = Array.from(
      { length: 20 },
      (_, n) => ['credit-record', '2026-11-01T00:00:00Z', n === 19 ? 9_000 : 100 + n, n < 10 ? full : half] as const,
    );
    await feed(1, changes);
    expect(await state('credit-record')).toMatchObject({ quality: { sampled: 20, completeness: 0.75, lagP95Ms: 118 } });
  });

  it('looks at the latest thousand changes alone', async () => {
    await silo.database.transaction(async (client) => {
      await client.query(`INSERT INTO feed_event (seq, resource, silo, event_id, aggregate_type, record_key, subject, type,
          time, withdrawn, data, recorded_at)
        SELECT n, 'inspection', 'inspection', gen_random_uuid(), 'inspection', n::text, '', 't', now(), false,
          CASE WHEN n <= 50 THEN '{"a":null}'::json ELSE '{"a":1}'::json END, now() FROM generate_series(1, 1050) n`);
    });
    expect(await state('inspection')).toMatchObject({ quality: { sampled: 1_000, completeness: 1 } });
  });
});
