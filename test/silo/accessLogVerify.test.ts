import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../../kernel/service/embedded/admin';
import { leafHash, merkleRoot } from '../../kernel/values/merkle';
import { formatVerifierKey, verifierOf } from '../../kernel/values/signedNote';
import { exchange } from '../../subgraphs/exchange';
import { faultText, type LogFault } from '../../subgraphs/exchange/rules/accessLog/logFaults';
import { appendLeaves } from '../../subgraphs/exchange/store/accessLog/appendLeaves';
import { signLog } from '../../subgraphs/exchange/store/accessLog/signLog';
import type { RunSql } from '../../subgraphs/exchange/store/accessLog/treeReader';
import { exportLog } from '../../tools/accessLog/exportLog';
import { bytesOf, verifyBundle } from '../../tools/accessLog/verifyBundle';
import { verifyDatabase } from '../../tools/accessLog/verifyDatabase';
import { createDice } from '../../tools/generate/dice';
import { leavesOf, tamper } from '../support/accessLog';
import { type OpenSilo, openSilo } from '../support/openSilo';

const signer = { name: 'market-supervision-hub/access-log', privateKey: generateKeyPairSync('ed25519').privateKey };
const key = verifierOf(signer);
const LEAVES = leavesOf(600);

let silo: OpenSilo;
const run: RunSql = (sql, values) => silo.database.statements.run(sql, values);

/** A log of 600 records under checkpoints at 300 and 600, and five more that no checkpoint covers. */
async function fill(): Promise<void> {
  for (const [from, to] of [
    [0, 300],
    [300, 600],
  ]) {
    await appendLeaves(silo.database.statements, LEAVES.slice(from, to));
    await signLog(silo.database, signer);
  }
  await appendLeaves(silo.database.statements, leavesOf(5, 600));
}

describe('verifying the stored log', () => {
  beforeAll(async () => {
    silo = await openSilo(exchange, 'exchange_log');
    await fill();
  });
  afterAll(() => silo.close());

  /** What is found after tampering, which is taken back in the end. */
  async function faultsAfter(sql: string): Promise<readonly LogFault[]> {
    const tables = ['access_leaf', 'access_tile', 'access_checkpoint'];
    await tamper(silo.urls, tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`).join(';'));
    try {
      await tamper(silo.urls, sql);
      return await withClient(silo.urls.superuserUrl, async (client) => {
        await client.query('SET search_path = exchange');
        return (await verifyDatabase(async (text, values) => (await client.query(text, values as unknown[])).rows, key))
          .faults;
      });
    } finally {
      const restore = (table: string) =>
        `TRUNCATE ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}; DROP TABLE kept_${table}`;
      await tamper(silo.urls, tables.map(restore).join(';'));
    }
  }

  const other = leavesOf(1, 999)[0] as string;
  const hex = (hash: Buffer): string => `'\\x${hash.toString('hex')}'`;
  const rewrite = (index: number): string =>
    `UPDATE access_leaf SET leaf = '${other}', leaf_hash = ${hex(leafHash(other))} WHERE index = ${index}`;
  const tile = Buffer.concat(LEAVES.slice(0, 256).map((leaf, i) => leafHash(i === 5 ? other : leaf)));
  const tileRoot = merkleRoot(LEAVES.slice(0, 256).map((leaf, i) => leafHash(i === 5 ? other : leaf)));
  const rewriteTile = `UPDATE access_tile SET hashes = ${hex(tile)} WHERE index = 0`;
  const range = (from: number, to: number): LogFault => ({ kind: 'RANGE_CHANGED', from, to });
  const altered = (index: number): LogFault => ({ kind: 'LEAF_ALTERED', index });
  const swap = (a: number, b: number): string =>
    `UPDATE access_leaf SET index = -1 WHERE index = ${a}; UPDATE access_leaf SET index = ${a} WHERE index = ${b};
     UPDATE access_leaf SET index = ${b} WHERE index = -1`;

  it('finds a sound log sound and tells what is not signed yet', async () => {
    expect(await verifyDatabase(run, key)).toEqual({ faults: [], leaves: 605, signed: 600, checkpoints: 2 });
  });

  it.each<[string, string, LogFault[]]>([
    ['the altered record alone', `UPDATE access_leaf SET leaf = leaf || ' ' WHERE index = 5`, [altered(5)]],
    ['an altered record that is not signed yet', `UPDATE access_leaf SET leaf = '' WHERE index = 603`, [altered(603)]],
    ['the record whose hash was rewritten too', rewrite(5), [altered(5), range(0, 300)]],
    ['a removed record', 'DELETE FROM access_leaf WHERE index = 7', [{ kind: 'LEAVES_MISSING', from: 7, to: 8 }]],
    [
      'the removed end of what was signed',
      'DELETE FROM access_leaf WHERE index >= 597',
      [{ kind: 'LEAVES_MISSING', from: 597, to: 600 }],
    ],
    [
      'two records that changed places',
      swap(3, 9),
      [{ kind: 'LEAF_MOVED', index: 3, origin: 9 }, { kind: 'LEAF_MOVED', index: 9, origin: 3 }, range(0, 300)],
    ],
    [
      'the tile whose hashes were rewritten too',
      `${rewrite(5)}; ${rewriteTile}`,
      [{ kind: 'TILE_WRONG', level: 0, index: 0 }, range(0, 300)],
    ],
    [
      'the range between checkpoints when everything below was rewritten',
      `${rewrite(5)}; ${rewriteTile}; UPDATE access_tile SET hash = ${hex(tileRoot)} WHERE index = 0`,
      [range(0, 300)],
    ],
    ['the later range when the earlier one is sound', rewrite(590), [range(300, 600)]],
    ['a removed tile', 'DELETE FROM access_tile WHERE index = 1', [{ kind: 'TILE_WRONG', level: 0, index: 1 }]],
    [
      'a checkpoint that was changed',
      `UPDATE access_checkpoint SET note = replace(note, chr(10) || '300', chr(10) || '299') WHERE size = 300`,
      [{ kind: 'CHECKPOINT_WRONG', size: 300, fault: 'BAD_SIGNATURE' }],
    ],
    [
      'a checkpoint put in another place',
      'UPDATE access_checkpoint SET size = 200 WHERE size = 300',
      [{ kind: 'CHECKPOINT_WRONG', size: 200, fault: 'OUT_OF_PLACE' }],
    ],
  ])('names %s', async (_, sql, faults) => {
    const found = await faultsAfter(sql);
    expect(found).toHaveLength(faults.length);
    expect(found).toEqual(expect.arrayContaining(faults));
    expect(found.map(faultText).every((text) => text.length > 10)).toBe(true);
  });

  it('believes no checkpoint under another key', async () => {
    const stranger = verifierOf({ ...signer, privateKey: generateKeyPairSync('ed25519').privateKey });
    const { faults } = await verifyDatabase(run, stranger);
    expect(faults).toEqual([300, 600].map((size) => ({ kind: 'CHECKPOINT_WRONG', size, fault: 'OTHER_KEY' })));
  });
});

describe('verifying an exported log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const file = join(folder, 'log.ndjson');
  let bundle: Buffer;

  beforeAll(async () => {
    silo = await openSilo(exchange, 'exchange_log');
    for (let at = 0; at < 40; at += 20) {
      await appendLeaves(silo.database.statements, leavesOf(20, at, { subject: '张三' }));
      await signLog(silo.database, signer);
    }
    await appendLeaves(silo.database.statements, leavesOf(5, 40));
    expect(await exportLog(run, file)).toEqual({ leaves: 40, checkpoints: 2 });
    bundle = readFileSync(file);
    writeFileSync(join(folder, 'public.key'), `${formatVerifierKey(key)}\n`);
  });
  afterAll(async () => {
    await silo.close();
    rmSync(folder, { recursive: true });
  });

  const verify = (bytes: Buffer) => verifyBundle([bytes], key);

  it('finds what was exported sound: every record under a checkpoint', () => {
    expect(verifyBundle(bytesOf(file), key)).toEqual({ faults: [], leaves: 40, signed: 40, checkpoints: 2 });
  });

  it('catches each of 1,000 random changes of one byte', () => {
    const dice = createDice('log', 'bytes');
    const missed: number[] = [];
    for (let trial = 0; trial < 1_000; trial++) {
      const at = dice.int(bundle.length);
      const changed = Buffer.from(bundle);
      changed[at] = ((changed[at] as number) + 1 + dice.int(255)) % 256;
      if (verify(changed).faults.length === 0) missed.push(at);
    }
    expect(missed).toEqual([]);
  });

  const lines = () => bundle.toString('utf8').split('\n');
  it.each<[string, () => string[]]>([
    ['without a record', () => lines().toSpliced(5, 1)],
    [
      'with two records in each other’s place',
      () =>
        lines()
          .with(5, lines()[6] as string)
          .with(6, lines()[5] as string),
    ],
    ['without its last checkpoint', () => lines().toSpliced(-2, 1)],
    ['without its first checkpoint', () => lines().toSpliced(21, 1)],
    ['cut off', () => lines().slice(0, 10)],
    ['with a line more', () => [...lines(), '']],
    ['that is empty', () => ['']],
  ])('does not believe a file %s', (_, change) => {
    expect(verify(Buffer.from(change().join('\n'))).faults).not.toEqual([]);
  });

  describe('by the one file that needs nothing of this project', () => {
    const verifier = join(__dirname, '..', '..', 'tools', 'verify-log.mjs');
    const node = (args: string[]): string => execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });

    it('finds the same file VALID, and INVALID with what differs', () => {
      expect(node([verifier, file, join(folder, 'public.key')])).toBe('VALID: 40 records under 2 checkpoints\n');
      const changed = join(folder, 'changed.ndjson');
      writeFileSync(changed, bundle.toString('utf8').replace('"op-25"', '"op-52"'));
      expect(() => node([verifier, changed, join(folder, 'public.key')])).toThrow(
        expect.objectContaining({ status: 1, stdout: 'INVALID: records 20 to 39 are not those that were signed\n' }),
      );
    });

    it('catches each of 1,000 random changes of one byte', () => {
      const dice = createDice('log', 'bytes alone');
      const trials = Array.from({ length: 1_000 }, () => [dice.int(bundle.length), dice.int(255)]);
      const program = `
        import { readFileSync } from 'node:fs';
        import { verifyBundle } from ${JSON.stringify(verifier)};
        const bundle = readFileSync(${JSON.stringify(file)});
        const key = ${JSON.stringify(formatVerifierKey(key))};
        const missed = ${JSON.stringify(trials)}.filter(([at, by]) => {
          const changed = Buffer.from(bundle);
          changed[at] = (changed[at] + 1 + by) % 256;
          return verifyBundle([changed], key).valid;
        });
        console.log(JSON.stringify([missed, verifyBundle([bundle], key).valid]));`;
      expect(JSON.parse(node(['--input-type=module', '-e', program]))).toEqual([[], true]);
    });
  });
});
