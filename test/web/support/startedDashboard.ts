import type { Browser } from 'playwright-core';
import { findChromium, openBrowser } from '../../../tools/browser/openBrowser';
import { type Visit, type Visitor, visit } from '../../../tools/browser/visit';
import { removeScratch, scratchFolder } from '../../support/embedded/scratch';
import { type StartedHub, startHub } from '../../support/startedHub';
import { untilCounted } from './untilCounted';

/** How many businesses the hub of these tests holds. */
const ENTITIES = 2_000;

/** A started hub and a Chromium that looks at it. */
export interface StartedDashboard {
  readonly hub: StartedHub;
  readonly browser: Browser;
  look(visitor: Omit<Visitor, 'origin'>): Promise<Visit>;
  stop(): Promise<void>;
}

/** Without a Chromium these tests are left out on a person's machine, and fail where everything must be proved. */
export const describeInBrowser = findChromium() || process.env.CI ? describe : describe.skip;

/** Starts the hub over a sample city, waits until it has counted that, and starts Chromium. */
export async function startDashboard(): Promise<StartedDashboard> {
  const browser = await openBrowser();
  const hub = await startHub(scratchFolder(), ENTITIES);
  await untilCounted(hub);
  return {
    hub,
    browser,
    look: (visitor) => visit(browser, { ...visitor, origin: hub.origin }),
    async stop() {
      await browser.close();
      await hub.stop();
      await removeScratch();
    },
  };
}
