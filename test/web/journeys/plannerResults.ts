import type { Visit } from '../../../tools/browser/visit';
import { carryOut, confirm, pick, refused } from '../support/acting';
import { section } from '../support/actions';
import { cellsOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { dayFromToday, type PlannerWork } from './plannerWork';

const SCREEN = ['国家秘密', '商业秘密', '个人隐私', '危及调查'];

/** The results of a visit: entered by who inspected, published and corrected by the head of the same office. */
export function resultsOfVisit(dashboard: () => StartedDashboard, work: PlannerWork, inspector: () => string): void {
  async function results(name: string): Promise<Visit> {
    const visit = await work.people.of(name);
    await visit.open(`/planner/results?visit=${work.visit}`);
    return visit;
  }

  it('has the result of each item entered by whoever inspected: a problem without a follow-up is refused', async () => {
    const visit = await results(inspector());
    const { page } = visit;
    const dialog = page.getByRole('dialog', { name: '录入结果' });
    const typed = async (name: string, text: string) => {
      const field = dialog.getByRole('combobox', { name });
      await field.fill(text);
      await field.press('Enter');
      await field.blur();
    };
    const why = await refused(visit, '录入结果', async () => {
      await pick(visit, dialog.getByRole('combobox', { name: '事项' }), 'AMR-07 餐饮服务监督检查');
      await typed('结果代码', '发现问题待后续处理');
      await typed('结果代码', '违反食品药品规定');
    });
    expect(why).toContain('FOLLOW_UP_MISSING');
    for (const code of ['A', '3'])
      await dialog
        .getByTitle(new RegExp(`^${code} `))
        .locator('[aria-label=close]')
        .click();
    await typed('结果代码', '未发现问题');
    await confirm(dialog);
    await dialog.waitFor({ state: 'hidden' });
    await visit.settle();
    await carryOut(visit, '录入结果', async () => {
      await pick(visit, dialog.getByRole('combobox', { name: '事项' }), 'AMR-03 价格行为检查');
      await typed('结果代码', '未发现问题');
    });
    await carryOut(visit, '完成检查');
    const [row = []] = await cellsOf(section(page, '检查结果列表').last());
    expect(row.join(' ')).toMatch(/AMR-07 餐饮服务监督检查：1 .*已形成/s);
    expect(await page.getByRole('button', { name: '公示', exact: true }).count()).toBe(0);
  });

  it('is published by the head of the same office after each question of the screen is answered', async () => {
    const visit = await results('head-samr-pudong');
    const { page } = visit;
    await carryOut(visit, '公示', async (dialog) => {
      await confirm(dialog);
      await dialog.getByText('请填写').first().waitFor();
      expect(await dialog.getByText('请填写').count()).toBe(SCREEN.length);
      for (const question of SCREEN) {
        await dialog.getByRole('radiogroup', { name: question }).getByText('不涉及').click();
      }
    });
    const [row = []] = await cellsOf(section(page, '检查结果列表').last());
    expect(row.join(' ')).toMatch(new RegExp(`已公示 .*${dayFromToday(0)} 按期`));
    const open = await dashboard().look({});
    await open.open('/public/results');
    const published = open.page.getByRole('row').filter({ hasText: work.round }).filter({ hasText: work.uscc });
    expect(await published.count()).toBe(1);
    expect(await published.innerText()).toMatch(/AMR-07/);
    expect(open.seen.complaints).toEqual([]);
    await open.close();
  });

  it('is corrected by the same head alone, with a reason and screened anew, and the correction is marked', async () => {
    const other = await results('planner-samr');
    expect(await other.page.getByRole('button', { name: '更正', exact: true }).count()).toBe(0);
    const visit = await results('head-samr-pudong');
    const { page } = visit;
    const dialog = page.getByRole('dialog', { name: '更正' });
    const why = await refused(visit, '更正', async () => {
      await dialog.getByLabel('更正理由').fill('复核后无变化');
      for (const question of SCREEN) {
        await dialog.getByRole('radiogroup', { name: question }).getByText('不涉及').click();
      }
    });
    expect(why).toContain('RESULT_UNCHANGED');
    await dialog.locator('[aria-label=close]').last().click();
    const codes = dialog.getByRole('combobox', { name: '结果代码' });
    await codes.fill('经责令已改正');
    await codes.press('Enter');
    await codes.blur();
    await confirm(dialog);
    await dialog.waitFor({ state: 'hidden' });
    await visit.settle();
    const [row = []] = await cellsOf(section(page, '检查结果列表').last());
    expect(row.join(' ')).toMatch(/AMR-03 价格行为检查：E /);
    expect(row.join(' ')).toMatch(/已公示 已更正 1 次/);
  });
}
