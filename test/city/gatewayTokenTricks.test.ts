import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { listen } from '../../kernel/service/listen';
import { openProductionCity, type ProductionCity, soundClaims } from '../support/identity/productionCity';
import type { Reply } from '../support/plantedCity';

type Part = Readonly<Record<string, unknown>>;
type Sealing = (signed: string) => Buffer;

let city: ProductionCity;
let hostile: Server;
let hostileUrl: string;
const fetched: string[] = [];
const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
beforeAll(async () => {
  city = await openProductionCity();
  const key = { ...own.publicKey.export({ format: 'jwk' }), kid: 'mine', alg: 'ES256', use: 'sig' };
  hostile = createServer((request, response) => {
    fetched.push(request.url ?? '');
    response.end(JSON.stringify({ keys: [key] }));
  });
  hostileUrl = `http://127.0.0.1:${await listen(hostile, { host: '127.0.0.1', port: 0 })}/jwks`;
});
afterAll(async () => {
  await city.close();
  hostile.closeAllConnections();
  hostile.close();
});

const encode = (part: Part): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const token = (header: Part, seal: Sealing, claims: Part = {}): string => {
  const signed = `${encode({ typ: 'at+jwt', ...header })}.${encode(soundClaims(claims))}`;
  return `${signed}.${seal(signed).toString('base64url')}`;
};
const byCurve =
  (privateKey: KeyObject): Sealing =>
  (signed) =>
    createSign('sha256').update(signed).sign({ key: privateKey, dsaEncoding: 'ieee-p1363' });
const byRsa =
  (privateKey: KeyObject): Sealing =>
  (signed) =>
    createSign('sha256').update(signed).sign(privateKey);
const byHmac =
  (secret: string | Buffer): Sealing =>
  (signed) =>
    createHmac('sha256', secret).update(signed).digest();
const nothing: Sealing = () => Buffer.alloc(0);
const anything: Sealing = () => Buffer.from('anything');

const ask = (text: string): Promise<Reply> => city.ask('{ __typename }', {}, { authorization: `Bearer ${text}` });
async function expectRefused(text: string): Promise<void> {
  const { status, headers, body } = await ask(text);
  expect([status, body.errors?.[0].extensions.code, body.data]).toEqual([401, 'TOKEN_INVALID', undefined]);
  expect(headers.get('www-authenticate')).toMatch(/^Bearer error="invalid_token"/);
}

describe('a token that another key than the issuer\u2019s has made', () => {
  it('is told from a sound one of either of its keys', async () => {
    const { one, two } = city.keys;
    const sound = [
      token({ alg: 'ES256', kid: 'one' }, byCurve(one.privateKey)),
      token({ alg: 'RS256', kid: 'two' }, byRsa(two.privateKey)),
    ];
    for (const text of sound) expect((await ask(text)).status).toBe(200);
  });

  it.each(['none', 'None', 'NONE', 'nOnE'])(
    'is refused under the algorithm %s, with a signature and without',
    async (alg) => {
      for (const seal of [nothing, anything]) await expectRefused(token({ alg, kid: 'one' }, seal));
    },
  );

  it.each(['HS256', 'HS384', 'HS512'])(
    'is refused under the algorithm %s with any form of the public keys',
    async (alg) => {
      const { one, two } = city.keys;
      for (const [kid, { publicKey }] of Object.entries({ one, two })) {
        const forms = [
          publicKey.export({ type: 'spki', format: 'pem' }),
          String(publicKey.export({ type: 'spki', format: 'pem' })).trim(),
          publicKey.export({ type: 'spki', format: 'der' }),
          JSON.stringify(publicKey.export({ format: 'jwk' })),
        ];
        for (const form of forms) await expectRefused(token({ alg, kid }, byHmac(form)));
      }
    },
  );

  it.each([
    ['the curve\u2019s key under RS256', { alg: 'RS256', kid: 'one' }],
    ['the RSA key under ES256', { alg: 'ES256', kid: 'two' }],
    ['an algorithm that is not taken', { alg: 'ES512', kid: 'one' }],
    ['an algorithm of another padding', { alg: 'PS256', kid: 'two' }],
    ['no algorithm', { kid: 'one' }],
    ['a list of algorithms', { alg: ['ES256', 'none'], kid: 'one' }],
  ])('is refused when it names %s', async (_, header) => {
    for (const seal of [byCurve(city.keys.one.privateKey), byRsa(city.keys.two.privateKey)]) {
      await expectRefused(token(header, seal));
    }
  });

  it.each([
    '../../../../dev/null',
    '/etc/passwd',
    "one' UNION SELECT 'AAAA",
    'one\u0000',
    '__proto__',
    'constructor',
    'one; ls',
    'http://127.0.0.1/jwks',
    '',
    7,
    ['one'],
    { kid: 'one' },
  ])('is refused under the key id %j', async (kid) => {
    await expectRefused(token({ alg: 'ES256', kid }, byCurve(own.privateKey)));
    await expectRefused(token({ alg: 'HS256', kid }, byHmac('')));
  });

  it('is refused under the id of a key of the issuer', async () => {
    await expectRefused(token({ alg: 'ES256', kid: 'one' }, byCurve(own.privateKey)));
  });

  it('is refused although it brings its key or says where to fetch it, and nothing is fetched', async () => {
    const jwk = own.publicKey.export({ format: 'jwk' });
    for (const more of [{ jwk }, { jku: hostileUrl }, { x5u: hostileUrl }, { jwk, jku: hostileUrl, kid: 'mine' }]) {
      await expectRefused(token({ alg: 'ES256', kid: 'one', ...more }, byCurve(own.privateKey)));
    }
    expect(fetched).toEqual([]);
    expect(new Set(city.asked)).toEqual(new Set(['/jwks']));
  });
});

describe('a token that the issuer has made', () => {
  const sealed = (header: Part, claims: Part = {}): string =>
    token({ alg: 'ES256', kid: 'one', ...header }, byCurve(city.keys.one.privateKey), claims);

  it.each<[string, Part]>([
    ['an extension that must be understood', { crit: ['hub'], hub: true }],
    ['a list of extensions that is empty', { crit: [] }],
    ['a payload that is not encoded', { b64: false, crit: ['b64'] }],
    ['the type of an ID token', { typ: 'JWT' }],
    ['the type of a logout token', { typ: 'logout+jwt' }],
    ['no type', { typ: undefined }],
  ])('is refused with %s', async (_, header) => {
    await expectRefused(sealed(header));
  });

  it.each<[string, Part]>([
    ['for others', { aud: ['payroll', 'mail'] }],
    ['for nobody', { aud: [] }],
    ['of an issuer that only begins alike', { iss: 'https://id.example.evil.cn' }],
    ['of two issuers', { iss: ['https://id.example', 'https://evil.example'] }],
    ['that expires in words', { exp: '9999999999' }],
    ['that expired a second ago', { exp: Math.floor(Date.now() / 1000) - 1 }],
    ['that names its bearer by a number', { sub: 7 }],
    ['with roles in one text', { roles: 'auditor' }],
    ['that claims to be the gateway\u2019s kind', { kind: 'gateway' }],
  ])('is refused %s', async (_, claims) => {
    await expectRefused(sealed({}, claims));
  });

  it('is refused with a signature in the other form of the same numbers, and with one more character', async () => {
    const der: Sealing = (signed) => createSign('sha256').update(signed).sign(city.keys.one.privateKey);
    await expectRefused(token({ alg: 'ES256', kid: 'one' }, der));
    await expectRefused(`${sealed({})}A`);
    await expectRefused(sealed({}).replace(/\.[^.]+$/, '.AAAA'));
  });
});
