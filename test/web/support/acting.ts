import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { act } from './actions';

/** Fills in the dialog of an action. */
export type Filling = (dialog: Locator) => Promise<void>;

/** What a section states beside a name. */
export const statedIn = (panel: Locator, name: string): Promise<string> =>
  panel
    .getByText(name, { exact: true })
    .locator('xpath=ancestor-or-self::*[self::th or self::dt][1]/following-sibling::*[1]')
    .innerText();

/** A key figure of a section. */
export async function figureIn(panel: Locator, title: string): Promise<number> {
  const card = panel.getByRole('button', { name: `${title} ⓘ` }).locator('xpath=..');
  const [value = ''] = /[\d,.]+%?\s*$/.exec((await card.innerText()).replace(/明细\s*$/, '').replace(/\s/g, '')) ?? [];
  return Number(value.replace(/[,%]/g, ''));
}

/** Confirms what a dialog says. */
export const confirm = (dialog: Locator): Promise<void> => dialog.getByRole('button', { name: '确认办理' }).click();

/** Carries out an action that is allowed: its dialog goes away. */
export async function carryOut(visit: Visit, action: string, fill?: Filling): Promise<void> {
  const dialog = await act(visit, action, fill);
  await dialog.waitFor({ state: 'hidden' });
  await visit.settle();
}

/** Tries an action that is refused, and tells why; the dialog stays open with what it was told. */
export async function refused(visit: Visit, action: string, fill?: Filling): Promise<string> {
  const dialog = await act(visit, action, fill);
  return dialog.getByRole('alert').last().innerText();
}

/** Closes the dialog that is open without doing anything. */
export async function dismiss({ page }: Visit): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '取消' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Chooses from a list that opens below a field. */
export async function pick({ page }: Visit, field: Locator, option: string | RegExp): Promise<void> {
  await field.click();
  await page.getByTitle(option).filter({ visible: true }).last().click();
}

/** Looks until something is so; fails when it does not come about in time. */
export async function until({ settle }: Visit, isSo: () => Promise<boolean>, seconds = 60): Promise<void> {
  const latest = Date.now() + seconds * 1_000;
  while (!(await isSo())) {
    if (Date.now() > latest) throw new Error(`not so within ${seconds} seconds: ${isSo}`);
    await settle();
  }
}
