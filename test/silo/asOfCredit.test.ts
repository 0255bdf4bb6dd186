import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { withClient } from '../../kernel/service/embedded/admin';
import { historyDrift } from '../../kernel/service/history/bringHistories';
import type { AsOf, Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import {
  type CreditRecordFact,
  credit,
  type MarketEntityFact,
  storeCreditRecords,
  storeMarketEntities,
} from '../../subgraphs/credit';
import { creditPast } from '../../subgraphs/credit/store/creditPast';
import { registerEntry } from '../../tools/generate/creditFacts/registerEntry';
import { databaseMoment } from '../support/databaseMoment';
import { CREDIT_CITY, openCredit } from '../support/openCredit';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';
import { sqlRunner } from '../support/sqlRunner';

const TODAY = day('2026-11-02');
const KEEPER: Viewer = { ...OFFICIAL, department: 'DEVELOPMENT_REFORM' };
const AUDITOR: Viewer = { ...KEEPER, department: 'BIG_DATA', roles: ['auditor'] };
const [sample] = CREDIT_CITY;
if (!sample) throw new Error('the sample city is empty');
const { uscc } = sample;

const named = (name: string, observedAt: string): MarketEntityFact => ({
  ...registerEntry(sample, sample.dice('credit')),
  name,
  observedAt,
});
const penalty = (title: string, rest: Partial<CreditRecordFact> = {}): CreditRecordFact => ({
  uscc,
  kind: 'ADMINISTRATIVE_PENALTY',
  title,
  documentNumber: null,
  severity: 'GENERAL',
  effectiveFrom: day('2026-03-01'),
  effectiveTo: null,
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  sourceDepartment: 'SAMR',
  sourceRecordId: 'r-1',
  observedAt: '2026-03-02T09:00:00+08:00',
  ...rest,
});

const QUERY = `query ($uscc: USCC!, $first: Int, $after: String) { marketEntity(uscc: $uscc) { name
  creditRecords(first: $first, after: $after) { totalCount edges { cursor node { id title publicationState recordedAt } } } } }`;

let silo: OpenSilo;
let beforeAnything: string;
/** When the first, wrong record was known and the second one was not. */
let knownThen: string;

const now = (): Promise<string> => databaseMoment(silo.database);

beforeAll(async () => {
  silo = await openCredit();
  const { database } = silo;
  beforeAnything = await now();
  await storeMarketEntities(database, [named('旧名有限公司', '2026-01-05T09:00:00+08:00')]);
  await storeCreditRecords(database, [penalty('未按规定报送年报')], TODAY);
  knownThen = await now();
  await storeMarketEntities(database, [named('新名有限公司', '2026-07-01T00:00:00+08:00')]);
  await storeCreditRecords(database, [penalty('更正：虚假宣传')], TODAY);
  await storeCreditRecords(
    database,
    [penalty('后来的记录', { sourceRecordId: 'r-2', observedAt: '2026-08-01T09:00:00+08:00' })],
    TODAY,
  );
});
afterAll(() => silo.close());

const at = (asOf: string | null, knownAt: string | null = null): AsOf => ({ asOf, knownAt });
const endOf = (text: string): string => `${text}T15:59:59.999999Z`;

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
async function seen(times: AsOf | undefined, viewer = KEEPER, variables: object = {}): Promise<any> {
  const { data, errors } = await silo.ask(QUERY, { uscc, ...variables }, viewer, times);
  expect(errors).toBeUndefined();
  return data?.marketEntity;
}
const titlesOf = (entity: { creditRecords: { edges: { node: { title: string } }[] } } | null): string[] =>
  entity?.creditRecords.edges.map(({ node }) => node.title) ?? [];

describe('credit silo, as of a day', () => {
  it('tells the name that held on the day, and the new one from the day it was observed', async () => {
    expect(await seen(at(endOf('2026-06-30')))).toMatchObject({ name: '旧名有限公司' });
    expect(await seen(at(endOf('2026-07-01')))).toMatchObject({ name: '新名有限公司' });
    expect(await seen(undefined)).toMatchObject({ name: '新名有限公司' });
  });

  it('finds nothing on the day before the entity was first observed, without an error', async () => {
    expect(await seen(at(endOf('2026-01-04')))).toBeNull();
    expect(await seen(at(endOf('2026-01-05')))).toMatchObject({ name: '旧名有限公司' });
    expect(await seen(at(endOf('1999-12-31')))).toBeNull();
  });

  it('leaves out what was recorded later where it is asked what was known then, and has it where known now', async () => {
    expect(titlesOf(await seen(at(endOf('2026-06-30'), knownThen)))).toEqual(['未按规定报送年报']);
    const [corrected] = (await seen(at(endOf('2026-06-30')))).creditRecords.edges;
    expect(corrected.node.title).toBe('更正：虚假宣传');
    expect(corrected.node.recordedAt > knownThen).toBe(true);
    expect(titlesOf(await seen(at(null, knownThen)))).toEqual(['未按规定报送年报']);
    expect(await seen(at(null, beforeAnything))).toBeNull();
  });

  it('tells a record from the day it was observed, not the day before', async () => {
    expect(titlesOf(await seen(at(endOf('2026-07-31'))))).toEqual(['更正：虚假宣传']);
    expect(titlesOf(await seen(at(endOf('2026-08-01'))))).toEqual(['后来的记录', '更正：虚假宣传']);
  });

  it('refuses a cursor of one moment at another, and takes it at its own', async () => {
    const times = at(endOf('2026-08-31'));
    const [first] = (await seen(times, KEEPER, { first: 1 })).creditRecords.edges;
    const next = await seen(times, KEEPER, { first: 1, after: first.cursor });
    expect(titlesOf(next)).toEqual(['更正：虚假宣传']);
    for (const other of [undefined, at(endOf('2026-08-30')), at(endOf('2026-08-31'), await now())]) {
      const { errors } = await silo.ask(QUERY, { uscc, first: 1, after: first.cursor }, KEEPER, other);
      expect(errors?.[0]?.extensions.code).toBe('INVALID_CURSOR');
    }
  });

  it('reads one statement between the settings, sent together, and the end of the transaction', async () => {
    silo.takeStatements();
    await seen(at(endOf('2026-06-30')));
    const sent = silo.takeStatements();
    expect(sent).toHaveLength(3);
    expect(sent[0]).toMatch(/^BEGIN READ ONLY; SELECT set_config\('search_path'/);
    expect(sent[2]).toBe('COMMIT');
    await seen(undefined);
    expect(silo.takeStatements()).toEqual([sent[1]]);
  });

  it('pages and counts the register as it was', async () => {
    const register = `{ marketEntities(filter: { name: "旧名" }) { totalCount edges { node { name } } } }`;
    const past = await silo.ask(register, {}, KEEPER, at(endOf('2026-06-30')));
    expect(past.data?.marketEntities).toEqual({ totalCount: 1, edges: [{ node: { name: '旧名有限公司' } }] });
    const present = await silo.ask(register, {}, KEEPER);
    expect(present.data?.marketEntities).toEqual({ totalCount: 0, edges: [] });
  });

  it('answers many moments at once without mixing them', async () => {
    const days = ['2026-01-04', '2026-06-30', '2026-07-01'];
    const all = await Promise.all(Array.from({ length: 30 }, (_, i) => seen(at(endOf(days[i % 3] ?? '')))));
    const names = all.map((entity) => entity?.name ?? null);
    expect(names).toEqual(Array.from({ length: 10 }, () => [null, '旧名有限公司', '新名有限公司']).flat());
  });
});

describe('credit silo, as of a day: what is sealed today stays sealed', () => {
  it('is the past of a repaired record, but for the auditor', async () => {
    const times = at(endOf('2026-06-30'));
    const open = await openCredit();
    try {
      await storeMarketEntities(open.database, [named('某公司', '2026-01-05T09:00:00+08:00')]);
      await storeCreditRecords(open.database, [penalty('将被修复')], TODAY);
      const told = async (viewer: Viewer, then: AsOf | undefined = times) => {
        const { data } = await open.ask(QUERY, { uscc }, viewer, then);
        return titlesOf(data?.marketEntity as never);
      };
      const then = { ...times, knownAt: await databaseMoment(open.database) };
      for (const viewer of [KEEPER, PUBLIC, AUDITOR]) expect(await told(viewer)).toEqual(['将被修复']);
      await storeCreditRecords(
        open.database,
        [penalty('将被修复', { publicationState: 'REPAIRED', observedAt: '2026-10-01T09:00:00+08:00' })],
        TODAY,
      );
      for (const viewer of [KEEPER, PUBLIC]) expect(await told(viewer)).toEqual([]);
      expect(await told(KEEPER, then)).toEqual([]);
      expect(await told(AUDITOR)).toEqual(['将被修复']);
      expect(await told(AUDITOR, then)).toEqual(['将被修复']);
      expect(await told(AUDITOR, at(endOf('2026-10-02')))).toEqual([]);
    } finally {
      await open.close();
    }
  });

  it('is, for the public, what is no longer published today, though it was then', async () => {
    const ended = penalty('公示期已满', {
      sourceRecordId: 'r-3',
      publicationEndsOn: day('2026-10-31'),
      observedAt: '2026-03-02T09:00:00+08:00',
    });
    await storeCreditRecords(silo.database, [ended], TODAY);
    const times = at(endOf('2026-06-30'));
    expect(titlesOf(await seen(times, PUBLIC))).not.toContain('公示期已满');
    expect(titlesOf(await seen(times))).toContain('公示期已满');
  });

  it('refuses the public what was known at an earlier moment', async () => {
    const { data, errors } = await silo.ask(QUERY, { uscc }, PUBLIC, at(endOf('2026-06-30'), knownThen));
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'KNOWN_AT_NOT_PUBLIC' } }]);
  });
});

describe('credit silo: its history', () => {
  it('has every column of its tables, and the classes still say what the tables are', async () => {
    expect(await schemaDrift(credit as never, silo.urls.migratorUrl)).toEqual([]);
    await withClient(silo.urls.migratorUrl, async (client) => {
      expect(await historyDrift(sqlRunner(client), creditPast.tables)).toEqual([]);
    });
  });

  it('can be rewritten, read past its views, or added to by nobody who serves', async () => {
    for (const sql of [
      'DELETE FROM market_entity_earlier',
      `UPDATE market_entity_earlier SET name = 'x'`,
      'INSERT INTO market_entity_earlier SELECT * FROM market_entity_earlier',
      'SELECT * FROM credit_record_earlier',
    ]) {
      await expect(silo.database.transaction((client) => client.query(sql))).rejects.toMatchObject({ code: '42501' });
    }
    await withClient(silo.urls.migratorUrl, async (client) => {
      for (const sql of ['DELETE FROM market_entity_earlier', 'TRUNCATE market_entity_earlier']) {
        await expect(client.query(sql)).rejects.toMatchObject({ code: 'HUB23' });
      }
    });
  });
});
