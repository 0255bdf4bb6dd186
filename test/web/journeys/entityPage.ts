import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { numberIn } from '../support/lists';
import { playJourney } from '../support/playJourney';
import type { StartedDashboard } from '../support/startedDashboard';

const SECTIONS = ['登记信息', '分类监管', '信用信息', '抽查检查', '行政执法'] as const;
const BEFORE_THE_CASE = '2026-06-30';
const WAS = '当日情况（按现在所知）';
const KNOWN = '当时所知的情况';
const LATER = '当时尚未入库';

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** The page of an entity in journey 5.1: its sections, why its category is what it is, and how it was on another day. */
export function entityPage(dashboard: () => StartedDashboard): void {
  describe('the page of an entity', () => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await dashboard().look({ as: 'dashboard-pudong' });
      await visit.open(`/entities/${WHOLE}`);
    }, 60_000);
    afterAll(() => visit?.close());

    const section = (name: string) => visit.page.getByRole('region', { name, exact: true });
    const evaluated = () => section('分类监管').getByRole('row', { name: /食品生产监管/ });
    const whyOf = () => evaluated().getByRole('button', { name: '评价说明' });

    /** Shows the page of a day, and tells the moments that its operation asked for. */
    async function showAt(day: string, how: string): Promise<Record<string, string | undefined>> {
      const bar = section('查看时点');
      const asked = visit.page.waitForRequest((one) => one.postDataJSON()?.operationName === 'EntityPage');
      await bar.getByLabel('日期').fill(day);
      await bar.getByLabel('查看方式').selectOption({ label: how });
      await bar.getByRole('button', { name: '查看', exact: true }).click();
      const headers = (await asked).headers();
      await visit.settle();
      return { asOf: headers['hub-as-of'], knownAt: headers['hub-known-at'] };
    }

    it('asks all silos at once, and has nothing to complain of', () => {
      const { operations, complaints, foreign } = visit.seen;
      expect(operations.filter((name) => name === 'EntityPage')).toHaveLength(1);
      expect(operations.length).toBeLessThanOrEqual(3);
      expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    });

    it.each(SECTIONS)(
      'says in the section %s how its silo took part, who supplied each fact, and its two times',
      async (name) => {
        const panel = section(name);
        expect(await panel.getByText(/正常 · 2\d{3}\/\d+\/\d+/).count()).toBe(1);
        const origins = await panel.locator('small', { hasText: '入库' }).allInnerTexts();
        expect(origins.length).toBeGreaterThan(0);
        for (const origin of origins)
          expect(origin).toMatch(/\S+[\s\S]*认定 2\d{3}\/\d+\/\d+[\s\S]*入库 2\d{3}\/\d+\/\d+/);
      },
    );

    it('is told when an evaluation was adopted: the category has a reason that opens', async () => {
      const { page, open } = visit;
      if (!(await whyOf().isVisible())) expect(await playJourney(dashboard().hub, 'supervision', '6 ')).toEqual([]);
      await open(new URL(page.url()).pathname);
      expect(await whyOf().isVisible()).toBe(true);
    }, 120_000);

    it('opens a category into its rules, indicators and readings, from which anybody can work it out again', async () => {
      const { page } = visit;
      const decided = (await evaluated().getByRole('cell').nth(1).innerText()).trim();
      await whyOf().click();
      const tree = section('评价说明：食品生产监管');
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
    });

    it('shows a day of the past as it was, and marks what was recorded only later', async () => {
      const { page } = visit;
      expect(await section('行政执法').getByText('未结案件 1 件').isVisible()).toBe(true);
      expect(await page.getByText(LATER).count()).toBe(0);
      expect(await showAt(BEFORE_THE_CASE, WAS)).toEqual({ asOf: BEFORE_THE_CASE, knownAt: undefined });
      expect(await page.getByRole('status').first().innerText()).toContain(`${BEFORE_THE_CASE} 日终的情况，按现在所知`);
      expect(await section('行政执法').getByText('没有未结案件').isVisible()).toBe(true);
      const facts = await section('信用信息').locator('small', { hasText: '入库' }).allInnerTexts();
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) expect(fact).toContain(LATER);
    });

    it('shows the same day as it was known then: of what came in later, nothing', async () => {
      const { page } = visit;
      expect(await showAt(BEFORE_THE_CASE, KNOWN)).toEqual({ asOf: BEFORE_THE_CASE, knownAt: BEFORE_THE_CASE });
      expect(await page.getByText(`按所选时点（${BEFORE_THE_CASE}），枢纽没有该主体的记录`).isVisible()).toBe(true);
      expect(await section('信用信息').count()).toBe(0);
      expect(await showAt(today(), KNOWN)).toEqual({ asOf: today(), knownAt: today() });
      expect(await section('行政执法').getByText('未结案件 1 件').isVisible()).toBe(true);
      expect(await page.getByText(LATER).count()).toBe(0);
    });

    it('goes back to the present', async () => {
      const { page, settle } = visit;
      await page.getByRole('button', { name: '回到现在' }).click();
      await settle();
      expect(await page.getByText('当前显示：现在的情况。').isVisible()).toBe(true);
      expect(await section('评价说明：食品生产监管').count()).toBe(0);
      expect(await section('行政执法').getByText('未结案件 1 件').isVisible()).toBe(true);
      expect(visit.seen.complaints).toEqual([]);
    });
  });
}
