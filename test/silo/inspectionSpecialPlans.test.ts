import { completePlan } from '../../subgraphs/inspection/store/plans/runPlan';
import { getPlan } from '../../subgraphs/inspection/store/plans/storedPlan';
import { withdrawPlan } from '../../subgraphs/inspection/store/plans/withdrawPlan';
import { createVisits } from '../../subgraphs/inspection/store/visits/createVisits';
import { checkDesk, freshPlan, openSpecialSilo, specialOf } from '../support/inspection/specialDesk';
import { arrangedRound, at, drawnRound, people, TODAY, USCCS, visitsOf } from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

const [BANK, OTHER] = USCCS;
const { planner } = people;

let silo: OpenSilo;
/** A special plan of its own for each test. */
let PLAN: string;
beforeAll(async () => {
  silo = await openSpecialSilo();
});
beforeEach(async () => {
  PLAN = await freshPlan(silo);
});
afterAll(() => silo.close());

const sql = (text: string, values: unknown[] = []) => silo.database.dataSource.query(text, values);
const special = (changed: object = {}) => specialOf(PLAN, changed);
const plan = () => silo.database.transaction((client) => getPlan(client, PLAN));
const { record, accept } = checkDesk(() => silo);

describe('DR-7: a special plan that special checks carry out', () => {
  const runner = { actor: people.cityPlanner, today: TODAY };
  const head = { ...people.cityPlanner, subject: 'head', roles: ['inspection-head'] };
  const complete = () => silo.database.transaction((client) => completePlan(client, PLAN, runner));
  /** What the parts of visits found, public, for one entity or all. */
  const publish = (uscc: string | null = null) =>
    sql(
      `INSERT INTO inspection (uscc, department, mode, trigger, plan_code, joint, scheduled_on, inspected_on, stage,
         result_published, published_on, source_department, source_record_id, observed_at)
       SELECT v.uscc, p.office, p.mode, p.trigger, p.plan_number, false, $1::date, $1::date, 'COMPLETED', true, $1::date, p.office,
         p.fact_record, now()
       FROM visit_part p JOIN visit v ON v.number = p.visit WHERE $2::text IS NULL OR v.uscc = $2::character(18)
       ON CONFLICT (source_department, source_record_id) DO UPDATE SET stage = 'COMPLETED', inspected_on = $1::date,
         result_published = true, published_on = $1::date`,
      [TODAY, uscc],
    );

  it('runs from its first visit on, and is withdrawn no more', async () => {
    const { done } = await record(special(), planner);
    expect(done).toMatchObject({ state: 'OWN_VISIT' });
    const { state, startedOn, version } = await plan();
    expect({ state, startedOn }).toEqual({ state: 'RUNNING', startedOn: TODAY });
    const withdrawn = withdrawPlan(
      silo.database,
      { number: PLAN, version, reason: '不再需要' },
      { actor: head, today: TODAY },
    );
    await expect(withdrawn).rejects.toMatchObject({
      code: 'WORK_STATE_UNFIT',
      facts: { field: 'number', received: PLAN, state: 'RUNNING' },
    });
    expect(await visitsOf(silo, { uscc: BANK })).toMatchObject([{ state: 'PLANNED' }]);
  });

  it('can be withdrawn while no visit rests on it', async () => {
    const { version } = await plan();
    const input = { number: PLAN, version, reason: '不再需要' };
    expect(await withdrawPlan(silo.database, input, { actor: head, today: TODAY })).toBe(PLAN);
    expect((await record(special(), planner)).refusal).toMatchObject({ code: 'INSPECTION_PLAN_NOT_PUBLISHED' });
  });

  it('is completed when their results are public, and not before', async () => {
    await record(special(), planner);
    await record(special({ uscc: OTHER }), planner);
    expect(await complete()).toBe(false);
    await publish(BANK);
    expect(await complete()).toBe(false);
    await publish();
    expect(await complete()).toBe(true);
    expect(await plan()).toMatchObject({ state: 'COMPLETED' });
  });

  it('is completed by what was merged into a drawn visit too', async () => {
    await arrangedRound(silo, { [BANK]: [1] });
    const offered = await record(special(), planner);
    await accept(at(offered.done), planner);
    expect(await complete()).toBe(false);
    await publish();
    expect(await complete()).toBe(true);
  });
});

describe('11c: one planned visit in a year', () => {
  it('is not missed while a round is arranged: a special check waits for it, and is refused', async () => {
    const round = await drawnRound(silo, { [BANK]: [1] });
    let recording: ReturnType<typeof record> | undefined;
    await silo.database.transaction(async (client) => {
      await createVisits(client, round, TODAY);
      recording = record(special(), planner);
      const first = await Promise.race([recording, new Promise((resolve) => setTimeout(resolve, 400, 'waits'))]);
      expect(first).toBe('waits');
    });
    expect((await recording)?.refusal).toMatchObject({ code: 'SPECIAL_ENTITY_EXCLUDED', exclusion: 'VISITED' });
    expect(await silo.count('visit')).toBe(1);
  });

  it('is that of a special check too: what is drawn later is left, on the record, unless it says why', async () => {
    await record(special(), planner);
    const round = await arrangedRound(silo, { [BANK]: [1, 4], [OTHER]: [1] });
    expect(await visitsOf(silo, { round, uscc: BANK }, people.office)).toMatchObject([{ parts: [{ tasks: [4] }] }]);
    expect(await visitsOf(silo, { round, uscc: OTHER })).toMatchObject([{ parts: [{ tasks: [1] }] }]);
  });
});

describe('沪府发〔2020〕7号（十一）: an offer to merge does not wait unseen', () => {
  const overdue = async (is: boolean) => {
    const text = `query ($filter: TriggeredCheckFilter) { triggeredChecks(filter: $filter) { totalCount
      edges { node { number answerDueOn } } } }`;
    const { data } = await silo.ask(text, { filter: { overdue: is } }, planner);
    type Page = { edges: { node: { number: string; answerDueOn: string | null } }[] };
    const page = data?.triggeredChecks as Page | undefined;
    return page?.edges.map(({ node }) => node.answerDueOn).sort();
  };

  it('is due within seven days, of an urgent check within one, and overdue from the day after', async () => {
    await arrangedRound(silo, { [BANK]: [1] });
    for (const urgent of [false, false, true, true]) {
      await record(special({ kind: 'COMPLAINT', reason: '群众反映', plan: null, urgent }), planner);
    }
    for (const [at, on] of ['2026-10-26', '2026-10-25', '2026-11-01', '2026-10-31'].entries()) {
      const nth = `(SELECT id FROM triggered_check ORDER BY id OFFSET ${at} LIMIT 1)`;
      await sql(`UPDATE triggered_check SET offered_on = '${on}' WHERE id = ${nth}`);
    }
    expect(await overdue(true)).toEqual(['2026-11-01', '2026-11-01']);
    expect(await overdue(false)).toEqual(['2026-11-02', '2026-11-02']);
  });

  it('has no last day once it is answered', async () => {
    const round = await arrangedRound(silo, { [BANK]: [1] });
    const offered = await record(special({ kind: 'COMPLAINT', reason: '群众反映', plan: null }), planner);
    expect(offered.done).toMatchObject({ state: 'OFFERED', answerDueOn: '2026-11-09' });
    expect((await accept(at(offered.done), planner)).done).toMatchObject({ state: 'MERGED', answerDueOn: null });
    expect(await visitsOf(silo, { round })).toMatchObject([{ mergedChecks: [offered.done?.number] }]);
    expect(await overdue(true)).toEqual([]);
  });
});
