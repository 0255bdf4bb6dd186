import { type OpenSilo, PUBLIC } from '../support/openSilo';
import { at, type Change, changing, clear, openRiskSilo, people, USCCS } from '../support/supervision/riskDesk';
import { taskDesk } from '../support/supervision/taskDesk';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openRiskSilo();
});
beforeEach(() => clear(silo, 'supervision_task', 'hotline_issue'));
afterAll(() => silo.close());

const open = () => silo;
const { accept, giveBack, redispatch, report, confirm, tasks } = taskDesk(open);
const { officer, pudong, minhang, office, emergency } = people;
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

  it('that names its matter stands in the file of the entity, with its task', async () => {
    const unknown = await enter({ ...ENTRY, matter: 'NONE' }, office);
    expect(unknown.refusal).toMatchObject({ code: 'SUPERVISION_MATTER_UNKNOWN', field: 'matter', received: 'NONE' });
    expect(await silo.count('hotline_issue')).toBe(0);
    const uscc = USCCS[3];
    const issue = await answered({ ...ENTRY, uscc, matter: 'FOOD_SERVICE' });
    await confirmIssue({ ...issue, ...VERDICT }, office);
    const text = `{ supervisionFile(uscc: "${uscc}", matter: "FOOD_SERVICE") {
      entries(topics: [TASK]) { edges { node { number kind } } } } }`;
    const { data } = await silo.ask(text, {}, pudong);
    type File = { supervisionFile: { entries: { edges: { node: { number: string; kind: string } }[] } } };
    const kinds = (data as File).supervisionFile.entries.edges
      .map(({ node }) => node)
      .map(({ number, kind }) => `${number.slice(0, 2)} ${kind}`);
    const ofIssue = ['HL RECEIVED', 'HL DISPATCHED', 'HL ANSWERED', 'HL CONFIRMED'];
    expect(kinds.sort()).toEqual([...ofIssue, 'ST DISPATCHED', 'ST ACCEPTED', 'ST REPORTED', 'ST CLOSED'].sort());
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

  it.each([
    ['the public', PUBLIC],
    ['an application', { ...emergency, kind: 'application' } as const],
    ['another department', emergency],
    ['the same department of another district', minhang],
  ])('is nothing to %s without the code, whatever number is guessed, and whatever its state', async (_, viewer) => {
    const received = at(await enter(ENTRY, office));
    const other = await answered({ ...ENTRY, reference: 'SH12345-20261101-0078' });
    const guesses = [received, other, { ...other, version: 77 }, { number: 'HL-2026-999999', version: 1 }];
    const refusals = await Promise.all(guesses.map((one) => confirmIssue({ ...one, ...VERDICT }, viewer)));
    for (const { refusal } of refusals) {
      expect(refusal).toMatchObject({ code: 'HOTLINE_CODE_WRONG' });
      expect(refusal).toEqual(refusals[0]?.refusal);
    }
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
