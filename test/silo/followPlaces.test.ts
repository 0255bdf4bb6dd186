import { httpFeed } from '../../kernel/service/httpFeed';
import { httpOutbox } from '../../kernel/service/httpOutbox';
import { peerAudience, signAssertion } from '../../kernel/service/identity/assertion';
import { openLog } from '../../kernel/service/log';
import type { Silo } from '../../kernel/service/silo';
import { type SiloServer, startSiloServer } from '../../kernel/service/siloServer';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { credit, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { supervision } from '../../subgraphs/supervision';
import { entryOf } from '../support/feedFacts';
import { openCredit } from '../support/openCredit';
import { OFFICIAL, type OpenSilo, openSilo } from '../support/openSilo';
import { testRunFolder } from '../support/testRun';

const log = openLog('places', 'silent');
const keys = { credit: Buffer.alloc(32, 1), exchange: Buffer.alloc(32, 2), supervision: Buffer.alloc(32, 3) };

let source: OpenSilo;
let hub: OpenSilo;
let follower: OpenSilo;
let silos: Record<'credit' | 'exchange' | 'supervision', Silo>;
const servers: SiloServer[] = [];
const ports: { close(): Promise<void> }[] = [];

function run(name: keyof typeof keys, { database }: OpenSilo): Silo {
  const module = { credit, exchange, supervision }[name];
  const start = { database, keys: { cursor: keys[name], assertion: keys[name] }, clock: Date.now };
  return startSubgraph(module as typeof credit, { ...start, onIncident: () => undefined });
}

async function serve(silo: Silo): Promise<string> {
  const server = await startSiloServer({ silo, host: '127.0.0.1', port: 0, log });
  servers.push(server);
  return server.url;
}

const kept = <T extends { close(): Promise<void> }>(port: T): T => {
  ports.push(port);
  return port;
};

beforeEach(async () => {
  [source, hub, follower] = [await openCredit(), await openSilo(exchange), await openSilo(supervision)];
  silos = { credit: run('credit', source), exchange: run('exchange', hub), supervision: run('supervision', follower) };
});
afterEach(async () => {
  await Promise.all(Object.values(silos).map((silo) => silo.stopJobs()));
  await Promise.all(ports.splice(0).map((port) => port.close()));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const silo of [source, hub, follower]) await silo.close();
});

/** Starts the jobs of the exchange and of the follower, each with the others behind HTTP. */
async function startOverHttp(): Promise<void> {
  const outbox = kept(httpOutbox('credit', await serve(silos.credit), keys.credit));
  const feed = kept(httpFeed('supervision', await serve(silos.exchange), keys.exchange));
  for (const silo of [silos.exchange, silos.supervision]) {
    silo.startJobs({ dataDir: testRunFolder(), outboxes: [outbox], feed, log });
  }
}

async function until(sql: string, wanted: unknown): Promise<void> {
  for (;;) {
    const rows = await follower.database.dataSource.query(sql);
    if (JSON.stringify(rows) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const PLACES = 'SELECT uscc, district, event_id IS NOT NULL AS told FROM entity_place ORDER BY observed_at, uscc';
const place = (n: number, district: string) => ({ uscc: entryOf(n).uscc, district, told: true });

describe('a silo that follows where entities are, every silo a process of its own', () => {
  it('keeps dated copies with the event that told them, and goes on where it was', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    await startOverHttp();
    await until(PLACES, [place(1, '310115')]);
    await silos.supervision.stopJobs();
    const moved = entryOf(1, { district: '310101', observedAt: '2026-09-01T00:00:00Z' });
    await storeMarketEntities(source.database, [entryOf(2), moved]);
    const again = run('supervision', follower);
    again.startJobs({
      dataDir: testRunFolder(),
      outboxes: [],
      feed: kept(httpFeed('supervision', servers[1]?.url ?? '', keys.exchange)),
      log,
    });
    await until(PLACES, [place(2, '310115'), place(1, '310101')]);
    await again.stopJobs();
  });

  it('loads anew when its position has expired, and keeps the later of what it knows', async () => {
    await storeMarketEntities(source.database, [entryOf(1), entryOf(2)]);
    await follower.database.dataSource.query(
      `INSERT INTO feed_subscription (resource, position) VALUES ('market-entity', '0123456789ab-1')`,
    );
    await follower.database.dataSource.query(
      `INSERT INTO entity_place (uscc, district, observed_at) VALUES ('${entryOf(1).uscc}', '310104', '2026-10-01')`,
    );
    await startOverHttp();
    await until(PLACES, [place(2, '310115'), { uscc: entryOf(1).uscc, district: '310104', told: false }]);
  });
});

describe('what one silo answers another', () => {
  const ask = (url: string, route: string, token: string, body: object) =>
    fetch(`${url}${route}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });

  it('refuses the gateway, another route, and a silo without a task for what it asks', async () => {
    const url = await serve(silos.exchange);
    const sign = (audience: string, subject: string) =>
      signAssertion({ ...OFFICIAL, subject }, audience, { key: keys.exchange, now: Date.now() });
    const feed = { resource: 'market-entity', after: null };
    const statusOf = async (token: string, body: object) => (await ask(url, '/feed', token, body)).status;
    expect(await statusOf(sign(peerAudience('exchange', '/feed'), 'silo:supervision'), feed)).toBe(200);
    expect(await statusOf(sign('exchange', 'silo:supervision'), feed)).not.toBe(200);
    expect(await statusOf(sign(peerAudience('exchange', '/outbox'), 'silo:supervision'), feed)).not.toBe(200);
    expect(await statusOf(sign(peerAudience('exchange', '/feed'), 'silo:credit'), feed)).not.toBe(200);
    expect(await statusOf(sign(peerAudience('exchange', '/feed'), 'zhang'), feed)).not.toBe(200);
    const others = { resource: 'supervision-category', after: null };
    expect(await statusOf(sign(peerAudience('exchange', '/feed'), 'silo:supervision'), others)).not.toBe(200);
  });
});
