import { day } from '../../kernel/values/day';
import { finishPart } from '../../subgraphs/inspection/store/visits/finishPart';
import { issueVisitCode } from '../../subgraphs/inspection/store/visits/issueVisitCode';
import { startVisit } from '../../subgraphs/inspection/store/visits/startVisit';
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
  USCCS,
  VISIT_DAY,
  VISIT_FIELDS,
  visitsOf,
} from '../support/inspection/visitDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(() => clearVisits(silo));
afterAll(() => silo.close());

const open = () => silo;
const VISIT = `number version ${VISIT_FIELDS}`;
const issue = doing(open, 'issueVisitCode', ['VisitAtInput', VISIT]);
const start = doing(open, 'startVisit', ['VisitPartInput', VISIT]);
const flag = doing(open, 'flagNonCooperation', ['NonCooperationInput', VISIT]);
const move = doing(open, 'moveVisit', ['MoveVisitInput', VISIT]);
const propose = doing(open, 'proposeCallOff', ['ProposeCallOffInput', VISIT]);
const decide = doing(open, 'decideCallOff', ['DecideCallOffInput', VISIT]);
const CHECKED = `genuine misspelt code entity { uscc } scheduledOn isRated parts { department { code } items { code name }
  certificates }`;
const rate = doing(open, 'rateVisit', ['RateVisitInput', CHECKED]);
const checked = async (code: unknown) => {
  const { data } = await silo.ask(
    `query ($code: String!) { checkVisitCode(code: $code) { ${CHECKED} } }`,
    { code },
    PUBLIC,
  );
  return data?.checkVisitCode as Record<string, unknown>;
};

const { planner, inspector, unseated, fireInspector, firePlanner } = people;
const [BANK] = USCCS;
const sql = (text: string, values: unknown[] = []) => silo.database.dataSource.query(text, values);

/** A joint visit of the market regulator and the fire brigade, on the day of the tests unless told otherwise. */
async function scheduledVisit(on = '2026-11-02') {
  const round = await arrangedRound(silo, { [BANK]: [1, 3] });
  await schedule(silo, on);
  const [visit] = await visitsOf(silo, { round });
  return at(visit);
}
const coded = async (on?: string) => (await issue(await scheduledVisit(on), planner)).done;

describe('DR-13: the code of a visit', () => {
  it('is issued by the lead once the day is set and every part has its team, and says whom, what and when', async () => {
    const visit = await coded('2026-11-05');
    expect(visit).toMatchObject({ state: 'CODED', code: expect.stringMatching(/^SH-2026-\d{6}-[0-9A-Z]{11}$/) });
    expect(await checked(String(visit?.code).toLowerCase())).toEqual({
      ...{ genuine: true, misspelt: false, code: visit?.code, entity: { uscc: BANK }, isRated: false },
      scheduledOn: '2026-11-05',
      parts: [
        {
          department: { code: 'FIRE-310115' },
          items: [{ code: 'FIRE-01', name: '消防安全检查' }],
          certificates: expect.arrayContaining(['沪AFIRE1', '沪AFIRE2']),
        },
        {
          department: { code: 'SAMR-310115' },
          items: [{ code: 'AMR-01', name: '登记事项检查' }],
          certificates: expect.arrayContaining(['沪ASAMR1', '沪ASAMR2']),
        },
      ],
    });
  });

  it('is told from one that nobody issued and from a slip of the pen, to everybody', async () => {
    const visit = await coded();
    const code = String(visit?.code);
    const other = code.slice(-1) === 'X' ? 'Y' : 'X';
    expect(await checked(`${code.slice(0, -1)}${other}`)).toMatchObject({ genuine: false, misspelt: true, parts: [] });
    await move({ ...at(visit), on: VISIT_DAY, reason: '企业盘点' }, planner);
    expect(await checked(code)).toMatchObject({ genuine: false, misspelt: false, entity: null });
  });

  it('is refused without a day, to a participant, and twice', async () => {
    const round = await arrangedRound(silo, { [BANK]: [1, 3] });
    const [visit] = await visitsOf(silo, { round });
    expect((await issue(at(visit), planner)).refusal).toMatchObject({ code: 'VISIT_NOT_SCHEDULED' });
    await schedule(silo);
    const [dated] = await visitsOf(silo, { round });
    expect((await issue(at(dated), firePlanner)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await issue(at(visit), planner)).refusal).toMatchObject({ code: 'WORK_CHANGED' });
    const { done } = await issue(at(dated), planner);
    expect((await issue(at(done), planner)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', state: 'CODED' });
  });

  it('is refused without a public plan', async () => {
    const visit = await scheduledVisit();
    await sql(`UPDATE inspection_plan SET state = 'COMPLETED'`);
    try {
      expect((await issue(visit, planner)).refusal).toMatchObject({ code: 'VISIT_WITHOUT_GROUND', department: 'FIRE' });
    } finally {
      await sql(`UPDATE inspection_plan SET state = 'RUNNING'`);
    }
  });

  it('is refused with a team of one, and where a certificate ends before the day', async () => {
    const visit = await scheduledVisit('2026-11-05');
    await sql(`UPDATE inspector SET certificate_until = '2026-11-04' WHERE number = 'IN-FIRE-1'`);
    try {
      const small = { code: 'VISIT_TEAM_TOO_SMALL', department: 'FIRE', seated: 1, limit: 2 };
      expect((await issue(visit, planner)).refusal).toMatchObject(small);
      await sql(`UPDATE inspector SET certificate_until = '2026-11-05' WHERE number = 'IN-FIRE-1'`);
      expect((await issue(visit, planner)).done).toMatchObject({ state: 'CODED' });
    } finally {
      await sql(`UPDATE inspector SET certificate_until = '2027-12-31' WHERE number = 'IN-FIRE-1'`);
    }
  });

  it('is refused when an item leaves the list by the day of the visit', async () => {
    const visit = await scheduledVisit('2026-11-05');
    await sql(`UPDATE inspection_item SET withdrawn_on = '2026-11-05' WHERE code = 'FIRE-01'`);
    try {
      const gone = { code: 'INSPECTION_ITEM_NOT_PUBLISHED', item: 'FIRE-01' };
      expect((await issue(visit, planner)).refusal).toMatchObject(gone);
      await sql(`UPDATE inspection_item SET withdrawn_on = '2026-11-06' WHERE code = 'FIRE-01'`);
      expect((await issue(visit, planner)).done).toMatchObject({ state: 'CODED' });
    } finally {
      await sql(`UPDATE inspection_item SET withdrawn_on = NULL WHERE code = 'FIRE-01'`);
    }
  });
});

describe('DR-13: a visit begins under its code', () => {
  it('and not without: nothing is stored', async () => {
    const visit = await scheduledVisit();
    const { refusal } = await start({ ...visit, department: 'SAMR' }, inspector);
    expect(refusal).toMatchObject({ code: 'INSPECTION_WITHOUT_CODE' });
    expect(await silo.count(`visit_part WHERE state <> 'PLANNED'`)).toBe(0);
    expect(await silo.count('inspection')).toBe(0);
  });

  it('on its day, not the day before', async () => {
    const { number, version } = await scheduledVisit('2026-11-05');
    const on = (today: string) => ({ actor: inspector, today: day(today) });
    await issueVisitCode(silo.database, { number, version }, { ...on('2026-11-02'), actor: planner });
    const part = { number, version: version + 1, department: 'SAMR' };
    await expect(startVisit(silo.database, part, on('2026-11-04'))).rejects.toMatchObject({
      code: 'VISIT_BEFORE_ITS_DAY',
    });
    await expect(startVisit(silo.database, part, on('2026-11-05'))).resolves.toBe(number);
  });

  it('within its window: on the last day, not the day after, and no code is issued then either', async () => {
    const { number, version } = await scheduledVisit('2026-11-30');
    const on = (today: string, actor = inspector) => ({ actor, today: day(today) });
    const code = (today: string) => issueVisitCode(silo.database, { number, version }, on(today, planner));
    await expect(code('2026-12-01')).rejects.toMatchObject({ code: 'VISIT_WINDOW_OVER', facts: { received: number } });
    await code('2026-11-30');
    const part = { number, version: version + 1, department: 'SAMR' };
    await expect(startVisit(silo.database, part, on('2026-12-01'))).rejects.toMatchObject({
      code: 'VISIT_WINDOW_OVER',
    });
    expect(await silo.count(`visit_part WHERE state <> 'PLANNED'`)).toBe(0);
    await expect(startVisit(silo.database, part, on('2026-11-30'))).resolves.toBe(number);
  });

  it('by an inspector of the team of that part', async () => {
    const visit = at(await coded());
    const part = { ...visit, department: 'SAMR' };
    expect((await start(part, unseated)).refusal).toMatchObject({ code: 'VISIT_NOT_SEATED' });
    expect((await start(part, fireInspector)).refusal).toMatchObject({ code: 'NOT_YOUR_INSPECTION' });
    expect((await start({ ...visit, department: 'TAX' }, inspector)).refusal).toMatchObject({
      code: 'VISIT_PART_UNKNOWN',
    });
    expect((await start(part, inspector)).done).toMatchObject({ state: 'IN_PROGRESS', startedOn: '2026-11-02' });
  });

  it('department by department, each telling its own inspection', async () => {
    const { done } = await start({ ...at(await coded()), department: 'SAMR' }, inspector);
    const stages = async () =>
      (await factsOf(silo, BANK)).map(({ sourceRecordId, stage }) => [sourceRecordId, stage]).sort();
    const number = String(done?.number);
    expect(await stages()).toEqual([[`${number}-SAMR`, 'IN_PROGRESS']]);
    const again = await start({ ...at(done), department: 'SAMR' }, inspector);
    expect(again.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', state: 'IN_PROGRESS' });
    await start({ ...at(done), department: 'FIRE' }, fireInspector);
    expect((await stages()).map(([, stage]) => stage)).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
  });

  it('and is over with its last part', async () => {
    const { done } = await start({ ...at(await coded()), department: 'SAMR' }, inspector);
    const visit = String(done?.number);
    const finish = (department: string) =>
      silo.database.transaction((client) =>
        finishPart(client, { visit, department, actor: inspector, today: day('2026-11-03') }),
      );
    await finish('SAMR');
    expect(await visitsOf(silo, {})).toMatchObject([{ state: 'IN_PROGRESS', completedOn: null }]);
    await expect(finish('FIRE')).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT' });
    await start({ number: visit, version: Number(done?.version) + 1, department: 'FIRE' }, fireInspector);
    await finish('FIRE');
    expect(await visitsOf(silo, {})).toMatchObject([{ state: 'COMPLETED', completedOn: '2026-11-03' }]);
  });
});

describe('DR-25: a serious refusal to cooperate is flagged', () => {
  it('by the team of a part that is under way, with the facts', async () => {
    const visit = at(await coded());
    const said = { department: 'SAMR', facts: '拒绝提供进货台账，锁闭经营场所' };
    expect((await flag({ ...visit, ...said }, inspector)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const { done } = await start({ ...visit, department: 'SAMR' }, inspector);
    expect((await flag({ ...at(done), ...said }, unseated)).refusal).toMatchObject({ code: 'VISIT_NOT_SEATED' });
    expect((await flag({ ...at(done), ...said, facts: ' ' }, inspector)).refusal).toMatchObject({ code: 'TEXT_EMPTY' });
    expect((await flag({ ...at(done), ...said }, inspector)).done).toMatchObject({
      parts: [{ uncooperativeOn: null }, { uncooperativeOn: '2026-11-02' }],
    });
  });
});

describe('DR-13: an enterprise rates its visit', () => {
  it('once, by the code, after somebody came', async () => {
    const visit = await coded();
    const code = visit?.code;
    expect((await rate({ code, satisfaction: 5 }, PUBLIC)).refusal).toMatchObject({ code: 'VISIT_RATING_EARLY' });
    await start({ ...at(visit), department: 'SAMR' }, inspector);
    for (const satisfaction of [0, 6]) {
      expect((await rate({ code, satisfaction }, PUBLIC)).refusal).toMatchObject({
        code: 'VISIT_RATING_UNFIT',
        limit: 5,
      });
    }
    expect((await rate({ code, satisfaction: 5 }, inspector)).refusal).toMatchObject({
      code: 'VISIT_RATING_OF_OFFICE',
    });
    expect((await rate({ code, satisfaction: 4 }, PUBLIC)).done).toMatchObject({ genuine: true, isRated: true });
    expect((await rate({ code, satisfaction: 1 }, PUBLIC)).refusal).toMatchObject({ code: 'VISIT_RATED' });
    expect(await visitsOf(silo, {})).toMatchObject([{ satisfaction: 4 }]);
  });

  it('and not by a code that there is not', async () => {
    expect((await rate({ code: 'SH-2026-000001-0000000000X', satisfaction: 3 }, PUBLIC)).refusal).toMatchObject({
      code: 'VISIT_CODE_UNKNOWN',
    });
  });
});

describe('沪府发〔2020〕7号（十一）: what is set can be changed until somebody goes out, with a reason', () => {
  it.each([
    ['a day before the window', '2026-10-30'],
    ['a day after the window', '2026-12-01'],
  ])('not to %s', async (_, on) => {
    const visit = await scheduledVisit(VISIT_DAY);
    const { refusal } = await move({ ...visit, on, reason: '企业盘点' }, planner);
    expect(refusal).toMatchObject({ code: 'VISIT_DAY_UNFIT' });
    expect(await visitsOf(silo, {})).toMatchObject([{ scheduledOn: VISIT_DAY }]);
  });

  it('moves, loses its code, and is told to nobody', async () => {
    const visit = at(await coded('2026-11-05'));
    expect((await move({ ...visit, on: '2026-11-06', reason: '' }, planner)).refusal).toMatchObject({
      code: 'TEXT_EMPTY',
    });
    const { done } = await move({ ...visit, on: '2026-11-06', reason: '企业盘点' }, planner);
    expect(done).toMatchObject({ state: 'PLANNED', code: null, scheduledOn: '2026-11-06' });
    expect(await factsOf(silo, BANK)).toEqual([]);
  });

  it('is called off by a second person, told to nobody, and not once it has begun', async () => {
    const visit = await coded();
    const asked = { ground: 'ENTITY_CLOSED', note: '主体已停业' };
    expect((await propose({ ...at(visit), ...asked }, firePlanner)).refusal).toMatchObject({
      code: 'NOT_YOUR_INSPECTION',
    });
    const proposed = await propose({ ...at(visit), ...asked }, planner);
    const { done } = await decide({ ...at(proposed.done), approved: true, reason: '属实' }, resultPeople.head);
    expect(done).toMatchObject({ state: 'CANCELLED', endedReason: 'ENTITY_CLOSED', code: null });
    expect(await factsOf(silo, BANK)).toEqual([]);
    await clearVisits(silo);
    const begun = await start({ ...at(await coded()), department: 'SAMR' }, inspector);
    const late = await propose({ ...at(begun.done), ...asked, department: 'SAMR' }, planner);
    expect(late.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', state: 'IN_PROGRESS' });
  });

  it('leaves a trace of every step, sealed to the one before', async () => {
    const visit = await coded('2026-11-05');
    await move({ ...at(visit), on: '2026-11-06', reason: '企业盘点' }, planner);
    const rows = await sql(
      `SELECT kind, reason, actor FROM inspection_event WHERE topic = 'visit' AND number = $1 ORDER BY id`,
      [visit?.number],
    );
    expect(rows).toEqual([
      { kind: 'CREATED', reason: null, actor: 'hub' },
      { kind: 'CODE_ISSUED', reason: null, actor: 'planner-samr' },
      { kind: 'MOVED', reason: '企业盘点', actor: 'planner-samr' },
    ]);
  });
});
