import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { heading, section } from '../support/actions';
import { allRows, numberIn, totalOf } from '../support/lists';

/** What the business is called in which every silo has something to tell. */
export const NAME = '上海雾灯瑞丰食品制造有限公司';
const MISTYPED = '91310115MA1K3B7C66';

const sumOf = (rows: readonly string[][], column: number): number =>
  rows.reduce((sum, cells) => sum + numberIn(cells.at(column) ?? ''), 0);

/** Goes from the overview into the facts of a key figure, whose sums are the figure. */
export async function opensFigure(visit: Visit): Promise<void> {
  const { page, settle } = visit;
  const card = section(page, '关键指标').locator('.figure').filter({ hasText: '检查问题发现率' });
  const [found, inspected] = (await card.getByText(/^[\d,]+ \/ [\d,]+$/).innerText()).split('/').map(numberIn);
  await card.getByRole('link', { name: '明细' }).click();
  await settle();
  expect(await heading(page)).toBe('检查问题发现率');
  const facts = section(page, '构成该指标的事实').last();
  const rows = await allRows(visit, facts);
  expect(rows.length).toBeGreaterThan(0);
  expect([rows.length, sumOf(rows, -2), sumOf(rows, -1)]).toEqual([await totalOf(facts), found, inspected]);
  await page.getByRole('button', { name: '核对合计' }).click();
  await page.getByText(`核对一致：明细 ${rows.length} 条，合计 ${found} / ${inspected}。`).waitFor();
}

/** Looks for a part of a name, and follows what is found to the page of the business. */
export async function findsByName({ page, open, settle }: Visit): Promise<void> {
  await open('/entities');
  await page.getByLabel('名称、注册号或代码').fill('雾灯');
  await page.getByRole('button', { name: '查询' }).click();
  await settle();
  await section(page, '名称中含有所输文字的经营主体')
    .first()
    .getByRole('link', { name: new RegExp(WHOLE) })
    .click();
  await settle();
  expect(await heading(page)).toBe(NAME);
}

/** Enters a code with a wrong check digit, in the search and as an address: the code that was meant is offered. */
export async function tellsMistyped({ page, open, settle }: Visit): Promise<void> {
  await open('/entities');
  await page.getByLabel('名称、注册号或代码').fill(MISTYPED);
  await page.getByRole('button', { name: '查询' }).click();
  await settle();
  const fault = page.getByRole('alert').filter({ hasText: 'USCC_CHECK_DIGIT' });
  expect(await fault.getByRole('link').allInnerTexts()).toEqual([WHOLE]);
  await open(`/entities/${MISTYPED}`);
  expect(await heading(page)).toBe('统一社会信用代码有误');
  expect(await page.getByText('第 18 位为“6”，按校验规则应为“G”。').isVisible()).toBe(true);
  await page.getByRole('alert').getByRole('link', { name: WHOLE }).click();
  await settle();
  expect(await heading(page)).toBe(NAME);
}
