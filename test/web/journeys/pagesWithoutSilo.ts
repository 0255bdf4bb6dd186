import { OPENED_PAGES, type OpenedPage } from '../../../tools/browser/openedPages';
import type { Visit } from '../../../tools/browser/visit';
import { heading } from '../support/actions';
import { claimsOfNothing, noughts, type Silo, tellsAway, whileAway } from '../support/away';
import { gather } from '../support/people';
import type { StartedDashboard } from '../support/startedDashboard';

/** Pages by their names in `OPENED_PAGES` that show facts of a silo among those of others. */
const LEAN_ON: Readonly<Record<Silo, string>> = {
  credit:
    'overview, figure with its rows, search, entity, entity in the past, worklist, visit, results, case, decision, ' +
    'repairs, public results, public penalties, self-check',
  supervision: 'overview, entity',
  inspection: 'overview, self-check',
  enforcement: 'overview, entity, entity in public',
  exchange: 'overview, search, worklist',
};

/** Pages that show facts of one silo alone. */
const REST_ON: Readonly<Partial<Record<Silo, string>>> = {
  supervision:
    'classification, rules, rule set, runs, run, trials, objections, publications, publication, adjustments, measures, ' +
    'interviews, notices, key lists, tasks, public rules',
  inspection:
    'planner, round, pool, board, fairness, verification, preview, preview of tasks, plans, draft of a plan, plan, ' +
    'items, visits, triggered checks, recusals, reports, public plans, public draws, public draw',
  enforcement: 'cases, leads, decisions, transfers to the police, transfer to the police, referrals, disputes',
  exchange: 'catalogue, resource, agreements, usage, agreement, access log, webhooks',
};

/** Pages that need an agreement of a journey, and are opened without a silo there: `integratorDown`. */
const IN_JOURNEYS = 'feed';

/** Pages that show no fact of any silo. */
const ON_NONE = 'mistyped code, welcome, unknown address';

/** The page from which the gateway hears of each silo, so that it knows how old it is when it is away. */
const HEARD_OF = 'entity';

const namesIn = (names = ''): readonly string[] => names.split(', ').filter(Boolean);

function pagesOf(names: string | undefined): readonly OpenedPage[] {
  return namesIn(names).map((name) => {
    const found = OPENED_PAGES.find((one) => one.name === name);
    if (!found) throw new Error(`there is no page ${name}`);
    return found;
  });
}

async function standsWithout(visit: Visit, silo: Silo): Promise<void> {
  expect(await heading(visit.page)).not.toBe('页面无法显示');
  expect(await tellsAway(visit, silo)).not.toEqual([]);
  expect([...visit.seen.complaints, ...visit.seen.foreign]).toEqual([]);
}

/** Every page, while a silo whose facts it shows is away: it stands, says what is missing, and claims nothing. */
export function pagesWithoutSilo(dashboard: () => StartedDashboard): void {
  describe('a page without a silo', () => {
    const people = gather(dashboard);
    const doubtful: (readonly [OpenedPage, claims: readonly string[]])[] = [];
    beforeAll(async () => {
      for (const opened of pagesOf(HEARD_OF)) await open(opened);
    }, 60_000);
    afterAll(() => people.leave());

    async function open({ as, path }: OpenedPage): Promise<Visit> {
      const visit = await people.of(as);
      visit.forget();
      await visit.open(path);
      return visit;
    }

    it('is told of each page by its name', () => {
      const named = [...Object.values(LEAN_ON), ...Object.values(REST_ON), IN_JOURNEYS, ON_NONE].flatMap(namesIn);
      expect([...new Set(named)].sort()).toEqual(OPENED_PAGES.map(({ name }) => name).sort());
    });

    for (const silo of Object.keys(LEAN_ON) as Silo[]) {
      whileAway(dashboard, silo, () => {
        for (const opened of pagesOf(REST_ON[silo])) {
          it(`${opened.name} says what is missing and how old it is, and claims nothing`, async () => {
            const visit = await open(opened);
            await standsWithout(visit, silo);
            expect([...(await claimsOfNothing(visit)), ...(await noughts(visit))]).toEqual([]);
          });
        }
        for (const opened of pagesOf(LEAN_ON[silo])) {
          it(`${opened.name} says what of it is missing and how old that is`, async () => {
            const visit = await open(opened);
            await standsWithout(visit, silo);
            const claims = await claimsOfNothing(visit);
            if (claims.length > 0) doubtful.push([opened, claims]);
          });
        }
      });
    }

    it('claimed nothing that it does not claim when the silo is there', async () => {
      const wrong: Record<string, readonly string[]> = {};
      for (const [opened, claims] of doubtful) {
        const right = await claimsOfNothing(await open(opened));
        const beyond = claims.filter((claim) => !right.includes(claim));
        if (beyond.length > 0) wrong[opened.name] = beyond;
      }
      expect(wrong).toEqual({});
    }, 60_000);
  });
}
