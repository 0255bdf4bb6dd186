import { setTimeout as delay } from 'node:timers/promises';
import type { FeedPort } from '../../kernel/service/feedPort';
import { openLog } from '../../kernel/service/log';
import type { Silo, Viewer } from '../../kernel/service/silo';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { credit } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { inspection } from '../../subgraphs/inspection';
import { listPeople } from '../support/credit/listDesk';
import {
  BREACH,
  begunVisit,
  CLEAN,
  formedPart,
  resultDesk,
  resultPeople,
  VISITED,
} from '../support/inspection/resultDesk';
import { clearVisits, openVisitSilo, USCCS } from '../support/inspection/visitDesk';
import { CLOCK, OFFICIAL, type OpenSilo, openSilo } from '../support/openSilo';
import { testRunFolder } from '../support/testRun';

const log = openLog('abnormal-candidate', 'silent');
const UNREACHED = { ...BREACH, codes: ['A', '2', '6'], followUp: { kind: 'STOP_AND_HAND_TO_DAILY_SUPERVISION' } };
const REACHED = { ...CLEAN, codes: ['8'], followUp: { kind: 'ORDER_TO_CORRECT' } };
let inspecting: OpenSilo;
let listing: OpenSilo;
let hub: OpenSilo;
/** Visits that are under way before anything runs beside them. */
const visits: string[] = [];
const running: Silo[] = [];

/** Starts a silo over its database as a process of its own would: what it does beside answering, it does once. */
function started(module: object, { database }: OpenSilo): Silo {
  const keys = { cursor: Buffer.alloc(32, 1), assertion: Buffer.alloc(32, 2) };
  const silo = startSubgraph(module as never, { database, keys, clock: () => CLOCK, onIncident: () => undefined });
  running.push(silo);
  return silo;
}

/** Starts the three: the exchange hears the inspectors, and credit follows it. */
function startAll(): void {
  const [from, to, between] = [started(inspection, inspecting), started(credit, listing), started(exchange, hub)];
  const [dataDir, feed] = [testRunFolder(), between.feed as FeedPort];
  between.startJobs({ dataDir, outboxes: [from.outbox, to.outbox], feed, log });
  for (const silo of [from, to]) silo.startJobs({ dataDir, outboxes: [], feed, log });
}

async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((silo) => silo.stopJobs()));
}

beforeAll(async () => {
  inspecting = await openVisitSilo();
  listing = await openSilo(credit);
  hub = await openSilo(exchange);
  await clearVisits(inspecting);
  for (const uscc of USCCS.slice(0, 2)) visits.push(await begunVisit(inspecting, [1], uscc));
  startAll();
}, 60_000);
afterAll(async () => {
  await stopAll();
  for (const silo of [inspecting, listing, hub]) await silo.close();
});

const desk = resultDesk(() => inspecting);

async function candidatesOf(visit: string): Promise<Record<string, unknown>[]> {
  const text = `{ listCandidates(first: 50) { edges { node { number version state flag flagWithdrawnOn visit item codes foundOn
    ground { code } authority { code } entity { uscc } } } } }`;
  const { data } = await listing.ask(text, {}, listPeople.handler);
  const page = data?.listCandidates as { edges: { node: Record<string, unknown> }[] };
  return page.edges.map(({ node }) => node).filter((node) => node.visit === visit);
}

async function until<T>(find: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await find();
    if (found) return found;
    await delay(25);
  }
}

const candidate = (visit: string, state: string) =>
  until(async () => (await candidatesOf(visit)).find((one) => one.state === state));
const listed = () => Promise.all(['list_entry', 'credit_record'].map((table) => listing.count(table)));

describe('DR-24, CR-10: whom an inspection could not reach becomes a candidate of credit, over the feed', () => {
  it('with references and codes, and nobody is listed', async () => {
    const [visit = ''] = visits;
    await formedPart(inspecting, visit, [UNREACHED]);
    expect(await candidate(visit, 'OPEN')).toMatchObject({
      ...{ visit, item: 'AMR-01', codes: ['A', '2', '6'], foundOn: '2026-11-02', ground: { code: 'UNREACHABLE' } },
      ...{ authority: { code: 'SAMR-310115' }, entity: { uscc: VISITED }, flagWithdrawnOn: null },
    });
    expect(await listed()).toEqual([0, 0]);
  }, 60_000);

  it('once, though credit reads the feed anew from its start', async () => {
    const counts = () => Promise.all([listing.count('list_candidate'), listing.count('credit_event')]);
    const before = await counts();
    expect(before).toEqual([1, 1]);
    for (let start = 0; start < 2; start += 1) {
      await stopAll();
      const position = `UPDATE feed_subscription SET position = '0123456789ab-1' WHERE resource = 'inspection-work'`;
      await listing.database.dataSource.query(position);
      startAll();
      await until(async () => (await listing.count(`feed_subscription WHERE position LIKE '0123456789ab%'`)) === 0);
    }
    expect(await counts()).toEqual(before);
    expect(await listed()).toEqual([0, 0]);
  }, 60_000);

  it('and none any more when the inspectors take it back', async () => {
    const [, visit = ''] = visits;
    await formedPart(inspecting, visit, [UNREACHED]);
    const { flag } = await candidate(visit, 'OPEN');
    await desk.correct({ visit, ...REACHED, version: 1, reason: '当日有人到场' }, resultPeople.head);
    expect(await candidate(visit, 'DISMISSED')).toMatchObject({ flag, flagWithdrawnOn: '2026-11-02' });
    expect(await listed()).toEqual([0, 0]);
  }, 60_000);

  it('and is told to nobody else: no department follows it', async () => {
    const follow = 'query ($of: String!) { changes(resource: $of, first: 5) { edges { node { data } } } }';
    const anybody: Viewer = { ...OFFICIAL, department: 'SAMR', roles: ['credit-head', 'inspection-head'] };
    const { data, errors } = await hub.ask(follow, { of: 'inspection-work' }, anybody);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_RESOURCE' });
    expect(data?.changes ?? null).toBeNull();
    expect(await hub.count(`feed_event WHERE aggregate_type = 'abnormal-candidate'`)).toBe(3);
  });
});
