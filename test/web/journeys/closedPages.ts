import type { Visit } from '../../../tools/browser/visit';
import { heading } from '../support/actions';
import type { StartedDashboard } from '../support/startedDashboard';

interface ListedPage {
  readonly path: string;
  readonly isClosed?: true;
  readonly inner?: readonly { readonly path: string; readonly isOpen?: true }[];
}

/** The pages as the menu and the router know them; the dashboard is compiled by a compiler of its own. */
const { PAGES } = jest.requireActual<{ PAGES: readonly ListedPage[] }>('../../../web/src/app/pages');

const OF_OFFICIALS = '本页面供部门工作人员使用';

/** An address of a page, with something at each place where one of many is named. */
const addressOf = (path: string): string => path.replace(/:\w+/g, 'X-2026-000001');

const CLOSED = PAGES.filter(({ isClosed }) => isClosed).map(({ path, inner = [] }) => ({
  path,
  addresses: [path, ...inner.filter(({ isOpen }) => !isOpen).map((one) => one.path)].map(addressOf),
}));

/** What everybody finds who goes to a page of the officials by its address. */
export function closedPages(dashboard: () => StartedDashboard): void {
  describe('a page for officials', () => {
    let visit: Visit;
    beforeAll(async () => {
      visit = await dashboard().look({});
    }, 60_000);
    afterAll(() => visit?.close());

    it('is closed where its heading of the menu is: worklist, classification, inspections and cases', () => {
      expect(CLOSED.map(({ path }) => path)).toEqual(['/worklist', '/classification', '/planner', '/cases']);
    });

    it.each(CLOSED)(
      '$path and what is closed below it say so to the public, and ask nothing',
      async ({ addresses }) => {
        const said: string[] = [];
        visit.forget();
        for (const address of addresses) {
          await visit.open(address);
          said.push(await heading(visit.page));
        }
        expect(said).toEqual(addresses.map(() => OF_OFFICIALS));
        expect(visit.seen.operations).toEqual([]);
        expect(visit.seen.complaints).toEqual([]);
      },
      60_000,
    );

    it('is open to the public where a round is told to everybody', async () => {
      visit.forget();
      await visit.open('/planner/rounds/DR-2026-000001');
      expect(await heading(visit.page)).toContain('DR-2026-000001');
      expect(visit.seen.operations).toContain('PlannerRound');
      expect(await visit.page.getByRole('alert').count()).toBe(0);
    });
  });
}
