import type { Locator } from 'playwright-core';

/** The name of a field, with or without the star of those that are needed. */
const named = (label: string): RegExp => new RegExp(`^\\*?\\s*${label.replace(/[()（）.]/g, '\\$&')}$`);

/** Picks choices in a field of a form by the keyboard alone: types of each what tells it from the others, and Enter. */
export async function pick(form: Locator, label: string, ...typed: readonly string[]): Promise<void> {
  const field = form.getByRole('combobox', { name: named(label) });
  for (const text of typed) {
    await field.fill(text);
    const found = form.page().getByRole('option', { name: text }).first();
    await found.waitFor({ state: 'attached' });
    await field.press('Enter');
  }
  await field.blur();
}

/** What is picked in the fields of a form, of which the names begin so. */
export const picked = (form: Locator, begins: RegExp): Promise<string[]> => form.getByTitle(begins).allInnerTexts();
