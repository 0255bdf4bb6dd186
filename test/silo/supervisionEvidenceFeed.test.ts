import { httpFeed } from '../../kernel/service/httpFeed';
import { httpOutbox } from '../../kernel/service/httpOutbox';
import { openLog } from '../../kernel/service/log';
import type { Silo } from '../../kernel/service/silo';
import { type SiloServer, startSiloServer } from '../../kernel/service/siloServer';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { readingFrom } from '../../kernel/service/work/queryable';
import { day } from '../../kernel/values/day';
import { credit, storeCreditRecords, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { supervision } from '../../subgraphs/supervision';
import { currentSeq } from '../../subgraphs/supervision/store/evidence/evidenceClock';
import { evidenceOf } from '../../subgraphs/supervision/store/evidence/evidenceOf';
import { missingSources } from '../../subgraphs/supervision/store/evidence/evidenceSources';
import { entryOf, recordOf } from '../support/feedFacts';
import { openCredit } from '../support/openCredit';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { testRunFolder } from '../support/testRun';

const log = openLog('evidence', 'silent');
const keys = { credit: Buffer.alloc(32, 1), exchange: Buffer.alloc(32, 2), supervision: Buffer.alloc(32, 3) };

let source: OpenSilo;
let hub: OpenSilo;
let follower: OpenSilo;
const silos: Silo[] = [];
const servers: SiloServer[] = [];
const ports: { close(): Promise<void> }[] = [];

function run(name: keyof typeof keys, { database }: OpenSilo): Silo {
  const module = { credit, exchange, supervision }[name];
  const start = { database, keys: { cursor: keys[name], assertion: keys[name] }, clock: Date.now };
  const silo = startSubgraph(module as typeof credit, { ...start, onIncident: () => undefined });
  silos.push(silo);
  return silo;
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

/** Starts the exchange and the follower, each with the others behind HTTP. */
async function start(): Promise<Silo> {
  const hubSilo = run('exchange', hub);
  const outbox = kept(httpOutbox('credit', await serve(run('credit', source)), keys.credit));
  const feed = kept(httpFeed('supervision', await serve(hubSilo), keys.exchange));
  hubSilo.startJobs({ dataDir: testRunFolder(), outboxes: [outbox], feed, log });
  const following = run('supervision', follower);
  following.startJobs({ dataDir: testRunFolder(), outboxes: [], feed, log });
  return following;
}

beforeEach(async () => {
  [source, hub, follower] = [await openCredit(), await openSilo(exchange), await openSilo(supervision as never)];
});
afterEach(async () => {
  await Promise.all(silos.splice(0).map((silo) => silo.stopJobs()));
  await Promise.all(ports.splice(0).map((port) => port.close()));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const silo of [source, hub, follower]) await silo.close();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const { uscc } = entryOf(1);
const client = () => readingFrom(follower.database.statements);
const evidence = async (seq?: bigint) => evidenceOf(client(), uscc, seq ?? (await currentSeq(client())));
const holds = (from: string, rows = 1) => until(async () => (await follower.count(from)) === rows);
const PRESENT = 'evidence_record WHERE superseded_seq IS NULL AND';
const missing = (now = Date.now()) => missingSources(client(), ['CREDIT_RECORD', 'REGISTER_STATE'], new Date(now));

describe('evidence from the feed of an exchange that runs as a process of its own', () => {
  it('is kept with the event that told it, and its place with it, and nothing that was not followed', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    await storeCreditRecords(source.database, [recordOf(1, { effectiveTo: day('2026-05-31') })]);
    await start();
    await holds(`${PRESENT} kind = 'CREDIT_RECORD'`);
    await holds('entity_place WHERE event_id IS NOT NULL');
    expect(await evidence()).toMatchObject([
      { kind: 'CREDIT_RECORD', code: 'ADMINISTRATIVE_PENALTY', grade: 'GENERAL', endedOn: '2026-06-01' },
      { kind: 'REGISTER_DISTRICT', code: '310115', occurredOn: '2026-01-01' },
      { kind: 'REGISTER_INDUSTRY', code: '62' },
      { kind: 'REGISTER_STATE', key: `market-entity:${uscc}/state` },
    ]);
    expect(await follower.count('evidence_record WHERE event_id IS NULL OR position IS NULL')).toBe(0);
    const told = await follower.database.dataSource.query('SELECT to_json(e)::text AS row FROM evidence_record e');
    expect(JSON.stringify(told)).not.toMatch(/penalty 1|上海/);
  });

  it('counts no more once it is repaired, and an earlier snapshot still sees it', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    await storeCreditRecords(source.database, [recordOf(1)]);
    await start();
    await holds(`${PRESENT} kind = 'CREDIT_RECORD'`);
    const before = await currentSeq(client());
    const repaired = recordOf(1, { publicationState: 'REPAIRED', observedAt: '2026-06-01T00:00:00Z' });
    await storeCreditRecords(source.database, [repaired]);
    await holds(`${PRESENT} withdrawn AND code IS NULL`);
    const kinds = async (seq?: bigint) => (await evidence(seq)).map(({ kind }) => kind);
    expect(await kinds()).not.toContain('CREDIT_RECORD');
    expect(await kinds(before)).toContain('CREDIT_RECORD');
  });

  it('stores nothing twice when it is read anew from the start', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    const first = await start();
    await holds(`${PRESENT} true`, 3);
    await storeMarketEntities(source.database, [
      entryOf(1, { district: '310101', observedAt: '2026-02-01T00:00:00Z' }),
    ]);
    await holds(`${PRESENT} code = '310101'`);
    await first.stopJobs();
    await follower.database.dataSource.query(`UPDATE feed_subscription SET position = '0123456789ab-1'`);
    const again = run('supervision', follower);
    const feed = kept(httpFeed('supervision', servers[1]?.url ?? '', keys.exchange));
    again.startJobs({ dataDir: testRunFolder(), outboxes: [], feed, log });
    await holds(`feed_subscription WHERE position LIKE '0123456789ab%'`, 0);
    expect(await follower.count('evidence_record')).toBe(4);
  });

  it('counts how late what came after the first load was told, by department', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    await start();
    await holds('evidence_source WHERE loaded_at IS NOT NULL AND resource = $$credit-record$$');
    const observedAt = new Date(Date.now() - 5 * 3_600_000 - 60_000).toISOString();
    await storeCreditRecords(source.database, [recordOf(1, { observedAt })]);
    await holds('evidence_quality');
    const [quality] = await follower.database.dataSource.query('SELECT * FROM evidence_quality');
    expect(quality).toMatchObject({ department: 'DEVELOPMENT_REFORM', lag_hours: 5, told: 1, corrected: 0 });
  });
});

describe('a source of evidence behind an exchange', () => {
  it('is missing until the exchange has heard it and all of it was taken in, and again after a day of silence', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    expect(await missing()).toEqual(['credit']);
    await start();
    await until(async () => (await missing()).length === 0);
    await servers[0]?.stop();
    const DAY_MS = 86_400_000;
    expect(await missing(Date.now() + DAY_MS - 120_000)).toEqual([]);
    expect(await missing(Date.now() + DAY_MS + 1)).toEqual(['credit']);
  });

  it('is not missing for having nothing to say, while one that is never asked is', async () => {
    await start();
    await until(async () => (await missing()).length === 0);
    expect(await missingSources(client(), ['ENFORCEMENT_CASE'], new Date())).toEqual(['enforcement']);
  });
});
