import { OPENED_PAGES, type OpenedPage } from '../../../tools/browser/openedPages';
import { heading } from '../support/actions';
import { claimsOfNothing, noughts, type Silo, tellsAway, whileAway } from '../support/away';
import { gather } from '../support/people';
import type { StartedDashboard } from '../support/startedDashboard';

/** Pages by their names in `OPENED_PAGES` that show facts of a silo among those of others. */
const LEAN_ON: Readonly<Record<Silo, string>> = {
  credit:
    'overview, figure with its rows, search, entity, worklist, runs, objections, interviews, tasks, visits, visit, ' +
    'results, cases, case, leads, decisions, repairs, entity in public, public results, public penalties, self-check',
  supervision: 'overview, entity, worklist',
  inspection: 'overview, entity, worklist, self-check',
  enforcement: 'case, entity in public, public penalties',
  exchange: 'overview, figure with its rows, search, worklist',
};

/** Pages that show facts of one silo alone. */
const REST_ON: Readonly<Partial<Record<Silo, string>>> = {
  supervision:
    'classification, rules, rule set, runs, trials, objections, measures, interviews, notices, key lists, tasks, ' +
    'public rules',
  inspection:
    'planner, round, board, fairness, verification, preview, plans, draft of a plan, plan, items, visits, visit, ' +
    'recusals, results, reports, public plans, public draws, public draw, public results',
  exchange: 'catalogue, resource, agreements, usage, agreement, access log, feed',
};

function pagesOf(names: string | undefined): readonly OpenedPage[] {
  return (names?.split(', ') ?? []).map((name) => {
    const found = OPENED_PAGES.find((one) => one.name === name);
    if (!found) throw new Error(`there is no page ${name}`);
    return found;
  });
}

/** Every page that shows facts of a silo, while that silo is away: it stands, says what is missing, and claims nothing. */
export function pagesWithoutSilo(dashboard: () => StartedDashboard): void {
  describe('a page', () => {
    const people = gather(dashboard);
    afterAll(() => people.leave());

    for (const silo of Object.keys(LEAN_ON) as Silo[]) {
      whileAway(dashboard, silo, () => {
        const alone = pagesOf(REST_ON[silo]);
        const all = [...pagesOf(LEAN_ON[silo]), ...alone];
        it.each(all)('$name stands, says what is missing and how old it is, and claims nothing', async (opened) => {
          const visit = await people.of(opened.as);
          visit.forget();
          await visit.open(opened.path);
          expect(await heading(visit.page)).not.toBe('页面无法显示');
          expect(await tellsAway(visit, silo)).not.toEqual([]);
          expect(await claimsOfNothing(visit)).toEqual([]);
          expect(alone.includes(opened) ? await noughts(visit) : []).toEqual([]);
          expect([...visit.seen.complaints, ...visit.seen.foreign]).toEqual([]);
        });
      });
    }
  });
}
