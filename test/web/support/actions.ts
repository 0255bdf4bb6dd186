import type { Locator, Page } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';

/** The heading of the page that is open. */
export const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

/** A section of a page by its name. */
export const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** The rows of a section's table in which a text stands. */
export const rowOf = (page: Page, name: string, text: string): Locator =>
  section(page, name).getByRole('row').filter({ hasText: text });

/** What a section states as names and values. */
export async function factsOf(page: Page, name: string): Promise<Readonly<Record<string, string>>> {
  const terms = await section(page, name).getByRole('term').allInnerTexts();
  const values = await section(page, name).getByRole('definition').allInnerTexts();
  return Object.fromEntries(terms.map((term, place) => [term, values[place] ?? '']));
}

/** Opens the dialog of an action, fills it in, and confirms. */
export async function act(
  { page, settle }: Visit,
  action: string,
  fill?: (dialog: Locator) => Promise<void>,
): Promise<Locator> {
  await page.getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: action });
  await fill?.(dialog);
  await dialog.getByRole('button', { name: '确认办理' }).click();
  await settle();
  return dialog;
}

/** Fills in why something is done. */
export const giveReason =
  (reason: string) =>
  (dialog: Locator): Promise<void> =>
    dialog.getByLabel('理由').fill(reason);
