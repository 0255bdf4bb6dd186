import { request } from 'node:http';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { loadConfig } from '../../kernel/service/config';
import { openLog } from '../../kernel/service/log';
import { citySharing } from '../../kernel/service/sharing/readSharing';
import { FACT_SILOS, type SiloName } from '../../kernel/values/silos';
import { storeMarketEntities } from '../../subgraphs/credit';
import { EVENT_FIELDS, type EventColumns } from '../../subgraphs/exchange/rules/feed/eventFields';
import { startJobs } from '../../tools/assembly/startJobs';
import { entryOf } from '../support/feedFacts';
import { type City, openCity } from '../support/openCity';

let city: City;
let stopJobs: () => Promise<void>;

beforeAll(async () => {
  city = await openCity();
  const { silos, secrets } = city;
  stopJobs = startJobs({ silos, secrets, config: loadConfig({}), log: openLog('feed', 'silent') });
  await caughtUp();
}, 120_000);
afterAll(async () => {
  await stopJobs?.();
  await city?.close();
});

async function rowsOf<T>(silo: SiloName, sql: string): Promise<T[]> {
  return (await city.databases.get(silo)?.dataSource.query(sql)) ?? [];
}

async function count(silo: SiloName, from: string): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(silo, `SELECT count(*)::int AS n FROM ${from}`);
  return row?.n ?? 0;
}

async function caughtUp(): Promise<void> {
  for (const silo of FACT_SILOS) {
    const told = await count(silo, 'outbox');
    while ((await count('exchange', `feed_event WHERE silo = '${silo}'`)) < told) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function open(path: string, as?: string): Promise<Response> {
  const headers = as ? { authorization: `Bearer ${await issueDevelopmentToken(city.dataDir, as)}` } : {};
  return fetch(`http://127.0.0.1:${city.gateway.port}${path}`, { headers });
}

interface Line {
  readonly id: string;
  readonly position: string;
  readonly heartbeat?: string;
  readonly about: string;
  readonly subject: string;
  readonly data: Record<string, unknown> | null;
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

async function read(path: string, as: string): Promise<Line[]> {
  const response = await open(path, as);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('application/x-ndjson');
  return linesOf(await response.text());
}

/** The lines of a stream until one satisfies `isLast`; then the stream is cut. */
function follow(path: string, token: string, isLast: (line: Line) => boolean): Promise<Line[]> {
  return new Promise((resolve, reject) => {
    const url = `http://127.0.0.1:${city.gateway.port}${path}`;
    const client = request(url, { headers: { authorization: `Bearer ${token}` } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        const lines = linesOf(text.slice(0, text.lastIndexOf('\n') + 1));
        if (!lines.some(isLast)) return;
        client.destroy();
        resolve(lines);
      });
    });
    client.on('error', reject);
    client.end();
  });
}

describe('GET /feed/<resource>', () => {
  it('gives every event of a resource once, in order, and goes on from any position', async () => {
    const lines = await read('/feed/market-entity', 'integrator-housing');
    const events = lines.filter(({ id }) => id);
    expect(events).toHaveLength(await count('exchange', `feed_event WHERE resource = 'market-entity'`));
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    expect(lines.at(-1)?.heartbeat).toBeDefined();
    const middle = Math.floor(events.length / 2);
    const rest = await read(`/feed/market-entity?after=${events[middle]?.position}`, 'integrator-housing');
    expect(rest.filter(({ id }) => id).map(({ id }) => id)).toEqual(events.slice(middle + 1).map(({ id }) => id));
    expect(await read(`/feed/market-entity?after=${rest.at(-1)?.position}`, 'integrator-housing')).toHaveLength(1);
  });

  it('keeps to the district asked for and to the district of an office', async () => {
    const everywhere = await read('/feed/inspection', 'dashboard-city');
    const pudong = await read('/feed/inspection', 'dashboard-pudong');
    const places = await rowsOf<{ uscc: string }>(
      'exchange',
      `SELECT uscc FROM entity_place WHERE district = '310115'`,
    );
    const inPudong = new Set(places.map(({ uscc }) => uscc));
    expect(pudong.length).toBeGreaterThan(1);
    const wanted = everywhere.filter(({ subject }) => inPudong.has(subject)).map(({ id }) => id);
    expect(pudong.filter(({ id }) => id).map(({ id }) => id)).toEqual(wanted);
    const asked = await read('/feed/inspection?district=310115', 'dashboard-city');
    expect(asked.filter(({ id }) => id).map(({ id }) => id)).toEqual(wanted);
  });

  it('stays open when asked to and gives what is recorded meanwhile', async () => {
    const before = await read('/feed/market-entity', 'dashboard-city');
    const token = await issueDevelopmentToken(city.dataDir, 'dashboard-city');
    const fresh = entryOf(77);
    const following = follow(
      `/feed/market-entity?follow=1&after=${before.at(-1)?.position}`,
      token,
      ({ subject }) => subject === fresh.uscc,
    );
    await storeMarketEntities(city.databases.get('credit') as never, [fresh]);
    const lines = await following;
    expect(lines.filter(({ id }) => id).map(({ subject }) => subject)).toEqual([fresh.uscc]);
  });

  it.each([
    ['districts=310115', 'BAD_REQUEST', 'districts'],
    ['follow=maybe', 'BAD_REQUEST', 'follow'],
    ['district=999999', 'UNKNOWN_DISTRICT', 'district'],
  ])('refuses %s rather than pass over it', async (parameters, code, field) => {
    const answer = await open(`/feed/market-entity?${parameters}`, 'dashboard-city');
    const { errors } = (await answer.json()) as { errors: { extensions: object }[] };
    expect([answer.status, errors[0]?.extensions]).toMatchObject([400, { code, field }]);
  });

  it('refuses before the first line, each with its own status', async () => {
    const statusOf = async (path: string, as?: string) => {
      const response = await open(path, as);
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      return [response.status, errors[0]?.extensions.code];
    };
    expect(await statusOf('/feed/market-entity')).toEqual([401, 'TOKEN_NEEDED']);
    expect(await statusOf('/feed/gossip', 'dashboard-city')).toEqual([404, 'UNKNOWN_RESOURCE']);
    expect(await statusOf('/feed/credit-record', 'auditor')).toEqual([403, 'NOT_IN_AGREEMENT']);
    expect(await statusOf('/feed/inspection?after=x', 'dashboard-city')).toEqual([400, 'INVALID_POSITION']);
    expect(await statusOf('/feed/inspection?after=0123456789ab-1', 'dashboard-city')).toEqual([
      410,
      'POSITION_EXPIRED',
    ]);
  });

  it('holds a caller to four streams at a time and gives the places back', async () => {
    const { position } = (await read('/feed/market-entity', 'planner-samr')).at(-1) as Line;
    const path = `/feed/market-entity?follow=1&after=${position}`;
    const cut = new AbortController();
    const authorization = `Bearer ${await issueDevelopmentToken(city.dataDir, 'planner-samr')}`;
    const url = `http://127.0.0.1:${city.gateway.port}${path}`;
    const streams = await Promise.all(
      [1, 2, 3, 4].map(() => fetch(url, { headers: { authorization }, signal: cut.signal })),
    );
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await open(path, 'planner-samr')).status).toBe(429);
    cut.abort();
    let status = 429;
    while (status === 429) ({ status } = await open('/feed/market-entity', 'planner-samr'));
    expect(status).toBe(200);
  });
});

describe('the rate that an agreement allows', () => {
  const AGREEMENT = 'AG-2026-000007';
  const RATE = { usual: 600, low: 1 };
  const allow = (rate: number) =>
    rowsOf('exchange', `UPDATE agreement SET rate_per_minute = ${rate} WHERE number = '${AGREEMENT}'`);
  const codeOf = (line: Line | undefined) =>
    (line as { errors?: { extensions: { code: string } }[] } | undefined)?.errors?.[0]?.extensions.code;

  it('counts each page of a stream as one operation: refused at the door, and amid a stream as its last line', async () => {
    const token = await issueDevelopmentToken(city.dataDir, 'integrator-housing');
    const { position } = (await read('/feed/market-entity', 'integrator-housing')).at(-1) as Line;
    const path = `/feed/market-entity?follow=1&after=${position}`;
    const following = follow(path, token, (line) => codeOf(line) !== undefined);
    await allow(RATE.low);
    let refused = await open('/feed/market-entity', 'integrator-housing');
    while (refused.status !== 429) refused = await open('/feed/market-entity', 'integrator-housing');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(codeOf((await refused.json()) as Line)).toBe('QUOTA_SPENT');
    await storeMarketEntities(city.databases.get('credit') as never, [entryOf(78)]);
    const lines = await following;
    expect(lines.filter(({ id }) => id)).toEqual([]);
    expect(lines.at(-1)).toMatchObject({
      errors: [{ extensions: { code: 'QUOTA_SPENT', limit: RATE.low, retryAfterSeconds: expect.any(Number) } }],
    });
    await allow(RATE.usual);
  });
});

describe('events and the schema', () => {
  it('tells no column that is not mapped to a field or kept inside', async () => {
    const rows = await rowsOf<{ about: string; column: string }>(
      'exchange',
      `SELECT DISTINCT aggregate_type AS about, d.key AS column FROM feed_event e, json_object_keys(e.data) AS d(key)`,
    );
    expect(rows.length).toBeGreaterThan(100);
    const fields = EVENT_FIELDS as Readonly<Record<string, EventColumns>>;
    expect(rows.filter(({ about, column }) => !fields[about]?.[column])).toEqual([]);
    const coordinates = Object.values(EVENT_FIELDS).flatMap((columns) => Object.values(columns));
    const known = citySharing();
    expect(coordinates.filter((field) => field !== 'internal' && !known.has(field))).toEqual([]);
  });
});
