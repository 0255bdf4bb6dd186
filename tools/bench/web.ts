import { join } from 'node:path';
import type { Browser, Request } from 'playwright-core';
import { openBrowser } from '../browser/openBrowser';
import { OPENED_PAGES, type OpenedPage } from '../browser/openedPages';
import { visit } from '../browser/visit';
import { type Bench, type Figure, figureOf } from './figure';
import { openScratchFolder } from './scratchFolder';
import { type ServerProcess, startServer } from './startServer';

const HUB = join(__dirname, '..', 'hub.js');
const KIB = 1_024;
/** KiB of compressed scripts that the first load of an entity's page may transfer, pictures apart. */
const SCRIPT_LIMIT = 350;
const PAGES = ['overview', 'entity', 'worklist', 'cases', 'planner', 'classification', 'catalogue', 'public draws'];

interface Loaded {
  /** Milliseconds from the address to the last answer that the page asked for. */
  readonly ms: number;
  /** Milliseconds of its operations, asked all at once without a browser. */
  readonly aloneMs: number;
  /** Compressed bytes of its scripts. */
  readonly scripts: number;
}

/** The operations of a page, asked again without a browser. */
async function askAlone(asked: readonly Request[]): Promise<number> {
  const sent = await Promise.all(
    asked.map(async (request) => ({
      url: request.url(),
      headers: await request.allHeaders(),
      body: request.postData(),
    })),
  );
  const began = performance.now();
  await Promise.all(
    sent.map(async ({ url, headers: { cookie = '' }, body }) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { cookie, origin: new URL(url).origin, 'content-type': 'application/json' },
        body,
      });
      await answer.text();
    }),
  );
  return performance.now() - began;
}

/** Runs in the page: when its last answer came, and how much script it was sent. */
function measured(): { ms: number; scripts: number } {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const scripts = entries.filter(({ name }) => name.endsWith('.js'));
  return {
    ms: Math.max(...entries.map(({ responseEnd }) => responseEnd)),
    scripts: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  };
}

async function load(browser: Browser, origin: string, { path, as }: OpenedPage): Promise<Loaded> {
  const one = await visit(browser, { origin, ...(as ? { as } : {}) });
  const asked: Request[] = [];
  one.page.on('request', (request) => request.url().endsWith('/graphql') && asked.push(request));
  await one.open(path);
  const seen = await one.page.evaluate(measured);
  const aloneMs = await askAlone(asked);
  await one.close();
  return { ...seen, aloneMs };
}

/** In how many of the pages axe finds nothing serious or critical. */
async function countBarrierFree(browser: Browser, origin: string): Promise<number> {
  let free = 0;
  for (const { path, as, name } of OPENED_PAGES) {
    const one = await visit(browser, { origin, ...(as ? { as } : {}) });
    await one.open(path);
    const barriers = await one.findBarriers();
    console.log(`${name}: ${barriers.length} serious or critical findings`);
    if (barriers.length === 0) free += 1;
    await one.close();
  }
  return free;
}

async function* figuresOf(browser: Browser, origin: string, runs: number): AsyncGenerator<Figure> {
  for (const name of PAGES) {
    const page = OPENED_PAGES.find((one) => one.name === name) as OpenedPage;
    await load(browser, origin, page);
    const loads: Loaded[] = [];
    for (let run = 0; run < runs; run++) loads.push(await load(browser, origin, page));
    const pairs = loads.map(({ ms, aloneMs }): [number, number] => [ms, aloneMs]);
    yield figureOf({ name: `web ${name}`, unit: 'ms', against: 'its operations alone', pairs, better: 'lower' });
    if (name !== 'entity') continue;
    const sizes = loads.map(({ scripts }): [number, number] => [scripts / KIB, SCRIPT_LIMIT]);
    const common = { unit: 'KiB', against: 'limit', better: 'lower', bar: 1 } as const;
    yield figureOf({ name: 'web scripts of the entity page', pairs: sizes, ...common });
  }
  const free = await countBarrierFree(browser, origin);
  const common = { unit: 'pages', against: 'all pages', better: 'higher', bar: 1 } as const;
  yield figureOf({ name: 'web pages without barriers', pairs: [[free, OPENED_PAGES.length]], ...common });
}

/** `npm run bench -- web`: how soon pages of the dashboard stand in Chromium, how much they load, and what axe finds. */
export const webBench: Bench = async function* ({ runs, entities }) {
  const scratch = openScratchFolder('web');
  const env = {
    HUB_DATA_DIR: scratch.path,
    HUB_PORT: '0',
    HUB_SAMPLE_ENTITIES: String(entities),
    HUB_LAME_DUCK_MS: '0',
  };
  let hub: ServerProcess | undefined;
  const browser = await openBrowser();
  try {
    hub = await startServer({ script: HUB, args: ['serve'], flags: process.execArgv, env });
    for await (const figure of figuresOf(browser, hub.url.origin, runs)) yield { ...figure, entities };
  } finally {
    await browser.close();
    await hub?.stop();
    await scratch.remove();
  }
};
