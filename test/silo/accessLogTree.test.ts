import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSiloDatabase } from '../../kernel/service/database/siloDatabase';
import { openCheckpoint } from '../../kernel/values/checkpoint';
import { leafHash, merkleRoot } from '../../kernel/values/merkle';
import { consistencyPath, inclusionPath, verifyConsistency, verifyInclusion } from '../../kernel/values/merkleProof';
import { type SignerKey, verifierOf } from '../../kernel/values/signedNote';
import { exchange } from '../../subgraphs/exchange';
import { appendLeaves } from '../../subgraphs/exchange/store/accessLog/appendLeaves';
import { openCheckpointJob } from '../../subgraphs/exchange/store/accessLog/checkpointJob';
import { loadLogKey } from '../../subgraphs/exchange/store/accessLog/logKey';
import { signLog } from '../../subgraphs/exchange/store/accessLog/signLog';
import { type RunSql, readRangeHashes } from '../../subgraphs/exchange/store/accessLog/treeReader';
import { leavesOf, tamper } from '../support/accessLog';
import { type OpenSilo, openSilo } from '../support/openSilo';

const key: SignerKey = { name: 'tests', privateKey: generateKeyPairSync('ed25519').privateKey };
let silo: OpenSilo;
const run: RunSql = (sql, values) => silo.database.statements.run(sql, values);
const checkpoints = async (verifier = verifierOf(key)) => {
  const rows = await run<{ note: string }>('SELECT note FROM access_checkpoint ORDER BY size', []);
  return rows.map(({ note }) => openCheckpoint(note, verifier));
};

describe('the tree of the access log', () => {
  const leaves = Array.from({ length: 66_000 }, (_, i) => `leaf ${i}`);
  const hashes = leaves.map((leaf) => leafHash(leaf));
  const rootAt = (size: number): Buffer => merkleRoot(hashes.slice(0, size));
  const sizes = [3, 1_000, 66_000];

  beforeAll(async () => {
    silo = await openSilo(exchange, 'exchange_log');
    let from = 0;
    for (const size of sizes) {
      for (; from < size; from += 10_000) {
        await appendLeaves(silo.database.statements, leaves.slice(from, Math.min(from + 10_000, size)));
      }
      from = size;
      expect(await signLog(silo.database, key)).toBe(size);
    }
  });
  afterAll(() => silo.close());

  it('is signed at each size with the root that RFC 6962 defines over the leaves', async () => {
    const expected = sizes.map((size) => ({ origin: 'tests', size, root: rootAt(size) }));
    expect(await checkpoints()).toEqual(expected);
  });

  it('is not signed again while nothing is new', async () => {
    expect(await signLog(silo.database, key)).toBeUndefined();
  });

  it('stores each full tile of 256 hashes at two levels, once', async () => {
    const tiles = await run('SELECT level, count(*)::int AS tiles FROM access_tile GROUP BY level ORDER BY level', []);
    expect(tiles).toEqual([
      { level: 0, tiles: 257 },
      { level: 1, tiles: 1 },
    ]);
    const [tile] = await run<{ hash: Buffer }>('SELECT hash FROM access_tile WHERE level = 1', []);
    expect(tile?.hash).toEqual(rootAt(65_536));
  });

  it.each([
    [0, 3],
    [2, 3],
    [255, 1_000],
    [999, 1_000],
    [256, 66_000],
    [65_535, 66_000],
    [65_536, 66_000],
    [65_999, 66_000],
    [300, 65_793],
  ])('proves leaf %i in the tree of %i by one statement', async (index, size) => {
    silo.takeStatements();
    const proof = await readRangeHashes(run, inclusionPath(index, size));
    expect(silo.takeStatements()).toHaveLength(1);
    const claim = { leafHash: hashes[index] as Buffer, index, size, proof, root: rootAt(size) };
    expect(verifyInclusion(claim)).toBe(true);
  });

  it.each([
    [3, 1_000],
    [3, 66_000],
    [1_000, 66_000],
    [65_536, 66_000],
    [65_999, 66_000],
    [66_000, 66_000],
  ])('proves that the tree of %i goes on as that of %i', async (first, second) => {
    const proof = await readRangeHashes(run, consistencyPath(first, second));
    const roots = { firstRoot: rootAt(first), secondRoot: rootAt(second) };
    expect(verifyConsistency({ first, second, proof, ...roots })).toBe(true);
  });
});

describe('signing the access log', () => {
  beforeEach(async () => {
    silo = await openSilo(exchange, 'exchange_log');
  });
  afterEach(() => silo.close());

  it('signs nothing over a past that no longer gives the root signed last', async () => {
    await appendLeaves(silo.database.statements, leavesOf(10));
    await signLog(silo.database, key);
    await appendLeaves(silo.database.statements, leavesOf(10, 10));
    await tamper(silo.urls, `UPDATE access_leaf SET leaf_hash = sha256('x') WHERE index = 4`);
    await expect(signLog(silo.database, key)).rejects.toMatchObject({ code: 'LOG_INCONSISTENT' });
    expect(await checkpoints()).toHaveLength(1);
  });

  it.each([0, 100, 598])('signs nothing over a log without leaf %i', async (index) => {
    await appendLeaves(silo.database.statements, leavesOf(600));
    await tamper(silo.urls, `DELETE FROM access_leaf WHERE index = ${index}`);
    await expect(signLog(silo.database, key)).rejects.toMatchObject({ code: 'LOG_INCONSISTENT' });
  });

  it('signs once when two replicas sign at once', async () => {
    await appendLeaves(silo.database.statements, leavesOf(2_000));
    const other = await openSiloDatabase(exchange as never, silo.urls.appUrl);
    const signed = await Promise.all([silo.database, other].map((database) => signLog(database, key)));
    expect(signed.filter((size) => size === 2_000)).toHaveLength(1);
    expect(await checkpoints()).toHaveLength(1);
    await other.stop();
  });

  it('signs what is new when its job stops, with a key that is kept', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'log-key-'));
    const { database, incidents } = silo;
    const job = openCheckpointJob({
      database,
      dataDir,
      onIncident: (_, error) => incidents.push(error),
    });
    await appendLeaves(database.statements, leavesOf(5));
    await job.stop();
    const kept = verifierOf(loadLogKey(dataDir));
    expect(await checkpoints(kept)).toEqual([expect.objectContaining({ size: 5 })]);
    expect(incidents).toEqual([]);
    rmSync(dataDir, { recursive: true });
  });
});
