import { WHOLE } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { section } from '../support/actions';
import { MOMENT } from '../support/away';
import { cellsOf } from '../support/lists';
import { findsByName, opensFigure, tellsMistyped } from './dashboardSteps';
import { BEFORE_THE_CASE, explains, showAt, WAS } from './entitySteps';

/** What a district looks at in a day (journey 5.1), while the enforcement silo is gone. */
export function dashboardDown(signedIn: () => Visit): void {
  describe('the day of a district goes on', () => {
    it('opens a figure into the facts that it is made of, and their sums are the figure', async () => {
      await signedIn().open('/');
      await opensFigure(signedIn());
    });

    it('tells the figure of open cases as it was last counted, and as of when', async () => {
      const { page, open } = signedIn();
      await open('/figures/open_cases');
      await page.locator('.figure').getByRole('button').focus();
      const asOf = await page.getByRole('tooltip').getByText(/^截至/).innerText();
      expect(asOf).toMatch(MOMENT);
      const facts = await cellsOf(section(page, '构成该指标的事实').last());
      expect(facts.length).toBeGreaterThan(0);
    });

    it('finds an entity by a part of its name, and leads to its page', () => findsByName(signedIn()));

    it('tells a wrong check digit, and offers the code that was meant', () => tellsMistyped(signedIn()));

    it('opens a category into its rules, indicators and readings: it is no better for what is missing', async () => {
      await signedIn().open(`/entities/${WHOLE}`);
      await explains(signedIn());
    });

    it('shows a day of the past, and says of its cases that they are missing', async () => {
      const { page } = signedIn();
      expect(await showAt(signedIn(), BEFORE_THE_CASE, WAS)).toEqual({ asOf: BEFORE_THE_CASE, knownAt: undefined });
      const enforcement = section(page, '行政执法');
      expect(await enforcement.getByText(new RegExp(`^行政执法 (不可用|超时) · ${MOMENT.source}`)).count()).toBe(1);
      expect(await enforcement.getByText(/未能取得。这不表示没有/).count()).toBeGreaterThan(0);
      expect(await enforcement.getByText(/没有未结案件|未结案件 \d+ 件|没有记录/).count()).toBe(0);
      expect(await section(page, '信用信息').locator('small', { hasText: '入库' }).count()).toBeGreaterThan(0);
    });

    it('tells who looked at the entity, which rests on the log alone', async () => {
      const { page, open, settle } = signedIn();
      await open(`/entities/${WHOLE}`);
      const accesses = section(page, '谁查看过该主体');
      await accesses.getByRole('button', { name: '打开查看记录' }).click();
      await settle();
      expect((await cellsOf(accesses.getByRole('table'))).length).toBeGreaterThan(0);
      expect(await accesses.getByRole('alert').count()).toBe(0);
    });
  });
}
