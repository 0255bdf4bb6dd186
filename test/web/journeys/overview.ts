import type { Visit } from '../../../tools/browser/visit';
import { cellsOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';

const PANELS = ['关键指标', '各区分布', '监管类别分布', '检查计划执行进度', '案件办理漏斗', '期限与逾期'];
const ASKING = '正在查询…';

/** The overview of a district: what it says while the hub is asked, and where what is due leads to. */
export function overview(dashboard: () => StartedDashboard): void {
  describe('the overview of a district', () => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await dashboard().look({ as: 'dashboard-pudong' });
    });
    afterAll(() => visit?.close());

    const section = (name: string) => visit.page.getByRole('region', { name, exact: true });

    it('tells no number before the hub has answered, and says in each panel that it is asked', async () => {
      const { page, settle } = visit;
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/graphql', (route) => held.then(() => route.continue()));
      await page.goto(`${dashboard().hub.origin}/`);
      for (const name of PANELS) {
        await section(name).getByText(ASKING).waitFor();
        expect((await section(name).innerText()).replace(/\d{4} 年度/, '')).not.toMatch(/\d/);
      }
      expect(await page.getByTestId('to-do').innerText()).toBe(`待办：${ASKING}`);
      release();
      await settle();
      expect(await page.getByText(ASKING).count()).toBe(0);
      expect(await page.getByTestId('to-do').innerText()).toMatch(/^待办 \d+ 项$/);
      await page.unroute('**/graphql');
    });

    it('leads from every item that is due to that very item, in its list or on its page', async () => {
      const { page, open, settle } = visit;
      await open('/');
      const due = section('期限与逾期');
      expect((await cellsOf(due)).length).toBeGreaterThan(0);
      const links = await due
        .locator('.due-number')
        .evaluateAll((found) =>
          found.map((link) => [(link as HTMLElement).innerText, link.getAttribute('href') ?? ''] as const),
        );
      const ways = new Map(
        links.map(([number, to]) => [to.split(/[?#]/)[0]?.replace(number, ''), [number, to] as const]),
      );
      expect(ways.size).toBeGreaterThan(1);
      for (const [number, to] of ways.values()) {
        await open(to);
        await settle();
        const item = to.includes('#') ? page.locator('tr.named-row') : page.getByRole('main');
        expect(new URL(page.url()).pathname).toBe(to.split(/[?#]/)[0]);
        expect(await item.innerText()).toContain(number.split('/')[0]);
      }
    });
  });
}
