import { withClient } from '../../kernel/service/embedded/admin';
import type { AsOf } from '../../kernel/service/silo';
import { addDays, type Day, day } from '../../kernel/values/day';
import { storeMarketEntities } from '../../subgraphs/credit';
import { registerEntry } from '../../tools/generate/creditFacts/registerEntry';
import { createDice, type Dice } from '../../tools/generate/dice';
import { databaseMoment } from '../support/databaseMoment';
import { CREDIT_CITY, openCredit } from '../support/openCredit';
import { OFFICIAL, type OpenSilo } from '../support/openSilo';

const ENTITIES = CREDIT_CITY.slice(0, 4);
const FIRST = day('2026-01-01');
const DAYS = 30;
const WRITES = 50;
const QUESTIONS = 80;

/** One version of an entry: what it said, when that was so, and between which writes it was known. */
interface Version {
  readonly uscc: string;
  readonly name: string;
  readonly on: Day;
  readonly write: number;
}

/** What was written, replayed by the plainest means: a list of versions and of removals. */
class Replay {
  private readonly versions: Version[] = [];
  private readonly removals: { readonly uscc: string; readonly write: number }[] = [];

  /** The last version of an entry that has not been removed since. */
  latest(uscc: string): Version | undefined {
    const gone = Math.max(-1, ...this.removals.filter((one) => one.uscc === uscc).map(({ write }) => write));
    return this.versions.findLast((version) => version.uscc === uscc && version.write > gone);
  }

  store(version: Version): void {
    const before = this.latest(version.uscc);
    if (before && (before.on > version.on || before.name === version.name)) return;
    this.versions.push(version);
  }

  correct(version: Version): void {
    this.versions.push(version);
  }

  remove(uscc: string, write: number): void {
    if (this.latest(uscc)) this.removals.push({ uscc, write });
  }

  nameAt(uscc: string, on: Day, write: number): string | null {
    const gone = this.removals.filter((one) => one.uscc === uscc && one.write <= write).map((one) => one.write);
    const known = this.versions.filter(
      (version) => version.uscc === uscc && version.write <= write && version.on <= on,
    );
    return known.findLast((version) => version.write > Math.max(-1, ...gone))?.name ?? null;
  }
}

const noon = (on: Day): string => `${on}T12:00:00+08:00`;
const endOf = (on: Day): string => `${on}T15:59:59.999999Z`;

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openCredit();
});
afterEach(() => silo.close());

/** Writes as suppliers do, by a batch of one or several; and as nobody should, past the writers. */
async function write(dice: Dice, at: number, replay: Replay): Promise<void> {
  const entity = dice.pick(ENTITIES);
  const on = addDays(FIRST, dice.int(DAYS));
  const name = `企业${dice.int(10)}${at % 7}`;
  const kind = dice.int(10);
  if (kind < 7) {
    const entry = registerEntry(entity, entity.dice('credit'));
    await storeMarketEntities(silo.database, [{ ...entry, name, observedAt: noon(on) }]);
    replay.store({ uscc: entity.uscc, name, on, write: at });
  } else if (kind < 9) {
    const before = replay.latest(entity.uscc);
    const sql = `UPDATE market_entity SET name = '${name}' WHERE uscc = '${entity.uscc}'`;
    await silo.database.transaction((client) => client.query(sql));
    if (before) replay.correct({ ...before, name, write: at });
  } else {
    await silo.database.transaction((client) =>
      client.query(`DELETE FROM market_entity WHERE uscc = '${entity.uscc}'`),
    );
    replay.remove(entity.uscc, at);
  }
}

async function namesAt(times: AsOf | undefined): Promise<(string | null)[]> {
  const fields = ENTITIES.map(({ uscc }, i) => `e${i}: marketEntity(uscc: "${uscc}") { name }`);
  const { data, errors } = await silo.ask(`{ ${fields.join(' ')} }`, {}, OFFICIAL, times);
  expect(errors).toBeUndefined();
  return ENTITIES.map((_, i) => (data?.[`e${i}`] as { name: string } | null)?.name ?? null);
}

describe('what a silo tells of any moment', () => {
  it.each(['a', 'b', 'c'])('is what replaying the writes up to it gives: interleaving %s', async (seed) => {
    const dice = createDice('as of', seed);
    const replay = new Replay();
    const known: string[] = [];
    for (let at = 0; at < WRITES; at += 1) {
      await write(dice, at, replay);
      known.push(await databaseMoment(silo.database));
    }
    for (let question = 0; question < QUESTIONS; question += 1) {
      const on = addDays(FIRST, dice.int(DAYS + 2) - 1);
      const at = dice.int(WRITES);
      const expected = ENTITIES.map(({ uscc }) => replay.nameAt(uscc, on, at));
      expect(await namesAt({ asOf: endOf(on), knownAt: known[at] ?? null })).toEqual(expected);
    }
    const latest = ENTITIES.map(({ uscc }) => replay.latest(uscc)?.name ?? null);
    expect(await namesAt(undefined)).toEqual(latest);
    expect(await namesAt({ asOf: null, knownAt: null })).toEqual(latest);
  });
});

describe('the history of facts', () => {
  it('has every version once, each recorded later than the one before, however they were written', async () => {
    const [entity] = ENTITIES;
    if (!entity) throw new Error('the sample city is empty');
    const entry = { ...registerEntry(entity, entity.dice('credit')), observedAt: noon(FIRST) };
    await storeMarketEntities(silo.database, [entry]);
    await silo.database.transaction(async (client) => {
      for (const name of ['一', '二', '三']) await client.query('UPDATE market_entity SET name = $1', [name]);
    });
    await withClient(silo.urls.migratorUrl, async (client) => {
      const { rows } = await client.query(`SELECT name, superseded_at = lead(recorded_at, 1, (SELECT recorded_at
        FROM market_entity)) OVER (ORDER BY recorded_at) AS continues, removed FROM market_entity_earlier`);
      const versions = [entry.name, '一', '二'].map((name) => ({ name, continues: true, removed: false }));
      expect(rows).toEqual(versions);
    });
  });

  it('holds what was written before a transaction that waited for it, in the order in which they took hold', async () => {
    const [entity] = ENTITIES;
    if (!entity) throw new Error('the sample city is empty');
    await storeMarketEntities(silo.database, [
      { ...registerEntry(entity, entity.dice('credit')), observedAt: noon(FIRST) },
    ]);
    const early = silo.database.transaction(async (client) => {
      await client.query('SELECT now()');
      await silo.database.transaction((other) =>
        other.query(`UPDATE market_entity SET name = '先', recorded_at = now()`),
      );
      await client.query(`UPDATE market_entity SET name = '后', recorded_at = now()`);
    });
    await early;
    expect((await namesAt(undefined))[0]).toBe('后');
    expect((await namesAt({ asOf: null, knownAt: await databaseMoment(silo.database) }))[0]).toBe('后');
  });
});
