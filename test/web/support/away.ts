import { setTimeout as pause } from 'node:timers/promises';
import type { Visit } from '../../../tools/browser/visit';
import type { StartedDashboard } from './startedDashboard';
import { takeSiloAway } from './takeSiloAway';

/** What the pages call each silo. */
const NAMES = {
  credit: '信用',
  supervision: '分类监管',
  inspection: '抽查检查',
  enforcement: '行政执法',
  exchange: '共享交换',
} as const;

/** A silo that can be taken away. */
export type Silo = keyof typeof NAMES;

/** A moment as the pages write it. */
export const MOMENT = /2\d{3}-\d\d-\d\d \d\d:\d\d/;
const PAUSE_MS = 200;
const PATIENCE_MS = 15_000;

interface Readiness {
  readonly silos: readonly { readonly silo: string; readonly status: string }[];
}

async function untilState({ hub }: StartedDashboard, wanted: Silo, state: 'ok' | 'down'): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; await pause(PAUSE_MS)) {
    const { silos } = (await (await fetch(`${hub.origin}/health/ready`)).json()) as Readiness;
    if (silos.find(({ silo }) => silo === wanted)?.status === state) return;
    if (Date.now() > until) throw new Error(`${wanted} does not become ${state}: ${JSON.stringify(silos)}`);
  }
}

/** Runs tests while a silo is away; the hub has it back when they are over. */
export function whileAway(dashboard: () => StartedDashboard, silo: Silo, tests: () => void): void {
  describe(`while the ${silo} silo is away`, () => {
    let giveBack: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      giveBack = await takeSiloAway(dashboard().hub.dataDir, silo);
      await untilState(dashboard(), silo, 'down');
    }, 30_000);
    afterAll(async () => {
      await giveBack?.();
      await untilState(dashboard(), silo, 'ok');
    }, 30_000);
    tests();
  });
}

/** Where a page says that a silo is away, and how old what it holds is. */
export async function tellsAway({ page }: Visit, silo: Silo): Promise<string[]> {
  const name = NAMES[silo];
  const strip = `${name} 不可用 · ${MOMENT.source}`;
  const notice = `${name}数据(暂)?不可用[^\\n]{0,20}\\n*[^\\n]{0,20}最近入库 ${MOMENT.source}`;
  return (await page.getByRole('main').innerText()).match(new RegExp(`${strip}|${notice}`, 'g')) ?? [];
}

/** Where a page says that there is nothing, which it marks `data-empty`: in which section, and how. */
export const claimsOfNothing = ({ page }: Visit): Promise<string[]> =>
  page
    .getByRole('main')
    .locator('[data-empty]')
    .evaluateAll((claims) =>
      claims.map((claim) => {
        const section = claim.parentElement?.closest('section[aria-label]');
        return `${section?.getAttribute('aria-label') ?? ''}: ${claim.textContent?.trim()}`;
      }),
    );

/** Key figures and tallies of a page that are nought. */
export async function noughts({ page }: Visit): Promise<string[]> {
  const figures = await page.locator('.figure').allInnerTexts();
  const tallies = await page.locator('.tallies').getByRole('button').allInnerTexts();
  return [...figures.filter((text) => /\n\s*0%?\s*(\n|$)/.test(text)), ...tallies.filter((text) => / 0$/.test(text))];
}
