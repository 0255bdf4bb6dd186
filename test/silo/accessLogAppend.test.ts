import { openSiloDatabase, schemaDrift } from '../../kernel/service/database/siloDatabase';
import { withClient } from '../../kernel/service/embedded/admin';
import { leafHash } from '../../kernel/values/merkle';
import { exchange } from '../../subgraphs/exchange';
import { appendLeaves } from '../../subgraphs/exchange/store/accessLog/appendLeaves';
import { leavesOf, tamper } from '../support/accessLog';
import { type OpenSilo, openSilo } from '../support/openSilo';

const KEPT = 'HUB01';
const INSUFFICIENT_PRIVILEGE = '42501';

describe('appending to the access log', () => {
  let silo: OpenSilo;

  beforeEach(async () => {
    silo = await openSilo(exchange, 'exchange_log');
  });
  afterEach(() => silo.close());

  const rows = (): Promise<{ index: string; leaf: string; leaf_hash: Buffer }[]> =>
    silo.database.dataSource.query('SELECT index, leaf, leaf_hash FROM access_leaf ORDER BY index');

  it('gives the leaves the next numbers, keeps their bytes and hashes them as RFC 6962 does', async () => {
    const leaves = leavesOf(3, 0, { subject: '张\\n"三"\u2028' });
    expect(await appendLeaves(silo.database.statements, leaves.slice(0, 2))).toEqual({ first: '0', size: '2' });
    expect(await appendLeaves(silo.database.statements, leaves.slice(2))).toEqual({ first: '2', size: '3' });
    const expected = leaves.map((leaf, index) => ({ index: `${index}`, leaf, leaf_hash: leafHash(leaf) }));
    expect(await rows()).toEqual(expected);
  });

  it('leaves no gap and nothing twice when two replicas append at once', async () => {
    const other = await openSiloDatabase(exchange as never, silo.urls.appUrl);
    const batches = Array.from({ length: 40 }, (_, i) => leavesOf(1 + (i % 7), i * 10));
    const taken = await Promise.all(
      batches.map((leaves, i) => appendLeaves((i % 2 ? other : silo.database).statements, leaves)),
    );
    const stored = await rows();
    expect(stored.map(({ index }) => index)).toEqual(stored.map((_, index) => `${index}`));
    batches.forEach((leaves, i) => {
      const first = Number(taken[i]?.first);
      expect(stored.slice(first, Number(taken[i]?.size)).map(({ leaf }) => leaf)).toEqual(leaves);
    });
    await other.stop();
  });

  it('stops when the oldest leaf has waited four hours for a checkpoint, and not before', async () => {
    await appendLeaves(silo.database.statements, leavesOf(2));
    await tamper(silo.urls, `UPDATE access_leaf SET logged_at = now() - interval '3:59' WHERE index = 0`);
    await appendLeaves(silo.database.statements, leavesOf(1));
    await tamper(silo.urls, `UPDATE access_leaf SET logged_at = now() - interval '4:00:01' WHERE index = 0`);
    await expect(appendLeaves(silo.database.statements, leavesOf(1))).rejects.toMatchObject({
      code: 'ACCESS_NOT_LOGGED',
      facts: { reason: 'NO_CHECKPOINT' },
    });
    expect(await rows()).toHaveLength(3);
    await tamper(silo.urls, `INSERT INTO access_checkpoint (size, note, verifier_key) VALUES (3, '', '')`);
    expect(await appendLeaves(silo.database.statements, leavesOf(1))).toEqual({ first: '3', size: '4' });
  });

  it('has tables as their classes say', async () => {
    const drift = await schemaDrift(exchange as never, silo.urls.migratorUrl);
    expect(drift.filter((sql) => sql.includes('access_'))).toEqual([]);
  });
});

describe('the access log is append-only', () => {
  let silo: OpenSilo;

  beforeAll(async () => {
    silo = await openSilo(exchange, 'exchange_log');
    await appendLeaves(silo.database.statements, leavesOf(2));
  });
  afterAll(() => silo.close());

  const CHANGES = ['access_leaf', 'access_tile', 'access_checkpoint'].flatMap((table) => [
    `UPDATE ${table} SET ${table === 'access_checkpoint' ? 'size' : 'index'} = 7`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ]);

  it.each([
    ...CHANGES,
    `INSERT INTO access_leaf (index, leaf, leaf_hash, logged_at) VALUES (9, '', '', now())`,
    'ALTER TABLE access_leaf DISABLE TRIGGER ALL',
  ])('for the service: %s', async (sql) => {
    await withClient(silo.urls.appUrl, async (client) => {
      await expect(client.query(sql)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE });
    });
  });

  it.each(CHANGES)('for the owner of the tables: %s', async (sql) => {
    await withClient(silo.urls.migratorUrl, async (client) => {
      await expect(client.query(sql)).rejects.toMatchObject({ code: KEPT });
    });
  });
});
