import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { inspection } from '../../subgraphs/inspection';
import { completePlans } from '../../subgraphs/inspection/store/plans/planJobs';
import { createVisits } from '../../subgraphs/inspection/store/visits/createVisits';
import { finishPart } from '../../subgraphs/inspection/store/visits/finishPart';
import { resultPeople } from '../support/inspection/resultDesk';
import {
  arrangedRound,
  at,
  clearVisits,
  doing,
  factsOf,
  openVisitSilo,
  schedule,
  TODAY,
  USCCS,
  VISIT_FIELDS,
  visitsOf,
} from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(() => clearVisits(silo));
afterEach(() => sql('UPDATE inspection_item SET withdrawn_on = NULL'));
afterAll(() => silo.close());

const open = () => silo;
const VISIT = `number version ${VISIT_FIELDS} callOffs { department { code } item ground note state tasks proposedOn decidedOn
  decision }`;
const cancel = doing(open, 'cancelVisit', ['CancelVisitInput', VISIT]);
const propose = doing(open, 'proposeCallOff', ['ProposeCallOffInput', VISIT]);
const decide = doing(open, 'decideCallOff', ['DecideCallOffInput', VISIT]);
const issue = doing(open, 'issueVisitCode', ['VisitAtInput', VISIT]);
const start = doing(open, 'startVisit', ['VisitPartInput', VISIT]);
const record = doing(open, 'recordTrigger', ['RecordTriggerInput', 'number version']);
const accept = doing(open, 'acceptMerge', ['AcceptMergeInput', 'number version state']);

const { planner, firePlanner, ecologyPlanner, minhangPlanner, inspector, head, cityHead, fireHead } = resultPeople;
const [BANK] = USCCS;
const sql = (text: string, values: unknown[] = []) => silo.database.dataSource.query(text, values);
const STORM = { ground: 'FORCE_MAJEURE', note: '台风期间停止现场检查' };
const YES = { approved: true, reason: '情况属实' };

/** A visit of SAMR for the tasks told and of FIRE, today. */
async function plannedVisit(tasks: readonly number[] = [1, 3]) {
  const round = await arrangedRound(silo, { [BANK]: tasks });
  await schedule(silo, TODAY);
  const [visit] = await visitsOf(silo, { round });
  return { round, visit: at(visit) };
}
const visitOf = async (round: string) => (await visitsOf(silo, { round }, planner))[0];
/** Proposed by the planner of the lead and approved by its head. */
async function calledOff(visit: { readonly number: string; readonly version: number }, what: object) {
  const proposed = await propose({ ...visit, ...what }, planner);
  if (!proposed.done) throw new Error(JSON.stringify(proposed.refusal));
  return decide({ ...at(proposed.done), ...YES }, head);
}
const plan = async () => {
  const text = '{ inspectionPlan(number: "IP-2026-000001") { state calledOff flags } }';
  return (await silo.ask(text, {}, planner)).data?.inspectionPlan;
};
const tasksCalledOff = async (round: string) => {
  const text = 'query ($round: ID!) { plannerBoard(round: $round) { tasksCalledOff plannedVisits cancelledVisits } }';
  return (await silo.ask(text, { round }, resultPeople.cityPlanner)).data?.plannerBoard;
};

describe('DR-29: what was drawn stands', () => {
  it('its tables are what the classes say', async () => {
    expect(await schemaDrift(inspection as never, silo.urls.migratorUrl)).toEqual([]);
  });

  it('a planner alone does not call off a drawn visit: nothing is stored', async () => {
    const { round, visit } = await plannedVisit();
    for (const as of [planner, resultPeople.cityPlanner]) {
      const { refusal } = await cancel({ ...visit, reason: '熟人' }, as);
      expect(refusal).toMatchObject({ code: 'PLANNED_VISIT_STANDS', field: 'number', received: visit.number });
    }
    expect(await visitOf(round)).toMatchObject({ state: 'PLANNED', version: visit.version });
    expect(await silo.count('visit_call_off')).toBe(0);
  });

  it('it is called off on a fixed ground by two persons, and counted on the board and the plan, which is not completed by it', async () => {
    const { round, visit } = await plannedVisit();
    const proposed = await propose({ ...visit, ...STORM }, planner);
    expect(proposed.done).toMatchObject({
      state: 'PLANNED',
      callOffs: [{ state: 'PROPOSED', ...STORM, department: null }],
    });
    expect(await plan()).toMatchObject({ calledOff: 0, flags: [] });
    expect(await visitsOf(silo, { callOffProposed: true }, head)).toHaveLength(1);
    const { done } = await decide({ ...at(proposed.done), ...YES }, head);
    expect(done).toMatchObject({
      ...{ state: 'CANCELLED', endedReason: 'FORCE_MAJEURE', code: null },
      callOffs: [{ state: 'APPROVED', tasks: [3, 1], decidedOn: TODAY, decision: '情况属实' }],
    });
    expect((await factsOf(silo, BANK)).filter(({ stage }) => stage !== 'CANCELLED')).toEqual([]);
    expect(await tasksCalledOff(round)).toEqual({ tasksCalledOff: 2, plannedVisits: 0, cancelledVisits: 1 });
    expect(await completePlans(silo.database, { actor: { subject: 'hub', department: null }, today: TODAY })).toEqual(
      [],
    );
    expect(await plan()).toEqual({ state: 'RUNNING', calledOff: 2, flags: ['CALLED_OFF'] });
  });

  it('nobody decides on his own proposal, nor who is no head of the lead', async () => {
    const { round, visit } = await plannedVisit();
    const both = { ...head, roles: ['planner', 'inspection-head'] };
    const pending = at((await propose({ ...visit, ...STORM }, both)).done);
    expect((await decide({ ...pending, ...YES }, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    for (const as of [planner, firePlanner, fireHead]) {
      expect((await decide({ ...pending, ...YES }, as)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    }
    expect(await visitOf(round)).toMatchObject({ state: 'PLANNED' });
    expect((await decide({ ...pending, ...YES }, cityHead)).done).toMatchObject({ state: 'CANCELLED' });
  });

  it('it stands when the head refuses, with the reason on record', async () => {
    const { round, visit } = await plannedVisit();
    const pending = at((await propose({ ...visit, ...STORM }, planner)).done);
    const twice = await propose({ ...pending, ...STORM }, planner);
    expect(twice.refusal).toMatchObject({ code: 'CALL_OFF_PENDING', field: 'number' });
    const { done } = await decide({ ...pending, approved: false, reason: '台风已过' }, head);
    expect(done).toMatchObject({ state: 'PLANNED', callOffs: [{ state: 'REFUSED', tasks: [], decision: '台风已过' }] });
    expect((await decide({ ...at(done), ...YES }, head)).refusal).toMatchObject({ code: 'CALL_OFF_NONE' });
    expect(await tasksCalledOff(round)).toMatchObject({ tasksCalledOff: 0 });
    const rows = await sql(
      `SELECT kind, actor FROM inspection_event WHERE topic = 'visit' AND number = $1 ORDER BY id`,
      [visit.number],
    );
    expect(rows.slice(1)).toEqual([
      { kind: 'CALL_OFF_PROPOSED', actor: 'planner-samr' },
      { kind: 'CALL_OFF_REFUSED', actor: 'head-pudong' },
    ]);
  });

  it.each<[string, object, typeof planner, string]>([
    ['an item that is on the list has ended', { ground: 'ITEM_ENDED' }, planner, 'CALL_OFF_GROUND_UNFIT'],
    ['the window is over before it is', { ground: 'WINDOW_CLOSED' }, planner, 'CALL_OFF_GROUND_UNFIT'],
    ['nothing is said', { note: ' ' }, planner, 'TEXT_EMPTY'],
    ['a part is meant that there is not', { department: 'TAX' }, planner, 'VISIT_PART_UNKNOWN'],
    [
      'an item is meant that is of another part',
      { department: 'SAMR', item: 'FIRE-01' },
      planner,
      'CALL_OFF_ITEM_UNFIT',
    ],
    ['another department means a part that is not its own', { department: 'SAMR' }, firePlanner, 'NOT_YOUR_INSPECTION'],
    ['a participant means the whole visit', {}, firePlanner, 'NOT_YOUR_INSPECTION'],
    ['an inspector asks', {}, inspector, 'NOT_YOUR_INSPECTION'],
    ['another district asks', {}, minhangPlanner, 'WORK_UNKNOWN'],
  ])('it is not proposed where %s', async (_, changed, as, code) => {
    const { visit } = await plannedVisit();
    expect((await propose({ ...visit, ...STORM, ...changed }, as)).refusal).toMatchObject({ code });
    expect(await silo.count('visit_call_off')).toBe(0);
  });
});

describe('DR-29: one part or one item is called off, and the rest goes on', () => {
  it('a part that cannot begin, while another is under way', async () => {
    const { round, visit } = await plannedVisit();
    const coded = await issue(visit, planner);
    const begun = await start({ ...at(coded.done), department: 'SAMR' }, inspector);
    await sql(`UPDATE inspection_item SET withdrawn_on = '2026-11-02' WHERE code = 'FIRE-01'`);
    const own = { department: 'FIRE', ground: 'ITEM_ENDED', note: '事项已移出清单' };
    expect((await propose({ ...at(begun.done), ...own, department: 'SAMR' }, planner)).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
      state: 'IN_PROGRESS',
    });
    const proposed = await propose({ ...at(begun.done), ...own }, firePlanner);
    const { done } = await decide({ ...at(proposed.done), ...YES }, head);
    expect(done).toMatchObject({
      ...{ state: 'IN_PROGRESS', joint: false, departments: [{ code: 'SAMR-310115' }], code: coded.done?.code },
      parts: [{ state: 'CANCELLED' }, { state: 'IN_PROGRESS' }],
    });
    await silo.database.transaction((client) =>
      finishPart(client, { visit: visit.number, department: 'SAMR', actor: inspector, today: TODAY }),
    );
    expect(await visitOf(round)).toMatchObject({ state: 'COMPLETED' });
  });

  it('the last open part, and the visit is complete with those that are', async () => {
    const { round, visit } = await plannedVisit();
    const coded = await issue(visit, planner);
    await start({ ...at(coded.done), department: 'SAMR' }, inspector);
    await silo.database.transaction((client) =>
      finishPart(client, { visit: visit.number, department: 'SAMR', actor: inspector, today: TODAY }),
    );
    const { done } = await calledOff(at(await visitOf(round)), { ...STORM, department: 'FIRE' });
    expect(done).toMatchObject({ state: 'COMPLETED', completedOn: TODAY, endedReason: null });
    expect(await tasksCalledOff(round)).toMatchObject({ tasksCalledOff: 1, cancelledVisits: 0 });
  });

  it('an item that left the list, so that the visit gets its code; nothing brings it back', async () => {
    const { round, visit } = await plannedVisit([1, 2, 3]);
    await sql(`UPDATE inspection_item SET withdrawn_on = '2026-11-02' WHERE code = 'AMR-02'`);
    expect((await issue(visit, planner)).refusal).toMatchObject({ code: 'INSPECTION_ITEM_NOT_PUBLISHED' });
    const ended = { department: 'SAMR', item: 'AMR-02', ground: 'ITEM_ENDED', note: '事项已移出清单' };
    const { done } = await calledOff(visit, ended);
    expect(done).toMatchObject({ state: 'PLANNED', parts: [{}, { tasks: [1], items: ['AMR-01'], state: 'PLANNED' }] });
    await sql('UPDATE inspection_item SET withdrawn_on = NULL');
    expect(await silo.database.transaction((client) => createVisits(client, round, TODAY))).toBe(0);
    const now = await visitOf(round);
    expect(now).toMatchObject({ version: done?.version, parts: [{}, { tasks: [1], items: ['AMR-01'] }] });
    const coded = await issue(at(now), planner);
    await start({ ...at(coded.done), department: 'SAMR' }, inspector);
    const own = (await factsOf(silo, BANK)).find(({ sourceRecordId }) => sourceRecordId === `${visit.number}-SAMR`);
    expect(own).toMatchObject({ stage: 'IN_PROGRESS', results: [{ item: { code: 'AMR-01' } }] });
    expect(await tasksCalledOff(round)).toMatchObject({ tasksCalledOff: 1 });
  });

  it('releases the check that was merged into it, which can come back without what was called off', async () => {
    const { round } = await plannedVisit([1, 3]);
    const trigger = {
      ...{ kind: 'ALERT', authority: 'FIRE-310115', uscc: BANK, items: ['FIRE-01'], mode: 'ON_SITE' },
      ...{ reason: '烟感报警', receivedOn: '2026-11-01', urgent: true },
    };
    const offered = await record(trigger, firePlanner);
    const merged = await accept(at(offered.done), firePlanner);
    const { done } = await calledOff(at(await visitOf(round)), { ...STORM, department: 'FIRE' });
    expect(done).toMatchObject({ state: 'PLANNED', parts: [{ state: 'CANCELLED', tasks: [3] }, { state: 'PLANNED' }] });
    const waits = { number: String(merged.done?.number), version: Number(merged.done?.version) + 1 };
    expect((await accept(waits, firePlanner)).done).toMatchObject({ state: 'MERGED' });
    const [fire] = ((await visitOf(round))?.parts ?? []) as object[];
    expect(fire).toMatchObject({ state: 'PLANNED', tasks: [], trigger: 'ALERT', plan: null, check: waits.number });
    expect(await tasksCalledOff(round)).toMatchObject({ tasksCalledOff: 1 });
  });

  it('and a visit of a triggered check alone is still called off by its planner', async () => {
    const trigger = {
      ...{ kind: 'ALERT', authority: 'ECOLOGY-310115', uscc: BANK, items: ['ECO-01'], mode: 'ON_SITE' },
      ...{ reason: '排放数据异常', receivedOn: '2026-11-01', urgent: true },
    };
    await record(trigger, ecologyPlanner);
    const [visit] = await visitsOf(silo, { uscc: BANK }, ecologyPlanner);
    const { done } = await cancel({ ...at(visit), reason: '设备误报' }, ecologyPlanner);
    expect(done).toMatchObject({ state: 'CANCELLED', endedReason: '设备误报' });
  });
});
