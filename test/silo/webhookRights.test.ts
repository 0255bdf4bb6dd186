import type { SiloResponse, Viewer } from '../../kernel/service/silo';
import { STRICT_OUTBOUND } from '../../kernel/service/silo';
import { WEBHOOKS_A_DEPARTMENT } from '../../subgraphs/exchange/rules/webhooks/webhookLimits';
import { PUBLIC } from '../support/openSilo';
import { HOUSING, OWNER, openWebhookDesk, type WebhookDesk } from '../support/webhookDesk';

const URL_ALLOWED = 'http://127.0.0.1:8080/in?key=1';
const STRANGER: Viewer = { ...OWNER, subject: 'zhao', department: 'TAX' };
const DATA_CENTRE: Viewer = {
  ...OWNER,
  subject: 'data-centre',
  department: 'BIG_DATA',
  roles: ['sharing-administrator'],
};

let desk: WebhookDesk;
beforeAll(async () => {
  desk = await openWebhookDesk();
});
afterEach(() => desk.clear());
afterAll(() => desk.close());

const codeOf = ({ errors }: SiloResponse) => errors?.[0]?.extensions.code;
const factsOf = ({ errors }: SiloResponse) => errors?.[0]?.extensions;

describe('registering a webhook', () => {
  it('is for whoever may follow the resource', async () => {
    const asked = (viewer: Viewer, input: object = {}) => desk.tryRegister({ url: URL_ALLOWED, ...input }, viewer);
    expect(codeOf(await asked(PUBLIC))).toBe('TOKEN_NEEDED');
    expect(codeOf(await asked(OWNER, { resource: 'gossip' }))).toBe('UNKNOWN_RESOURCE');
    expect(codeOf(await asked(STRANGER))).toBe('NOT_IN_AGREEMENT');
    const ended = { ...HOUSING, grant: HOUSING.grant && { ...HOUSING.grant, state: 'NOT_ACTIVE' as const } };
    expect(codeOf(await asked(ended))).toBe('NOT_IN_AGREEMENT');
    expect(codeOf(await asked(HOUSING))).toBeUndefined();
  });

  it('tells the secret once and in no other answer', async () => {
    const { id, secret } = await desk.register(URL_ALLOWED);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(JSON.stringify(await desk.seen())).not.toContain(secret.slice(6));
    expect(JSON.stringify(await desk.change('pauseWebhook', id))).not.toContain(secret.slice(6));
    expect(await desk.hub.count(`outbox WHERE payload::text LIKE '%${secret.slice(6, 20)}%'`)).toBe(0);
  });

  it('refuses a receiver inside, and one that could not be named in a refusal', async () => {
    for (const host of ['10.0.0.8', '169.254.169.254', '[::1]', '[fd00:ec2::254]', 'localhost', '0x7f000002']) {
      const refused = await desk.tryRegister({ url: `http://${host}/` });
      expect([host, codeOf(refused)]).toEqual([host, 'WEBHOOK_HOST_NOT_PUBLIC']);
    }
    const refused = await desk.tryRegister({ url: 'http://user:geheim@127.0.0.1/' });
    expect(factsOf(refused)).toMatchObject({ code: 'WEBHOOK_URL_UNFIT', reason: 'CREDENTIALS' });
    expect(JSON.stringify(refused)).not.toContain('geheim');
    expect(await desk.seen()).toEqual([]);
  });

  it('is held to a number for each department', async () => {
    const all = Array.from({ length: WEBHOOKS_A_DEPARTMENT }, () => desk.register(URL_ALLOWED));
    await Promise.all(all);
    expect(factsOf(await desk.tryRegister({ url: URL_ALLOWED }))).toMatchObject({
      code: 'WEBHOOKS_AT_MOST',
      limit: 20,
    });
    expect(codeOf(await desk.tryRegister({ url: URL_ALLOWED }, HOUSING))).toBeUndefined();
  });

  it('takes HTTPS to public addresses alone unless the configuration says otherwise', async () => {
    const strict = await openWebhookDesk(STRICT_OUTBOUND);
    expect(factsOf(await strict.tryRegister({ url: 'http://8.8.8.8/' }))).toMatchObject({ reason: 'SCHEME' });
    expect(codeOf(await strict.tryRegister({ url: 'https://127.0.0.1/' }))).toBe('WEBHOOK_HOST_NOT_PUBLIC');
    expect(codeOf(await strict.tryRegister({ url: 'https://8.8.8.8/in' }))).toBeUndefined();
    await strict.close();
  });
});

describe('who sees and changes a webhook', () => {
  const CHANGES = ['pauseWebhook', 'resumeWebhook', 'rotateWebhookSecret', 'removeWebhook'];
  const run = (name: string, id: string, viewer: Viewer) => {
    const answer = name === 'removeWebhook' ? 'id' : 'webhook { id state }';
    return desk.ask(`mutation ($id: ID!) { ${name}(id: $id) { ${answer} } }`, { id }, viewer);
  };
  const log = (webhook: string, viewer: Viewer) =>
    desk.ask('query ($webhook: ID!) { webhookDeliveries(webhook: $webhook) { totalCount } }', { webhook }, viewer);

  it('is its department, and the data centre without the secret parts of the URL', async () => {
    const { id } = await desk.register(URL_ALLOWED);
    expect(await desk.seen()).toMatchObject([{ id, url: URL_ALLOWED, state: 'ACTIVE' }]);
    expect(await desk.seen(DATA_CENTRE)).toMatchObject([{ id, url: 'http://127.0.0.1:8080' }]);
    for (const viewer of [HOUSING, STRANGER, PUBLIC]) expect(await desk.seen(viewer)).toEqual([]);
    expect((await log(id, DATA_CENTRE)).data).toMatchObject({ webhookDeliveries: { totalCount: 0 } });
    for (const viewer of [HOUSING, PUBLIC]) expect(codeOf(await log(id, viewer))).toBe('UNKNOWN_WEBHOOK');
    expect(codeOf(await log('no id', OWNER))).toBe('UNKNOWN_WEBHOOK');
  });

  it('is nobody of another department, and nothing is changed then', async () => {
    const { id } = await desk.register(URL_ALLOWED);
    for (const viewer of [HOUSING, DATA_CENTRE, PUBLIC]) {
      for (const name of CHANGES) expect(codeOf(await run(name, id, viewer))).toBe('UNKNOWN_WEBHOOK');
    }
    expect(codeOf(await run('pauseWebhook', 'no id', OWNER))).toBe('UNKNOWN_WEBHOOK');
    expect(await desk.seen()).toMatchObject([{ id, state: 'ACTIVE' }]);
  });

  it('tells each change in the outbox, and destroys the secret of one that is removed', async () => {
    const { id } = await desk.register(URL_ALLOWED);
    await desk.replay(id, null);
    for (const name of CHANGES) expect((await run(name, id, OWNER)).errors).toBeUndefined();
    const told = await desk.hub.database.dataSource.query(
      'SELECT type, payload FROM outbox WHERE aggregateid = $1 ORDER BY position',
      [id],
    );
    const kinds = told.map(({ type }: { type: string }) => type.replace('cn.sh.hub.exchange-webhook.', ''));
    expect(kinds).toEqual(['registered', 'replayed', 'paused', 'resumed', 'rotated', 'removed']);
    expect(told[0].payload.data).toMatchObject({ webhook: id, department: 'DEVELOPMENT_REFORM', by: 'zhang' });
    expect(await desk.seen()).toEqual([]);
    expect(codeOf(await run('resumeWebhook', id, OWNER))).toBe('UNKNOWN_WEBHOOK');
    expect(await desk.hub.count(`webhook WHERE key = '${id}' AND secret IS NULL AND former_secret IS NULL`)).toBe(1);
    expect((await log(id, OWNER)).errors).toBeUndefined();
  });
});
