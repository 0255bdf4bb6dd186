import { httpFeed } from '../../kernel/service/httpFeed';
import { httpOutbox } from '../../kernel/service/httpOutbox';
import { openLog } from '../../kernel/service/log';
import type { Silo } from '../../kernel/service/silo';
import { type SiloServer, startSiloServer } from '../../kernel/service/siloServer';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { readingFrom } from '../../kernel/service/work/queryable';
import { day } from '../../kernel/values/day';
import { credit, storeCreditRiskClasses, storeMarketEntities, storePublicCreditRatings } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { inspection } from '../../subgraphs/inspection';
import { listObjectSources } from '../../subgraphs/inspection/store/objects/objectSources';
import { poolCells } from '../../subgraphs/inspection/store/objects/poolCells';
import {
  type CategoryAssignmentRow,
  storeCategoryAssignments,
  storeKeySupervision,
  storeSupervisionMatters,
  supervision,
} from '../../subgraphs/supervision';
import { tellSandbox } from '../../subgraphs/supervision/store/risk/tellSandbox';
import { entryOf } from '../support/feedFacts';
import { TODAY, taskOf } from '../support/inspection/objects';
import { openCredit } from '../support/openCredit';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { PLAIN_MATTER } from '../support/supervision/plainRules';
import { testRunFolder } from '../support/testRun';

const log = openLog('objects', 'silent');
const modules = { credit, exchange, supervision, inspection };
type Name = keyof typeof modules;
const keys = Object.fromEntries(Object.keys(modules).map((name, at) => [name, Buffer.alloc(32, at + 1)]));
const keyOf = (name: Name) => keys[name] as Buffer;

let stores: Record<Name, OpenSilo>;
const silos: Silo[] = [];
const servers: SiloServer[] = [];
const ports: { close(): Promise<void> }[] = [];

function run(name: Name): Silo {
  const start = {
    database: stores[name].database,
    keys: { cursor: keyOf(name), assertion: keyOf(name) },
    clock: Date.now,
  };
  const silo = startSubgraph(modules[name] as typeof credit, { ...start, onIncident: () => undefined });
  silos.push(silo);
  return silo;
}

async function serve(silo: Silo): Promise<string> {
  const server = await startSiloServer({ silo, host: '127.0.0.1', port: 0, log });
  servers.push(server);
  return server.url;
}

const kept = <T extends { close(): Promise<void> }>(port: T): T => {
  ports.push(port);
  return port;
};

let exchangeUrl = '';

/** Starts inspection behind an exchange that runs; goes on where it was. */
function follow(): Silo {
  const following = run('inspection');
  const feed = kept(httpFeed('inspection', exchangeUrl, keyOf('exchange')));
  following.startJobs({ dataDir: testRunFolder(), outboxes: [], feed, log });
  return following;
}

/** Starts the exchange and inspection, each with the others behind HTTP. */
async function start(): Promise<Silo> {
  const hub = run('exchange');
  const outboxes = [];
  for (const name of ['credit', 'supervision'] as const) {
    outboxes.push(kept(httpOutbox(name, await serve(run(name)), keyOf(name))));
  }
  exchangeUrl = await serve(hub);
  const feed = kept(httpFeed('inspection', exchangeUrl, keyOf('exchange')));
  hub.startJobs({ dataDir: testRunFolder(), outboxes, feed, log });
  return follow();
}

beforeEach(async () => {
  stores = {
    credit: await openCredit(),
    exchange: await openSilo(exchange),
    supervision: await openSilo(supervision as never),
    inspection: await openSilo(inspection as never),
  };
});
afterEach(async () => {
  await Promise.all(silos.splice(0).map((silo) => silo.stopJobs()));
  await Promise.all(ports.splice(0).map((port) => port.close()));
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const store of Object.values(stores)) await store.close();
});

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
};
const holds = (from: string, rows = 1) => until(async () => (await stores.inspection.count(from)) === rows);
const { uscc } = entryOf(1);
const source = (id: string, observedAt = '2026-01-01T00:00:00Z') => ({
  sourceDepartment: 'SAMR',
  sourceRecordId: id,
  observedAt,
});
const decided = (changed: Partial<CategoryAssignmentRow> = {}): CategoryAssignmentRow => ({
  uscc,
  matterCode: PLAIN_MATTER.code,
  status: 'ASSIGNED',
  reason: 'REGULAR_EVALUATION',
  category: 'HIGHER',
  level: 1,
  since: day('2026-01-01'),
  until: null,
  authority: 'SAMR',
  published: false,
  publishedOn: null,
  ...source('c-1'),
  ...changed,
});

async function fillCredit(): Promise<void> {
  const capital = { text: '80万', amount: 80_000_000n, currency: 'CNY', flag: null } as never;
  await storeMarketEntities(stores.credit.database, [entryOf(1, { capital })]);
  const rating = { uscc, schemeId: 'ILLUSTRATIVE_2026', grade: 'B', ratedOn: day('2026-01-01'), ...source('r-1') };
  await storePublicCreditRatings(stores.credit.database, [rating]);
  await storeCreditRiskClasses(stores.credit.database, [
    { uscc, level: 'C', classifiedOn: day('2026-01-01'), ...source('k-1') },
  ]);
}

async function fillSupervision(): Promise<void> {
  const { database } = stores.supervision;
  await storeSupervisionMatters(database, [PLAIN_MATTER]);
  await storeCategoryAssignments(database, [decided()]);
  const listing = { uscc, authority: 'SAMR', ground: '重点监管', since: day('2026-01-01'), until: null };
  await storeKeySupervision(database, [{ ...listing, matterCode: 'FIRE_SAFETY', ...source('key-1') }]);
  await database.transaction(async (client) => {
    await client.query(
      `INSERT INTO sandbox_enrolment (number, uscc, matter_code, authority, scope, limits, tolerated, basis, conditions,
         from_day, until_day, decision, proposed_by, proposed_on)
       VALUES ('SB-1', $1, $2, 'SAMR', '范围', '容错', '{}', '依据', '条件', '2027-01-01', '2027-06-01', 'APPROVED', 'p',
         '2026-01-01')`,
      [uscc, PLAIN_MATTER.code],
    );
    await tellSandbox(client, 'SB-1');
  });
}

const client = () => readingFrom(stores.inspection.database.statements);
const EVERY_FACT = `inspection_object o JOIN object_category c USING (uscc) JOIN object_key_list k USING (uscc)
  JOIN object_sandbox s USING (uscc) WHERE o.state IS NOT NULL AND o.credit_grade = 'B' AND o.risk_class = 'C'`;

describe('DR-4: objects from the feed of an exchange that runs as a process of its own', () => {
  it('hold what decides a draw and no text of anything, and places are kept with them', async () => {
    await fillCredit();
    await fillSupervision();
    await start();
    await holds(EVERY_FACT);
    await holds(`entity_place WHERE uscc = '${uscc}' AND event_id IS NOT NULL`);
    const rows = await Promise.all(
      ['inspection_object', 'object_category', 'object_key_list', 'object_sandbox'].map((table) =>
        stores.inspection.database.dataSource.query(`SELECT to_json(t)::text AS row FROM ${table} t`),
      ),
    );
    const told = JSON.stringify(rows);
    expect(told).toContain('UNDER_1M');
    expect(told).not.toMatch(/80000000|上海|范围|容错|依据|条件|重点监管/);
    const read = stores.inspection.database.dataSource.query('SELECT matter_code FROM object_key_list');
    expect(await read).toEqual([{ matter_code: 'FIRE_SAFETY' }]);
  });

  it('are drawn by the new category from the day on which it was decided (Measures 5)', async () => {
    await fillCredit();
    await fillSupervision();
    await start();
    await holds(EVERY_FACT);
    const category = async () => {
      const [group] = await poolCells(client(), [taskOf({ matter: PLAIN_MATTER.code })], TODAY);
      return group?.standings[0];
    };
    expect(await category()).toMatchObject({ kind: 'DRAWN', category: 'HIGHER', credit: 'B', risk: 'C' });
    const later = '2026-10-01T00:00:00Z';
    await storeCategoryAssignments(stores.supervision.database, [
      decided({ until: day('2026-10-01'), observedAt: later }),
      decided({ category: 'LOWER', since: day('2026-10-01'), ...source('c-2', later) }),
    ]);
    await holds('object_category', 2);
    await holds('object_category WHERE until IS NOT NULL');
    expect(await category()).toMatchObject({ kind: 'DRAWN', category: 'LOWER' });
  });

  it('store nothing twice when the feed is read anew from the start', async () => {
    await fillCredit();
    await fillSupervision();
    const first = await start();
    await holds(EVERY_FACT);
    await holds('object_source WHERE loaded_at IS NOT NULL', 5);
    await first.stopJobs();
    const versions = async () => {
      const rows = stores.inspection.database.dataSource.query(
        `SELECT o.xmin AS a, c.xmin AS b, k.xmin AS c, s.xmin AS d FROM ${EVERY_FACT}`,
      );
      return JSON.stringify(await rows);
    };
    const before = await versions();
    await stores.inspection.database.dataSource.query(`UPDATE feed_subscription SET position = '0123456789ab-1'`);
    follow();
    await holds(`feed_subscription WHERE position LIKE '0123456789ab%'`, 0);
    await holds('object_source WHERE loaded_at IS NOT NULL', 5);
    expect(await versions()).toBe(before);
  });
});

describe('sources of objects behind an exchange', () => {
  const states = async (now = Date.now()) =>
    Object.fromEntries(
      (await listObjectSources(client(), new Date(now))).map(({ resource, state }) => [resource, state]),
    );

  it('are missing until all of them were taken in, and stale after a day of silence', async () => {
    expect(new Set(Object.values(await states()))).toEqual(new Set(['MISSING']));
    await fillCredit();
    await start();
    await until(async () => Object.values(await states()).every((state) => state === 'KNOWN'));
    await servers[0]?.stop();
    expect(await states(Date.now() + 86_400_001)).toMatchObject({ 'market-entity': 'STALE' });
  });
});
