import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { DEVELOPMENT_CALLERS, type DevelopmentCaller } from '../../gateway/identity/developmentCallers';
import { DEVELOPMENT_ISSUER, issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { listen } from '../../kernel/service/listen';
import { findDepartment } from '../../kernel/values/reference/departments';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity, type Reply } from '../support/plantedCity';

const ISSUER = 'https://id.example';
const AUDIENCE = 'hub';
const refusalOf = ({ status, body }: Reply) => [
  status,
  body.errors?.[0].extensions.code,
  body.errors?.[0].extensions.reason,
];

interface TokenParts {
  readonly key: KeyObject | Uint8Array;
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
}

const CLAIMS = { iss: ISSUER, aud: AUDIENCE, sub: 'li', kind: 'official', department: 'SAMR', roles: ['planner'] };

async function sign({ key, header = {}, claims = {} }: TokenParts): Promise<string> {
  const { SignJWT } = await import('jose');
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...CLAIMS, iat: now, exp: now + 60, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: 'one', ...header } as never)
    .sign(key);
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const profile = (city: PlantedCity, token: string) => city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, bearer(token));

describe('identity: tokens of the development issuer', () => {
  let city: PlantedCity;
  beforeAll(async () => {
    city = await openPlantedCity();
  });
  afterAll(() => city.close());

  it.each(Object.entries<DevelopmentCaller>(DEVELOPMENT_CALLERS))(
    'knows %s with department, roles, district and agreement',
    async (name, caller) => {
      city.silos.credit.viewers.length = 0;
      const { body } = await profile(city, await city.token(name));
      expect(body.errors).toBeUndefined();
      const { kind, department, roles, district, agreement, purpose } = caller;
      const grant = agreement ? { agreement, purpose, state: 'ACTIVE' } : null;
      expect(city.silos.credit.viewers).toMatchObject([{ subject: name, kind, department, roles, district, grant }]);
      expect(findDepartment(department ?? '')).toBeDefined();
    },
  );

  it('keeps its key readable by the owner alone', () => {
    expect(statSync(join(city.folder, 'development-issuer.json')).mode & 0o777).toBe(0o600);
  });

  it('makes no token for a caller that it does not know', async () => {
    await expect(issueDevelopmentToken(city.folder, 'mayor')).rejects.toMatchObject({ code: 'UNKNOWN_CALLER' });
  });

  it.each([
    ['another scheme', 'Basic YTpi'],
    ['no JWT', 'Bearer abc'],
    ['an unsigned JWT', `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.`],
    ['a token as long as a novel', `Bearer ${'a'.repeat(4_000)}.${'a'.repeat(4_200)}.a`],
  ])('refuses %s with 401 and tells the scheme', async (_, authorization) => {
    const reply = await city.ask('{ __typename }', {}, { authorization });
    expect(refusalOf(reply)).toEqual([401, 'TOKEN_INVALID', 'form']);
    expect(reply.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('refuses a token of its own whose signature another key made', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const claims = { iss: DEVELOPMENT_ISSUER.issuer, aud: DEVELOPMENT_ISSUER.audience };
    const token = await sign({ key: privateKey, header: { alg: 'EdDSA' }, claims });
    expect(refusalOf(await profile(city, token))).toEqual([401, 'TOKEN_INVALID', 'signature']);
  });

  it('does not open in production', async () => {
    await expect(openPlantedCity({ config: { mode: 'production' } })).rejects.toMatchObject({
      code: 'DEVELOPMENT_ONLY',
    });
  });
});

describe('identity: tokens of an issuer by its key set', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let issuer: Server;
  let city: PlantedCity;
  let away = false;
  let malformed = false;
  beforeAll(async () => {
    const keys = [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'ES256', use: 'sig' }];
    issuer = createServer((_, response) => {
      if (away) response.socket?.destroy();
      else response.end(JSON.stringify(malformed ? { keys: 'none' } : { keys }));
    });
    const port = await listen(issuer, { host: '127.0.0.1', port: 0 });
    const tokens = { issuer: ISSUER, audience: AUDIENCE, jwksUrl: `http://127.0.0.1:${port}/jwks` };
    city = await openPlantedCity({ config: { mode: 'production', tokens } });
  });
  afterAll(async () => {
    await city.close();
    issuer.closeAllConnections();
    issuer.close();
  });

  it('says that the issuer is away rather than that the token is bad', async () => {
    away = true;
    const reply = await profile(city, await sign({ key: privateKey }));
    expect([...refusalOf(reply), reply.headers.get('retry-after')]).toEqual([
      503,
      'IDENTITY_UNAVAILABLE',
      undefined,
      '5',
    ]);
    away = false;
  });

  it('says so too when the issuer hands out what is no key set', async () => {
    malformed = true;
    expect(refusalOf(await profile(city, await sign({ key: privateKey })))).toEqual([
      503,
      'IDENTITY_UNAVAILABLE',
      undefined,
    ]);
    malformed = false;
  });

  it('takes a sound token, and again from memory without asking the issuer', async () => {
    const token = await sign({ key: privateKey });
    expect((await profile(city, token)).body.errors).toBeUndefined();
    away = true;
    expect((await profile(city, token)).body.errors).toBeUndefined();
    away = false;
  });

  const now = Math.floor(Date.now() / 1000);
  it.each([
    ['of another issuer', { claims: { iss: 'https://other.example' } }, 'claim iss'],
    ['for another audience', { claims: { aud: 'payroll' } }, 'claim aud'],
    ['that has expired', { claims: { exp: now - 10 } }, 'expired'],
    ['that is not yet valid', { claims: { nbf: now + 600 } }, 'claim nbf'],
    ['that never expires', { claims: { exp: undefined } }, 'claim exp'],
    ['without a subject', { claims: { sub: undefined } }, 'claim sub'],
    ['that is an ID token', { header: { typ: 'JWT' } }, 'claim typ'],
    ['of an unknown department', { claims: { department: 'MAGIC' } }, 'claim department'],
    ['that claims to be the public', { claims: { kind: 'public' } }, 'claim kind'],
    ['with a district in words', { claims: { district: 'Pudong' } }, 'claim district'],
    ['signed by a key that is not in the set', { header: { kid: 'two' } }, 'signature'],
  ])('refuses a token %s', async (_, parts, reason) => {
    const token = await sign({ key: privateKey, ...parts });
    expect(refusalOf(await profile(city, token))).toEqual([401, 'TOKEN_INVALID', reason]);
  });

  it('refuses a token whose HMAC was made with the public key', async () => {
    const key = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
    const token = await sign({ key, header: { alg: 'HS256' } });
    expect(refusalOf(await profile(city, token))).toEqual([401, 'TOKEN_INVALID', 'form']);
  });

  it('forgets a proved token when it expires', async () => {
    const token = await sign({ key: privateKey, claims: { exp: Math.floor(Date.now() / 1000) + 2 } });
    expect((await profile(city, token)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(refusalOf(await profile(city, token))).toEqual([401, 'TOKEN_INVALID', 'expired']);
  });

  it('shows no explorer and no schema in production', async () => {
    const page = await fetch(city.gateway.url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).not.toMatch(/html/);
    const { body } = await city.ask('{ __schema { types { name } } }');
    expect(body.errors[0].extensions.code).toBe('BAD_OPERATION');
    const typo = await city.ask('{ marketEntit(uscc: "x") { uscc } }');
    expect(JSON.stringify(typo.body)).not.toMatch(/marketEntity|Did you mean/);
  });
});
