import type { Locator } from 'playwright-core';
import type { Visit } from '../../../tools/browser/visit';
import { section } from '../support/actions';
import { numberIn } from '../support/lists';
import { playJourney } from '../support/playJourney';
import type { StartedDashboard } from '../support/startedDashboard';

/** A day on which the business had no case yet. */
export const BEFORE_THE_CASE = '2026-06-30';
/** How a day of the past is looked at with what is known now. */
export const WAS = '当日情况（按现在所知）';

/** The matter whose category is looked at. */
const evaluated = (page: Visit['page']): Locator =>
  section(page, '分类监管').getByRole('row', { name: /食品生产监管/ });
const whyOf = (page: Visit['page']): Locator => evaluated(page).getByRole('button', { name: '评价说明' });

/** Shows the page of a day, and tells the moments that its operation asked for. */
export async function showAt(
  { page, settle }: Visit,
  day: string,
  how: string,
): Promise<Record<string, string | undefined>> {
  const bar = section(page, '查看时点');
  const asked = page.waitForRequest((one) => one.postDataJSON()?.operationName === 'EntityPage');
  await bar.getByLabel('日期').fill(day);
  await bar.getByLabel('查看方式').selectOption({ label: how });
  await bar.getByRole('button', { name: '查看', exact: true }).click();
  const headers = (await asked).headers();
  await settle();
  return { asOf: headers['hub-as-of'], knownAt: headers['hub-known-at'] };
}

/** Opens the page of an entity whose category has a reason; an evaluation is adopted for it where none was. */
export async function openEvaluated({ page, open }: Visit, { hub }: StartedDashboard, path: string): Promise<void> {
  await open(path);
  if (await whyOf(page).isVisible()) return;
  expect(await playJourney(hub, 'supervision', '6 ')).toEqual([]);
  await open(path);
  expect(await whyOf(page).isVisible()).toBe(true);
}

/** Opens a category into its rules, indicators and readings, from which anybody can work it out again. */
export async function explains({ page }: Visit): Promise<void> {
  const decided = (await evaluated(page).getByRole('cell').nth(1).innerText()).trim();
  await whyOf(page).click();
  const tree = section(page, '评价说明：食品生产监管');
  await tree.getByText(/^指标 \d+ 项/).waitFor();
  const points = (await tree.getByText(/^\d+ \/ \d+ 分$/).allInnerTexts()).map(numberIn);
  const total = points.reduce((sum, one) => sum + one, 0);
  expect(points.length).toBeGreaterThan(0);
  expect(await tree.getByText(`指标 ${points.length} 项，总分 ${total} 分`).isVisible()).toBe(true);
  expect(
    await tree
      .getByText(new RegExp(`所定类别：${decided}`))
      .first()
      .isVisible(),
  ).toBe(true);
  expect(await tree.getByText(/第 \d+ 版/).count()).toBe(1);
  const indicator = tree.getByText(/^\S+ — \d+ \/ \d+ 分/).first();
  await indicator.press('Enter');
  expect(
    await tree
      .getByText(/^所在档位：/)
      .first()
      .isVisible(),
  ).toBe(true);
  const readings = await page.getByTestId('reading').allInnerTexts();
  expect(readings).toHaveLength(2);
  expect(readings.filter((text) => text.includes('本细则采用'))).toHaveLength(1);
}
