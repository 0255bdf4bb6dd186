import { OPENED_PAGES } from '../../tools/browser/openedPages';
import type { Visit } from '../../tools/browser/visit';
import type { StartedDashboard } from './support/startedDashboard';

const LANGUAGES = ['zh', 'en'] as const;
const OPERATIONS_AT_MOST = 3;

/** Every page of the dashboard in both languages: it stands, it fits the window, and it keeps what pages promise. */
export function everyPage(dashboard: () => StartedDashboard): void {
  describe('every page', () => {
    const visits = new Map<string, Visit>();

    /** The browser of a caller in a language, opened once for all of its pages. */
    async function visitAs(as: string | undefined, language: 'zh' | 'en'): Promise<Visit> {
      const key = `${as} ${language}`;
      const visit = visits.get(key) ?? (await dashboard().look({ language, ...(as ? { as } : {}) }));
      visits.set(key, visit);
      visit.forget();
      return visit;
    }

    afterAll(() => Promise.all([...visits.values()].map((visit) => visit.close())));

    const cases = OPENED_PAGES.flatMap((opened) => LANGUAGES.map((language) => ({ ...opened, language })));

    it.each(cases)(
      '$name in $language stands, fits and keeps the rules',
      async ({ path, as, language }) => {
        const visit = await visitAs(as, language);
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
      },
      60_000,
    );
  });
}
