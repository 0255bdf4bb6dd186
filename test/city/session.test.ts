import { request } from 'node:http';
import { issueDevelopmentToken } from '../../gateway/identity/developmentIssuer';
import { type City, openCity } from '../support/openCity';

let city: City;
let origin: string;
beforeAll(async () => {
  city = await openCity();
  origin = new URL(city.gateway.url).origin;
}, 60_000);
afterAll(() => city.close());

const JSON_BODY = { 'content-type': 'application/json' };
const OWN_PAGE = { ...JSON_BODY, 'sec-fetch-site': 'same-origin' };

/** The mark of whoever these headers are of. */
async function holderOf(headers: Record<string, string>): Promise<string> {
  const answer = await fetch(`${origin}/session`, { headers: { ...OWN_PAGE, ...headers } });
  return ((await answer.json()) as { holder: string }).holder;
}

const signIn = (as: unknown, headers: Record<string, string> = OWN_PAGE): Promise<Response> =>
  fetch(`${origin}/session`, { method: 'POST', headers, body: JSON.stringify({ as }) });

async function cookieOf(name: string): Promise<string> {
  const [cookie = ''] = ((await signIn(name)).headers.get('set-cookie') ?? '').split(';');
  return cookie;
}

async function ask(headers: Record<string, string>): Promise<{ errors?: { extensions: { code: string } }[] }> {
  const query = '{ marketEntities(first: 1) { edges { node { openCaseCount } } } }';
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { ...OWN_PAGE, ...headers },
    body: JSON.stringify({ query }),
  });
  return answer.json() as never;
}

describe('the session of a browser', () => {
  it('is the public where nobody has signed in', async () => {
    const answer = await fetch(`${origin}/session`);
    expect(await answer.json()).toMatchObject({ kind: 'public', department: null, expiresAt: null, canChoose: true });
  });

  it('lists the ready-made callers with their names and places', async () => {
    const people = (await (await fetch(`${origin}/session/people`)).json()) as { name: string }[];
    expect(people.find(({ name }) => name === 'dashboard-pudong')).toMatchObject({
      zh: '浦东新区市场监管局监管看板',
      department: 'SAMR',
      district: '310115',
    });
  });

  it('keeps the token in a cookie that no script reads and no other site sends', async () => {
    const answer = await signIn('case-officer');
    expect(answer.headers.get('set-cookie')).toMatch(
      /^hub-session=[\w.-]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(await answer.json()).toMatchObject({ subject: 'case-officer', department: 'SAMR', district: '310115' });
  });

  it('asks as who signed in', async () => {
    expect((await ask({})).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    expect((await ask({ cookie: await cookieOf('dashboard-city') })).errors).toBeUndefined();
  });

  it('gives way to a token that the request names itself', async () => {
    const token = await issueDevelopmentToken(city.dataDir, 'integrator-housing');
    const headers = { cookie: await cookieOf('case-officer'), authorization: `Bearer ${token}` };
    const answer = await fetch(`${origin}/session`, { headers });
    expect(await answer.json()).toMatchObject({ subject: 'integrator-housing' });
  });

  it.each(['cross-site', 'same-site'])('is not used for a request of another site (%s)', async (site) => {
    const cookie = await cookieOf('dashboard-city');
    expect((await ask({ cookie, 'sec-fetch-site': site })).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });

  it.each([
    ['its own origin', (own: string) => ({ origin: own }), undefined],
    ['its own page', (own: string) => ({ referer: `${own}/cases` }), undefined],
    ['another port of this host', () => ({ origin: 'http://127.0.0.1:1' }), 'NOT_PUBLIC'],
    ['a page of another port', () => ({ referer: 'http://127.0.0.1:1/x' }), 'NOT_PUBLIC'],
    ['nobody', () => ({}), 'NOT_PUBLIC'],
  ])('is judged by where the request comes from where browsers do not say the site: %s', async (_, from, code) => {
    const { hostname, port } = new URL(origin);
    const headers = { ...JSON_BODY, cookie: await cookieOf('dashboard-city'), ...from(origin) };
    const body = JSON.stringify({ query: '{ marketEntities(first: 1) { edges { node { openCaseCount } } } }' });
    const text = await new Promise<string>((resolve) => {
      const sent = request({ hostname, port, path: '/graphql', method: 'POST', headers }, (answer) => {
        let read = '';
        answer.on('data', (chunk) => (read += chunk)).on('end', () => resolve(read));
      });
      sent.end(body);
    });
    expect(JSON.parse(text).errors?.[0]?.extensions.code).toBe(code);
  });

  it('is used for nothing that a page of another person sends, and for what the page of the same person sends', async () => {
    const [mine, theirs] = [await cookieOf('dashboard-city'), await cookieOf('case-officer')];
    const holder = await holderOf({ cookie: mine });
    expect(holder).toMatch(/^[\w-]{43}$/);
    expect((await ask({ cookie: mine, 'hub-session-holder': holder })).errors).toBeUndefined();
    for (const cookie of [theirs, '']) {
      const headers = { ...OWN_PAGE, cookie, 'hub-session-holder': holder };
      const body = JSON.stringify({ query: '{ __typename }' });
      const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'SESSION_CHANGED' } }] });
    }
  });

  it('is not taken for that of a page of the public', async () => {
    const headers = { cookie: await cookieOf('dashboard-city'), 'hub-session-holder': await holderOf({}) };
    expect((await ask(headers)).errors?.[0]?.extensions.code).toBe('SESSION_CHANGED');
  });

  it('says nothing against a token that the request names itself, for whomever a page stands', async () => {
    const token = await issueDevelopmentToken(city.dataDir, 'dashboard-city');
    const headers = { authorization: `Bearer ${token}`, 'hub-session-holder': 'another' };
    expect((await ask(headers)).errors).toBeUndefined();
  });

  it('is nobody’s where the cookie comes twice', async () => {
    const cookie = `${await cookieOf('dashboard-city')}; hub-session=planted`;
    expect((await ask({ cookie })).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    const [mine, theirs] = [await cookieOf('dashboard-city'), await cookieOf('case-officer')];
    expect((await ask({ cookie: `${mine}; ${theirs}` })).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });

  it('is told to have ended when its token is no longer good, and is not taken for the public', async () => {
    const cookie = `${(await cookieOf('case-officer')).slice(0, -4)}AAAA`;
    const answer = await fetch(`${origin}/session`, { headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    expect(answer.status).toBe(401);
    expect((await ask({ cookie })).errors?.[0]?.extensions.code).toBe('TOKEN_INVALID');
  });

  it('ends by an empty cookie', async () => {
    const answer = await fetch(`${origin}/session`, { method: 'DELETE', headers: OWN_PAGE });
    expect(answer.headers.get('set-cookie')).toMatch(/^hub-session=; Max-Age=0/);
  });
});

describe('signing in', () => {
  const codeOf = async (answer: Response): Promise<string | undefined> =>
    ((await answer.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

  it.each([
    ['a name that there is not', 'nobody', 'UNKNOWN_CALLER'],
    ['no name', undefined, 'UNKNOWN_CALLER'],
    ['what is no text', { toString: 'x' }, 'UNKNOWN_CALLER'],
  ])('refuses %s', async (_, name, code) => {
    expect(await codeOf(await signIn(name))).toBe(code);
  });

  it.each([
    ['the browser names another site', { 'sec-fetch-site': 'cross-site' }],
    ['the origin is another one', { origin: 'https://evil.example' }],
    ['the origin is hidden', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
  ])('refuses a page of another site: %s', async (_, headers) => {
    const answer = await signIn('case-officer', { ...JSON_BODY, ...headers });
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await codeOf(answer)).toBe('SESSION_FOREIGN_PAGE');
  });

  it('refuses a form, which a page of another site can send without being asked', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect(await codeOf(await signIn('case-officer', headers))).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('refuses what a proxy on this machine passes on for somebody else', async () => {
    const answer = await signIn('case-officer', { ...OWN_PAGE, 'x-forwarded-for': '203.0.113.7' });
    expect(await codeOf(answer)).toBe('SIGN_IN_NOT_LOCAL');
  });

  it('refuses whoever believes to talk to another machine', async () => {
    const { hostname, port } = new URL(origin);
    const status = await new Promise((resolve) => {
      const sent = request({
        hostname,
        port,
        path: '/session',
        method: 'POST',
        headers: { ...JSON_BODY, host: 'hub.example' },
      });
      sent.on('response', (answer) => resolve(answer.statusCode));
      sent.end('{"as":"case-officer"}');
    });
    expect(status).toBe(403);
  });
});
