import { randomUUID } from 'node:crypto';
import { openLog } from '../../kernel/service/log';
import type { SiloJobs } from '../../kernel/service/silo';
import { exchange } from '../../subgraphs/exchange';
import type { SeqRange } from '../../subgraphs/exchange/store/feed/feedApplier';
import { feedForSilos } from '../../subgraphs/exchange/store/feed/feedForSilos';
import { FeedPulse } from '../../subgraphs/exchange/store/feed/feedPulse';
import { openFeedStore } from '../../subgraphs/exchange/store/feed/feedStore';
import { catchUpFollowers, openFollowers } from '../../subgraphs/exchange/store/feed/openFollowers';
import { EVENTS_A_STEP, type FeedFollower } from '../../subgraphs/exchange/store/feed/stepFollower';
import { type OpenSilo, openSilo } from '../support/openSilo';

const log = openLog('followers', 'silent');

let hub: OpenSilo;
const jobs: SiloJobs[] = [];

beforeEach(async () => {
  hub = await openSilo(exchange);
});
afterEach(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.stop()));
  await hub.close();
});

const rows = (sql: string, values: unknown[] = []) => hub.database.dataSource.query(sql, values);

/** Stores so many more events, as a page of an outbox does. */
async function tell(events: number): Promise<void> {
  await hub.database.transaction(async (client) => {
    await client.query(
      `INSERT INTO feed_event (seq, resource, silo, event_id, aggregate_type, record_key, subject, type, time, withdrawn, data)
       SELECT last_seq + n, 'inspection', 'inspection', gen_random_uuid(), 'inspection', n::text, '', 't', now(), false, '{}'
       FROM feed_state, generate_series(1, $1) n`,
      [events],
    );
    await client.query('UPDATE feed_state SET last_seq = last_seq + $1', [events]);
  });
}

/** A follower that writes down the ranges it was given, and how many events it found there. */
function recorder(name: string, before: (range: SeqRange) => Promise<void> = async () => {}) {
  const ranges: string[] = [];
  const follower: FeedFollower = {
    name,
    async apply(client, range) {
      await before(range);
      await client.query(
        `INSERT INTO resource_freshness (resource, changes, last_change_at, last_recorded_at)
         SELECT $1, count(*), now(), now() FROM feed_event WHERE seq BETWEEN $2 AND $3`,
        [`${name}-${range.from}-${randomUUID()}`, range.from, range.to],
      );
      ranges.push(`${range.from}-${range.to}`);
    },
  };
  return { follower, ranges };
}

const placeOf = async (name: string): Promise<string | undefined> =>
  (await rows('SELECT seq FROM feed_follower WHERE name = $1', [name]))[0]?.seq;

const applied = async (name: string): Promise<number> =>
  (
    await rows('SELECT coalesce(sum(changes), 0)::int AS n FROM resource_freshness WHERE resource LIKE $1', [
      `${name}-%`,
    ])
  )[0].n;

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}

function follow(followers: readonly FeedFollower[], pulse = new FeedPulse()): SiloJobs {
  const job = openFollowers({ database: hub.database, log, followers, pulse });
  jobs.push(job);
  return job;
}

describe('followers of the feed', () => {
  it('are given every event once, in order and in bounded ranges, and go on from where they were', async () => {
    const { follower, ranges } = recorder('one');
    await tell(EVENTS_A_STEP + 5);
    await catchUpFollowers(hub.database, [follower]);
    await catchUpFollowers(hub.database, [follower]);
    await tell(3);
    const again = recorder('one');
    await catchUpFollowers(hub.database, [again.follower]);
    expect(ranges).toEqual([`1-${EVENTS_A_STEP}`, `${EVENTS_A_STEP + 1}-${EVENTS_A_STEP + 5}`]);
    expect(again.ranges).toEqual([`${EVENTS_A_STEP + 6}-${EVENTS_A_STEP + 8}`]);
    expect(await placeOf('one')).toBe(String(EVENTS_A_STEP + 8));
    expect(await applied('one')).toBe(EVENTS_A_STEP + 8);
  });

  it('keep their place with what they derived: a step that fails leaves neither, and is taken again', async () => {
    let failures = 0;
    const failing: FeedFollower = {
      name: 'failing',
      async apply(client, range) {
        await recorder('failing').follower.apply(client, range);
        failures += 1;
        if (failures < 3) throw new Error('disk full');
      },
    };
    await tell(4);
    follow([failing]);
    await until(async () => (await placeOf('failing')) === '4');
    expect(failures).toBe(3);
    expect(await applied('failing')).toBe(4);
  });

  it('do not stop for an error of another one', async () => {
    const broken: FeedFollower = { name: 'broken', apply: () => Promise.reject(new Error('no such column')) };
    const { follower } = recorder('sound');
    follow([broken, follower]);
    for (let told = 1; told <= 3; told += 1) {
      await tell(1);
      await until(async () => (await placeOf('sound')) === String(told));
    }
    expect(await placeOf('broken')).toBeUndefined();
  });

  it('take each step in one process where several follow', async () => {
    const [here, there] = [recorder('shared'), recorder('shared')];
    follow([here.follower]);
    follow([there.follower]);
    for (let told = 5; told <= 50; told += 5) await tell(5);
    await until(async () => (await placeOf('shared')) === '50');
    expect(await applied('shared')).toBe(50);
  });

  it('wake when events are stored, and leave the machine to outboxes that are far behind', async () => {
    const pulse = new FeedPulse();
    pulse.load('credit', true);
    const { follower, ranges } = recorder('patient');
    await tell(2);
    follow([follower], pulse);
    await tell(2);
    pulse.stored();
    expect(ranges).toEqual([]);
    pulse.load('credit', false);
    await until(async () => (await placeOf('patient')) === '4');
    expect(ranges).toEqual(['1-4']);
    await tell(1);
    pulse.stored();
    await until(async () => (await placeOf('patient')) === '5');
  });

  it('do what they do beside when no event waits', async () => {
    let turns = 0;
    const idle = async () => {
      turns += 1;
    };
    const { follower } = recorder('turning');
    await tell(1);
    await catchUpFollowers(hub.database, [{ ...follower, idle }]);
    expect(turns).toBe(1);
  });
});

describe('silos that follow the feed', () => {
  it('wait for outboxes that are far behind, and then get what was taken in', async () => {
    const pulse = new FeedPulse();
    const feed = feedForSilos(openFeedStore(hub.database), pulse);
    const request = { silo: 'supervision', resource: 'market-entity', after: null } as const;
    pulse.load('credit', true);
    let isAnswered = false;
    const asked = feed.follow(request).then((page) => {
      isAnswered = true;
      return page;
    });
    await tell(7);
    expect(isAnswered).toBe(false);
    pulse.load('credit', false);
    expect((await asked).position).toMatch(/-7$/);
  });
});

describe('a pulse', () => {
  it('does not let a follower sleep through events that were stored before it lay down', async () => {
    const pulse = new FeedPulse();
    const since = pulse.count;
    pulse.stored();
    const began = performance.now();
    await pulse.untilStored(since, 60_000, new AbortController().signal);
    expect(performance.now() - began).toBeLessThan(30_000);
  });

  it('waits for the last of several outboxes, and no longer than it is told to', async () => {
    const pulse = new FeedPulse();
    const { signal } = new AbortController();
    for (const silo of ['credit', 'inspection']) pulse.load(silo, true);
    let isFree = false;
    const waiting = pulse.untilLoaded(60_000, signal).then(() => {
      isFree = true;
    });
    pulse.load('credit', false);
    await new Promise((resolve) => setImmediate(resolve));
    expect(isFree).toBe(false);
    pulse.load('inspection', false);
    await waiting;
    pulse.load('credit', true);
    await pulse.untilLoaded(1, signal);
  });
});
