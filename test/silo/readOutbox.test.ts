import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { OutboxPage } from '../../kernel/service/outboxPort';
import { pruneOutbox, readOutbox } from '../../kernel/service/readOutbox';
import { supervision } from '../../subgraphs/supervision';
import { type OpenSilo, openSilo } from '../support/openSilo';

let silo: OpenSilo;
const writers: Client[] = [];

beforeEach(async () => {
  silo = await openSilo(supervision);
});
afterEach(async () => {
  await Promise.all(writers.splice(0).map((writer) => writer.end()));
  await silo.close();
});

async function writer(): Promise<Client> {
  const client = new Client({ connectionString: silo.urls.appUrl });
  await client.connect();
  writers.push(client);
  return client;
}

async function tell(client: Client, subject: string): Promise<void> {
  const payload = { time: '2026-11-22T00:00:00Z', data: { code: subject, amount: 1 } };
  await client.query(
    `INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload) VALUES ($1, 'supervision-matter', $2, 't', $3)`,
    [randomUUID(), subject, JSON.stringify(payload)],
  );
}

/** Reads until the page holds so many events: transactions of other databases of the server hold every outbox up. */
async function readSettled(after: string | null, limit: number, events: number): Promise<OutboxPage> {
  for (;;) {
    const page = await readOutbox(silo.database, after, limit);
    if (page.events.length >= events) return page;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const subjects = ({ events }: OutboxPage): string[] => events.map(({ subject }) => subject);

describe('reading an outbox under concurrent commits', () => {
  it('gives an event whose transaction commits after one with a higher position, and nothing before it is settled', async () => {
    const [slow, quick] = [await writer(), await writer()];
    await slow.query('BEGIN');
    await tell(slow, 'slow');
    await quick.query('BEGIN');
    await tell(quick, 'quick');
    await quick.query('COMMIT');
    const early = await readOutbox(silo.database, null, 10);
    expect(subjects(early)).toEqual([]);
    await slow.query('COMMIT');
    const late = await readSettled(early.position, 10, 2);
    expect(subjects(late)).toEqual(['slow', 'quick']);
  });

  it('gives a transaction that took its position last and its number first in the order of numbers', async () => {
    const [first, second] = [await writer(), await writer()];
    await first.query('BEGIN');
    await first.query('SELECT pg_current_xact_id()');
    await second.query('BEGIN');
    await tell(second, 'second');
    await tell(first, 'first');
    await second.query('COMMIT');
    expect(subjects(await readOutbox(silo.database, null, 10))).toEqual([]);
    await first.query('COMMIT');
    expect(subjects(await readSettled(null, 10, 2))).toEqual(['first', 'second']);
  });

  it('passes over what was rolled back', async () => {
    const client = await writer();
    await client.query('BEGIN');
    await tell(client, 'gone');
    await client.query('ROLLBACK');
    await tell(client, 'stays');
    expect(subjects(await readSettled(null, 10, 1))).toEqual(['stays']);
  });
});

describe('going on in an outbox', () => {
  it('gives each event once when the pages follow each other, with its data to the letter', async () => {
    const client = await writer();
    await client.query(`INSERT INTO outbox (id, aggregatetype, aggregateid, type, payload)
      SELECT gen_random_uuid(), 'penalty', n::text, 't', ('{"time":"x","data":{"amount":9007199254740993,"n":' || n || '}}')::json
      FROM generate_series(1, 7) n`);
    const seen: string[] = [];
    await readSettled(null, 10, 7);
    let page = await readOutbox(silo.database, null, 3);
    expect(page.events[0]?.data).toBe('{"amount":9007199254740993,"n":1}');
    while (page.events.length > 0) {
      seen.push(...subjects(page));
      page = await readOutbox(silo.database, page.position, 3);
    }
    expect(seen).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  it('begins again, and says so, when the position is of another life of the database', async () => {
    await tell(await writer(), 'one');
    const other = await readSettled('0123456789ab:99:99', 10, 1);
    expect(other.restarted).toBe(true);
    expect(subjects(other)).toEqual(['one']);
    expect((await readOutbox(silo.database, null, 10)).restarted).toBe(false);
  });

  it('gives restored events whose transaction ids this server has not come to', async () => {
    const client = await writer();
    await tell(client, 'restored');
    await client.query(`UPDATE outbox SET transaction_id = 9000000000000`);
    await readOutbox(silo.database, null, 10);
    expect(subjects(await readSettled(null, 10, 1))).toEqual(['restored']);
  });

  it('removes what was taken and is older than seven days, and keeps the rest and the last', async () => {
    const client = await writer();
    for (const subject of ['old', 'old-last']) await tell(client, subject);
    await client.query(`UPDATE outbox SET recorded_at = now() - interval '8 days'`);
    const { position } = await readSettled(null, 1, 1);
    expect(await pruneOutbox(silo.database, position ?? '')).toBe(1);
    const rest = await readSettled(position, 10, 1);
    expect(subjects(rest)).toEqual(['old-last']);
    expect(await pruneOutbox(silo.database, rest.position ?? '')).toBe(0);
    await tell(client, 'new');
    expect(await pruneOutbox(silo.database, rest.position ?? '')).toBe(1);
    expect(await pruneOutbox(silo.database, 'ffffffffffff:1:1')).toBe(0);
    expect(await silo.count('outbox')).toBe(1);
  });
});
