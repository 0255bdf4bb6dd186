import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../gateway/gatewayConfig';
import { jsonAnswer } from '../../gateway/http/answer';
import { type HttpDoor, openHttpDoor } from '../../gateway/http/httpDoor';
import { openBrowserCookies } from '../../gateway/session/browserCookies';
import { readWebFiles } from '../../gateway/web/webFiles';
import { openWebRoute } from '../../gateway/web/webRoute';
import { openLog } from '../../kernel/service/log';
import { removeScratch, scratchFolder } from '../support/embedded/scratch';

const PAGE = '<!doctype html><title>Hub</title>';
const HTML = { accept: 'text/html' };

let door: HttpDoor;
let origin: string;

async function open(folder: string): Promise<HttpDoor> {
  return openHttpDoor({
    host: '127.0.0.1',
    port: 0,
    graphql: async () => jsonAnswer(200, {}),
    routes: [openWebRoute(readWebFiles(folder))],
    limits: DEFAULT_LIMITS,
    readiness: async () => ({}),
    cookies: openBrowserCookies(false),
    log: openLog('web', 'silent'),
  });
}

beforeAll(async () => {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'index-abc.js'), 'const city = 1;');
  writeFileSync(join(folder, '..', 'outside.txt'), 'secret');
  door = await open(folder);
  origin = `http://127.0.0.1:${door.port}`;
});
afterAll(async () => {
  await door.close(0);
  await removeScratch();
});

const fetchAs = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(origin + path, { headers });

describe('the files of the dashboard', () => {
  it.each(['/', '/index.html', '/entities/91310115MA1K3B7C6G', '/planner/rounds/DR-2026-001'])(
    'gives the page at %s',
    async (path) => {
      const answer = await fetchAs(path, HTML);
      expect([answer.status, await answer.text()]).toEqual([200, PAGE]);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    },
  );

  it('lets a script be kept for ever, because its name changes with it', async () => {
    const answer = await fetchAs('/assets/index-abc.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(await answer.text()).toBe('const city = 1;');
  });

  it('takes scripts from its own host alone, and no script that stands in a page', async () => {
    const policy = (await fetchAs('/', HTML)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self';");
    expect(policy).toContain("default-src 'none';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('sends nothing again that the browser has', async () => {
    const tag = (await fetchAs('/', HTML)).headers.get('etag') ?? '';
    const answer = await fetchAs('/', { ...HTML, 'if-none-match': tag });
    expect([answer.status, await answer.text()]).toEqual([304, '']);
  });

  it.each(['/assets/index-old.js', '/nowhere.png', '/..%2Foutside.txt', '/%2e%2e/outside.txt'])(
    'answers 404 at %s',
    async (path) => {
      expect((await fetchAs(path, HTML)).status).toBe(404);
    },
  );

  it('gives a machine that asks for no page a 404 where there is nothing', async () => {
    expect((await fetchAs('/entities', { accept: 'application/json' })).status).toBe(404);
  });

  it('is nothing where the dashboard was not built', async () => {
    const empty = await open(join(scratchFolder(), 'dist'));
    const answer = await fetch(`http://127.0.0.1:${empty.port}/`, { headers: HTML });
    await empty.close(0);
    expect(answer.status).toBe(404);
  });
});
