import { openLog } from '../../kernel/service/log';
import type { OutboxPage, OutboxPort } from '../../kernel/service/outboxPort';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { SiloJobs } from '../../kernel/service/silo';
import { storeCreditRecords, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { openIntake } from '../../subgraphs/exchange/store/feed/intake';
import { ownOutbox } from '../../subgraphs/exchange/store/feed/ownOutbox';
import { pruneFeed } from '../../subgraphs/exchange/store/feed/pruneFeed';
import { entryOf, recordOf } from '../support/feedFacts';
import { openCredit } from '../support/openCredit';
import { type OpenSilo, openSilo } from '../support/openSilo';

let source: OpenSilo;
let hub: OpenSilo;
let jobs: SiloJobs | undefined;

beforeEach(async () => {
  [source, hub] = [await openCredit(), await openSilo(exchange)];
});
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await source.close();
  await hub.close();
});

const log = openLog('feed', 'silent');
const outbox = (): OutboxPort => outboxOf('credit', source.database);

function follow(port: OutboxPort = outbox(), appliers?: Parameters<typeof openIntake>[0]['appliers']): void {
  jobs = openIntake({ database: hub.database, outboxes: [port], log, ...(appliers ? { appliers } : {}) });
}

/** The first page of an outbox, however long transactions elsewhere on the server hold it back. */
async function readSettled(port: OutboxPort): Promise<OutboxPage> {
  for (;;) {
    const page = await port.read(null, 10);
    if (page.events.length > 0) return page;
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const taken = (rows: number) => until(async () => (await hub.count('feed_event')) === rows);
const rows = (sql: string) => hub.database.dataSource.query(sql);

describe('taking outboxes into the feed', () => {
  it('numbers events without a gap, names their resource and keeps where the entities are', async () => {
    await storeMarketEntities(source.database, [entryOf(1), entryOf(2, { district: '310101' })]);
    await storeCreditRecords(source.database, [recordOf(1)]);
    follow();
    await taken(3);
    expect(await rows('SELECT seq, resource, record_key, subject, withdrawn FROM feed_event ORDER BY seq')).toEqual([
      expect.objectContaining({ seq: '1', resource: 'market-entity', subject: entryOf(1).uscc, withdrawn: false }),
      expect.objectContaining({ seq: '2', resource: 'market-entity', record_key: entryOf(2).uscc }),
      expect.objectContaining({ seq: '3', resource: 'credit-record', record_key: 'DEVELOPMENT_REFORM/record-1' }),
    ]);
    expect(await rows('SELECT uscc, district, industry FROM entity_place ORDER BY seq')).toEqual([
      { uscc: entryOf(1).uscc, district: '310115', industry: '62' },
      { uscc: entryOf(2).uscc, district: '310101', industry: '62' },
    ]);
  });

  it('goes on after a stop where it was, and stores nothing twice when it reads everything again', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    follow();
    await taken(1);
    await jobs?.stop();
    await storeMarketEntities(source.database, [entryOf(2), entryOf(3)]);
    await rows(`UPDATE feed_source SET position = '000000000000:1:1'`);
    follow();
    await taken(3);
    await until(async () => (await hub.count(`feed_source WHERE position NOT LIKE '000000000000%'`)) === 1);
    expect(await rows('SELECT last_seq FROM feed_state')).toEqual([{ last_seq: '3' }]);
  });

  it('stores an event once that an outbox gives again amid new ones', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    const port = outbox();
    const [first] = (await readSettled(port)).events;
    follow({
      ...port,
      read: async (after, limit) => {
        const page = await port.read(after, limit);
        return first && after !== null && page.events.length > 0 ? { ...page, events: [first, ...page.events] } : page;
      },
    });
    await taken(1);
    for (const n of [2, 3]) {
      await storeMarketEntities(source.database, [entryOf(n)]);
      await taken(n);
    }
    expect(await rows('SELECT seq, subject FROM feed_event ORDER BY seq')).toEqual(
      [1, 2, 3].map((n) => ({ seq: String(n), subject: entryOf(n).uscc })),
    );
    expect(await rows('SELECT last_seq FROM feed_state')).toEqual([{ last_seq: '3' }]);
  });

  it('stores nothing of a page whose following fails, and takes it in when that is mended', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    let failures = 0;
    follow(outbox(), [
      async () => {
        failures += 1;
        if (failures < 3) throw new Error('disk full');
        expect(await hub.count('feed_source')).toBe(0);
      },
    ]);
    await taken(1);
    expect(failures).toBe(3);
    expect(await rows('SELECT last_seq FROM feed_state')).toEqual([{ last_seq: '1' }]);
  });

  it('waits for a silo that does not answer and takes its events in when it does', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    let asked = 0;
    const port = outbox();
    follow({
      ...port,
      read: (after, limit) => {
        asked += 1;
        return asked < 3 ? Promise.reject(new Error('connect ECONNREFUSED')) : port.read(after, limit);
      },
    });
    await taken(1);
    expect(asked).toBeGreaterThan(2);
  });

  it('stores each event once when two processes take the same outbox in', async () => {
    await storeMarketEntities(
      source.database,
      Array.from({ length: 50 }, (_, n) => entryOf(n + 1)),
    );
    const second = openIntake({ database: hub.database, outboxes: [outbox()], log });
    follow();
    await taken(50);
    await storeMarketEntities(source.database, [entryOf(51)]);
    await taken(51);
    await second.stop();
    expect(await rows('SELECT last_seq FROM feed_state')).toEqual([{ last_seq: '51' }]);
  });
});

describe("taking in the exchange's own outbox", () => {
  const TOLD = `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload, recorded_at)
    SELECT gen_random_uuid(), 'exchange-agreement', 'AG-' || n, 'cn.sh.hub.exchange-agreement.signed', '{"data": {}}',
      now() - interval '8 days' FROM generate_series(1, $1) n`;
  const position = async (): Promise<string> => (await rows('SELECT position FROM feed_source'))[0]?.position;

  it('passes over what is no doubt, keeps how far, and lets that be pruned', async () => {
    const port = ownOutbox(hub.database);
    await hub.database.dataSource.query(TOLD, [3]);
    follow(port);
    await until(async () => (await hub.count(`feed_source WHERE silo = 'exchange'`)) === 1);
    const first = await position();
    await hub.database.dataSource.query(TOLD, [2]);
    await until(async () => (await position()) !== first);
    await jobs?.stop();
    expect(await hub.count('feed_event')).toBe(0);
    expect(await port.prune(await position())).toBe(4);
    expect(await hub.count('outbox')).toBe(1);
  });
});

describe('what follows the feed', () => {
  it('empties the earlier events of a record that is repaired, whatever page they came in', async () => {
    await storeMarketEntities(source.database, [entryOf(1)]);
    await storeCreditRecords(source.database, [recordOf(1), recordOf(2)]);
    follow();
    await taken(3);
    await storeCreditRecords(source.database, [
      recordOf(1, { publicationState: 'REPAIRED', observedAt: '2026-06-01T00:00:00Z' }),
    ]);
    await taken(5);
    expect(
      await rows(`SELECT seq, withdrawn, data IS NULL AS emptied FROM feed_event WHERE resource = 'credit-record'
        ORDER BY seq`),
    ).toEqual([
      { seq: '2', withdrawn: false, emptied: true },
      { seq: '3', withdrawn: false, emptied: false },
      { seq: '4', withdrawn: true, emptied: false },
    ]);
  });

  it('notes every move of an entity, those of one page too', async () => {
    const at = (n: number, district: string) => entryOf(1, { district, observedAt: `2026-0${n}-01T00:00:00Z` });
    for (const entry of [at(1, '310115'), at(2, '310101'), at(3, '310104')]) {
      await storeMarketEntities(source.database, [entry]);
    }
    follow();
    await taken(3);
    await storeMarketEntities(source.database, [at(4, '310115')]);
    await taken(4);
    expect(await rows('SELECT seq, from_district, to_district FROM entity_move ORDER BY seq')).toEqual([
      { seq: '2', from_district: '310115', to_district: '310101' },
      { seq: '3', from_district: '310101', to_district: '310104' },
      { seq: '4', from_district: '310104', to_district: '310115' },
    ]);
  });
});

describe('what is kept of the feed', () => {
  it('removes old changes that a later one replaced, keeps the last of each fact and moves the horizon', async () => {
    await storeMarketEntities(source.database, [entryOf(1), entryOf(2)]);
    for (const district of ['310101', '310104']) {
      const observedAt = district === '310101' ? '2026-02-01T00:00:00Z' : '2026-03-01T00:00:00Z';
      await storeMarketEntities(source.database, [entryOf(1, { district, observedAt })]);
    }
    follow();
    await taken(4);
    await rows(`UPDATE feed_event SET recorded_at = now() - interval '91 days' WHERE seq < 3`);
    await pruneFeed(hub.database);
    expect(await rows('SELECT seq FROM feed_event ORDER BY seq')).toEqual([{ seq: '2' }, { seq: '3' }, { seq: '4' }]);
    expect(await rows('SELECT horizon, last_seq FROM feed_state')).toEqual([{ horizon: '1', last_seq: '4' }]);
    await pruneFeed(hub.database);
    expect(await hub.count('feed_event')).toBe(3);
  });
});
