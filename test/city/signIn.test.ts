import { type StartedIssuer, startIssuer } from '../support/identity/startedIssuer';
import { type City, openCity } from '../support/openCity';

let issuer: StartedIssuer;
let city: City;
beforeAll(async () => {
  issuer = await startIssuer();
  city = await openCity({ env: issuer.env });
}, 60_000);
afterAll(async () => {
  await city?.close();
  await issuer?.stop();
});

/** A browser that keeps the cookies of every host, and follows nothing by itself. */
class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  private keep(host: string, answer: Response): void {
    const kept = this.cookies.get(host) ?? new Map<string, string>();
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/Max-Age=0|1970/.test(line)) kept.delete(pair.slice(0, at));
      else kept.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.cookies.set(host, kept);
  }

  names(host: string): string[] {
    return [...(this.cookies.get(host)?.keys() ?? [])];
  }

  async open(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address);
    const pairs = [...(this.cookies.get(host) ?? [])].map(([name, value]) => `${name}=${value}`);
    const headers = { cookie: pairs.join('; '), 'sec-fetch-site': 'none', ...(init.headers as object) };
    const answer = await fetch(address, { redirect: 'manual', ...init, headers });
    this.keep(host, answer);
    return answer;
  }

  /** Follows redirects until a page, and says where that is. */
  async follow(answer: Response, from: string): Promise<URL> {
    let [at, last] = [new URL(from), answer];
    while (last.status >= 300 && last.status < 400) {
      at = new URL(last.headers.get('location') ?? '', at);
      if (at.pathname === '/signed-in') return at;
      last = await this.open(at.href);
    }
    return at;
  }
}

/** Goes through the whole sign-in as `account`, and says at which address it ends. */
async function signIn(browser: Browser, account: string, to = '/cases?stage=FILED'): Promise<URL> {
  const begin = `${issuer.hubOrigin}/session/sign-in?${new URLSearchParams({ to })}`;
  const form = await browser.follow(await browser.open(begin), begin);
  expect(form.origin).toBe(issuer.origin);
  const body = new URLSearchParams({ account });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return browser.follow(await browser.open(form.href, { method: 'POST', body, headers }), form.href);
}

const session = async (browser: Browser) => (await browser.open(`${issuer.hubOrigin}/session`)).json();
const facts = ({ searchParams }: URL): Record<string, string> => Object.fromEntries(searchParams);

describe('signing in at the issuer of the city', () => {
  it('keeps the access token of who signed in there as the session, and leads back to the page', async () => {
    const browser = new Browser();
    expect(await session(browser)).toMatchObject({ kind: 'public', canChoose: false, atIssuer: true });
    const page = await signIn(browser, 'zhang.pudong');
    expect([page.origin, page.pathname, facts(page)]).toEqual([
      issuer.hubOrigin,
      '/signed-in',
      { to: '/cases?stage=FILED' },
    ]);
    expect(await session(browser)).toMatchObject({
      kind: 'official',
      subject: 'zhang.pudong',
      department: 'SAMR',
      district: '310115',
      roles: ['dashboard'],
    });
    expect(browser.names(new URL(issuer.hubOrigin).host)).toEqual(['hub-session']);
  });

  it('sends the browser with a challenge, a state and a nonce of this sign-in alone, and the audience that it needs', async () => {
    const asked = await Promise.all([1, 2].map(() => new Browser().open(`${issuer.hubOrigin}/session/sign-in`)));
    const [first, second] = asked.map((answer) => new URL(answer.headers.get('location') ?? '').searchParams);
    expect(Object.fromEntries(first ?? [])).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${issuer.hubOrigin}/session/callback`,
      resource: issuer.env.HUB_TOKEN_AUDIENCE,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(first?.get(name)).not.toBe(second?.get(name));
    expect(asked[0]?.headers.get('set-cookie')).toMatch(
      /^hub-sign-in-[\w-]{8}=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('keeps the sign-ins of two tabs apart, so that both are ended', async () => {
    const browser = new Browser();
    const begin = (to: string) => `${issuer.hubOrigin}/session/sign-in?${new URLSearchParams({ to })}`;
    const [one, two] = [await browser.open(begin('/one')), await browser.open(begin('/two'))];
    const account = async (answer: Response): Promise<URL> => {
      const form = await browser.follow(answer, issuer.hubOrigin);
      if (form.origin === issuer.hubOrigin) return form;
      const body = new URLSearchParams({ account: 'zhang.pudong' });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return browser.follow(await browser.open(form.href, { method: 'POST', body, headers }), form.href);
    };
    expect(facts(await account(one))).toEqual({ to: '/one' });
    expect(facts(await account(two))).toEqual({ to: '/two' });
    expect(browser.names(new URL(issuer.hubOrigin).host)).toEqual(['hub-session']);
  });

  it('keeps no more than three sign-ins of one browser', async () => {
    const browser = new Browser();
    for (const _ of [1, 2, 3, 4, 5]) await browser.open(`${issuer.hubOrigin}/session/sign-in`);
    expect(browser.names(new URL(issuer.hubOrigin).host)).toHaveLength(3);
  });

  it.each([
    [`/cases?officer=${'x'.repeat(1_000)}`, `/cases?officer=${'x'.repeat(1_000)}`],
    [`/cases?officer=${'x'.repeat(4_000)}`, '/cases'],
    [`/${'x'.repeat(4_000)}`, '/'],
  ])('cuts an address that no cookie holds: case %#', async (to, kept) => {
    const begin = `${issuer.hubOrigin}/session/sign-in?${new URLSearchParams({ to })}`;
    const cookie = (await fetch(begin, { redirect: 'manual' })).headers.get('set-cookie') ?? '';
    expect(cookie.length).toBeLessThan(4_096);
    expect(facts(await signIn(new Browser(), 'zhang.pudong', to))).toEqual({ to: kept });
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'leads to no page of another site: %s',
    async (to) => {
      expect(facts(await signIn(new Browser(), 'zhang.pudong', to))).toEqual({ to: '/' });
    },
  );

  it('signs nobody in who was turned away there, and passes the reason on', async () => {
    const browser = new Browser();
    const page = await signIn(browser, 'refused');
    expect(facts(page)).toEqual({ refused: 'SIGN_IN_REFUSED', reason: 'access_denied' });
    expect(await session(browser)).toMatchObject({ kind: 'public' });
  });

  it.each([
    ['of a department that there is not', 'wang.unknown', { refused: 'TOKEN_INVALID', reason: 'claim department' }],
    ['longer than a cookie', 'li.many-roles', { refused: 'SESSION_TOKEN_TOO_LONG', limit: '3800' }],
  ])('keeps no token %s', async (_, account, refused) => {
    const browser = new Browser();
    expect(facts(await signIn(browser, account))).toEqual(refused);
    expect(await session(browser)).toMatchObject({ kind: 'public' });
  });

  it('takes no code that another browser was given', async () => {
    const victim = new Browser();
    const begin = `${issuer.hubOrigin}/session/sign-in`;
    const begun = await victim.open(begin);
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const forged = `${state.slice(0, 8)}${'x'.repeat(35)}`;
    const answer = await victim.open(`${issuer.hubOrigin}/session/callback?code=stolen&state=${forged}`);
    expect(facts(await victim.follow(answer, begin))).toEqual({
      refused: 'SIGN_IN_REFUSED',
      reason: 'invalid_response',
    });
    const stranger = new Browser();
    const other = await stranger.open(`${issuer.hubOrigin}/session/callback?code=stolen&state=${state}`);
    expect(facts(await stranger.follow(other, begin))).toEqual({ refused: 'SIGN_IN_NOT_BEGUN' });
  });

  it('ends with the address at which the session of the issuer ends', async () => {
    const browser = new Browser();
    await signIn(browser, 'zhang.pudong');
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await browser.open(`${issuer.hubOrigin}/session`, { method: 'DELETE', headers });
    const { signOutAt } = (await answer.json()) as { signOutAt: string };
    expect(signOutAt).toMatch(`${issuer.origin}/session/end?`);
    expect(await session(browser)).toMatchObject({ kind: 'public' });
  });

  it('lets nobody choose a ready-made caller', async () => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
    const body = JSON.stringify({ as: 'case-officer' });
    const answer = await fetch(`${issuer.hubOrigin}/session`, { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'DEVELOPMENT_ONLY' } }] });
  });

  it('keeps its cookies from other hosts of the same site, and from plain HTTP, where browsers reach the hub over https', async () => {
    const env = { ...issuer.env, HUB_PORT: '0', HUB_PUBLIC_ORIGIN: 'https://hub.city.example' };
    const apart = await openCity({ env });
    const { origin } = new URL(apart.gateway.url);
    const own = { 'sec-fetch-site': 'same-origin' };
    const begun = await fetch(`${origin}/session/sign-in`, { redirect: 'manual' });
    expect(begun.headers.get('set-cookie')).toMatch(
      /^__Host-hub-sign-in-[\w-]{8}=[\w-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const ended = await fetch(`${origin}/session`, { method: 'DELETE', headers: own });
    expect(ended.headers.get('set-cookie')).toBe(
      '__Host-hub-session=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict',
    );
    const statusWith = async (cookie: string) =>
      (await fetch(`${origin}/session`, { headers: { ...own, cookie } })).status;
    expect(await statusWith('__Host-hub-session=spoiled')).toBe(401);
    expect(await statusWith('hub-session=planted')).toBe(200);
    await apart.close();
  }, 30_000);

  it('says on the page that the issuer is away, and sends nobody there', async () => {
    await issuer.stop();
    const apart = await openCity({ env: { ...issuer.env, HUB_PORT: '0' } });
    const { origin } = new URL(apart.gateway.url);
    const answer = await fetch(`${origin}/session/sign-in`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/signed-in?refused=IDENTITY_UNAVAILABLE']);
    const headers = { 'sec-fetch-site': 'same-origin' };
    const ended = await fetch(`${origin}/session`, { method: 'DELETE', headers });
    expect(await ended.json()).toEqual({ signOutAt: null });
    await apart.close();
  }, 30_000);
});
