import { setTimeout as delay } from 'node:timers/promises';
import type { FeedPort } from '../../kernel/service/feedPort';
import { openLog } from '../../kernel/service/log';
import type { Silo, Viewer } from '../../kernel/service/silo';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { exchange } from '../../subgraphs/exchange';
import { inspection } from '../../subgraphs/inspection';
import { leadCase, leadPeople } from '../support/enforcement/leadDesk';
import {
  BREACH,
  begunVisit,
  formedPart,
  kindsOf,
  PHOTO,
  resultDesk,
  resultPeople,
  VISITED,
} from '../support/inspection/resultDesk';
import { listed } from '../support/inspection/resultLists';
import { at, clearVisits, doing, openVisitSilo, USCCS } from '../support/inspection/visitDesk';
import { CLOCK, OFFICIAL, type OpenSilo, openSilo } from '../support/openSilo';
import { testRunFolder } from '../support/testRun';

const log = openLog('hand-over', 'silent');
const CASE = '沪市监浦案〔2026〕17号';
let inspecting: OpenSilo;
let caseOffice: OpenSilo;
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

/** Starts the three: the exchange hears both, and both follow it. */
function startAll(): void {
  const [from, to, between] = [
    started(inspection, inspecting),
    started(enforcement, caseOffice),
    started(exchange, hub),
  ];
  const [dataDir, feed] = [testRunFolder(), between.feed as FeedPort];
  between.startJobs({ dataDir, outboxes: [from.outbox, to.outbox], feed, log });
  for (const silo of [from, to]) silo.startJobs({ dataDir, outboxes: [], feed, log });
}

async function stopAll(): Promise<void> {
  await Promise.all(running.splice(0).map((silo) => silo.stopJobs()));
}

beforeAll(async () => {
  inspecting = await openVisitSilo();
  caseOffice = await openSilo(enforcement);
  hub = await openSilo(exchange);
  await clearVisits(inspecting);
  for (const uscc of USCCS.slice(0, 3)) visits.push(await begunVisit(inspecting, [1], uscc));
  startAll();
}, 60_000);
afterAll(async () => {
  await stopAll();
  for (const silo of [inspecting, caseOffice, hub]) await silo.close();
});

const desk = resultDesk(() => inspecting);
const { head, inspector } = resultPeople;
const officer = leadPeople.pudong;
const office = () => caseOffice;
const LEAD_FIELDS = 'number version state handOver visit caseNumber';
const accept = doing(office, 'acceptCaseLead', ['AcceptCaseLeadInput', LEAD_FIELDS]);
const giveBack = doing(office, 'returnCaseLead', ['ReturnCaseLeadInput', LEAD_FIELDS]);
const close = doing(office, 'closeCaseLead', ['CloseCaseLeadInput', LEAD_FIELDS]);

const handOvers = (filter: object = {}) =>
  listed(inspecting, ['inspectionHandOvers', 'InspectionHandOverFilter', filter], head);

async function leadOf(handOver: unknown): Promise<Record<string, unknown> | undefined> {
  const text = `query ($filter: CaseLeadFilter) { caseLeads(filter: $filter, first: 9) { edges { node { ${LEAD_FIELDS}
    uscc: entity { uscc } codes evidence { sha256 } fromDepartment { code } } } } }`;
  const { data } = await caseOffice.ask(text, { filter: { handOver } }, officer);
  const page = data?.caseLeads as { edges: { node: Record<string, unknown> }[] } | undefined;
  return page?.edges[0]?.node;
}

async function until<T>(find: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await find();
    if (found) return found;
    await delay(25);
  }
}

const handOver = (number: unknown, state: string) =>
  until(async () => (await handOvers({ state })).find((row) => row.number === number));

/** A breach of food rules that was found, formed and handed over to the case office of Pudong; the lead that it became. */
async function handedOver() {
  const visit = visits.shift() ?? '';
  await formedPart(inspecting, visit, [BREACH]);
  const sent = await desk.send(
    {
      ...{ visit, department: 'SAMR', item: 'AMR-01', ground: 'CASE_LEAD', toDepartment: 'SAMR-310115' },
      ...{ standard: '行政处罚法 第五十四条', evidence: [PHOTO] },
    },
    inspector,
  );
  const { number } = at(sent.done);
  return { visit, number, lead: await until(() => leadOf(number)) };
}

describe('沪府发〔2020〕7号（十）, DR-23: a problem goes to the case office and its answer comes back, over the feed', () => {
  it('with its receipt, the number of the case, and the end of it', async () => {
    const { visit, number, lead } = await handedOver();
    expect(lead).toMatchObject({
      ...{ state: 'RECEIVED', handOver: number, visit, uscc: { uscc: VISITED }, codes: ['A', '3'] },
      ...{ evidence: [{ sha256: PHOTO.sha256 }], fromDepartment: { code: 'SAMR-310115' } },
    });
    expect(await handOver(number, 'RECEIVED')).toMatchObject({ lead: lead.number, receivedOn: '2026-11-02' });

    const accepted = await accept({ ...at(lead), caseNumber: CASE }, officer);
    expect(await handOver(number, 'ACCEPTED')).toMatchObject({ caseNumber: CASE });
    const followUp = { visit, department: 'SAMR', item: 'AMR-01', version: 1, completedOn: '2026-11-02' };
    expect((await desk.followUp(followUp, inspector)).done).toMatchObject({ followUpCompletedOn: '2026-11-02' });

    await storeCases(caseOffice.database, [leadCase(CASE, 'FILED', VISITED as never)]);
    await storeCases(caseOffice.database, [leadCase(CASE, 'PERFORMED', VISITED as never)]);
    await close({ ...at(accepted.done), note: '已作出处罚并履行完毕' }, officer);
    expect(await handOver(number, 'CLOSED')).toMatchObject({ outcome: 'PENALTY', closedOn: '2026-11-02' });
    expect(await kindsOf(inspecting, 'hand-over', number)).toEqual(['SENT', 'RECEIVED', 'ACCEPTED', 'CLOSED']);
  }, 60_000);

  it('or bounces with its reason, and goes out anew', async () => {
    const { visit, number, lead } = await handedOver();
    await giveBack({ ...at(lead), code: 'EVIDENCE_INSUFFICIENT', reason: '缺少进货查验记录' }, officer);
    const returned = await handOver(number, 'RETURNED');
    expect(returned).toMatchObject({ returnCode: 'EVIDENCE_INSUFFICIENT', returnReason: '缺少进货查验记录' });
    const anew = await desk.send(
      {
        ...{ visit, department: 'SAMR', item: 'AMR-01', ground: 'CASE_LEAD', toDepartment: 'SAMR-310115' },
        ...{ standard: '行政处罚法 第五十四条', evidence: [PHOTO], inPlaceOf: at(returned) },
      },
      inspector,
    );
    const { number: next } = at(anew.done);
    expect(await until(() => leadOf(next))).toMatchObject({ state: 'RECEIVED', handOver: next });
    expect(await handOver(number, 'CLOSED')).toMatchObject({ replacedBy: next });
  }, 60_000);

  it('once, though both read the feed anew from its start', async () => {
    const { number } = await handedOver();
    await handOver(number, 'RECEIVED');
    const counts = () =>
      Promise.all([
        caseOffice.count('case_lead'),
        caseOffice.count('lead_event'),
        inspecting.count(`inspection_event WHERE topic = 'hand-over'`),
      ]);
    const before = await counts();
    await stopAll();
    for (const [silo, resource] of [
      [inspecting, 'case-lead'],
      [caseOffice, 'inspection-work'],
    ] as const) {
      await silo.database.dataSource.query(
        `UPDATE feed_subscription SET position = '0123456789ab-1' WHERE resource = '${resource}'`,
      );
    }
    startAll();
    for (const silo of [inspecting, caseOffice]) {
      await until(async () => (await silo.count(`feed_subscription WHERE position LIKE '0123456789ab%'`)) === 0);
    }
    expect(await counts()).toEqual(before);
  }, 60_000);

  it('and is told to nobody else: departments follow neither', async () => {
    const follow = 'query ($of: String!) { changes(resource: $of, first: 5) { edges { node { data } } } }';
    const anybody: Viewer = { ...OFFICIAL, department: 'SAMR', roles: ['case-officer', 'inspection-head'] };
    for (const resource of ['inspection-work', 'case-lead']) {
      const { data, errors } = await hub.ask(follow, { of: resource }, anybody);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNKNOWN_RESOURCE' });
      expect(data?.changes ?? null).toBeNull();
    }
    const told = await hub.database.dataSource.query(
      `SELECT DISTINCT resource FROM feed_event WHERE aggregate_type IN ('case-hand-over', 'case-lead') ORDER BY 1`,
    );
    expect(told).toEqual([{ resource: 'case-lead' }, { resource: 'inspection-work' }]);
  });
});
