import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { peerAudience, signAssertion } from '../../kernel/service/identity/assertion';
import { openLog } from '../../kernel/service/log';
import type { PeerRoute, Silo, Viewer } from '../../kernel/service/silo';
import { type SiloServer, startSiloServer } from '../../kernel/service/siloServer';
import { SILOS, type SiloName } from '../../kernel/values/silos';
import { type City, openCity } from '../support/openCity';
import { OFFICIAL } from '../support/openSilo';

/** Every way into a silo but its signs of life, with what it would be asked. */
const ROUTES: Readonly<Record<string, object | undefined>> = {
  'POST /graphql': { query: '{ _service { sdl } }' },
  'POST /outbox': { after: null, limit: 1 },
  'POST /feed': { resource: 'market-entity', after: null },
  'GET /exports/': undefined,
  'GET /draws/': undefined,
};
/** Routes of files. */
const FILES = ['/exports/', '/draws/'];
const HEALTH = ['GET /health/live', 'GET /health/ready'];
const REFUSED = expect.objectContaining({ code: 'NOT_THE_GATEWAY' });

let city: City;
let client: string;
const servers = new Map<SiloName, SiloServer>();
beforeAll(async () => {
  city = await openCity();
  client = await issueDevelopmentToken(city.dataDir, 'dashboard-city');
  const log = openLog('bypass', 'silent');
  for (const [name, silo] of city.silos) {
    servers.set(name, await startSiloServer({ silo, host: '127.0.0.1', port: 0, log }));
  }
}, 60_000);
afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  await city?.close();
});

function sign(silo: SiloName, audience: string, viewer: Viewer = OFFICIAL): string {
  return signAssertion(viewer, audience, { key: city.secrets.assertion[silo], now: Date.now() });
}

/** A word of the gateway for the very route, heard on the way and sent again when it is over. */
function expired(silo: SiloName, path: string): string {
  const audience = ['/outbox', '/feed'].includes(path) ? peerAudience(silo, path as PeerRoute) : silo;
  return signAssertion(OFFICIAL, audience, { key: city.secrets.assertion[silo], now: Date.now() - 31_000 });
}

/** What somebody may hold who is not the gateway, nor the silo that a route is for. */
function strangers(silo: SiloName, route: string): string[] {
  const [, path = ''] = route.split(' ');
  const other = SILOS[(SILOS.indexOf(silo) + 1) % SILOS.length] as SiloName;
  const ownKeyOtherRoute = ['/outbox', '/feed'].includes(path)
    ? sign(silo, silo)
    : sign(silo, peerAudience(silo, '/outbox'));
  return ['', client, sign(other, other), sign(other, silo), sign(silo, other), ownKeyOtherRoute, expired(silo, path)];
}

async function send(silo: SiloName, route: string, token: string) {
  const [method = '', path = ''] = route.split(' ');
  const body = ROUTES[route];
  const response = await fetch(`${servers.get(silo)?.url}${path}${FILES.includes(path) ? '1/all.ndjson' : ''}`, {
    method,
    headers: token ? { authorization: `Bearer ${token}` } : {},
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

function sendInProcess(silo: Silo, route: string, assertion: string): Promise<unknown> {
  const [, path = ''] = route.split(' ');
  if (FILES.includes(path)) return silo.openFile({ path: `${path}1/all.ndjson`, assertion });
  if (path !== '/graphql') return silo.answerPeer(path as PeerRoute, assertion, ROUTES[route]);
  return silo.process({ query: '{ _service { sdl } }', assertion }).then(({ data, errors }) => {
    expect(data).toBeNull();
    throw errors?.[0]?.extensions;
  });
}

describe('分类监管管理办法 18-1: there is no way to a silo past the gateway', () => {
  it.each(SILOS)(
    '%s refuses on every route over HTTP whoever is not its gateway or the peer of that route',
    async (silo) => {
      for (const route of Object.keys(ROUTES)) {
        for (const token of strangers(silo, route)) {
          const answer = await send(silo, route, token);
          expect({ route, ...answer }).toMatchObject({ route, status: 401, body: { data: null } });
          expect(answer.body.errors).toEqual([expect.objectContaining({ extensions: REFUSED })]);
        }
      }
    },
  );

  it.each(SILOS)('%s refuses them in the same process too', async (name) => {
    const silo = city.silos.get(name) as Silo;
    for (const route of Object.keys(ROUTES)) {
      for (const token of strangers(name, route)) {
        await expect(sendInProcess(silo, route, token)).rejects.toEqual(REFUSED);
      }
    }
  });

  it('answers on the same routes those for whom they are', async () => {
    for (const silo of SILOS) {
      expect((await send(silo, 'POST /graphql', sign(silo, silo))).body.data._service.sdl).toContain('type');
      const { status, body } = await send(silo, 'POST /outbox', sign(silo, peerAudience(silo, '/outbox')));
      expect([status, Array.isArray(body.events)]).toEqual([200, true]);
    }
    const supervision = { ...OFFICIAL, subject: 'silo:supervision' };
    const feed = sign('exchange', peerAudience('exchange', '/feed'), supervision);
    expect((await send('exchange', 'POST /feed', feed)).status).toBe(200);
    expect((await send('exchange', 'GET /exports/', sign('exchange', 'exchange'))).status).toBe(404);
    expect((await send('inspection', 'GET /draws/', sign('inspection', 'inspection'))).status).toBe(404);
  });

  it('knows every route that a silo serves', () => {
    const folder = join(__dirname, '..', '..', 'kernel', 'service');
    const source = ['siloServer.ts', 'files/serveFile.ts']
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join();
    const served = [...source.matchAll(/(?:=== |startsWith\()'((?:(?:GET|POST) )?\/[\w/]+)'/g)].map(
      ([, route]) => route,
    );
    expect(new Set(served)).toEqual(
      new Set([...Object.keys(ROUTES), ...HEALTH].map((route) => route.replace(/^GET (\/(?:exports|draws)\/)$/, '$1'))),
    );
  });
});
