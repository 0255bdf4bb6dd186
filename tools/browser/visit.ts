import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

const axeScript = (): string => readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** The smallest window that officials use. */
export const WINDOW = { width: 1280, height: 800 };
/** How long after the last request a page counts as standing still. */
const STILL_MS = 150;
/** A page that never stands still is taken as it is. */
const PATIENCE_MS = 20_000;

/** What a page did while it was looked at. */
export interface Seen {
  /** Names of the GraphQL operations that it asked. */
  readonly operations: string[];
  /** What the browser complained of: scripts that failed, policies that were broken. */
  readonly complaints: string[];
  /** Addresses outside the hub that it reached for. */
  readonly foreign: string[];
}

/** A person's browser: signed in, in a language, and what it sees. */
export interface Visit {
  readonly page: Page;
  readonly seen: Seen;
  /** Opens an address and waits until the page stands still. */
  open(path: string): Promise<void>;
  /** Forgets what was seen so far. */
  forget(): void;
  /** Waits until nothing is asked any more. */
  settle(): Promise<void>;
  /** Findings of axe that are serious or critical. */
  findBarriers(): Promise<string[]>;
  /** Texts that are cut off or stand over one another, and whether the page is wider than the window. */
  findMisfits(): Promise<string[]>;
  close(): Promise<void>;
}

/** Who looks, at which hub. */
export interface Visitor {
  readonly origin: string;
  /** Name of a ready-made caller; the public without one. */
  readonly as?: string;
  readonly language?: 'zh' | 'en';
}

function watch(page: Page, origin: string): Seen {
  const seen: Seen = { operations: [], complaints: [], foreign: [] };
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) seen.foreign.push(url);
    if (url === `${origin}/graphql`) seen.operations.push(request.postDataJSON()?.operationName ?? '');
  });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  return seen;
}

/** Runs in the page: waits until it has drawn what it was told and has nothing left to do. */
function untilIdle(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 2_000 }));
  });
}

/** Waits until a page has had nothing under way for a while, and has drawn what came last. */
function stillness(page: Page): () => Promise<void> {
  const running = new Set<Request>();
  let changed = Date.now();
  const note = (change: () => void) => {
    change();
    changed = Date.now();
  };
  page.on('request', (request) => /^http/.test(request.url()) && note(() => running.add(request)));
  page.on('requestfinished', (request) => note(() => running.delete(request)));
  page.on('requestfailed', (request) => note(() => running.delete(request)));
  return async () => {
    const began = Date.now();
    const isStill = () => running.size === 0 && Date.now() - Math.max(began, changed) >= STILL_MS;
    let drawn: number;
    do {
      drawn = changed;
      await page.evaluate(untilIdle);
      while (!isStill() && Date.now() - began < PATIENCE_MS) await page.waitForTimeout(STILL_MS / 8);
    } while (drawn !== changed && Date.now() - began < PATIENCE_MS);
  };
}

async function signIn(context: BrowserContext, { origin, as }: Visitor): Promise<void> {
  if (!as) return;
  const answer = await context.request.post(`${origin}/session`, { data: { as } });
  if (!answer.ok()) throw new Error(`${as} cannot sign in: ${answer.status()} ${await answer.text()}`);
}

/** Runs in the page: what does not fit. */
function misfits(): string[] {
  const found: string[] = [];
  if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page is wider than the window');
  for (const element of document.querySelectorAll<HTMLElement>('h1, h2, button, a, label, th, td, dt, dd, .ant-tag')) {
    const { overflowX, textOverflow } = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    if (isCut && overflowX === 'hidden' && textOverflow !== 'ellipsis' && !element.closest('.unseen')) {
      found.push(`cut: ${element.textContent?.slice(0, 40)}`);
    }
  }
  return found;
}

/** Opens a browser of one's own at the hub. */
export async function visit(browser: Browser, visitor: Visitor): Promise<Visit> {
  const context = await browser.newContext({ viewport: WINDOW, locale: visitor.language === 'en' ? 'en-GB' : 'zh-CN' });
  await context.addInitScript((language) => localStorage.setItem('hub-language', language), visitor.language ?? 'zh');
  await signIn(context, visitor);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const seen = watch(page, visitor.origin);
  const settle = stillness(page);
  return {
    page,
    seen,
    settle,
    forget() {
      for (const list of Object.values(seen)) list.length = 0;
    },
    async open(path) {
      await page.goto(visitor.origin + path);
      await page.locator('h1').first().waitFor();
      await settle();
    },
    async findBarriers() {
      await page.evaluate(axeScript());
      return page.evaluate(async () => {
        type Axe = { run(options: { resultTypes: string[] }): Promise<{ violations: AxeFinding[] }> };
        const { axe } = window as unknown as { axe: Axe };
        const { violations } = await axe.run({ resultTypes: ['violations'] });
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
      });
    },
    findMisfits: () => page.evaluate(misfits),
    close: () => context.close(),
  };
}

interface AxeFinding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}
