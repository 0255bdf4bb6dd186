import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { Pool } from 'undici';
import { PROFILE_QUERY } from '../../gateway/http/explorerPage';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity } from '../support/plantedCity';

const ready = async (city: PlantedCity) => {
  const response = await fetch(new URL('/health/ready', city.gateway.url));
  return { status: response.status, body: await response.json() };
};
const whole = (city: PlantedCity) => city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });

/** Callers that ask without pause over kept-alive connections until told to stop; counts what they were answered. */
function openCrowd(city: PlantedCity, size: number) {
  const pool = new Pool(new URL(city.gateway.url).origin, { connections: size });
  const outcomes = { answered: 0, failed: [] as string[] };
  let going = true;
  const body = JSON.stringify({ query: '{ slow(milliseconds: 20) }' });
  const headers = { 'content-type': 'application/json' };
  const callers = Array.from({ length: size }, async () => {
    while (going) {
      try {
        const response = await pool.request({ method: 'POST', path: '/graphql', headers, body });
        const answer = (await response.body.json()) as { data?: { slow: number } };
        if (answer.data?.slow === 20) outcomes.answered += 1;
        else outcomes.failed.push(JSON.stringify(answer));
      } catch (error) {
        outcomes.failed.push(String(error));
      }
    }
  });
  return {
    outcomes,
    async stop() {
      going = false;
      await Promise.all(callers);
      await pool.close();
    },
  };
}

describe('stopping the gateway', () => {
  it('says not ready, goes on taking requests for a while, finishes those under way, and cuts none', async () => {
    const city = await openPlantedCity({ config: { lameDuckMs: 1_500 } });
    const crowd = openCrowd(city, 16);
    await delay(200);
    const stopping = city.close();
    await delay(50);
    const during = await ready(city);
    expect([during.status, during.body.ready]).toEqual([503, false]);
    const late = await city.ask('{ slow(milliseconds: 10) }');
    expect([late.status, late.headers.get('connection')]).toEqual([200, 'close']);
    await delay(200);
    await crowd.stop();
    const lastCall = city.ask('{ slow(milliseconds: 1800) }');
    await stopping;
    expect((await lastCall).body.data).toEqual({ slow: 1_800 });
    expect(crowd.outcomes.failed).toEqual([]);
    expect(crowd.outcomes.answered).toBeGreaterThan(16);
    await expect(fetch(city.gateway.url)).rejects.toThrow();
  });
});

describe('a schema that changes while callers ask', () => {
  it('is taken without a failed request; a broken one is refused, shown in readiness, and the one before stays', async () => {
    const city = await openPlantedCity();
    const crowd = openCrowd(city, 8);
    const good = readFileSync(city.supergraphPath, 'utf8');
    const put = async (text: string) => {
      writeFileSync(`${city.supergraphPath}.new`, text);
      renameSync(`${city.supergraphPath}.new`, city.supergraphPath);
      await delay(400);
    };
    for (const broken of [
      'type Query {',
      good.replace('type MarketEntity', 'type Nothing'),
      '',
      good.slice(0, good.length / 2),
    ]) {
      await put(broken);
      expect((await ready(city)).body).toMatchObject({ ready: true, schema: { state: 'refused' } });
      expect((await whole(city)).body.data.marketEntity.inspectionCount).toBe(3);
    }
    await put(good.replace(/\binspectionCount\b/g, 'numberOfInspections'));
    expect((await ready(city)).body.schema.state).toBe('current');
    expect((await whole(city)).body.errors[0].extensions.code).toBe('BAD_OPERATION');
    await put(good);
    expect((await whole(city)).body.data.marketEntity.inspectionCount).toBe(3);
    await crowd.stop();
    expect(crowd.outcomes.failed).toEqual([]);
    await city.close();
  });
});

describe('the explorer', () => {
  let city: PlantedCity;
  beforeAll(async () => {
    city = await openPlantedCity();
  });
  afterAll(() => city.close());
  const page = () => fetch(city.gateway.url, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });

  it('is served to browsers with the profile query, an entity of this hub and a development token', async () => {
    const response = await page();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const html = await response.text();
    const options = JSON.parse(
      /renderYogaGraphiQL\(\s*window\.document\.querySelector\('#root'\),\s*(.*),\s*\);/.exec(html)?.[1] ?? '',
    );
    expect(options.defaultQuery).toBe(PROFILE_QUERY);
    expect(JSON.parse(options.variables)).toEqual({ uscc: PLANTED_USCC });
    const headers = JSON.parse(options.headers);
    expect((await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, headers)).body.errors).toBeUndefined();
  });

  it('holds no token for a browser that believes to talk to another host', async () => {
    const { port } = new URL(city.gateway.url);
    const { body } = await new Pool(`http://127.0.0.1:${port}`).request({
      method: 'GET',
      path: '/graphql',
      headers: { accept: 'text/html', host: `rebound.example:${port}` },
    });
    const html = await body.text();
    expect(html).toContain('renderYogaGraphiQL');
    expect(html).not.toContain('Bearer ');
  });

  it('loads nothing from another host, and its policy would not let it', async () => {
    const response = await page();
    const html = await response.text();
    const shell = html.replace(/<script>[\s\S]*<\/script>/, '').replace(/<style>[\s\S]*?<\/style>/, '');
    expect(shell).not.toMatch(/https?:|<script|<link[^>]+href="(?!data:)/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).not.toMatch(/@import|url\(["']?(?:https?:)?\/\//);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('travels compressed', async () => {
    const { body, headers } = await new Pool(new URL(city.gateway.url).origin).request({
      method: 'GET',
      path: '/graphql',
      headers: { accept: 'text/html', 'accept-encoding': 'gzip' },
    });
    const bytes = Buffer.from(await body.arrayBuffer());
    expect(headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(bytes).length).toBeGreaterThan(bytes.length * 2);
  });
});
