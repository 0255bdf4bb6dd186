import { setTimeout as delay } from 'node:timers/promises';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { loadConfig } from '../../kernel/service/config';
import type { SiloDatabase } from '../../kernel/service/database/siloDatabase';
import { signAssertion } from '../../kernel/service/identity/assertion';
import { openLog } from '../../kernel/service/log';
import type { Viewer } from '../../kernel/service/silo';
import { addDays, shanghaiDay } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { storeCreditRecords } from '../../subgraphs/credit';
import { startJobs } from '../../tools/assembly/startJobs';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { PROOF, penaltyRecord, repairPeople } from '../support/credit/repairDesk';
import { type City, openCity } from '../support/openCity';

const { handler, head, auditor } = repairPeople;
const uscc = requireUscc(DOCUMENTED_ENTITIES[0]?.uscc ?? '');
const today = shanghaiDay(Date.now());
const fact = penaltyRecord({
  uscc,
  effectiveFrom: addDays(today, -120),
  observedAt: `${addDays(today, -120)}T09:00:00+08:00`,
});
const recordKey = `${fact.sourceDepartment}/${fact.sourceRecordId}`;

let city: City;
let stopJobs: () => Promise<void>;
let token: string;
beforeAll(async () => {
  city = await openCity();
  const { silos, secrets, dataDir } = city;
  stopJobs = startJobs({ silos, config: { ...loadConfig({}), dataDir }, secrets, log: openLog('delivery', 'silent') });
  token = await issueDevelopmentToken(dataDir, 'integrator-housing');
}, 120_000);
afterAll(async () => {
  await stopJobs?.();
  await city?.close();
});

const rows = (silo: 'credit' | 'exchange', sql: string) =>
  (city.databases.get(silo) as SiloDatabase).dataSource.query(sql);

/** The exchange has taken in all that credit told. */
async function cycle(): Promise<void> {
  const [{ told }] = await rows('credit', 'SELECT count(*)::int AS told FROM outbox');
  const taken = `SELECT count(*)::int AS taken FROM feed_event WHERE silo = 'credit'`;
  while ((await rows('exchange', taken))[0].taken < told) await delay(30);
}

async function askSilo(silo: 'credit' | 'exchange', query: string, variables: object, viewer: Viewer) {
  const assertion = signAssertion(viewer, silo, { key: city.secrets.assertion[silo], now: Date.now() });
  const answer = await city.silos.get(silo)?.process({ query, variables: variables as never, assertion });
  expect(answer?.errors).toBeUndefined();
  return answer?.data as Record<string, unknown>;
}

/** What the housing commission is given of the entity's records, through the one door. */
async function housingSees(): Promise<string> {
  const query = `query ($uscc: USCC!) { marketEntity(uscc: $uscc) { creditRecords(first: 50) { edges { node { id title } } } } }`;
  const response = await fetch(`http://127.0.0.1:${city.gateway.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { uscc } }),
  });
  return response.text();
}

async function repair(record: string): Promise<void> {
  const proofs = { correctionProof: PROOF, performanceProof: PROOF, commitment: PROOF };
  const received = await askSilo(
    'credit',
    'mutation ($input: ReceiveCreditRepairInput!) { receiveCreditRepair(input: $input) { number version } }',
    { input: { record, ...proofs, promisesTruth: true, acceptsLiability: true } },
    handler,
  );
  await askSilo(
    'credit',
    'mutation ($input: AnswerCreditRepairInput!) { grantCreditRepair(input: $input) { state } }',
    { input: { ...(received.receiveCreditRepair as object), note: '义务已全部履行' } },
    head,
  );
}

interface Told {
  readonly deliveries: readonly {
    readonly channel: string;
    readonly reached: { readonly accessIndex: string } | null;
  }[];
}
async function deliveries(): Promise<Told['deliveries']> {
  const query = `query ($recordKey: String!) { withdrawal(about: "credit-record", recordKey: $recordKey) { deliveries {
    channel department { code } agreement accessIndex reached { accessIndex } } } }`;
  return ((await askSilo('exchange', query, { recordKey }, auditor)).withdrawal as Told).deliveries;
}

describe('CR-25, 信用修复管理办法 3: a repair in the whole city', () => {
  it('is gone for who had the record in the next answer, whose place in the log proves that the withdrawal reached it', async () => {
    await storeCreditRecords(city.databases.get('credit') as SiloDatabase, [fact]);
    await cycle();
    expect(await housingSees()).toContain(fact.title);
    const [{ id }] = await rows('credit', `SELECT id FROM credit_record WHERE title = '${fact.title}'`);
    await repair(`CreditRecord:${id}`);
    await cycle();
    const before = await deliveries();
    expect(before).toMatchObject([{ channel: 'QUERY', department: { code: 'HOUSING' }, reached: null }]);
    expect(await housingSees()).not.toContain(fact.title);
    const [delivery] = await deliveries();
    const leaves = await rows(
      'exchange',
      `SELECT leaf FROM access_leaf WHERE index = ${delivery?.reached?.accessIndex}`,
    );
    expect(JSON.parse(leaves[0].leaf)).toMatchObject({ department: 'HOUSING', entities: [uscc] });
  }, 60_000);
});
