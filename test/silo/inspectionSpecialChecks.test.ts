import { day } from '../../kernel/values/day';
import { getPlan } from '../../subgraphs/inspection/store/plans/storedPlan';
import { recordTrigger } from '../../subgraphs/inspection/store/visits/recordTrigger';
import { VISIT_PLAN } from '../support/inspection/plantRound';
import { checkDesk, freshPlan, openSpecialSilo, specialOf } from '../support/inspection/specialDesk';
import {
  arrangedRound,
  at,
  doing,
  people,
  schedule,
  TODAY,
  USCCS,
  VISIT_FIELDS,
  visitsOf,
} from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

const [BANK, OTHER, ELSEWHERE, UNKNOWN] = USCCS;
const { planner, inspector } = people;

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
const { record, accept, decline } = checkDesk(() => silo);
const issue = doing(() => silo, 'issueVisitCode', ['VisitAtInput', `number version ${VISIT_FIELDS}`]);

describe('上海市优化营商环境条例 62: nobody is picked by hand outside a special plan', () => {
  it.each([
    ['an annual plan of the department', { plan: VISIT_PLAN, items: ['AMR-01'] }, 'SPECIAL_PLAN_WANTED', 'plan'],
    ['an item that is no task of it', { items: ['AMR-01'] }, 'SPECIAL_TASK_MISSING', 'items'],
    ['another way', { mode: 'OFF_SITE' }, 'SPECIAL_TASK_MISSING', 'items'],
    ['an entity outside its scope', { uscc: ELSEWHERE }, 'SPECIAL_ENTITY_OUTSIDE', 'uscc'],
    ['an entity that the register has not told of', { uscc: UNKNOWN }, 'SPECIAL_ENTITY_OUTSIDE', 'uscc'],
  ])('refuses %s, and nothing is stored', async (_, changed, code, field) => {
    const { refusal } = await record(special(changed), planner);
    expect(refusal).toMatchObject({ code, field, received: expect.any(String), article: '上海市优化营商环境条例 62' });
    expect(await silo.count('triggered_check')).toBe(0);
    expect(await silo.count('visit')).toBe(0);
    expect(await plan()).toMatchObject({ state: 'PENDING' });
  });

  it('refuses a planner of a department that has no task in it', async () => {
    const fire = special({ authority: 'FIRE-310115', items: ['FIRE-01'] });
    expect((await record(fire, people.firePlanner)).refusal).toMatchObject({ code: 'SPECIAL_TASK_MISSING' });
  });

  it('on the last day of the plan it is recorded, and its visit goes no further; the day after it is refused', async () => {
    const on = (today: string) => recordTrigger(silo.database, special(), { actor: planner, today: day(today) });
    await expect(on('2026-11-21')).rejects.toMatchObject({ code: 'SPECIAL_PLAN_NOT_NOW' });
    await on('2026-11-20');
    expect(await visitsOf(silo, { uscc: BANK })).toMatchObject([{ windowFrom: '2026-11-20', windowTo: '2026-11-20' }]);
  });

  it('counts as the planned visit of the year: a second one needs a task that says why', async () => {
    await record(special(), planner);
    await sql(`UPDATE visit SET state = 'COMPLETED', code = number, scheduled_on = $1, started_on = $1`, [TODAY]);
    const again = special({ separateReason: '再次检查' });
    expect((await record(again, planner)).refusal).toMatchObject({
      code: 'SPECIAL_ENTITY_EXCLUDED',
      exclusion: 'VISITED',
    });
    expect((await record({ ...again, uscc: OTHER }, planner)).done).toMatchObject({ state: 'OWN_VISIT' });
  });

  it('gets no code once its plan is public no more, though the check is recorded', async () => {
    await record(special(), planner);
    await schedule(silo, TODAY);
    const [visit] = await visitsOf(silo, { uscc: BANK });
    await sql(`UPDATE inspection_plan SET state = 'COMPLETED' WHERE number = $1`, [PLAN]);
    expect((await issue(at(visit), inspector)).refusal).toMatchObject({ code: 'VISIT_WITHOUT_GROUND' });
    await sql(`UPDATE inspection_plan SET state = 'RUNNING' WHERE number = $1`, [PLAN]);
    expect((await issue(at(visit), inspector)).done).toMatchObject({ state: 'CODED' });
  });

  it('joins the planned visit that the entity has ahead, which is none more', async () => {
    const round = await arrangedRound(silo, { [BANK]: [3] });
    const offered = await record(special(), planner);
    expect(offered.done).toMatchObject({ state: 'OFFERED' });
    expect((await accept(at(offered.done), planner)).done).toMatchObject({ state: 'MERGED' });
    expect(await visitsOf(silo, { round })).toMatchObject([
      { parts: [{ trigger: 'RANDOM' }, { trigger: 'SPECIAL', plan: PLAN, items: ['AMR-03'] }] },
    ]);
    expect(await plan()).toMatchObject({ state: 'RUNNING' });
  });

  it('is not carried out where the merge is declined and the entity has had its visit: the history says why', async () => {
    await arrangedRound(silo, { [BANK]: [3] });
    const offered = await record(special(), planner);
    const { done } = await decline({ ...at(offered.done), reason: '另行安排' }, planner);
    const said = { state: 'NOT_CARRIED_OUT', visit: null, declinedReason: '另行安排', answeredOn: '2026-11-02' };
    expect(done).toMatchObject({ ...said, answerDueOn: null });
    expect(await silo.count('visit')).toBe(1);
    const [event] = await sql(
      `SELECT details FROM inspection_event WHERE topic = 'check' AND kind = 'NOT_CARRIED_OUT'`,
    );
    expect(JSON.parse(event.details)).toEqual({ code: 'SPECIAL_ENTITY_EXCLUDED', exclusion: 'VISITED' });
    expect(await plan()).toMatchObject({ state: 'PENDING' });
  });
});
