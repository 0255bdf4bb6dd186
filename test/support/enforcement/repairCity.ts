import { setTimeout as delay } from 'node:timers/promises';
import { issueDevelopmentToken } from '../../../gateway/identity/developmentIssuer';
import { loadConfig } from '../../../kernel/service/config';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { signAssertion } from '../../../kernel/service/identity/assertion';
import { openLog } from '../../../kernel/service/log';
import type { AsOf, Viewer } from '../../../kernel/service/silo';
import { addDays, shanghaiDay } from '../../../kernel/values/day';
import type { FactSiloName, SiloName } from '../../../kernel/values/silos';
import { requireUscc } from '../../../kernel/values/uscc';
import { startJobs } from '../../../tools/assembly/startJobs';
import { DOCUMENTED_ENTITIES } from '../../../tools/generate/documentedEntities';
import { PROOF, repairPeople } from '../credit/repairDesk';
import { databaseMoment } from '../databaseMoment';
import { type City, openCity } from '../openCity';
import { OFFICIAL, type OpenSilo } from '../openSilo';
import { openWebhookReceiver, type WebhookReceiver } from '../webhookReceiver';
import { openAfterDesk, payment } from './afterDesk';
import { caseOf, decideWalked, decisionOf, servedOn, serveWalked, type WalkedCase, walkToNotice } from './caseWalk';
import { withinTime } from './effectsCity';

/** The day of the tests: the real one. */
export const today = shanghaiDay(Date.now());
/** The entity that is punished. */
export const uscc = requireUscc(DOCUMENTED_ENTITIES[0]?.uscc ?? '');
const { handler, head } = repairPeople;
/** Words that stand in the case, its decision and its penalty. */
export const WORDS = { cause: '封存案由丙七三一', title: '封存决定丁七三一', penalty: '封存处罚戊七三一' };
/** The case. */
export const WALKED: WalkedCase = { uscc, at: 871, from: addDays(today, -170), marks: WORDS };
/** Number of the case, and of its decision. */
export const [CASE, NUMBER] = [caseOf(WALKED.at), decisionOf(WALKED.at)];
/** Words that stand in the record, the decision, its penalty and its case, and nowhere else in the city. */
export const MARKS = { ...WORDS, record: `行政处罚决定（案号：${CASE}）` };

/** The city once it is open, and the case that was taken through it. */
export interface RepairCity {
  readonly city: City;
  readonly receiver: WebhookReceiver;
  readonly stopJobs: () => Promise<void>;
  readonly knownThen: string;
  readonly file: string;
  readonly ids: { readonly record: string; readonly decision: string; readonly case: string };
}

let opening: Partial<{ -readonly [Key in keyof RepairCity]: RepairCity[Key] }> = {};
/** What was opened. */
export const hub = (): RepairCity => opening as RepairCity;
const tokens = new Map<string, string>();
const database = (silo: SiloName) => hub().city.databases.get(silo) as SiloDatabase;
/** Rows of a statement in a silo. */
export const rows = (silo: SiloName, sql: string, values: unknown[] = []) =>
  database(silo).dataSource.query(sql, values);
/** The first of them. */
export const one = async (silo: SiloName, sql: string) => (await rows(silo, sql))[0];

/** Asks a silo as the gateway does. */
export async function askSilo(
  silo: SiloName,
  query: string,
  more: { variables?: object; viewer?: Viewer; times?: AsOf } = {},
) {
  const { viewer = OFFICIAL, times, variables = {} } = more;
  const assertion = signAssertion(viewer, silo, { key: hub().city.secrets.assertion[silo], now: Date.now() });
  const answer = await hub()
    .city.silos.get(silo)
    ?.process({ query, variables: variables as never, assertion, times });
  return { data: answer?.data as Record<string, unknown> | null, errors: answer?.errors };
}

/** What the gateway answers over HTTP, to the letter. */
export async function get(as: 'public' | 'housing', path: string, init: { body?: object; headers?: object } = {}) {
  const token = tokens.get(as);
  const response = await fetch(`http://127.0.0.1:${hub().city.gateway.port}${path}`, {
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
/** Asks the gateway. */
export const ask = (as: 'public' | 'housing', query: string, variables: object, headers = {}) =>
  get(as, '/graphql', { body: { query, variables }, headers });

/** The exchange has taken in all that the silos told, and all that follows its feed in it as well. */
export async function cycle(): Promise<void> {
  for (const silo of ['credit', 'enforcement', 'supervision'] as const satisfies readonly FactSiloName[]) {
    const { told } = await one(silo, 'SELECT count(*)::int AS told FROM outbox');
    const taken = `SELECT count(*)::int AS taken FROM feed_event WHERE silo = '${silo}'`;
    while ((await one('exchange', taken)).taken < told) await delay(30);
  }
  const behind = 'SELECT count(*)::int AS behind FROM feed_state s, feed_follower f WHERE f.seq < s.last_seq';
  while ((await one('exchange', behind)).behind > 0) await delay(30);
}

/** A case of Pudong from its opening to a decision that is performed and published in both channels. */
async function decide(): Promise<string> {
  const enforcing = database('enforcement');
  const file = await walkToNotice(enforcing, WALKED);
  await decideWalked(enforcing, file, WALKED);
  await serveWalked(enforcing, file, WALKED);
  const through = {
    database: enforcing,
    ask: (query: string, variables: object, viewer: Viewer) => askSilo('enforcement', query, { variables, viewer }),
  };
  const desk = openAfterDesk(through as unknown as OpenSilo);
  const on = servedOn(WALKED);
  const take = async (step: Parameters<typeof desk.must>[0], input: object) =>
    desk.must(step, { decision: NUMBER, version: (await desk.find(NUMBER))?.version, on, ...input });
  await take('beginPerformance', {});
  await take('payFine', payment('2000000', on));
  await take('completePerformance', {});
  const screening = { stateSecrets: true, tradeSecrets: true, privacy: true };
  await take('prepareDecisionPublication', { summary: '摘要', screening });
  await take('publishDecision', { channels: ['CREDIT_CHINA', 'NECIPS'] });
  return file;
}

/** Opens the city, with webhooks of the housing commission, and takes the case through it up to its published record. */
export async function openRepairCity(): Promise<void> {
  const receiver = await openWebhookReceiver();
  const city = await openCity({ outbound: { plainHttp: true, allowedAddresses: ['127.0.0.1'] } });
  opening = { city, receiver };
  const { silos, secrets, dataDir } = city;
  const config = { ...loadConfig({}), dataDir };
  opening.stopJobs = startJobs({ silos, config, secrets, log: openLog('repair', 'silent') });
  tokens.set('housing', await issueDevelopmentToken(dataDir, 'integrator-housing'));
  await cycle();
  for (const resource of ['credit-record', 'enforcement-case']) {
    const register = `mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { webhook { id } } }`;
    expect(await ask('housing', register, { input: { resource, url: receiver.url } })).toContain('"id"');
  }
  opening.file = await decide();
  const published = `SELECT 'CreditRecord:' || id AS id FROM credit_record WHERE document_number = '${NUMBER}' AND publication_state = 'PUBLISHED'`;
  await withinTime(60_000, 'the record', async () => (await one('credit', published)) !== undefined);
  await cycle();
  const decision = await one('enforcement', `SELECT id FROM enforcement_decision WHERE number = '${NUMBER}'`);
  const penaltyCase = await one('enforcement', `SELECT id FROM enforcement_case WHERE case_number = '${CASE}'`);
  opening.ids = {
    record: (await one('credit', published)).id,
    decision: `EnforcementDecision:${decision.id}`,
    case: `EnforcementCase:${penaltyCase.id}`,
  };
  opening.knownThen = await databaseMoment(database('credit'));
}

/** Closes it. */
export async function closeRepairCity(): Promise<void> {
  await opening.stopJobs?.();
  await opening.city?.close();
  await opening.receiver?.close();
}

/** Applies for the repair of the record, and has it granted. */
export async function repair(): Promise<void> {
  const proofs = { correctionProof: PROOF, performanceProof: PROOF, commitment: PROOF };
  const received = await askSilo(
    'credit',
    'mutation ($input: ReceiveCreditRepairInput!) { receiveCreditRepair(input: $input) { number version } }',
    {
      variables: { input: { record: hub().ids.record, ...proofs, promisesTruth: true, acceptsLiability: true } },
      viewer: handler,
    },
  );
  expect(received.errors).toBeUndefined();
  const granted = await askSilo(
    'credit',
    'mutation ($input: AnswerCreditRepairInput!) { grantCreditRepair(input: $input) { state } }',
    {
      variables: { input: { ...(received.data?.receiveCreditRepair as object), note: '义务已全部履行' } },
      viewer: head,
    },
  );
  expect(granted.errors).toBeUndefined();
}
