import { type RequestOptions, request } from 'node:https';
import { httpPort } from '../../gateway/silos/httpPort';
import type { SiloPort } from '../../gateway/silos/siloPort';
import { openLog } from '../../kernel/service/log';
import type { Silo } from '../../kernel/service/silo';
import { startSiloServer } from '../../kernel/service/siloServer';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity } from '../support/plantedCity';
import type { PlantedSilo } from '../support/plantedSilo';
import { type Authority, makeAuthority } from '../support/security/certificates';
import { makePemFolder } from '../support/security/pemFolder';

const HOST = '127.0.0.1';
const authority = makeAuthority('Hub test authority');
const other = makeAuthority('Another authority');
const pem = makePemFolder('hub-door-tls-');
const stops: (() => Promise<void>)[] = [];

/** A planted silo behind HTTPS, under a certificate of an authority that the gateway believes or not. */
function overTls(silo: PlantedSilo, maker: Authority): SiloPort {
  const options = { silo: silo as unknown as Silo, host: HOST, port: 0, log: openLog('tls', 'silent') };
  const opened = startSiloServer({ ...options, identity: maker.issue([HOST]) }).then((server) => {
    stops.push(() => server.stop());
    return httpPort(silo.name, server.url, authority.cert);
  });
  return {
    name: silo.name,
    process: async (call) => (await opened).process(call),
    close: async () => (await opened).close(),
  };
}

let city: PlantedCity;
beforeAll(async () => {
  const door = authority.issue([HOST]);
  city = await openPlantedCity({
    config: { tls: { cert: pem.fileOf('cert.pem', door.cert), key: pem.fileOf('key.pem', door.key) } },
    ports: ({ credit, inspection }) => ({
      credit: overTls(credit, authority),
      inspection: overTls(inspection, other),
    }),
  });
});
afterAll(async () => {
  await city.close();
  for (const stop of stops) await stop();
  pem.remove();
});

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
type Json = any;

/** Posts a profile query to the door over TLS. */
function ask(options: RequestOptions): Promise<Json> {
  const body = JSON.stringify({ query: PLANTED_PROFILE, variables: { uscc: PLANTED_USCC } });
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(city.gateway.url, { method: 'POST', headers, ...options }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve(JSON.parse(text)));
    });
    sent.on('error', reject).end(body);
  });
}

describe('a gateway over TLS', () => {
  it('answers whoever believes its authority, and nobody over plain HTTP', async () => {
    expect(city.gateway.url).toMatch(/^https:/);
    expect((await ask({ ca: authority.cert })).data.marketEntity.uscc).toBe(PLANTED_USCC);
    await expect(ask({ ca: other.cert })).rejects.toThrow(/certificate|issuer/i);
    await expect(fetch(city.gateway.url.replace('https:', 'http:'))).rejects.toThrow();
  });

  it('takes what a silo of its authority says, and a silo of another for one that is down', async () => {
    city.silos.inspection.queries.length = 0;
    const { data, errors } = await ask({ ca: authority.cert });
    expect([data.marketEntity.name, data.marketEntity.inspectionCount]).toEqual([`企业 ${PLANTED_USCC}`, null]);
    const told = errors.map(({ path, extensions }: Json) => [path.at(-1), extensions.code, extensions.silo]);
    expect(told).toContainEqual(['inspectionCount', 'SILO_DOWN', 'inspection']);
    expect(JSON.stringify(errors)).not.toMatch(/certificate|127\.0\.0\.1/);
    expect(city.silos.inspection.queries).toEqual([]);
  });
});
