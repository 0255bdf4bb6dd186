import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Where Debian, Ubuntu, macOS and others put a Chromium; the first that is there is driven. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Nothing that a browser does for itself may reach for another host. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium of this machine; undefined where there is none. */
export const findChromium = (): string | undefined => PLACES.find((path) => existsSync(path));

/** Starts Chromium without a window. Throws where there is none, and says how to get it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: install the package chromium, such as apt-get install chromium');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: QUIET });
}
