import { migrateSilo, openSiloDatabase } from '../../kernel/service/database/siloDatabase';
import { signAssertion, verifyAssertion } from '../../kernel/service/identity/assertion';
import { openLog } from '../../kernel/service/log';
import type { Silo } from '../../kernel/service/silo';
import { type SiloServer, startSiloServer } from '../../kernel/service/siloServer';
import { startSubgraph } from '../../kernel/service/startSubgraph';
import { siloModules } from '../../tools/assembly/siloModules';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { CLOCK, OFFICIAL } from '../support/openSilo';

const key = Buffer.alloc(32, 7);
const LONG = 120_000;
const sign = (now = CLOCK) => signAssertion(OFFICIAL, 'inspection', { key, now });
const verify = (token: string, now = CLOCK) => verifyAssertion(token, 'inspection', { key, now });
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const [head = '', payload = '', seal = ''] = sign().split('.');
const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());

describe("the gateway's word to a silo", () => {
  it('says who asks, for thirty seconds', () => {
    expect(verify(sign())).toEqual(OFFICIAL);
    expect(verify(sign(), CLOCK + 30_000)).toEqual(OFFICIAL);
  });

  it.each([
    ['nothing', ''],
    ['two parts', `${head}.${payload}`],
    ['four parts', `${sign()}.x`],
    ['another header', `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.${seal}`],
    ['a changed payload', `${head}.${encode({ ...claims, viewer: { ...OFFICIAL, roles: ['auditor'] } })}.${seal}`],
    ['a changed signature', `${head}.${payload}.${seal.startsWith('A') ? 'B' : 'A'}${seal.slice(1)}`],
    ['no signature', `${head}.${payload}.`],
    ["another silo's", signAssertion(OFFICIAL, 'credit', { key, now: CLOCK })],
    ["another key's", signAssertion(OFFICIAL, 'inspection', { key: Buffer.alloc(32, 8), now: CLOCK })],
    ['one that has expired', sign(CLOCK - 31_000)],
    ['one of the future', sign(CLOCK + 6_000)],
  ])('is not taken when it is %s', (_, token) => {
    expect(() => verify(token)).toThrow(expect.objectContaining({ code: 'NOT_THE_GATEWAY' }));
  });
});

describe('a silo and strangers', () => {
  let urls: TestDatabase;
  let silo: Silo;
  let server: SiloServer;
  beforeAll(async () => {
    const inspection = siloModules.inspection;
    const build = async ({ migratorUrl }: { migratorUrl: string }) => {
      await migrateSilo(inspection as never, migratorUrl);
    };
    urls = await createTestDatabase({ name: 'assertion', silo: 'inspection', build });
    const database = await openSiloDatabase(inspection as never, urls.appUrl);
    const keys = { cursor: key, assertion: key };
    silo = startSubgraph(inspection, { database, keys, onIncident: () => undefined, clock: () => CLOCK });
    server = await startSiloServer({ silo, host: '127.0.0.1', port: 0, log: openLog('assertion', 'silent') });
  }, LONG);
  afterAll(async () => {
    await server.stop();
    await silo.stop();
    await urls.drop();
  }, LONG);
  const post = (body: string, token?: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      body,
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });

  it.each(['{ _service { sdl } }', '{ __typename }', 'no GraphQL'])('tells them nothing: %s', async (query) => {
    const { data, errors } = await silo.process({ query, assertion: '' });
    expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'NOT_THE_GATEWAY']);
    const response = await post(JSON.stringify({ query }));
    expect([response.status, (await response.json()).data]).toEqual([401, null]);
  });

  it('tells the gateway its SDL', async () => {
    const response = await post(JSON.stringify({ query: '{ _service { sdl } }' }), sign());
    expect([response.status, (await response.json()).data._service.sdl]).toEqual([
      200,
      expect.stringContaining('type'),
    ]);
  });

  it.each(['null', '7', '[]', '{}', '{"query":7}'])('refuses %s as no operation, whoever sends it', async (body) => {
    const response = await post(body);
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });
});
