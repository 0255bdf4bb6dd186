import { setTimeout as delay } from 'node:timers/promises';
import { day } from '../../kernel/values/day';
import { followTasks, openTaskFollowing } from '../../subgraphs/supervision/store/tasks/followTasks';
import { listKeyTask } from '../../subgraphs/supervision/store/tasks/keyTasks';
import { rollOverKeyTasks } from '../../subgraphs/supervision/store/tasks/rollOverKeyTasks';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import { at, type Change, changing, clear, openRiskSilo, people, USCCS } from '../support/supervision/riskDesk';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openRiskSilo();
});
beforeEach(() => clear(silo, 'supervision_task', 'hotline_issue', 'key_task', 'risk_clue'));
afterAll(() => silo.close());

const open = () => silo;
const TASK = `state nextAct nextDueOn isOverdue nextBy { code } authority { code } acceptDueOn dueOn remindedOn escalatedOn
  escalatedTo { code } result`;
const dispatch = changing(open, 'dispatchTask', 'DispatchTaskInput', TASK);
const accept = changing(open, 'acceptTask', 'SupervisionWorkAt', TASK);
const giveBack = changing(open, 'returnTask', 'ReturnTaskInput', TASK);
const redispatch = changing(open, 'redispatchTask', 'RedispatchTaskInput', TASK);
const report = changing(open, 'reportTask', 'ReportTaskInput', TASK);
const confirm = changing(open, 'confirmTask', 'SupervisionWorkAt', TASK);
const sendBack = changing(open, 'sendBackTask', 'SendBackTaskInput', TASK);

const { officer, pudong, pudongColleague, minhang, office, pudongOffice, emergency } = people;
const GIVEN = {
  origin: 'OFFICE',
  title: '排查无证餐饮',
  details: '对辖区无证餐饮开展排查，十五个工作日内报告',
  authority: 'SAMR-310115',
  urgency: 'ORDINARY',
};
const dispatched = async (changed: object = {}) => at(await dispatch({ ...GIVEN, ...changed }, office));
const reported = async (): Promise<{ number: string; version: number }> =>
  at(await report({ ...at(await accept(await dispatched(), pudong)), result: '已排查 32 户' }, pudong));

async function tasks(filter: object, as = pudong): Promise<Record<string, unknown>[]> {
  const text = `query ($filter: SupervisionTaskFilter) { supervisionTasks(filter: $filter, first: 50) {
    totalCount edges { node { number version ${TASK} } } } }`;
  const { data, errors } = await silo.ask(text, { filter }, as);
  expect(errors).toBeUndefined();
  type Page = { supervisionTasks: { edges: { node: Record<string, unknown> }[] } };
  return (data as Page).supervisionTasks.edges.map(({ node }) => node);
}
async function eventsOf(number: string): Promise<string[]> {
  const sql = `SELECT kind || coalesce(' ' || (details::json ->> 'to'), '') AS told FROM supervision_event
    WHERE topic = 'task' AND number = $1 ORDER BY sequence`;
  const rows: { told: string }[] = await silo.database.dataSource.query(sql, [number]);
  return rows.map(({ told }) => told);
}
const follow = (today: string): Promise<number> => followTasks(silo.database, day(today));

describe('沪府发〔2020〕7号（二十）: a task', () => {
  it('is dispatched, accepted, reported and confirmed, and says at each step what is next, for whom, until when', async () => {
    const first = await dispatch(GIVEN, office);
    expect(first.done).toMatchObject({
      state: 'DISPATCHED',
      nextAct: 'ACCEPT',
      nextDueOn: '2026-11-04',
      dueOn: '2026-11-23',
    });
    expect(first.done?.nextBy).toEqual({ code: 'SAMR-310115' });
    const accepted = await accept(at(first), pudong);
    expect(accepted.done).toMatchObject({ state: 'ACCEPTED', nextAct: 'REPORT', nextDueOn: '2026-11-23' });
    const done = await report({ ...at(accepted), result: '已排查 32 户' }, pudong);
    expect(done.done).toMatchObject({ state: 'DONE', nextAct: 'CONFIRM', nextDueOn: '2026-11-09' });
    expect(done.done?.nextBy).toEqual({ code: 'REFORM_OFFICE' });
    const closed = await confirm(at(done), office);
    expect(closed.done).toMatchObject({ state: 'CLOSED', nextAct: null, nextBy: null, nextDueOn: null });
    expect(await eventsOf(at(closed).number)).toEqual(['DISPATCHED', 'ACCEPTED', 'REPORTED', 'CLOSED']);
  });

  it('skips no step', async () => {
    const task = await dispatched();
    const early = await report({ ...task, result: '完成' }, pudong);
    expect(early.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', possibleIn: ['ACCEPTED'] });
    expect((await confirm(task, office)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', possibleIn: ['DONE'] });
    const accepted = at(await accept(task, pudong));
    expect((await giveBack({ ...accepted, reason: '非本机关职责' }, pudong)).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
  });

  it('is accepted and reported by its authority, and closed by its dispatcher and nobody else', async () => {
    const task = await dispatched();
    expect((await accept(task, officer)).refusal).toMatchObject({
      code: 'TASK_NOT_YOUR_PART',
      responsible: 'SAMR-310115',
    });
    expect((await accept(task, minhang)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    const done = at(await report({ ...at(await accept(task, pudong)), result: '完成' }, pudong));
    expect((await confirm(done, pudong)).refusal).toMatchObject({ code: 'TASK_NOT_YOUR_PART' });
    expect((await confirm(done, pudongOffice)).refusal).toMatchObject({ code: 'TASK_NOT_YOUR_PART' });
    expect((await confirm(done, office)).done).toMatchObject({ state: 'CLOSED' });
  });

  it('that an office gives itself is not confirmed by who reported it', async () => {
    const task = at(await dispatch(GIVEN, pudong));
    const done = at(await report({ ...at(await accept(task, pudong)), result: '完成' }, pudong));
    expect((await confirm(done, pudong)).refusal).toMatchObject({ code: 'SAME_PERSON_DECIDES' });
    expect((await confirm(done, pudongColleague)).done).toMatchObject({ state: 'CLOSED' });
  });

  it('is returned, and dispatched anew to another authority with new days', async () => {
    const returned = await giveBack({ ...(await dispatched()), reason: '地址在闵行' }, pudong);
    expect(returned.done).toMatchObject({ state: 'RETURNED', nextAct: 'REDISPATCH', nextDueOn: '2026-11-03' });
    const anew = { ...at(returned), authority: 'SAMR-310112', reason: '改派', dueOn: '2026-12-01' };
    expect((await redispatch(anew, office)).done).toMatchObject({
      state: 'DISPATCHED',
      authority: { code: 'SAMR-310112' },
      dueOn: '2026-12-01',
    });
    expect(await tasks({}, pudong)).toEqual([]);
    expect(await tasks({ waitingFor: 'SAMR-310112' }, minhang)).toHaveLength(1);
  });

  it('is sent back with a result that does not do, and done again', async () => {
    const back = await sendBack({ ...(await reported()), reason: '未附清单', dueOn: '2026-11-10' }, office);
    expect(back.done).toMatchObject({ state: 'ACCEPTED', dueOn: '2026-11-10', nextDueOn: '2026-11-10' });
    const again = at(await report({ ...at(back), result: '已补充清单' }, pudong));
    expect((await confirm(again, office)).done).toMatchObject({ state: 'CLOSED', result: '已补充清单' });
  });

  it('comes from a clue or a key task that there is', async () => {
    const unknown = await dispatch({ ...GIVEN, origin: 'CLUE', originNumber: 'RC-2026-999999' }, office);
    expect(unknown.refusal).toMatchObject({ code: 'TASK_ORIGIN_UNKNOWN', received: 'RC-2026-999999' });
    const clue = changing(open, 'reportRiskClue', 'ReportRiskClueInput', 'state');
    const about = {
      source: 'OFFICE',
      authority: 'SAMR-310115',
      matter: 'FOOD_SERVICE',
      uscc: USCCS[0],
      summary: '无证经营',
    };
    const { number } = at(await clue(about, office));
    const task = await dispatch({ ...GIVEN, origin: 'CLUE', originNumber: number }, office);
    expect(task.done).toMatchObject({ state: 'DISPATCHED' });
  });

  it.each([
    ['to who is not of one’s line', { authority: 'SAMR' }, 'TASK_NOT_YOURS_TO_DISPATCH'],
    ['to nobody', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['due today', { dueOn: '2026-11-02' }, 'TASK_DUE_UNFIT'],
    ['with a telephone number', { details: '请联系 13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['without a title', { title: ' ' }, 'TEXT_EMPTY'],
  ])('is refused %s, and nothing is stored', async (_, changed, code) => {
    expect((await dispatch({ ...GIVEN, ...changed }, pudongOffice)).refusal).toMatchObject({ code });
    expect(await silo.count('supervision_task')).toBe(0);
  });

  it('is seen by both its sides, the department above and the reform offices, and by nobody else', async () => {
    const { number } = await dispatched();
    for (const viewer of [pudong, officer, office, pudongOffice])
      expect(await tasks({}, viewer)).toMatchObject([{ number }]);
    for (const viewer of [minhang, emergency]) expect(await tasks({}, viewer)).toEqual([]);
    const { errors } = await silo.ask('{ supervisionTasks { totalCount } }', {}, PUBLIC);
    expect(errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });
});

describe('沪府发〔2020〕7号（二十）: supervision of tasks', () => {
  it('reminds two working days before the last one, and not the day before', async () => {
    const task = at(await accept(await dispatched(), pudong));
    expect(await follow('2026-11-18')).toBe(0);
    expect(await follow('2026-11-19')).toBe(1);
    expect(await tasks({})).toMatchObject([{ ...task, remindedOn: '2026-11-19', escalatedTo: null }]);
  });

  it('escalates on the day after the last one and not on it, and to the reform office three working days later', async () => {
    const { number } = at(await accept(await dispatched(), pudong));
    await follow('2026-11-19');
    expect(await follow('2026-11-23')).toBe(0);
    expect(await follow('2026-11-24')).toBe(1);
    expect(await tasks({ escalated: true }, officer)).toMatchObject([
      { number, escalatedOn: '2026-11-24', escalatedTo: { code: 'SAMR' } },
    ]);
    expect(await follow('2026-11-26')).toBe(0);
    expect(await follow('2026-11-27')).toBe(1);
    expect(await tasks({ escalated: true }, office)).toMatchObject([{ escalatedTo: { code: 'REFORM_OFFICE' } }]);
    const told = ['REMINDED SAMR-310115', 'ESCALATED SAMR', 'ESCALATED REFORM_OFFICE'];
    expect((await eventsOf(number)).slice(2)).toEqual(told);
  });

  it('tells each once, however often it looks, and at once what days without it left out', async () => {
    const { number } = await dispatched();
    const found = await Promise.all([1, 2, 3].map(() => follow('2026-12-01')));
    expect(found.reduce((all, one) => all + one, 0)).toBe(2);
    expect(await follow('2026-12-01')).toBe(0);
    expect(await eventsOf(number)).toEqual(['DISPATCHED', 'ESCALATED SAMR', 'ESCALATED REFORM_OFFICE']);
  });

  it('begins anew with each step, and ends when the task is closed', async () => {
    const { number, version } = await dispatched();
    await follow('2026-11-05');
    const accepted = at(await accept({ number, version }, pudong));
    expect(await tasks({ escalated: true })).toEqual([]);
    const done = at(await report({ ...accepted, result: '完成' }, pudong));
    expect(await follow('2026-11-10')).toBe(0);
    await confirm(done, office);
    expect(await follow('2026-12-31')).toBe(0);
  });

  it('holds the dispatcher to its own steps too', async () => {
    const task = at(await dispatch(GIVEN, officer));
    const done = at(await report({ ...at(await accept(task, pudong)), result: '完成' }, pudong));
    await follow('2026-11-10');
    expect((await eventsOf(done.number)).at(-1)).toBe('ESCALATED REFORM_OFFICE');
  });

  it('is done by itself beside the answering, until it is stopped', async () => {
    const { number } = await dispatched();
    const warnings: unknown[] = [];
    const log = { warn: (told: unknown) => warnings.push(told) } as never;
    const job = openTaskFollowing({ database: silo.database, clock: () => Date.parse('2026-11-05T01:00:00Z'), log });
    for (let looks = 0; looks < 200 && (await eventsOf(number)).length < 2; looks++) await delay(20);
    await job.stop();
    expect(await eventsOf(number)).toEqual(['DISPATCHED', 'ESCALATED SAMR']);
    expect(warnings).toEqual([]);
  });

  it('lists what is overdue', async () => {
    const { number } = await dispatched();
    await silo.database.dataSource.query(`UPDATE supervision_task SET step_due_on = '2026-10-30' WHERE number = $1`, [
      number,
    ]);
    await dispatched();
    expect(await tasks({ overdue: true })).toMatchObject([{ number, isOverdue: true }]);
    expect(await tasks({ open: true })).toHaveLength(2);
  });

  it('gives a task its days once the holidays of its year are known', async () => {
    const { number } = await dispatched();
    const unknown = 'accept_due_on = NULL, due_on = NULL, step_due_on = NULL';
    await silo.database.dataSource.query(`UPDATE supervision_task SET ${unknown} WHERE number = $1`, [number]);
    await follow('2026-11-02');
    expect(await tasks({})).toMatchObject([
      { acceptDueOn: '2026-11-04', dueOn: '2026-11-23', nextDueOn: '2026-11-04' },
    ]);
  });
});

const ISSUE = 'state task result reference hasConfirmationCode confirmedByCode confirmedDepartment { code }';
const enter = changing(open, 'enterHotlineIssue', 'EnterHotlineIssueInput', ISSUE);
const dispatchIssue = changing(open, 'dispatchHotlineIssue', 'DispatchHotlineIssueInput', ISSUE);
const confirmIssue = changing(open, 'confirmHotlineIssue', 'ConfirmHotlineIssueInput', ISSUE);
const CODE = 'green-tea-42';
const ENTRY = {
  reference: 'SH12345-20261101-0077',
  receivedOn: '2026-11-01',
  category: 'FOOD',
  uscc: USCCS[0],
  authority: 'SAMR-310115',
  summary: '反映某餐厅使用过期原料，此前投诉未获处理',
  confirmationCode: CODE,
};
async function issueNow(number: string): Promise<Change> {
  const text = `query ($number: ID!) { hotlineIssue(number: $number) { number version ${ISSUE} } }`;
  const { data } = await silo.ask(text, { number }, office);
  return { done: data?.hotlineIssue as Record<string, unknown>, refusal: undefined };
}
async function taskOf(issue: Change): Promise<{ number: string; version: number }> {
  const found = await tasks({ origin: 'HOTLINE' }, office);
  const task = found.find(({ number }) => number === issue.done?.task);
  return { number: String(task?.number), version: Number(task?.version) };
}
/** An issue that was dispatched, accepted and answered. */
async function answered(entry: object = ENTRY): Promise<{ number: string; version: number }> {
  const issue = await dispatchIssue({ ...at(await enter(entry, office)), urgency: 'URGENT' }, office);
  const accepted = at(await accept(await taskOf(issue), pudong));
  await report({ ...accepted, result: '已查处并答复' }, pudong);
  return at(await issueNow(at(issue).number));
}
const VERDICT = { settled: true, reason: '回访满意' };

describe('沪府发〔2020〕7号（二十）: an issue of the 12345 hotline', () => {
  it('goes through a task to its result, and is closed with its task when the reform office confirms', async () => {
    const entered = await enter(ENTRY, office);
    expect(entered.done).toMatchObject({ state: 'RECEIVED', task: null, hasConfirmationCode: true });
    const issue = await dispatchIssue({ ...at(entered), urgency: 'URGENT' }, office);
    expect(issue.done).toMatchObject({ state: 'DISPATCHED' });
    const accepted = at(await accept(await taskOf(issue), pudong));
    const done = at(await report({ ...accepted, result: '已查处并答复' }, pudong));
    expect((await issueNow(at(issue).number)).done).toMatchObject({ state: 'ANSWERED', result: '已查处并答复' });
    const now = at(await issueNow(at(issue).number));
    expect((await confirmIssue({ ...now, ...VERDICT }, office)).done).toMatchObject({
      state: 'CONFIRMED',
      confirmedByCode: false,
      confirmedDepartment: { code: 'REFORM_OFFICE' },
    });
    expect(await tasks({ state: 'CLOSED' })).toMatchObject([{ number: done.number }]);
  });

  it('is not closed by the accused department alone, neither by itself nor by the one above, nor through the task', async () => {
    const issue = await answered();
    for (const own of [pudong, officer, people.approver]) {
      const tried = await confirmIssue({ ...issue, ...VERDICT, confirmationCode: CODE }, own);
      expect(tried.refusal).toMatchObject({ code: 'HOTLINE_SAME_DEPARTMENT', article: '沪府发〔2020〕7号 （二十）' });
    }
    const task = await taskOf(await issueNow(issue.number));
    expect((await confirm(task, office)).refusal).toMatchObject({
      code: 'TASK_CLOSED_BY_CONFIRMATION',
      issue: issue.number,
    });
    expect((await issueNow(issue.number)).done).toMatchObject({ state: 'ANSWERED' });
    const forced = `UPDATE hotline_issue SET state = 'CONFIRMED' WHERE number = $1`;
    await expect(silo.database.dataSource.query(forced, [issue.number])).rejects.toThrow(/hotline_issue_closed/);
  });

  it('is confirmed by another department with the code of the hotline, and not with a wrong one or none', async () => {
    const issue = await answered();
    const wrong = { ...issue, ...VERDICT, confirmationCode: 'green-tea-43' };
    expect((await confirmIssue(wrong, emergency)).refusal).toMatchObject({ code: 'HOTLINE_CODE_WRONG' });
    expect((await confirmIssue({ ...issue, ...VERDICT }, emergency)).refusal).toMatchObject({
      code: 'HOTLINE_CODE_WRONG',
    });
    const right = await confirmIssue({ ...issue, ...VERDICT, confirmationCode: CODE }, emergency);
    expect(right).toEqual({ done: null, refusal: undefined });
    expect((await issueNow(issue.number)).done).toMatchObject({
      state: 'CONFIRMED',
      confirmedByCode: true,
      confirmedDepartment: { code: 'EMERGENCY' },
    });
  });

  it('that is not settled goes back to its authority with new days', async () => {
    const issue = await answered();
    const back = await confirmIssue({ ...issue, settled: false, reason: '回访不满意' }, office);
    expect(back.done).toMatchObject({ state: 'DISPATCHED', result: null });
    const task = await taskOf(back);
    expect(await tasks({ state: 'ACCEPTED' })).toMatchObject([{ ...task, dueOn: '2026-11-09' }]);
    await report({ ...task, result: '已重新查处' }, pudong);
    expect((await issueNow(issue.number)).done).toMatchObject({ state: 'ANSWERED', result: '已重新查处' });
  });

  it('is not confirmed before it was answered', async () => {
    const entered = at(await enter(ENTRY, office));
    expect((await confirmIssue({ ...entered, ...VERDICT }, office)).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
    const issue = at(await dispatchIssue({ ...entered, urgency: 'ORDINARY' }, office));
    expect((await confirmIssue({ ...issue, ...VERDICT }, office)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('follows its task to another authority', async () => {
    const issue = await dispatchIssue({ ...at(await enter(ENTRY, office)), urgency: 'URGENT' }, office);
    const returned = at(await giveBack({ ...(await taskOf(issue)), reason: '地址在闵行' }, pudong));
    await redispatch({ ...returned, authority: 'SAMR-310112', reason: '改派' }, office);
    const { data } = await silo.ask('{ hotlineIssues { edges { node { authority { code } state } } } }', {}, minhang);
    expect(data).toMatchObject({
      hotlineIssues: { edges: [{ node: { authority: { code: 'SAMR-310112' }, state: 'DISPATCHED' } }] },
    });
  });

  it.each([
    ['a telephone number', { summary: '来电人 13812345678 反映' }, 'PERSONAL_DATA_IN_TEXT'],
    ['an identity number', { summary: '来电人 110101199003070011' }, 'PERSONAL_DATA_IN_TEXT'],
    ['a telephone number as reference', { reference: '13812345678' }, 'HOTLINE_REFERENCE_UNFIT'],
    ['tomorrow', { receivedOn: '2026-11-03' }, 'HOTLINE_RECEIVED_ON_UNFIT'],
    ['an unknown authority', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
  ])('keeps no person, and is refused with %s: nothing is stored', async (_, changed, code) => {
    const { refusal } = await enter({ ...ENTRY, ...changed }, office);
    expect(refusal).toMatchObject({ code });
    expect(JSON.stringify(refusal)).not.toMatch(/13812345678|110101199003070011/);
    expect(await silo.count('hotline_issue')).toBe(0);
  });

  it('is entered once, keeps the code as a hash, and tells it to nobody', async () => {
    const { number } = at(await enter(ENTRY, office));
    expect((await enter(ENTRY, office)).refusal).toMatchObject({ code: 'HOTLINE_ISSUE_EXISTS', issue: number });
    const stored = await silo.database.dataSource.query('SELECT to_json(h)::text AS row FROM hotline_issue h');
    const told = await silo.database.dataSource.query('SELECT details FROM supervision_event WHERE number = $1', [
      number,
    ]);
    expect(JSON.stringify([stored, told])).not.toContain(CODE);
  });
});

describe('沪府发〔2020〕7号（二十一）: key tasks of a year', () => {
  const list = changing(open, 'listKeyTask', 'ListKeyTaskInput', 'year state progress');
  const progress = changing(open, 'reportKeyTask', 'ReportKeyTaskInput', 'state progress note');
  const finish = changing(open, 'confirmKeyTask', 'SupervisionWorkAt', 'state progress doneOn');
  const KEY = { year: 2026, title: '中央厨房专项治理', content: '全覆盖检查', authority: 'SAMR', dueOn: '2026-12-20' };
  const reportOf = async (year: number) => {
    const text = `query ($year: Int!) { keyTaskReport(year: $year) { tasks done open carriedOver overdue progress
      authorities { tasks authority { code } } } }`;
    return (await silo.ask(text, { year }, office)).data?.keyTaskReport;
  };

  it('come forward by reports of who leads, and are done when the reform office confirms all of it', async () => {
    const listed = at(await list(KEY, office));
    const half = await progress({ ...listed, progress: 50, note: '已检查一半' }, officer);
    expect(half.done).toMatchObject({ state: 'OPEN', progress: 50 });
    expect((await finish(at(half), office)).refusal).toMatchObject({ code: 'KEY_TASK_NOT_COMPLETE', progress: 50 });
    const whole = at(await progress({ ...at(half), progress: 100, note: '完成' }, officer));
    expect((await finish(whole, officer)).refusal).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    expect((await finish(whole, office)).done).toMatchObject({ state: 'DONE', doneOn: '2026-11-02' });
    expect(await reportOf(2026)).toMatchObject({ tasks: 1, done: 1, open: 0, overdue: 0, progress: 100 });
  });

  it('that are unfinished go on in the next year with a reference, once, and not before the year is over', async () => {
    const listed = at(await list(KEY, office));
    await progress({ ...listed, progress: 40, note: '进行中' }, officer);
    const other = at(await list({ ...KEY, title: '已完成的任务' }, office));
    await finish(at(await progress({ ...other, progress: 100, note: '完成' }, officer)), office);
    const roll = (today: string) => rollOverKeyTasks(silo.database, 2026, { actor: office, today: day(today) });
    await expect(roll('2026-12-31')).rejects.toMatchObject({ code: 'KEY_TASK_YEAR_NOT_OVER' });
    expect(await roll('2027-01-01')).toEqual({ year: 2026, carried: 1, made: 1 });
    expect(await roll('2027-01-02')).toEqual({ year: 2026, carried: 1, made: 0 });
    const { data } = await silo.ask(
      '{ keyTasks(filter: { year: 2027 }) { edges { node { title progress state carriedFrom dueOn } } } }',
      {},
      office,
    );
    const next = { title: KEY.title, progress: 40, state: 'OPEN', carriedFrom: listed.number, dueOn: '2027-12-31' };
    expect(data).toEqual({ keyTasks: { edges: [{ node: next }] } });
    expect(await reportOf(2026)).toMatchObject({ tasks: 2, done: 1, open: 0, carriedOver: 1 });
  });

  it('are reported by authority, with what is past its day', async () => {
    await list(KEY, office);
    const early = { ...KEY, authority: 'EMERGENCY', dueOn: day('2026-10-01') };
    await listKeyTask(silo.database, early, { actor: office, today: day('2026-09-01') });
    expect(await reportOf(2026)).toMatchObject({
      tasks: 2,
      overdue: 1,
      progress: 0,
      authorities: [{ authority: { code: 'EMERGENCY' } }, { authority: { code: 'SAMR' } }],
    });
    expect(await reportOf(2025)).toMatchObject({ tasks: 0, progress: null, authorities: [] });
  });

  it('a task that is dispatched for one names it', async () => {
    const { number } = at(await list(KEY, office));
    const given = { ...GIVEN, authority: 'SAMR', origin: 'KEY_TASK', originNumber: number };
    expect((await dispatch(given, office)).done).toMatchObject({ state: 'DISPATCHED' });
  });

  it.each([
    ['a year that is over', { year: 2025, dueOn: '2025-12-01' }, 'KEY_TASK_YEAR_UNFIT'],
    ['a day of another year', { dueOn: '2027-01-01' }, 'TASK_DUE_UNFIT'],
    ['an unknown authority', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['no content', { content: '' }, 'TEXT_EMPTY'],
  ])('are refused with %s, and nothing is stored', async (_, changed, code) => {
    expect((await list({ ...KEY, ...changed }, office)).refusal).toMatchObject({ code });
    expect(await silo.count('key_task')).toBe(0);
  });

  it('are listed by reform offices alone, a district’s for its own authorities', async () => {
    expect((await list(KEY, officer)).refusal).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    expect((await list(KEY, pudongOffice)).refusal).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    expect((await list({ ...KEY, authority: 'SAMR-310115' }, pudongOffice)).done).toMatchObject({ state: 'OPEN' });
  });
});
