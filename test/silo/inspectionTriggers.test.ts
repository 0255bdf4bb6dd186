import { day } from '../../kernel/values/day';
import { storeObjects } from '../../subgraphs/inspection/store/objects/storeObjects';
import { acceptMerge } from '../../subgraphs/inspection/store/visits/answerMerge';
import { recordTrigger, type TriggerInput } from '../../subgraphs/inspection/store/visits/recordTrigger';
import { registered } from '../support/inspection/objects';
import { plainTask, plantPlan } from '../support/inspection/plantPlan';
import { resultPeople } from '../support/inspection/resultDesk';
import {
  arrangedRound,
  at,
  clearVisits,
  doing,
  factsOf,
  openVisitSilo,
  people,
  schedule,
  TODAY,
  USCCS,
  VISIT_FIELDS,
  visitsOf,
} from '../support/inspection/visitDesk';
import { type OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
  await plantPlan(silo.database, { number: 'IP-2026-000002', kind: 'SPECIAL', tasks: [plainTask({ item: 'AMR-03' })] });
  await plantPlan(silo.database, { number: 'IP-2026-000003', kind: 'SPECIAL', state: 'DRAFT', tasks: [plainTask()] });
  await storeObjects(silo.database, [{ ...registered(0), uscc: BANK }]);
});
beforeEach(() => clearVisits(silo));
afterAll(() => silo.close());

const CHECK = `number version kind authority { code } entity { uscc } items reason plan urgent state declinedReason visit
  mergeOffer { visit authority { code } departments { code } windowFrom windowTo scheduledOn } recordedOn answeredOn`;
const open = () => silo;
const record = doing(open, 'recordTrigger', ['RecordTriggerInput', CHECK]);
const accept = doing(open, 'acceptMerge', ['AcceptMergeInput', CHECK]);
const decline = doing(open, 'declineMerge', ['DeclineMergeInput', CHECK]);
const issue = doing(open, 'issueVisitCode', ['VisitAtInput', `number version ${VISIT_FIELDS}`]);
const start = doing(open, 'startVisit', ['VisitPartInput', `number version ${VISIT_FIELDS}`]);
const propose = doing(open, 'proposeCallOff', ['ProposeCallOffInput', 'number version']);
const decide = doing(open, 'decideCallOff', ['DecideCallOffInput', 'number version']);

const { planner, inspector, firePlanner, ecologyPlanner, emergencyPlanner, cityPlanner, minhangPlanner, office } =
  people;
const [BANK, OTHER] = USCCS;
const TRIGGER: TriggerInput & Record<string, unknown> = {
  kind: 'COMPLAINT',
  authority: 'SAMR-310115',
  uscc: BANK,
  items: ['AMR-03'],
  mode: 'ON_SITE',
  reason: '消费者反映未明码标价',
  receivedOn: day('2026-10-30'),
  urgent: false,
};
const ECOLOGY = { ...TRIGGER, authority: 'ECOLOGY-310115', items: ['ECO-01'], reason: '群众反映夜间排烟' };

/** Begins the visit that a check has of its own, under its code; gives the visit. */
async function beginOwn(): Promise<Record<string, unknown> | null> {
  await schedule(silo, TODAY);
  const [visit] = await visitsOf(silo, { uscc: BANK });
  const { done } = await issue(at(visit), inspector);
  expect(done).toMatchObject({ state: 'CODED' });
  return (await start({ ...at(done), department: 'SAMR-310115' }, inspector)).done;
}

describe('DR-3: what is triggered stays outside the draw', () => {
  it.each(['COMPLAINT', 'TRANSFER', 'ALERT'] as const)(
    '%s makes a visit of its own, never an entry of a draw',
    async (kind) => {
      const drawn = await silo.count('drawn_object');
      const { done } = await record({ ...TRIGGER, kind }, planner);
      expect(done).toMatchObject({ kind, state: 'OWN_VISIT', mergeOffer: null, answeredOn: '2026-11-02' });
      const [visit] = await visitsOf(silo, { uscc: BANK });
      expect(visit).toMatchObject({
        ...{ number: done?.visit, trigger: kind, round: null, plan: null, check: done?.number, state: 'PLANNED' },
        ...{ windowFrom: '2026-11-02', windowTo: '2027-01-31', joint: false },
        parts: [{ office: { code: 'SAMR-310115' }, items: ['AMR-03'], tasks: [], check: done?.number }],
      });
      expect(await silo.count('drawn_object')).toBe(drawn);
      expect(await silo.count(`visit_seat WHERE state = 'SEATED' AND visit = '${done?.visit}'`)).toBe(2);
      expect(await factsOf(silo, BANK)).toEqual([]);
    },
  );

  it('SPECIAL needs its public plan, and is told under it', async () => {
    const special = { ...TRIGGER, kind: 'SPECIAL' };
    expect((await record(special, planner)).refusal).toMatchObject({ code: 'INSPECTION_WITHOUT_PLAN' });
    const draft = await record({ ...special, plan: 'IP-2026-000003' }, planner);
    expect(draft.refusal).toMatchObject({ code: 'INSPECTION_PLAN_NOT_PUBLISHED', received: 'IP-2026-000003' });
    expect(await silo.count('triggered_check')).toBe(0);
    const { done } = await record({ ...special, plan: 'IP-2026-000002' }, planner);
    expect(done).toMatchObject({ kind: 'SPECIAL', plan: 'IP-2026-000002', state: 'OWN_VISIT' });
    await beginOwn();
    expect(await factsOf(silo, BANK)).toMatchObject([{ trigger: 'SPECIAL', planCode: 'IP-2026-000002' }]);
  });

  it('gets its code on the trigger alone, and begins under it', async () => {
    await record(TRIGGER, planner);
    expect(await beginOwn()).toMatchObject({ state: 'IN_PROGRESS' });
    expect(await factsOf(silo, BANK)).toMatchObject([
      { trigger: 'COMPLAINT', planCode: null, stage: 'IN_PROGRESS', results: [{ item: { code: 'AMR-03' } }] },
    ]);
  });
});

describe('DR-10: a triggered check is offered to be merged into a visit ahead', () => {
  it('that nobody has begun, in whose window it falls', async () => {
    const round = await arrangedRound(silo, { [BANK]: [1, 3] });
    const [visit] = await visitsOf(silo, { round });
    const { done } = await record(ECOLOGY, ecologyPlanner);
    expect(done).toMatchObject({
      ...{ state: 'OFFERED', visit: null, answeredOn: null },
      mergeOffer: {
        ...{
          visit: visit?.number,
          authority: { code: 'SAMR-310115' },
          windowFrom: '2026-11-02',
          windowTo: '2026-11-30',
        },
        departments: [{ code: 'FIRE-310115' }, { code: 'SAMR-310115' }],
      },
    });
    expect(await silo.count('visit')).toBe(1);
  });

  it('as a part of its own, whose team is drawn; the visit is joint and loses its code', async () => {
    const round = await arrangedRound(silo, { [BANK]: [1] });
    await schedule(silo);
    const [before] = await visitsOf(silo, { round });
    expect((await issue(at(before), planner)).done).toMatchObject({ state: 'CODED', joint: false });
    const offered = await record(ECOLOGY, ecologyPlanner);
    const { done } = await accept(at(offered.done), ecologyPlanner);
    expect(done).toMatchObject({ state: 'MERGED', visit: before?.number, mergeOffer: null });
    const [merged] = await visitsOf(silo, { round });
    expect(merged).toMatchObject({
      ...{ state: 'PLANNED', code: null, joint: true, mergedChecks: [done?.number] },
      parts: [
        { office: { code: 'ECOLOGY-310115' }, trigger: 'COMPLAINT', check: done?.number, items: ['ECO-01'], tasks: [] },
        { office: { code: 'SAMR-310115' }, trigger: 'RANDOM', check: null },
      ],
    });
    expect(await silo.count(`visit_seat WHERE department = 'ECOLOGY-310115' AND state = 'SEATED'`)).toBe(2);
    expect(await factsOf(silo, BANK)).toEqual([]);
    expect((await issue(at(merged), planner)).done).toMatchObject({ state: 'CODED' });
  });

  it('into the part of its own office: the items join, the draw stays its ground', async () => {
    const round = await arrangedRound(silo, { [BANK]: [1] });
    const offered = await record(TRIGGER, planner);
    const { done } = await accept(at(offered.done), planner);
    expect(await visitsOf(silo, { round })).toMatchObject([
      { joint: false, parts: [{ trigger: 'RANDOM', items: ['AMR-01', 'AMR-03'], tasks: [1], check: done?.number }] },
    ]);
    expect(await factsOf(silo, BANK)).toEqual([]);
  });

  it('declined only with a reason, and then it has a visit of its own that says so', async () => {
    await arrangedRound(silo, { [BANK]: [1] });
    const offered = at((await record(TRIGGER, planner)).done);
    expect((await decline({ ...offered, reason: ' ' }, planner)).refusal).toMatchObject({ code: 'TEXT_EMPTY' });
    expect(await silo.count('visit')).toBe(1);
    const { done } = await decline({ ...offered, reason: '线索须当日核查' }, planner);
    expect(done).toMatchObject({ state: 'OWN_VISIT', declinedReason: '线索须当日核查', answeredOn: '2026-11-02' });
    expect(await visitsOf(silo, { uscc: BANK })).toMatchObject([
      { trigger: 'RANDOM' },
      { number: done?.visit, trigger: 'COMPLAINT', repeatReason: '线索须当日核查' },
    ]);
    const twice = await decline({ ...offered, version: Number(done?.version), reason: '再次' }, planner);
    expect(twice.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', field: 'number', received: offered.number });
  });

  it('no longer once the visit has begun', async () => {
    const round = await arrangedRound(silo, { [BANK]: [1] });
    const offered = at((await record(TRIGGER, planner)).done);
    await schedule(silo, TODAY);
    const [visit] = await visitsOf(silo, { round });
    const { done } = await issue(at(visit), planner);
    await start({ ...at(done), department: 'SAMR' }, inspector);
    const gone = { code: 'MERGE_NO_LONGER_POSSIBLE', field: 'number', received: offered.number };
    expect((await accept(offered, planner)).refusal).toMatchObject(gone);
    expect(await visitsOf(silo, { round })).toMatchObject([{ mergedChecks: [], parts: [{ items: ['AMR-01'] }] }]);
  });

  it('on the last day of the window, and not the day after', async () => {
    await arrangedRound(silo, { [BANK]: [1] });
    const offered = at((await record(TRIGGER, planner)).done);
    const on = (today: string) => acceptMerge(silo.database, offered, { actor: planner, today: day(today) });
    await expect(on('2026-12-01')).rejects.toMatchObject({ code: 'MERGE_NO_LONGER_POSSIBLE' });
    await expect(on('2026-11-30')).resolves.toBe(offered.number);
  });

  it('waits for an answer again when the visit is called off', async () => {
    const round = await arrangedRound(silo, { [BANK]: [1] });
    const { done } = await accept(at((await record(TRIGGER, planner)).done), planner);
    const [visit] = await visitsOf(silo, { round });
    const asked = { ...at(visit), ground: 'FORCE_MAJEURE', note: '台风期间停止现场检查' };
    const proposed = await propose(asked, planner);
    await decide({ ...at(proposed.done), approved: true, reason: '属实' }, resultPeople.head);
    const waiting = { number: String(done?.number), version: Number(done?.version) + 1 };
    expect((await accept(waiting, planner)).refusal).toMatchObject({ code: 'MERGE_NO_LONGER_POSSIBLE' });
    expect((await decline({ ...waiting, reason: '原检查已取消' }, planner)).done).toMatchObject({ state: 'OWN_VISIT' });
  });
});

describe('沪府发〔2020〕7号（十一）: a second visit within 90 days says why', () => {
  const begin = async () => {
    await record(TRIGGER, planner);
    await silo.database.dataSource.query(
      `UPDATE visit SET state = 'COMPLETED', code = number, scheduled_on = '2026-11-02', started_on = '2026-11-02'`,
    );
  };
  const again = (today: string, changed: object = {}) =>
    recordTrigger(silo.database, { ...TRIGGER, ...changed }, { actor: planner, today: day(today) });

  it('on the 90th day it needs a reason, on the 91st it does not', async () => {
    await begin();
    await expect(again('2027-01-31')).rejects.toMatchObject({ code: 'VISIT_REPEAT_WITHOUT_REASON' });
    expect(await silo.count('triggered_check')).toBe(1);
    await expect(again('2027-02-01')).resolves.toMatch(/^TC-/);
  });

  it('and keeps the reason', async () => {
    await begin();
    await again('2027-01-31', { separateReason: '新的举报，涉及不同商品' });
    expect(await silo.count(`visit WHERE repeat_reason = '新的举报，涉及不同商品'`)).toBe(1);
  });

  it('another entity has none near', async () => {
    await begin();
    await expect(again('2026-11-03', { uscc: OTHER })).resolves.toMatch(/^TC-/);
  });

  it('two that come together do not miss one another', async () => {
    const both = await Promise.all([record(TRIGGER, planner), record(TRIGGER, planner)]);
    expect(both.map(({ done }) => done?.state).sort()).toEqual(['OFFERED', 'OWN_VISIT']);
    expect(await silo.count('visit')).toBe(1);
  });
});

describe('沪府发〔2020〕7号（十五）: why it was triggered', () => {
  it('is read by the department that checks and the one above it, and by nobody else', async () => {
    const { done } = await record(TRIGGER, planner);
    const text = 'query ($number: ID!) { triggeredCheck(number: $number) { number reason } }';
    const read = (as: typeof OFFICIAL) => silo.ask(text, { number: done?.number }, as);
    for (const as of [planner, cityPlanner]) {
      expect((await read(as)).data).toMatchObject({ triggeredCheck: { reason: TRIGGER.reason } });
    }
    const watched = await read(office);
    expect(watched.data).toMatchObject({ triggeredCheck: { number: done?.number, reason: null } });
    expect(watched.errors).toMatchObject([{ extensions: { code: 'NOT_OF_YOUR_DEPARTMENT' } }]);
    for (const as of [firePlanner, minhangPlanner]) expect((await read(as)).data).toEqual({ triggeredCheck: null });
    expect((await read(PUBLIC)).errors).toMatchObject([{ extensions: { code: 'NOT_PUBLIC' } }]);
  });

  it('is in no event, no history and no code', async () => {
    await record(TRIGGER, planner);
    expect(await silo.count(`outbox WHERE payload::text LIKE '%明码标价%'`)).toBe(0);
    expect(await silo.count(`inspection_event WHERE details LIKE '%明码标价%' OR reason LIKE '%明码标价%'`)).toBe(0);
  });
});

describe('bad input is refused, and nothing is stored', () => {
  it.each([
    ['a day to come', { receivedOn: '2026-11-03' }, 'CHECK_RECEIVED_LATER'],
    ['an item of another department', { items: ['FIRE-01'] }, 'VISIT_ITEM_OF_ANOTHER'],
    ['an item that has left the list', { items: ['AMR-00'] }, 'INSPECTION_ITEM_NOT_PUBLISHED'],
    ['an item twice', { items: ['AMR-03', 'AMR-03'] }, 'INSPECTION_ITEM_TWICE'],
    ['no item', { items: [] }, 'INSPECTION_WITHOUT_ITEM'],
    ['no reason', { reason: ' ' }, 'TEXT_EMPTY'],
    ['a telephone number in the reason', { reason: '来电 13812345678 反映' }, 'PERSONAL_DATA_IN_TEXT'],
    ['another office', { authority: 'FIRE-310115' }, 'NOT_YOUR_INSPECTION'],
    ['an unknown department', { authority: 'NONE' }, 'UNKNOWN_DEPARTMENT'],
  ])('%s', async (_, changed, code) => {
    expect((await record({ ...TRIGGER, ...changed }, planner)).refusal).toMatchObject({ code });
    expect(await silo.count('triggered_check')).toBe(0);
    expect(await silo.count('visit')).toBe(0);
  });

  it('a team that there is not: the visit stands without one, and gets no code', async () => {
    const emergency = { ...TRIGGER, authority: 'EMERGENCY-310115', items: ['EMG-01'] };
    await record(emergency, emergencyPlanner);
    await schedule(silo, TODAY);
    const [visit] = await visitsOf(silo, {}, emergencyPlanner);
    const { refusal } = await issue(at(visit), emergencyPlanner);
    expect(refusal).toMatchObject({ code: 'VISIT_TEAM_TOO_SMALL', seated: 0 });
  });
});
