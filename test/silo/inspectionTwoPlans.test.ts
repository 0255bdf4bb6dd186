import { plainTask, plantPlan } from '../support/inspection/plantPlan';
import { CLEAN, clearResults, formedPart, resultDesk, resultPeople, screenOf } from '../support/inspection/resultDesk';
import {
  arrange,
  at,
  clearVisits,
  drawnRound,
  openVisitSilo,
  schedule,
  TODAY,
  USCCS,
  visitsOf,
} from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

const [BANK, OTHER] = USCCS;
const LICENCES = 'IP-2026-000011';
const NAMES = 'IP-2026-000012';
const PLANS = { 1: LICENCES, 2: NAMES };

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
  await plantPlan(silo.database, { number: LICENCES, tasks: [plainTask({ item: 'AMR-01' })], state: 'RUNNING' });
  const names = plainTask({ task: 2, item: 'AMR-02', mode: 'OFF_SITE' });
  await plantPlan(silo.database, { number: NAMES, tasks: [names], state: 'RUNNING' });
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
  await silo.database.dataSource.query(`UPDATE inspection_plan SET state = 'RUNNING', completed_on = NULL`);
});
afterAll(() => silo.close());

const desk = resultDesk(() => silo);
const { head, inspector, cityPlanner, office } = resultPeople;

/** A visit under way for tasks of two plans, and its round. */
async function begun(uscc: string, tasks: readonly number[]): Promise<string> {
  const round = await drawnRound(silo, { [uscc]: tasks }, { plans: PLANS });
  await arrange(silo, round);
  await silo.database.dataSource.query('UPDATE draw_round SET arranged_at = now() WHERE number = $1', [round]);
  await schedule(silo, TODAY);
  const [visit] = await visitsOf(silo, { round }, office);
  const coded = await desk.issueCode(at(visit), cityPlanner);
  await desk.start({ ...at(coded.done), department: 'SAMR' }, inspector);
  return String(visit?.number);
}

const ITEMS: Readonly<Record<number, string>> = { 1: 'AMR-01', 2: 'AMR-02' };

/** Enters and forms the results of a visit; gives how they are published. */
async function formed(visit: string, tasks: readonly number[]) {
  const { done, refusal } = await formedPart(
    silo,
    visit,
    tasks.map((task) => ({ ...CLEAN, item: ITEMS[task] })),
  );
  if (!done) throw new Error(JSON.stringify(refusal));
  return () => desk.publish({ ...at(done), screen: screenOf() }, head);
}

const states = async (): Promise<string[]> => {
  const sql = 'SELECT state FROM inspection_plan WHERE number = ANY ($1) ORDER BY number';
  return (await silo.database.dataSource.query(sql, [[LICENCES, NAMES]])).map(({ state }: { state: string }) => state);
};

describe('DR-7, DR-10: a part of a visit that carries out tasks of several plans', () => {
  it('completes each of them when its results are public', async () => {
    const publish = await formed(await begun(BANK, [1, 2]), [1, 2]);
    expect(await states()).toEqual(['RUNNING', 'RUNNING']);
    expect((await publish()).done).toMatchObject({ state: 'PUBLISHED' });
    expect(await states()).toEqual(['COMPLETED', 'COMPLETED']);
  });

  it('and keeps each of them from being completed before', async () => {
    const both = await formed(await begun(BANK, [1, 2]), [1, 2]);
    const second = await formed(await begun(OTHER, [2]), [2]);
    await second();
    expect(await states()).toEqual(['RUNNING', 'RUNNING']);
    await both();
    expect(await states()).toEqual(['COMPLETED', 'COMPLETED']);
  });

  it('counts for each of them in what was planned and done', async () => {
    const counted = async () => {
      const { data } = await silo.ask(
        '{ planRealism(year: 2026) { plan item planned completed published } }',
        {},
        office,
      );
      const rows = (data?.planRealism ?? []) as { plan: string }[];
      return rows.filter(({ plan }) => [LICENCES, NAMES].includes(plan));
    };
    const all = (counts: object) => [
      { plan: LICENCES, item: 'AMR-01', ...counts },
      { plan: NAMES, item: 'AMR-02', ...counts },
    ];
    await arrange(silo, await drawnRound(silo, { [OTHER]: [1, 2] }, { plans: PLANS }));
    expect(await counted()).toEqual(all({ planned: 1, completed: 0, published: 0 }));
    await (await formed(await begun(BANK, [1, 2]), [1, 2]))();
    expect(await counted()).toEqual(all({ planned: 2, completed: 1, published: 1 }));
  });

  it('is found under each of them, with its visit in the file of each', async () => {
    const visit = await begun(BANK, [1, 2]);
    await formed(visit, [1, 2]);
    const file = `query ($plan: ID) { inspectionArchive(plan: $plan) { entries(first: 100) { edges { node { number } } } }
      partResults(filter: { plan: $plan }) { totalCount } }`;
    type Found = { entries: { edges: { node: { number: string } }[] } };
    for (const plan of [LICENCES, NAMES]) {
      expect(await visitsOf(silo, { plan }, office)).toMatchObject([{ number: visit }]);
      const { data, errors } = await silo.ask(file, { plan }, office);
      if (errors) throw new Error(JSON.stringify(errors));
      const numbers = (data?.inspectionArchive as Found | undefined)?.entries.edges.map(({ node }) => node.number);
      expect(numbers).toContain(visit);
      expect(data?.partResults).toEqual({ totalCount: 1 });
    }
  });
});
