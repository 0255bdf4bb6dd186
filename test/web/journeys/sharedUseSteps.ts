import type { Locator, Page } from 'playwright-core';
import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { section } from '../support/actions';
import { cellsOf, numberIn } from '../support/lists';

/** The standing agreement of the housing department. */
export const AGREEMENT = 'AG-2026-000007';
/** Who consumes under it. */
export const HOUSING = '上海市住房和城乡建设管理委员会';
/** What is said of a record that the signed log holds. */
export const VERIFIED = /^已验证：该记录在 \d+ 条记录的日志中，未被改动。$/;
const OWNER = '上海市发展和改革委员会';
/** Signed states follow one another within a minute. */
export const UNTIL_SIGNED_MS = 90_000;

/** The buttons that verify a record of the log. */
export const verifyButtons = (page: Page): Locator => page.getByRole('button', { name: /^验\s?证$/ });

/** The positions of the changes that are shown. */
export const positions = async (page: Page): Promise<string[]> =>
  (await cellsOf(section(page, '变更').getByRole('table'))).map((cells) => cells[4] ?? '');

/** Reads two pages of the changes of a resource, none twice, and goes on from the position of the address. */
export async function followsChanges({ page, open, settle }: Visit): Promise<void> {
  await open('/sharing/resources/credit-record');
  await page.getByRole('link', { name: '查看变更' }).click();
  await settle();
  const first = await positions(page);
  await page.getByRole('button', { name: '后续变更' }).click();
  await settle();
  const second = await positions(page);
  expect([first.length, second.length]).toEqual([20, 20]);
  expect(new Set([...first, ...second]).size).toBe(40);
  expect(new URL(page.url()).searchParams.get('after')).toBe(first.at(-1));
  await page.reload();
  await settle();
  expect(await positions(page)).toEqual(second);
  expect(
    await section(page, '变更')
      .getByText(String(second.at(-1)))
      .count(),
  ).toBe(2);
}

/** Uses what is shared, and reads the same figures of it on the usage pages of both sides. */
export async function countsUse(consumer: Visit, provider: Visit): Promise<void> {
  await consumer.open(`/entities/${WHOLE}`);
  const rowOf = async ({ page }: Visit, table: string): Promise<string[] | undefined> => {
    const rows = await cellsOf(section(page, table).getByRole('table'));
    return rows.find((row) => row[0] === OWNER && row[1] === HOUSING && row[2] === AGREEMENT);
  };
  await consumer.open('/sharing/usage');
  const used = await rowOf(consumer, '本部门使用其他部门数据的情况');
  await provider.open('/sharing/usage');
  expect(await rowOf(provider, '本部门数据的被使用情况')).toEqual(used);
  const [operations, entities, fields] = (used ?? []).slice(4).map(numberIn);
  expect([operations, entities, fields].every((count) => (count ?? 0) > 0)).toBe(true);
  expect(await provider.page.getByLabel('月份').inputValue()).toMatch(/^\d{4}-\d{2}$/);
}

/** Proves in the browser that the signed log holds a record of the agreement. */
export async function provesRecord({ page, open }: Visit): Promise<void> {
  const giveUp = Date.now() + UNTIL_SIGNED_MS;
  do await open(`/sharing/log?agreement=${AGREEMENT}`);
  while ((await verifyButtons(page).count()) === 0 && Date.now() < giveUp);
  await verifyButtons(page).last().click();
  await page.getByRole('alert').getByText(VERIFIED).waitFor();
}
