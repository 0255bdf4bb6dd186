import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { type City, openCity } from '../support/openCity';
import { openPlantedCity } from '../support/plantedCity';

const AGREEMENT = 'AG-2026-000007';
const READ = `query Read($id: ID!) { agreement(id: $id) { version state } }`;
const ISSUE = `mutation Issue($input: IssueCredentialInput!) { issueCredential(input: $input) {
  clientId clientSecret agreement { version } refusal { code } } }`;
const REVOKE = `mutation Revoke($input: RevokeCredentialInput!) { revokeCredential(input: $input) { refusal { code } } }`;
const END = `mutation End($input: AgreementStandingInput!) { endAgreement(input: $input) { agreement { state } refusal { code } } }`;
const ASK = '{ marketEntities(first: 1) { edges { node { uscc creditRecords(first: 1) { totalCount } } } } }';

interface Credential {
  readonly clientId: string;
  readonly clientSecret: string;
}
// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
type Json = any;

describe('tokens for the credential of an agreement', () => {
  let city: City;
  let integrator: string;
  beforeAll(async () => {
    city = await openCity();
    integrator = await issueDevelopmentToken(city.dataDir, 'integrator-housing');
  }, 60_000);
  afterAll(() => city?.close());

  const tokenUrl = () => city.gateway.url.replace('/graphql', '/oauth/token');

  async function graphql(query: string, variables: object, token: string): Promise<Json> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(city.gateway.url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  }

  async function issue(id = AGREEMENT): Promise<Credential> {
    const { data } = await graphql(READ, { id }, integrator);
    const input = { agreement: id, version: data.agreement.version };
    return (await graphql(ISSUE, { input }, integrator)).data.issueCredential;
  }

  async function fetchToken(
    form: Record<string, string> | string,
    headers: Record<string, string> = {},
  ): Promise<Json> {
    const response = await fetch(tokenUrl(), { method: 'POST', headers, body: new URLSearchParams(form) });
    return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
  }

  const basic = ({ clientId, clientSecret }: Credential) => ({
    authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
  });
  const grant = { grant_type: 'client_credentials' };

  it('gives a token of an hour by header or by form, and it works under the agreement', async () => {
    const credential = await issue();
    expect(credential.clientId).toMatch(/^ag-2026-000007\.[0-9a-f]{12}$/);
    const { clientId: client_id, clientSecret: client_secret } = credential;
    for (const [form, headers] of [
      [grant, basic(credential)],
      [{ ...grant, client_id, client_secret }, {}],
    ] as const) {
      const reply = await fetchToken(form, headers);
      expect(reply).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3600 });
      expect(reply.headers.get('cache-control')).toBe('no-store');
      const claims = JSON.parse(Buffer.from(reply.access_token.split('.')[1], 'base64url').toString());
      expect(claims).toMatchObject({
        sub: client_id,
        kind: 'application',
        department: 'HOUSING',
        roles: ['data-client'],
        agreement: AGREEMENT,
        purpose: 'permit-renewal',
      });
      expect(claims.exp - claims.iat).toBe(3600);
      const { data, errors } = await graphql(ASK, {}, reply.access_token);
      expect(errors).toBeUndefined();
      expect(data.marketEntities.edges[0].node.creditRecords.totalCount).toEqual(expect.any(Number));
    }
  });

  it('keeps the digest of the secret alone', async () => {
    const { clientId, clientSecret } = await issue();
    const sql = 'SELECT * FROM credential WHERE client_id = $1';
    const row = (await city.databases.get('exchange')?.dataSource.query(sql, [clientId]))?.[0];
    expect(row.secret_hash).toHaveLength(32);
    expect(JSON.stringify(row)).not.toContain(clientSecret);
  });

  it('refuses in the words of RFC 6749', async () => {
    const credential = await issue();
    const other = await issue();
    const { clientId: client_id, clientSecret: client_secret } = credential;
    const cases: [Record<string, string> | string, Record<string, string>, number, string][] = [
      [{}, basic(credential), 400, 'invalid_request'],
      [{ grant_type: 'password' }, basic(credential), 400, 'unsupported_grant_type'],
      [{ ...grant, scope: 'everything' }, basic(credential), 400, 'invalid_scope'],
      [{ ...grant, client_secret }, basic(credential), 400, 'invalid_request'],
      [`grant_type=client_credentials&grant_type=client_credentials`, basic(credential), 400, 'invalid_request'],
      [grant, { ...basic(credential), 'content-type': 'application/json' }, 400, 'invalid_request'],
      [grant, {}, 401, 'invalid_client'],
      [grant, { authorization: 'Basic !' }, 401, 'invalid_client'],
      [grant, basic({ clientId: client_id, clientSecret: other.clientSecret }), 401, 'invalid_client'],
      [grant, basic({ clientId: 'ag-2026-000007.000000000000', clientSecret: client_secret }), 401, 'invalid_client'],
      [{ ...grant, client_id: "x' OR '1'='1", client_secret }, {}, 401, 'invalid_client'],
    ];
    for (const [form, headers, status, error] of cases) {
      const reply = await fetchToken(form, headers);
      expect([form, reply.status, reply.error]).toEqual([form, status, error]);
      expect(reply.error_description).toMatch(/^[\x20-\x7e]+$/);
      expect(reply.access_token).toBeUndefined();
      if (status === 401) expect(reply.headers.get('www-authenticate')).toMatch(/^Basic/);
    }
    const get = await fetch(tokenUrl());
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('takes a revoked credential and its live tokens for nothing within seconds', async () => {
    const credential = await issue();
    const { access_token } = await fetchToken(grant, basic(credential));
    const { data } = await graphql(READ, { id: AGREEMENT }, integrator);
    const input = { agreement: AGREEMENT, version: data.agreement.version, clientId: credential.clientId };
    expect((await graphql(REVOKE, { input }, integrator)).data.revokeCredential.refusal).toBeNull();
    expect(await fetchToken(grant, basic(credential))).toMatchObject({ status: 401, error: 'invalid_client' });
    const { errors } = await graphql(ASK, {}, access_token);
    expect(errors[0].extensions).toMatchObject({ code: 'AGREEMENT_NOT_ACTIVE', reason: 'CREDENTIAL_REVOKED' });
  });

  it('stops a client that asks for tokens without end, with the seconds to wait', async () => {
    const credential = await issue();
    let reply: Json;
    for (let i = 0; i < 31; i++) reply = await fetchToken(grant, basic(credential));
    expect(reply).toMatchObject({ status: 429, error: 'slow_down' });
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('gives no token and no data once the agreement has ended', async () => {
    const id = 'AG-2026-000007';
    const credential = await issue(id);
    const { access_token } = await fetchToken(grant, basic(credential));
    const centre = await issueDevelopmentToken(city.dataDir, 'data-centre');
    const { data } = await graphql(READ, { id }, centre);
    const input = { agreement: id, version: data.agreement.version, reason: '任务完成' };
    expect((await graphql(END, { input }, centre)).data.endAgreement.agreement.state).toBe('ENDED');
    expect(await fetchToken(grant, basic(credential))).toMatchObject({ status: 401, error: 'invalid_client' });
    const { errors } = await graphql(ASK, {}, access_token);
    expect(errors[0].extensions).toMatchObject({ code: 'AGREEMENT_NOT_ACTIVE' });
  });
});

describe('tokens where another issuer gives them', () => {
  it('has no such path', async () => {
    const tokens = { issuer: 'https://issuer.example', audience: 'hub', jwksUrl: 'http://127.0.0.1:1/jwks' };
    const city = await openPlantedCity({ config: { mode: 'production', tokens } });
    const url = city.gateway.url.replace('/graphql', '/oauth/token');
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect([response.status, ((await response.json()) as Json).errors[0].extensions.code]).toEqual([
      404,
      'NO_SUCH_PATH',
    ]);
    await city.close();
  });
});
