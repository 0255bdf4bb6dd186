import { OPENED_PAGES } from '../../tools/browser/openedPages';
import { describeInBrowser, type StartedDashboard, startDashboard } from './support/startedDashboard';

const LANGUAGES = ['zh', 'en'] as const;
const OPERATIONS_AT_MOST = 3;

let dashboard: StartedDashboard;

describeInBrowser('every page', () => {
  beforeAll(async () => {
    dashboard = await startDashboard();
  }, 180_000);
  afterAll(() => dashboard?.stop(), 30_000);

  const cases = OPENED_PAGES.flatMap((opened) => LANGUAGES.map((language) => ({ ...opened, language })));

  it.each(cases)(
    '$name ($path as $as) in $language stands, fits and keeps the rules',
    async ({ path, as, language }) => {
      const visit = await dashboard.look({ language, ...(as ? { as } : {}) });
      await visit.open(path);
      const { operations, complaints, foreign } = visit.seen;
      expect({
        complaints,
        foreign,
        tooMany: operations.length > OPERATIONS_AT_MOST ? operations : [],
        misfits: await visit.findMisfits(),
        barriers: await visit.findBarriers(),
        headings: await visit.page.locator('h1').count(),
      }).toEqual({ complaints: [], foreign: [], tooMany: [], misfits: [], barriers: [], headings: 1 });
      await visit.close();
    },
    60_000,
  );
});
