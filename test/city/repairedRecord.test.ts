import { setTimeout as delay } from 'node:timers/promises';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { loadConfig } from '../../kernel/service/config';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { signAssertion } from '../../kernel/service/identity/assertion';
import { openLog } from '../../kernel/service/log';
import type { AsOf, Viewer } from '../../kernel/service/silo';
import { addDays, shanghaiDay } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { storeCreditRecords } from '../../subgraphs/credit';
import { storeCases } from '../../subgraphs/enforcement';
import { startJobs } from '../../tools/assembly/startJobs';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { databaseMoment } from '../support/databaseMoment';
import { type City, openCity } from '../support/openCity';
import { OFFICIAL } from '../support/openSilo';
import { punished } from '../support/punished';

const uscc = requireUscc(DOCUMENTED_ENTITIES[0]?.uscc ?? '');
/** Words that stand in the record, and in the decision, and nowhere else in the city. */
const MARKS = { record: '封存记录甲七三一', decision: '封存决定乙七三一' };
const today = shanghaiDay(Date.now());
const published = punished({ uscc, decidedOn: addDays(today, -30), observedOn: addDays(today, -30), marks: MARKS });
const repaired = punished({ uscc, decidedOn: addDays(today, -30), observedOn: today, marks: MARKS, state: 'REPAIRED' });

const FIELDS = `creditRecords(first: 10) { totalCount edges { node { id title documentNumber } } }
  enforcementCases(first: 10) { edges { node { cause decisions { id number documentTitle penalties { text } } } } }`;
const PROFILE = `query ($uscc: USCC!) { marketEntity(uscc: $uscc) { ${FIELDS} } }`;
const WORKLIST = `query ($uscc: String!) { worklist(filter: { text: $uscc }, first: 5) { edges { node { ${FIELDS} } } } }`;
const NODES = `query ($record: ID!, $decision: ID!) { record: node(id: $record) { ... on CreditRecord { title } }
  decision: node(id: $decision) { ... on EnforcementDecision { documentTitle } } }`;
const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {`;
const EXPORT = 'mutation ($of: RequestExportInput!) { requestExport(input: $of) { export { id } } }';

let city: City;
let stopJobs: () => Promise<void>;
let knownThen: string;
let ids: { record: string; decision: string };
const tokens = new Map<string, string>();
const database = (silo: 'credit' | 'enforcement' | 'exchange') => city.databases.get(silo) as SiloDatabase;
const rows = (silo: Parameters<typeof database>[0], sql: string) => database(silo).dataSource.query(sql);

const BEHIND = 'SELECT count(*)::int AS behind FROM feed_state s, feed_follower f WHERE f.seq < s.last_seq';

/** One cycle of events: the exchange has taken in all that the two silos told, and all that follows its feed as well. */
async function cycle(): Promise<void> {
  for (const silo of ['credit', 'enforcement'] as const) {
    const [{ told }] = await rows(silo, 'SELECT count(*)::int AS told FROM outbox');
    const taken = `SELECT count(*)::int AS taken FROM feed_event WHERE silo = '${silo}'`;
    while ((await rows('exchange', taken))[0].taken < told) await delay(30);
  }
  while ((await rows('exchange', BEHIND))[0].behind > 0) await delay(30);
}

async function store({ record, penaltyCase }: typeof published): Promise<void> {
  await storeCreditRecords(database('credit'), [record]);
  await storeCases(database('enforcement'), [penaltyCase]);
  await cycle();
}

beforeAll(async () => {
  city = await openCity();
  const { silos, secrets, dataDir } = city;
  const config = { ...loadConfig({}), dataDir };
  stopJobs = startJobs({ silos, config, secrets, log: openLog('repaired', 'silent') });
  tokens.set('housing', await issueDevelopmentToken(dataDir, 'integrator-housing'));
  await store(published);
  const numberOf = async (silo: 'credit' | 'enforcement', sql: string) => (await rows(silo, sql))[0].id;
  const record = await numberOf('credit', `SELECT id FROM credit_record WHERE title = '${MARKS.record}'`);
  const decision = await numberOf(
    'enforcement',
    `SELECT id FROM enforcement_decision WHERE document_title = '${MARKS.decision}'`,
  );
  ids = { record: `CreditRecord:${record}`, decision: `EnforcementDecision:${decision}` };
  knownThen = await databaseMoment(database('credit'));
}, 120_000);
afterAll(async () => {
  await stopJobs?.();
  await city?.close();
});

/** What the gateway answers over HTTP, to the letter. */
async function get(as: 'public' | 'housing', path: string, init: { body?: object; headers?: object } = {}) {
  const token = tokens.get(as);
  const response = await fetch(`http://127.0.0.1:${city.gateway.port}${path}`, {
    method: init.body ? 'POST' : 'GET',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(init.headers as Record<string, string>),
    },
    ...(init.body ? { body: JSON.stringify(init.body) } : {}),
  });
  expect(response.status).toBe(200);
  return response.text();
}

const ask = (as: 'public' | 'housing', query: string, variables: object, headers = {}) =>
  get(as, '/graphql', { body: { query, variables }, headers });

/** What a silo answers the gateway, to the letter. */
async function askSilo(
  silo: 'credit' | 'enforcement',
  query: string,
  more: { of?: object; viewer?: Viewer; times?: AsOf },
) {
  const { viewer = OFFICIAL, times, of } = more;
  const assertion = signAssertion(viewer, silo, { key: city.secrets.assertion[silo], now: Date.now() });
  return JSON.stringify(await city.silos.get(silo)?.process({ query, variables: { of: [of] }, assertion, times }));
}

/** The files of an export of a resource's present state. */
async function exported(resource: string): Promise<string> {
  const requested = JSON.parse(await ask('housing', EXPORT, { of: { resource, format: 'NDJSON' } }));
  const { id } = requested.data.requestExport.export;
  for (;;) {
    const query = 'query ($id: ID!) { dataExport(id: $id) { state files { path } } }';
    const { state, files } = JSON.parse(await ask('housing', query, { id })).data.dataExport;
    if (state === 'READY')
      return (await Promise.all(files.map(({ path }: { path: string }) => get('housing', path)))).join('\n');
    expect(['QUEUED', 'RUNNING']).toContain(state);
    await delay(30);
  }
}

/** Where the silo of enforcement alone is told which decision is repaired, by the number of its document. */
const TOLD_TO_ENFORCEMENT: Readonly<Record<string, string>> = { feed_event: `AND aggregate_type <> 'credit-repair'` };

/** Every row of every table of the exchange in which one of the words stands, but for that number. */
async function keptByTheExchange(): Promise<string> {
  const tables = await rows('exchange', `SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`);
  const found: { row: string }[] = [];
  for (const { name } of tables) {
    const told = `SELECT t::text AS row FROM "${name}" t WHERE t::text ~ '${Object.values(MARKS).join('|')}' ${TOLD_TO_ENFORCEMENT[name] ?? ''}`;
    found.push(...(await rows('exchange', told)));
  }
  expect(tables.length).toBeGreaterThan(20);
  return found.map(({ row }) => row).join('\n');
}

const past = { 'hub-as-of': addDays(today, -10) };
/** Every way on which a fact leaves the hub, as what is told there. */
const WAYS: Readonly<Record<string, () => Promise<string>>> = {
  'the list of an entity, to anybody': () => ask('public', PROFILE, { uscc }),
  'the list of an entity, to another department': () => ask('housing', PROFILE, { uscc }),
  'a list across silos': () => ask('housing', WORKLIST, { uscc }),
  'node(id), to anybody': () => ask('public', NODES, ids),
  'node(id), to another department': () => ask('housing', NODES, ids),
  'a reference between silos': async () =>
    (await askSilo('credit', `${ENTITIES} ... on CreditRecord { title } } }`, {
      of: { __typename: 'CreditRecord', id: ids.record },
    })) +
    (await askSilo('enforcement', `${ENTITIES} ... on EnforcementDecision { documentTitle } } }`, {
      of: { __typename: 'EnforcementDecision', id: ids.decision },
    })),
  'an earlier day, to anybody': () => ask('public', PROFILE, { uscc }, past),
  'an earlier day, to another department': () => ask('housing', PROFILE, { uscc }, past),
  'what was known earlier': () => ask('housing', PROFILE, { uscc }, { 'hub-known-at': knownThen }),
  'the feed from its start': async () =>
    (await get('housing', '/feed/credit-record')) + (await get('housing', '/feed/enforcement-case')),
  'an export': async () => (await exported('credit-record')) + (await exported('enforcement-case')),
  'the tables of the exchange': keptByTheExchange,
};

const toldOn = async (way: string) => {
  const text = (await WAYS[way]?.()) ?? '';
  return Object.entries(MARKS).flatMap(([name, mark]) => (text.includes(mark) ? [name] : []));
};
const ALL = Object.keys(WAYS);
async function tellsOf(): Promise<Record<string, string[]>> {
  const told: [string, string[]][] = [];
  for (const way of ALL) told.push([way, await toldOn(way)]);
  return Object.fromEntries(told);
}
const everywhere = (told: string[]) => Object.fromEntries(ALL.map((way) => [way, told]));

describe('沪府发〔2020〕7号（七）, 信用修复管理办法 3: one cycle of events after the repair', () => {
  it('a record and a decision are told on no way on which they were told before', async () => {
    expect(await tellsOf()).toEqual(everywhere(['record', 'decision']));
    await store(repaired);
    expect(await tellsOf()).toEqual(everywhere([]));
  }, 60_000);

  it('their withdrawal stands in the feed, without a word of what they said', async () => {
    const lines = ((await WAYS['the feed from its start']?.()) ?? '')
      .split('\n')
      .filter((line) => line.startsWith('{'));
    const withdrawn = lines
      .map((line) => JSON.parse(line))
      .filter(({ subject, kind }) => subject === uscc && kind === 'WITHDRAWN');
    const keys = withdrawn.map(({ recordKey }) => recordKey);
    expect(keys).toEqual(expect.arrayContaining(['SAMR/repaired-record', 'SAMR/repaired-decision']));
  });

  it('their past is the auditor’s alone', async () => {
    const viewer = { ...OFFICIAL, department: 'BIG_DATA', roles: ['auditor'] };
    const times = { asOf: `${past['hub-as-of']}T15:59:59.999999Z`, knownAt: null };
    const of = { __typename: 'MarketEntity', uscc };
    const inCredit = `${ENTITIES} ... on MarketEntity { creditRecords(first: 10) { edges { node { title } } } } } }`;
    expect(await askSilo('credit', inCredit, { viewer, of, times })).toContain(MARKS.record);
    expect(await askSilo('credit', inCredit, { of, times })).not.toContain(MARKS.record);
  });
});
