import type { Page } from 'playwright-core';

/** Gives a browser a token that the hub no longer takes, as one whose time is over. */
export async function spoilSession(page: Page, origin: string): Promise<void> {
  await page.context().addCookies([{ name: 'hub-session', value: 'spoiled', url: origin, httpOnly: true }]);
}
