import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { openPool, openStatements, type Statements } from '../../kernel/service/database/statements';
import { createEntityReader, type Part, type PartRequest } from '../../kernel/service/entityReader';
import { createTestDatabase, type TestDatabase } from '../support/database';

const LONG = 120_000;

let database: TestDatabase;
let pool: Pool;
let statements: Statements;
let texts: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  pool = openPool({ url: database.appUrl, size: 4, statementTimeout: 5_000 });
}, LONG);

beforeEach(() => {
  texts = [];
  statements = openStatements(pool);
  statements.listener = (sql) => texts.push(sql);
});

afterAll(async () => {
  await pool.end();
  await database.drop();
}, LONG);

const part = (name: string, sql: Part['sql'], ...params: string[]): PartRequest => ({ part: { name, sql }, params });
const KEY = part('key', () => 'to_json(k.key)');
const greeting = (word: string): PartRequest =>
  part('greeting', (param) => `to_json(${param(0)}::text || k.key)`, word);
/** Takes as long as the key says: the time of a slow disk, or of a lock. */
const SLOW = part('slow', () => `to_json(pg_sleep(k.key::float)::text)`);

describe('reader of entities', () => {
  it('reads what is asked for in one turn with one statement, each key and part once', async () => {
    const reader = createEntityReader(statements);
    const asked = ['a', 'b', 'a'].flatMap((key) => [reader.load(key, KEY), reader.load(key, greeting('hello '))]);
    expect(await Promise.all(asked)).toEqual(['a', 'hello a', 'b', 'hello b', 'a', 'hello a']);
    expect(texts).toHaveLength(1);
  });

  /** How many statements read a slow key and five others that come while it is under way, turn after turn. */
  async function statementsForSix(): Promise<number> {
    const reader = createEntityReader(statements);
    texts.length = 0;
    const first = reader.load('0.01', SLOW);
    while (texts.length === 0) await sleep(1);
    const others: Promise<unknown>[] = [];
    for (const key of ['1', '2', '3', '4', '5']) {
      others.push(reader.load(key, KEY));
      await nextTurn();
    }
    await Promise.all([first, ...others]);
    return texts.length;
  }

  it('gathers what comes while a statement is under way into the next one', async () => {
    let fewest = await statementsForSix();
    for (let again = 0; fewest > 2 && again < 20; again += 1) fewest = Math.min(fewest, await statementsForSix());
    expect(fewest).toBe(2);
  });

  it('lets nobody wait for a slow statement: what comes meanwhile is answered before it ends', async () => {
    const reader = createEntityReader(statements);
    const order: string[] = [];
    const slow = reader.load('0.5', SLOW).then(() => order.push('slow'));
    while (texts.length === 0) await sleep(1);
    await reader.load('quick', KEY).then(() => order.push('quick'));
    await slow;
    expect(order).toEqual(['quick', 'slow']);
  });

  it('keeps the parameters of requests apart whose parts have one text', async () => {
    const reader = createEntityReader(statements);
    expect(await reader.load('x', greeting('a '))).toBe('a x');
    expect(await reader.load('x', greeting('b '))).toBe('b x');
    const both = [reader.load('x', greeting('c ')), reader.load('x', greeting('d '))];
    expect(await Promise.all(both)).toEqual(['c x', 'd x']);
    expect(new Set(texts).size).toBe(2);
  });

  it('fails those alone whose statement fails, and reads on', async () => {
    const reader = createEntityReader(statements);
    const outcomes = await Promise.allSettled([reader.load('not a number', SLOW), reader.load('fine', KEY)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await reader.load('fine', KEY)).toBe('fine');
  });
});
