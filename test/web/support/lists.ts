import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';

/** A number as pages write it, such as 1,204. */
export const numberIn = (text: string): number => Number(/-?[\d,]+/.exec(text)?.[0]?.replaceAll(',', ''));

/** The texts of the cells of a table's body, row by row; a row of measures or of nothing found is none. */
export function cellsOf(table: Locator): Promise<string[][]> {
  return table.locator('tbody tr').evaluateAll((found) => {
    const rows = found.filter((row) => row.getAttribute('aria-hidden') !== 'true' && row.children.length > 1);
    return rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim()));
  });
}

/** How many there are in all, as a list says below its table. */
export const totalOf = async (list: Locator): Promise<number> =>
  numberIn(await list.getByText(/^共 [\d,]+ 条$/).innerText());

/** Every row of a list, read page by page with 下一页 from the first page on. */
export async function allRows({ settle }: Visit, list: Locator): Promise<string[][]> {
  const rows = await cellsOf(list);
  const next = list.getByRole('button', { name: '下一页' });
  while (await next.isEnabled()) {
    await next.click();
    await settle();
    rows.push(...(await cellsOf(list)));
  }
  return rows;
}

/** Chooses values in a field of a form, as one does with the keyboard and a pointer. */
export async function choose({ page }: Visit, label: string, ...values: readonly string[]): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.press('ArrowDown');
  for (const value of values) await page.getByTitle(value, { exact: true }).last().click();
  await field.blur();
}
