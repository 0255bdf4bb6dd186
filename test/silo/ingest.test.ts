import type { Pool } from 'pg';
import { openPool } from '../../kernel/service/database/statements';
import { type Ingested, type IngestSpec, ingest } from '../../kernel/service/ingest';
import { CREATE_OUTBOX } from '../../kernel/service/outbox';
import { createTestDatabase, type TestDatabase } from '../support/database';

const FACT: IngestSpec = {
  silo: 'credit',
  table: 'fact',
  columns: {
    uscc: 'character(18)',
    word: 'text',
    secret: 'text',
    source: 'text',
    record: 'text',
    observed_at: 'timestamptz',
  },
  key: ['source', 'record'],
  aggregateType: 'fact',
  aggregateId: 'uscc',
  quiet: ['secret'],
};
/** A table of things without an entity and without a moment. */
const THING: IngestSpec = {
  silo: 'credit',
  table: 'thing',
  columns: { code: 'text', name: 'text' },
  key: ['code'],
  aggregateType: 'thing',
  aggregateId: 'code',
};
const TABLES = `CREATE TABLE fact (uscc character(18), word text, secret text, source text, record text,
    observed_at timestamptz, recorded_at timestamptz NOT NULL DEFAULT now(), UNIQUE (source, record));
  CREATE TABLE thing (code text PRIMARY KEY, name text, recorded_at timestamptz NOT NULL DEFAULT now())`;

const ONE = '91310115MA1K3B7C6G';
const OTHER = '91310000MA1FL0001X';
const EARLY = '2026-01-01T00:00:00Z';
const LATE = '2026-02-01T00:00:00Z';

let database: TestDatabase;
let pool: Pool;

beforeEach(async () => {
  database = await createTestDatabase();
  const owner = openPool({ url: database.migratorUrl, size: 1, statementTimeout: 5_000 });
  await owner.query(`${CREATE_OUTBOX}; ${TABLES}`);
  await owner.end();
  pool = openPool({ url: database.appUrl, size: 1, statementTimeout: 5_000 });
}, 60_000);

afterEach(async () => {
  await pool.end();
  await database.drop();
});

async function store(spec: IngestSpec, ...rows: string[][]): Promise<Ingested> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const stored = await ingest(client, spec, rows);
    await client.query('COMMIT');
    return stored;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const fact = (word: string, observedAt: string, { uscc = ONE, record = 'r-1' } = {}) => [
  uscc,
  word,
  'hidden',
  'SAMR',
  record,
  observedAt,
];
const words = async () => (await pool.query('SELECT word FROM fact ORDER BY record')).rows.map(({ word }) => word);
const told = async () => (await pool.query('SELECT payload FROM outbox ORDER BY position')).rows;

describe('storing facts', () => {
  it('tells each stored row once, without its quiet columns', async () => {
    expect(await store(FACT, fact('first', EARLY))).toEqual({
      received: 1,
      inserted: 1,
      changed: 0,
      unchanged: 0,
      stale: 0,
    });
    const [event] = await told();
    expect(event.payload).toMatchObject({ subject: ONE, source: '/silos/credit', data: { word: 'first' } });
    expect(event.payload.data).not.toHaveProperty('secret');
  });

  it('stores and tells nothing of a list without rows', async () => {
    const nothing = { received: 0, inserted: 0, changed: 0, unchanged: 0, stale: 0 };
    expect(await store(FACT)).toEqual(nothing);
    expect(await told()).toEqual([]);
  });

  it('a row observed earlier than the stored one is stale: not written, not told', async () => {
    await store(FACT, fact('late', LATE));
    expect(await store(FACT, fact('early', EARLY), fact('new', EARLY, { record: 'r-2' }))).toEqual({
      received: 2,
      inserted: 1,
      changed: 0,
      unchanged: 0,
      stale: 1,
    });
    expect(await words()).toEqual(['late', 'new']);
    expect(await told()).toHaveLength(2);
  });

  it('a row observed at the same moment as the stored one, or later, replaces it', async () => {
    await store(FACT, fact('first', EARLY));
    expect(await store(FACT, fact('corrected', EARLY))).toMatchObject({ changed: 1, stale: 0 });
    expect(await store(FACT, fact('later', LATE))).toMatchObject({ changed: 1, stale: 0 });
    expect(await words()).toEqual(['later']);
  });

  it('of two rows of one record in a batch the one observed later stands, whatever their order', async () => {
    expect(await store(FACT, fact('late', LATE), fact('early', EARLY))).toMatchObject({ inserted: 1, stale: 1 });
    expect(await words()).toEqual(['late']);
  });

  it('a row that differs in its moment alone is unchanged: not rewritten, not told', async () => {
    await store(FACT, fact('same', EARLY));
    const before = (await pool.query('SELECT recorded_at, xmin::text FROM fact')).rows;
    expect(await store(FACT, fact('same', LATE))).toMatchObject({ changed: 0, unchanged: 1, stale: 0 });
    expect((await pool.query('SELECT recorded_at, xmin::text FROM fact')).rows).toEqual(before);
    expect(await told()).toHaveLength(1);
  });

  it.each([
    ['against what is stored', [[fact('first', EARLY)], [fact('moved', LATE, { uscc: OTHER })]]],
    ['with an older row', [[fact('first', LATE)], [fact('moved', EARLY, { uscc: OTHER })]]],
    ['within a batch', [[], [fact('first', EARLY), fact('moved', LATE, { uscc: OTHER })]]],
  ])('a known record never passes to another code: refused %s, nothing of the batch stored', async (_, batches) => {
    const [known, moved] = batches as [string[][], string[][]];
    await store(FACT, ...known);
    const refused = store(FACT, fact('beside', LATE, { record: 'r-2' }), ...moved);
    await expect(refused).rejects.toMatchObject({ code: 'RECORD_OF_ANOTHER_ENTITY', facts: { field: 'uscc' } });
    expect(await words()).toEqual(known.length > 0 ? ['first'] : []);
    expect(await told()).toHaveLength(known.length);
  });

  it('a table without entity and moment takes what comes last', async () => {
    await store(THING, ['A', 'first']);
    expect(await store(THING, ['A', 'second'])).toMatchObject({ changed: 1, stale: 0 });
    expect(await store(THING, ['A', 'second'])).toMatchObject({ changed: 0, unchanged: 1 });
  });
});
