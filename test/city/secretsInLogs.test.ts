import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import type { DevelopmentCallerName } from '../../gateway/identity/developmentCallers';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { projectPath } from '../../kernel/service/repository';
import { removeScratch, scratchFolder } from '../support/embedded/scratch';
import { makeAuthority } from '../support/security/certificates';
import { hostileOperations, MARK } from '../support/security/hostileOperations';
import { type LoggedProcess, runLogged } from '../support/security/loggedProcess';
import { openWebhookReceiver } from '../support/webhookReceiver';

const SCHEMA = buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'));
const LONG = 400_000;
const AGREEMENT = 'AG-2026-000007';
/** Names of natural persons, as they are typed where no name belongs. */
const PERSON = '欧阳隐名举报人';
const ASKERS: readonly DevelopmentCallerName[] = ['dashboard-city', 'case-officer', 'credit-centre', 'planner-samr'];
const JWT = /eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}/;
const KEPT = {
  HUB_SAMPLE_ENTITIES: '300',
  HUB_PORT: '0',
  HUB_LAME_DUCK_MS: '0',
  HUB_WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
};

const dataDir = scratchFolder();
const processes: LoggedProcess[] = [];
const secrets = new Map<string, string>();
let endpoint = '';
/** How many businesses the silo told that ran as a process of its own, over TLS. */
let overTls = 0;

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
type Json = any;

async function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Json> {
  const all = { 'content-type': 'application/json', ...headers };
  const response = await fetch(new URL(path, endpoint), { method: 'POST', headers: all, body });
  return response.json().catch(() => ({}));
}
async function tokenOf(name: DevelopmentCallerName): Promise<string> {
  const token = await issueDevelopmentToken(dataDir, name);
  secrets.set(`token of ${name}`, token);
  return token;
}
async function ask(query: string, variables: object, name?: DevelopmentCallerName): Promise<Json> {
  const headers: Record<string, string> = name ? { authorization: `Bearer ${await tokenOf(name)}` } : {};
  return post('/graphql', JSON.stringify({ query, variables }), headers);
}

/** A credential of an agreement, and the tokens that it gives and does not give. */
async function useCredential(): Promise<void> {
  const { data } = await ask(
    'query ($id: ID!) { agreement(id: $id) { version } }',
    { id: AGREEMENT },
    'integrator-housing',
  );
  const input = { agreement: AGREEMENT, version: data.agreement.version };
  const issue = 'mutation ($input: IssueCredentialInput!) { issueCredential(input: $input) { clientId clientSecret } }';
  const { clientId, clientSecret } = (await ask(issue, { input }, 'integrator-housing')).data.issueCredential;
  secrets.set('secret of a credential', clientSecret);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const credential = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
  const { access_token } = await post('/oauth/token', String(new URLSearchParams(credential)), form);
  secrets.set('token for a credential', access_token);
  await post('/graphql', '{"query":"{ __typename }"}', { authorization: `Bearer ${access_token}` });
  const basic = Buffer.from(`${clientId}:${clientSecret}x`).toString('base64');
  await post('/oauth/token', 'grant_type=client_credentials', { ...form, authorization: `Basic ${basic}` });
  secrets.set('a credential as a header', basic);
}

/** A webhook that a receiver refuses, so that its delivery is told of too. */
async function useWebhook(): Promise<void> {
  const receiver = await openWebhookReceiver();
  receiver.answer = (response) => response.writeHead(500).end();
  const input = { resource: 'market-entity', url: `${receiver.url}?key=Q7secretOfTheUrl` };
  const register =
    'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { secret webhook { id } } }';
  const { data } = await ask(register, { input }, 'integrator-housing');
  secrets.set('secret of a webhook', data.registerWebhook.secret);
  secrets.set('the same without its prefix', data.registerWebhook.secret.replace(/^whsec_/, ''));
  secrets.set('key in the URL of a webhook', 'Q7secretOfTheUrl');
  await ask('mutation ($id: ID!) { rotateWebhookSecret(id: $id) { secret } }', { id: data.registerWebhook.webhook.id });
  await receiver.close();
}

/** What is refused at the door: tokens that are none, and names in every place of a request. */
async function knock(): Promise<void> {
  const token = await tokenOf('auditor');
  secrets.set('token with another signature', `${token.slice(0, -9)}AAAAAAAAA`);
  const bad = [`Bearer ${token.slice(0, -9)}AAAAAAAAA`, 'Bearer Q7noToken', 'Basic Q7noToken', 'Q7noToken'];
  for (const authorization of bad) await post('/graphql', '{"query":"{ __typename }"}', { authorization });
  secrets.set('what was no token', 'Q7noToken');
  secrets.set('name of a person', PERSON);
  for (const body of [PERSON, `{"query":"${PERSON}"}`, `{"query":"{ a(name: \\"${PERSON}\\") }"}`, `["${PERSON}"]`]) {
    await post('/graphql', body);
  }
  await post('/graphql', JSON.stringify({ query: 'query A { __typename }', operationName: PERSON }));
  await post('/graphql', JSON.stringify({ query: 'query ($n: Int) { __typename }', variables: { n: PERSON } }));
  await ask(`{ marketEntities(first: 1, filter: { name: "${PERSON}" }) { totalCount } }`, {});
  const own = { 'sec-fetch-site': 'same-origin' };
  await post('/session', JSON.stringify({ as: 'case-officer' }), own);
  await post('/session', JSON.stringify({ as: PERSON }), own);
  for (const path of [
    `/graphql?query=${PERSON}`,
    `/exports/${PERSON}`,
    `/feed/${PERSON}`,
    `/${PERSON}?token=Q7noToken`,
  ]) {
    await fetch(new URL(path, endpoint), { headers: { cookie: `hub-session=${token}`, ...own } });
  }
}

/** The names of inspectors, as their own office is told them. */
async function readNames(): Promise<void> {
  const query = '{ inspectors(first: 100) { edges { node { name certificateNo } } } }';
  const { data } = await ask(query, {}, 'planner-samr');
  for (const { node } of data.inspectors.edges) {
    if (node.name) secrets.set(`inspector ${node.name}`, node.name);
    if (node.certificateNo) secrets.set(`certificate of ${node.name}`, node.certificateNo);
  }
}

/** Everything that takes a text is asked once with words that stand nowhere else. */
async function typeEverywhere(): Promise<void> {
  secrets.set('what was typed into fields', MARK);
  for (const { query, variables } of hostileOperations(SCHEMA)) {
    for (const name of query.startsWith('mutation') ? ASKERS : ASKERS.slice(0, 1)) await ask(query, variables, name);
  }
}

const textsIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [String(value)];

/** The keys and passwords of the data folder, each in the forms in which it might be written. */
function keptSecrets(): [string, string][] {
  const { x: _public, ...issuer } = JSON.parse(readFileSync(join(dataDir, 'development-issuer.json'), 'utf8'));
  const files = ['keys.json', 'database.json', ...readdirSync(dataDir).filter((name) => /-key\.json$/.test(name))];
  const kept = files.map((name) => [name, JSON.parse(readFileSync(join(dataDir, name), 'utf8'))] as const);
  const texts = [...kept, ['development-issuer.json', issuer] as const].flatMap(([name, content]) =>
    textsIn(content).map((text): [string, string] => [name, text]),
  );
  return texts
    .filter(([, text]) => text.length >= 20 && !text.includes('PUBLIC KEY'))
    .flatMap(([name, text]) => {
      const bytes = Buffer.from(text, 'base64');
      return [text, bytes.toString('hex'), bytes.toString('base64url')].map((form): [string, string] => [name, form]);
    });
}

function output(): string {
  return processes.map(({ written }) => written()).join('\n') + readFileSync(join(dataDir, 'postgres.log'), 'utf8');
}

async function start(words: readonly string[], env: Record<string, string> = {}): Promise<LoggedProcess> {
  const started = runLogged(words, { ...KEPT, HUB_DATA_DIR: dataDir, ...env });
  processes.push(started);
  return started;
}

/** A certificate of this run alone for a silo's process; its key is to be met in no log either. */
function tlsFiles(): Readonly<Record<'HUB_TLS_CERT' | 'HUB_TLS_KEY' | 'HUB_TLS_CA', string>> {
  const authority = makeAuthority('Hub test authority');
  const { cert, key } = authority.issue(['127.0.0.1']);
  secrets.set('private key of a certificate', key.split('\n')[1] ?? '');
  const texts = { HUB_TLS_CERT: cert, HUB_TLS_KEY: key, HUB_TLS_CA: authority.cert };
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return {
    HUB_TLS_CERT: join(folder, 'HUB_TLS_CERT'),
    HUB_TLS_KEY: join(folder, 'HUB_TLS_KEY'),
    HUB_TLS_CA: join(folder, 'HUB_TLS_CA'),
  };
}

describe('secrets and the logs of a hub at the level debug', () => {
  beforeAll(async () => {
    const whole = await start(['serve']);
    [, endpoint = ''] = await whole.until(/hub ready (\S+)\/graphql/);
    await knock();
    await useCredential();
    await useWebhook();
    await readNames();
    await typeEverywhere();
    await whole.stop();
    const tls = tlsFiles();
    const { HUB_TLS_CERT, HUB_TLS_KEY } = tls;
    const credit = await start(['serve', 'credit'], { HUB_SILO_PORT_CREDIT: '0', HUB_TLS_CERT, HUB_TLS_KEY });
    const [, url = ''] = await credit.until(/credit ready (https:\S+)/);
    const apart = await start(['serve'], { HUB_SILO_URL_CREDIT: url, HUB_TLS_CA: tls.HUB_TLS_CA });
    [, endpoint = ''] = await apart.until(/hub ready (\S+)\/graphql/);
    const { data } = await ask('{ marketEntities(first: 1) { edges { node { uscc } } } }', {}, 'dashboard-city');
    overTls = data.marketEntities.edges.length;
    await credit.stop('SIGKILL');
    await ask(`{ marketEntities(first: 1, filter: { name: "${PERSON}" }) { totalCount } }`, {}, 'dashboard-city');
    await apart.stop();
    const password = 'Q7passwordOfTheDatabase';
    secrets.set('password of a database that lets nobody in', password);
    const shut = await start(['serve'], { HUB_DATABASE_URL_CREDIT: `postgres://app:${password}@127.0.0.1:9/credit` });
    await shut.ended();
    secrets.set('a key that is too short', 'UTdzaG9ydA==');
    await (await start(['serve'], { HUB_CURSOR_KEY: 'UTdzaG9ydA==', HUB_SIGN_IN_CLIENT_SECRET: password })).ended();
  }, LONG);
  afterAll(async () => {
    for (const { stop } of processes) await stop('SIGKILL').catch(() => undefined);
    await removeScratch();
  });

  it('have something to hold: operations, refusals, failures, and lines of the level debug', () => {
    const text = output();
    for (const line of [
      '"msg":"operation"',
      '"msg":"refused"',
      'silo did not answer',
      '"level":20',
      'database system',
    ]) {
      expect(text).toContain(line);
    }
    expect(secrets.size).toBeGreaterThan(20);
    for (const [name, secret] of secrets)
      expect([name, typeof secret, secret?.length > 1]).toEqual([name, 'string', true]);
    expect(overTls).toBe(1);
    expect(keptSecrets().length).toBeGreaterThan(30);
  });

  it('meet nowhere: no token, credential, key or password, no name of a person and nothing that was typed', () => {
    const text = output();
    const found = [...secrets, ...keptSecrets()].filter(([, secret]) => text.includes(secret)).map(([name]) => name);
    expect(found).toEqual([]);
  });

  it('meet in no form of a signed token, the gateway\u2019s word to its silos among them', () => {
    expect(JWT.exec(output())?.[0]).toBeUndefined();
  });

  it('would be found where one was written', () => {
    const [, token = ''] = [...secrets].find(([name]) => name.startsWith('token of')) ?? [];
    expect(`{"headers":"Bearer ${token}"}`).toMatch(JWT);
  });
});
