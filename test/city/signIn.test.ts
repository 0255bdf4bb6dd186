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

  cookie(host: string, name: string): string | undefined {
    return this.cookies.get(host)?.get(name);
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
    expect(browser.cookie(new URL(issuer.hubOrigin).host, 'hub-sign-in')).toBeUndefined();
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
      /^hub-sign-in=[\w-]+; Max-Age=600; Path=\/session; HttpOnly; SameSite=Lax$/,
    );
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
    ['longer than a cookie', 'li.many-roles', { refused: 'SESSION_TOKEN_TOO_LONG' }],
  ])('keeps no token %s', async (_, account, refused) => {
    const browser = new Browser();
    expect(facts(await signIn(browser, account))).toEqual(refused);
    expect(await session(browser)).toMatchObject({ kind: 'public' });
  });

  it('takes no code that another browser was given', async () => {
    const victim = new Browser();
    const begin = `${issuer.hubOrigin}/session/sign-in`;
    await victim.open(begin);
    const answer = await victim.open(`${issuer.hubOrigin}/session/callback?code=stolen&state=another`);
    expect(facts(await victim.follow(answer, begin))).toEqual({
      refused: 'SIGN_IN_REFUSED',
      reason: 'invalid_response',
    });
    const stranger = new Browser();
    const other = await stranger.open(`${issuer.hubOrigin}/session/callback?code=stolen&state=another`);
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

  it('says that the issuer is away before it sends anybody there', async () => {
    await issuer.stop();
    const apart = await openCity({ env: { ...issuer.env, HUB_PORT: '0' } });
    const answer = await fetch(`${new URL(apart.gateway.url).origin}/session/sign-in`, { redirect: 'manual' });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'IDENTITY_UNAVAILABLE' } }] });
    await apart.close();
  }, 30_000);
});
