import type { Visit } from '../../../tools/browser/visit';
import { numberIn, totalOf } from '../support/lists';
import type { StartedDashboard } from '../support/startedDashboard';
import { findsByName, opensFigure, tellsMistyped } from './dashboardSteps';
import { entityPage } from './entityPage';
import { overview } from './overview';
import { worklist } from './worklist';

/** Journey 5.1: the dashboard of the Pudong office is signed in, and everything is looked at that one looks at in a day. */
export function dashboardJourney(dashboard: () => StartedDashboard): void {
  describe('the dashboard of a district', () => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await dashboard().look({});
    });
    afterAll(() => visit?.close());

    const section = (name: string) => visit.page.getByRole('region', { name, exact: true });
    const heading = () => visit.page.getByRole('heading', { level: 1 }).innerText();

    it('signs in the one who is chosen in the dialog, and shows the pages and the district of that one', async () => {
      const { page, open, settle } = visit;
      await open('/');
      expect(await page.getByRole('menuitem', { name: '工作清单' }).count()).toBe(0);
      await page.getByRole('button', { name: '登录' }).click();
      await page.getByRole('dialog', { name: '登录' }).getByLabel('按姓名、部门或岗位查找').fill('监管看板');
      await page.getByRole('button', { name: /浦东新区市场监管局监管看板/ }).click();
      await settle();
      expect(await page.getByRole('button', { name: '浦东新区市场监管局监管看板' }).isVisible()).toBe(true);
      expect(await page.getByRole('menuitem', { name: '工作清单' }).count()).toBe(1);
      expect(await heading()).toBe('总览');
      expect(await page.getByText('浦东新区市场监管局监管看板 · 浦东新区').isVisible()).toBe(true);
    });

    it('says of a key figure what it means, on which article it rests and as of when', async () => {
      const { page } = visit;
      const figure = section('关键指标').getByRole('button', { name: /检查问题发现率/ });
      await figure.focus();
      const told = page.getByRole('tooltip');
      await told.getByText(/^截至/).waitFor();
      expect(await told.innerText()).toMatch(/口径：.+\n依据：.+\n截至：2\d{3}/);
    });

    it('opens a figure into the facts that it is made of, and their sums are the figure', () => opensFigure(visit));

    it.each(['较高强度', '一般强度'])(
      'opens the step %s of the pyramid into as many entities as it says',
      async (step) => {
        const { page, open, settle } = visit;
        await open('/');
        const link = section('监管类别分布').getByRole('link', { name: new RegExp(`^${step}`) });
        const said = numberIn((await link.innerText()).replace(step, ''));
        expect(said).toBeGreaterThan(0);
        await link.click();
        await settle();
        expect(await heading()).toBe('工作清单');
        expect(await totalOf(page.getByRole('main'))).toBe(said);
      },
    );

    it('finds an entity by a part of its name, and leads to its page', () => findsByName(visit));

    it('tells a wrong check digit from an unknown code, and offers the code that was meant without taking it', () =>
      tellsMistyped(visit));
  });
  overview(dashboard);
  entityPage(dashboard);
  worklist(dashboard);
}
