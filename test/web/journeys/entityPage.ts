import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import type { StartedDashboard } from '../support/startedDashboard';
import { BEFORE_THE_CASE, explains, openEvaluated, showAt, WAS } from './entitySteps';

const PATH = `/entities/${WHOLE}`;
const SECTIONS = ['登记信息', '分类监管', '信用信息', '抽查检查', '行政执法'] as const;
const KNOWN = '当时所知的情况';
const LATER = '当时尚未入库';

const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());

/** The page of an entity in journey 5.1: its sections, why its category is what it is, and how it was on another day. */
export function entityPage(dashboard: () => StartedDashboard): void {
  describe('the page of an entity', () => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await dashboard().look({ as: 'dashboard-pudong' });
      await visit.open(PATH);
    }, 60_000);
    afterAll(() => visit?.close());

    const section = (name: string) => visit.page.getByRole('region', { name, exact: true });

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
        expect(await panel.getByText(/正常 · 2\d{3}-\d\d-\d\d/).count()).toBe(1);
        const origins = await panel.locator('small', { hasText: '入库' }).allInnerTexts();
        expect(origins.length).toBeGreaterThan(0);
        for (const origin of origins)
          expect(origin).toMatch(/\S+[\s\S]*认定 2\d{3}-\d\d-\d\d[\s\S]*入库 2\d{3}-\d\d-\d\d/);
      },
    );

    it(
      'is told when an evaluation was adopted: the category has a reason that opens',
      () => openEvaluated(visit, dashboard(), PATH),
      120_000,
    );

    it('opens a category into its rules, indicators and readings, from which anybody can work it out again', () =>
      explains(visit));

    it('shows a day of the past as it was, and marks what was recorded only later', async () => {
      const { page } = visit;
      expect(await section('行政执法').getByText('未结案件 1 件').isVisible()).toBe(true);
      expect(await page.getByText(LATER).count()).toBe(0);
      expect(await showAt(visit, BEFORE_THE_CASE, WAS)).toEqual({ asOf: BEFORE_THE_CASE, knownAt: undefined });
      expect(await page.getByRole('status').first().innerText()).toContain(`${BEFORE_THE_CASE} 日终的情况，按现在所知`);
      expect(await section('行政执法').getByText('没有未结案件').isVisible()).toBe(true);
      const facts = await section('信用信息').locator('small', { hasText: '入库' }).allInnerTexts();
      expect(facts.length).toBeGreaterThan(0);
      for (const fact of facts) expect(fact).toContain(LATER);
    });

    it('shows the same day as it was known then: of what came in later, nothing', async () => {
      const { page } = visit;
      expect(await showAt(visit, BEFORE_THE_CASE, KNOWN)).toEqual({ asOf: BEFORE_THE_CASE, knownAt: BEFORE_THE_CASE });
      expect(await page.getByText(`按所选时点（${BEFORE_THE_CASE}），枢纽没有该主体的记录`).isVisible()).toBe(true);
      expect(await section('信用信息').count()).toBe(0);
      expect(await showAt(visit, today(), KNOWN)).toEqual({ asOf: today(), knownAt: today() });
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
