import { setTimeout as delay } from 'node:timers/promises';
import { day } from '../../kernel/values/day';
import { sendBackTask } from '../../subgraphs/supervision/store/tasks/confirmTask';
import { followTasks, openTaskFollowing } from '../../subgraphs/supervision/store/tasks/followTasks';
import { redispatchTask } from '../../subgraphs/supervision/store/tasks/handleTask';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import { at, changing, clear, openRiskSilo, people, USCCS } from '../support/supervision/riskDesk';
import { GIVEN_TASK, taskDesk } from '../support/supervision/taskDesk';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openRiskSilo();
});
beforeEach(() => clear(silo, 'supervision_task', 'risk_clue'));
afterAll(() => silo.close());

const { dispatch, accept, giveBack, redispatch, report, confirm, sendBack, dispatched, tasks, eventsOf } = taskDesk(
  () => silo,
);
const { officer, pudong, pudongColleague, minhang, office, pudongOffice, emergency } = people;
const reported = async (): Promise<{ number: string; version: number }> =>
  at(await report({ ...at(await accept(await dispatched(), pudong)), result: '已排查 32 户' }, pudong));
const follow = (today: string): Promise<number> => followTasks(silo.database, day(today));

/** Entries about tasks in the file of a subject. */
async function filed(uscc: string): Promise<string[]> {
  const text = `query ($uscc: USCC!) { supervisionFile(uscc: $uscc, matter: "FOOD_SERVICE") {
    entries(topics: [TASK]) { edges { node { kind } } } } }`;
  const { data, errors } = await silo.ask(text, { uscc }, pudong);
  expect(errors).toBeUndefined();
  type File = { supervisionFile: { entries: { edges: { node: { kind: string } }[] } } };
  return (data as File).supervisionFile.entries.edges.map(({ node }) => node.kind);
}

describe('沪府发〔2020〕7号（二十）: a task', () => {
  it('is dispatched, accepted, reported and confirmed, and says at each step what is next, for whom, until when', async () => {
    const first = await dispatch(GIVEN_TASK, office);
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
    const task = at(await dispatch(GIVEN_TASK, pudong));
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
    const unknown = await dispatch({ ...GIVEN_TASK, origin: 'CLUE', originNumber: 'RC-2026-999999' }, office);
    expect(unknown.refusal).toMatchObject({ code: 'TASK_ORIGIN_UNKNOWN', received: 'RC-2026-999999' });
    const clue = changing(() => silo, 'reportRiskClue', 'ReportRiskClueInput', 'state');
    const about = {
      source: 'OFFICE',
      authority: 'SAMR-310115',
      matter: 'FOOD_SERVICE',
      uscc: USCCS[0],
      summary: '无证经营',
    };
    const { number } = at(await clue(about, office));
    const task = await dispatch({ ...GIVEN_TASK, origin: 'CLUE', originNumber: number }, office);
    expect(task.done).toMatchObject({ state: 'DISPATCHED' });
  });

  it('of a clue is about the entity and the matter of the clue, and stands in the file of both from dispatch to its end', async () => {
    const clue = changing(() => silo, 'reportRiskClue', 'ReportRiskClueInput', 'state');
    const about = { source: 'OFFICE', authority: 'SAMR-310115', matter: 'FOOD_SERVICE', uscc: USCCS[3] };
    const { number: originNumber } = at(await clue({ ...about, summary: '无证经营' }, office));
    const given = { ...GIVEN_TASK, origin: 'CLUE', originNumber };
    const other = await dispatch({ ...given, uscc: USCCS[1] }, office);
    expect(other.refusal).toMatchObject({ code: 'VALUE_NOT_ADMITTED', field: 'uscc', admitted: [USCCS[3]] });
    const accepted = at(await accept(at(await dispatch(given, office)), pudong));
    await silo.database.dataSource.query(
      `UPDATE supervision_task SET due_on = '2026-11-20', step_due_on = '2026-11-20'`,
    );
    await follow('2026-11-20');
    await report({ ...accepted, result: '已取缔' }, pudong);
    const file = await filed(USCCS[3]);
    expect(file).toEqual(['DISPATCHED', 'ACCEPTED', 'REPORTED']);
    expect(await silo.count(`supervision_event WHERE number = '${accepted.number}' AND matter_code IS NULL`)).toBe(0);
  });

  it('of an office names the matter that it is about, if one, which must be known', async () => {
    const about = { ...GIVEN_TASK, uscc: USCCS[2] };
    const unknown = await dispatch({ ...about, matter: 'NONE' }, office);
    expect(unknown.refusal).toMatchObject({ code: 'SUPERVISION_MATTER_UNKNOWN', field: 'matter', received: 'NONE' });
    await dispatch(about, office);
    expect(await filed(USCCS[2])).toEqual([]);
    await dispatch({ ...about, matter: 'FOOD_SERVICE' }, office);
    expect(await filed(USCCS[2])).toEqual(['DISPATCHED']);
  });

  it('puts nobody in charge of an entity that is no subject, and opens no file on it', async () => {
    await silo.database.dataSource.query('UPDATE supervised_subject SET superseded_seq = 1 WHERE uscc = $1', [
      USCCS[5],
    ]);
    await dispatch({ ...GIVEN_TASK, uscc: USCCS[5], matter: 'FOOD_SERVICE' }, pudong);
    const text = `{ supervisionFile(uscc: "${USCCS[5]}", matter: "FOOD_SERVICE") { matter } }`;
    expect((await silo.ask(text, {}, pudong)).data).toEqual({ supervisionFile: null });
    await silo.database.dataSource.query('UPDATE supervised_subject SET superseded_seq = NULL WHERE uscc = $1', [
      USCCS[5],
    ]);
  });

  it.each([
    ['to who is not of one’s line', { authority: 'SAMR' }, 'TASK_NOT_YOURS_TO_DISPATCH'],
    ['to nobody', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['due today', { dueOn: '2026-11-02' }, 'TASK_DUE_UNFIT'],
    ['with a telephone number', { details: '请联系 13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['without a title', { title: ' ' }, 'TEXT_EMPTY'],
  ])('is refused %s, and nothing is stored', async (_, changed, code) => {
    expect((await dispatch({ ...GIVEN_TASK, ...changed }, pudongOffice)).refusal).toMatchObject({ code });
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
    const task = at(await dispatch(GIVEN_TASK, officer));
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

  it('gives a task that was dispatched anew or sent back its days from that day, not from the first dispatch', async () => {
    const forget = (number: string) =>
      silo.database.dataSource.query(
        `UPDATE supervision_task SET accept_due_on = NULL, due_on = NULL, step_due_on = NULL WHERE number = $1`,
        [number],
      );
    const late = { actor: office, today: day('2026-11-20') };
    const returned = at(await giveBack({ ...(await dispatched()), reason: '地址在闵行' }, pudong));
    const anew = { ...returned, authority: 'SAMR-310112', reason: '改派', dueOn: null };
    await forget(await redispatchTask(silo.database, anew, late));
    await follow('2026-11-20');
    const [moved] = await tasks({}, minhang);
    expect(moved).toMatchObject({ acceptDueOn: '2026-11-24', dueOn: '2026-12-11', nextDueOn: '2026-11-24' });
    const back = { ...(await reported()), reason: '未附清单', dueOn: null };
    await forget(await sendBackTask(silo.database, back, late));
    await follow('2026-11-20');
    expect(await tasks({})).toMatchObject([{ acceptDueOn: null, dueOn: '2026-12-11', nextDueOn: '2026-12-11' }]);
  });

  it('goes on with the other tasks where one of them fails, and says which', async () => {
    const broken = (await dispatched()).number;
    const { number } = await dispatched();
    const odd = `step_due_on = NULL, accept_due_on = NULL, term_since = '1990-01-01'`;
    await silo.database.dataSource.query(`UPDATE supervision_task SET ${odd} WHERE number = $1`, [broken]);
    const failed = follow('2026-11-05');
    await expect(failed).rejects.toMatchObject({ errors: [{ message: expect.stringContaining(broken) }] });
    expect(await eventsOf(number)).toEqual(['DISPATCHED', 'ESCALATED SAMR']);
    expect(await eventsOf(broken)).toEqual(['DISPATCHED']);
  });
});
