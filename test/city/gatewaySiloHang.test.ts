import { setTimeout as delay } from 'node:timers/promises';
import { PROFILE_QUERY } from '../../gateway/http/explorerPage';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { type City, openCity } from '../support/openCity';

const USCC = DOCUMENTED_ENTITIES[0]?.uscc ?? '';
/** Half of a silo's deadline: nobody who is answered by then has waited for the silo. */
const UNWAITED_MS = 1_000;

let city: City;
let authorization: string;
beforeAll(async () => {
  city = await openCity();
  authorization = `Bearer ${await issueDevelopmentToken(city.dataDir, 'dashboard-city')}`;
}, 60_000);
afterAll(() => city?.close());

async function ask() {
  const startedAt = performance.now();
  const response = await fetch(city.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: PROFILE_QUERY, variables: { uscc: USCC } }),
  });
  const { data, errors = [], extensions } = await response.json();
  return { milliseconds: performance.now() - startedAt, entity: data.marketEntity, errors, silos: extensions.silos };
}

/** Locks a table against every reader until told to let go. */
async function lock(silo: 'credit' | 'enforcement', table: string): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const database = city.databases.get(silo);
  let held: Promise<void> | undefined;
  await new Promise<void>((locked, failed) => {
    held = database?.transaction(async (client) => {
      await client.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      locked();
      await released;
    });
    held?.catch(failed);
  });
  return async () => {
    release();
    await held;
  };
}

describe('gateway: a silo whose database hangs', () => {
  it.each([
    ['credit', 'market_entity'],
    ['enforcement', 'enforcement_case'],
  ] as const)('lets only the first few wait for %s, and is whole soon after it goes on', async (silo, table) => {
    expect((await ask()).errors).toEqual([]);
    const unlock = await lock(silo, table);
    try {
      const crowd = await Promise.all(Array.from({ length: 6 }, () => ask()));
      for (const { silos, milliseconds } of crowd) {
        expect(silos[silo].status).toBe('late');
        expect(milliseconds).toBeLessThan(3_000);
      }
      const times: number[] = [];
      for (let i = 0; i < 20; i += 1) {
        const { silos, milliseconds } = await ask();
        expect(silos[silo].status).not.toBe('ok');
        times.push(milliseconds);
        await delay(100);
      }
      expect(times.filter((milliseconds) => milliseconds > UNWAITED_MS)).toEqual([]);
    } finally {
      await unlock();
    }
    const since = performance.now();
    while ((await ask()).errors.length > 0) {
      if (performance.now() - since > 3_000) throw new Error('still partial');
      await delay(50);
    }
  });
});
