import { carryOut, figureIn, until } from '../support/acting';
import { section } from '../support/actions';
import { cellsOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { dayFromToday, type PlannerWork } from './plannerWork';

/** The round of spring, whose visits are over. */
const SPRING = 'DR-2026-000001';

/** Whether a draw was fair, and what a business is told of itself. */
export function lookingBack(dashboard: () => StartedDashboard, work: PlannerWork): void {
  describe('looking back', () => {
    it('reports on a round that is over whether it was fair, with pictures and the tests behind them', async () => {
      const visit = await work.people.of('planner-samr');
      const { page, open } = visit;
      await open(`/planner/rounds/${SPRING}/fairness`);
      if (await page.getByText('本轮次尚未申请公平性报告。').isVisible()) await carryOut(visit, '申请公平性报告');
      const sound = page.getByText('未发现异常：除公布的概率外，没有其他因素影响抽取。');
      await until(visit, () => sound.isVisible(), 120);
      await visit.settle();
      const verdict = section(page, '结论').last();
      expect(await figureIn(verdict, '从未抽中')).toBe(0);
      const tests = page.getByRole('region', { name: /^(本次抽取|以固定种子重复抽取)：/ });
      expect(await tests.count()).toBe(4);
      for (const part of await tests.all()) {
        expect((await cellsOf(part.getByRole('table'))).map((cells) => cells.at(-1))).not.toContain('✗ 异常');
        const pictures = await part.getByRole('img', { name: /^(名单位置|行政区|规模|年限)：/ }).all();
        expect(pictures).toHaveLength(4);
        for (const picture of pictures) {
          expect(await picture.locator('svg path').count()).toBeGreaterThan(0);
        }
      }
      expect(await page.getByRole('img', { name: /^问题发生率估计：1 AMR-07 \d/ }).count()).toBe(1);
    }, 180_000);

    it('tells a business nothing of the round that runs, though its published result names it', async () => {
      const { page, open, seen, close } = await dashboard().look({});
      await open(`/public/check?uscc=${work.uscc}`);
      expect(
        await section(page, '公示的检查')
          .getByRole('row')
          .filter({ hasText: dayFromToday(0) })
          .count(),
      ).toBe(1);
      expect(await section(page, '抽取自查').innerText()).not.toContain(work.round);
      expect(seen.complaints).toEqual([]);
      await close();
    });

    it('gave no browser of the officials anything to complain of', () => {
      expect(work.people.complaints()).toEqual([]);
    });
  });
}
