import { day } from '../../kernel/values/day';
import { listKeyTask } from '../../subgraphs/supervision/store/tasks/keyTasks';
import { rollOverKeyTasks } from '../../subgraphs/supervision/store/tasks/rollOverKeyTasks';
import type { OpenSilo } from '../support/openSilo';
import { at, changing, clear, openRiskSilo, people } from '../support/supervision/riskDesk';
import { GIVEN_TASK, taskDesk } from '../support/supervision/taskDesk';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openRiskSilo();
});
beforeEach(() => clear(silo, 'supervision_task', 'key_task'));
afterAll(() => silo.close());

const open = () => silo;
const { dispatch } = taskDesk(open);
const { officer, office, pudongOffice } = people;

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
    const overdue = '{ keyTasks(filter: { year: 2026 }) { edges { node { isOverdue } } } }';
    const nodes = [{ node: { isOverdue: true } }, { node: { isOverdue: false } }];
    expect((await silo.ask(overdue, {}, office)).data).toEqual({ keyTasks: { edges: nodes } });
    await silo.database.dataSource.query(`UPDATE key_task SET state = 'CARRIED_OVER' WHERE due_on = '2026-10-01'`);
    expect(await reportOf(2026)).toMatchObject({ tasks: 2, carriedOver: 1, overdue: 0 });
    expect(await reportOf(2025)).toMatchObject({ tasks: 0, progress: null, authorities: [] });
  });

  it('a task that is dispatched for one names it', async () => {
    const { number } = at(await list(KEY, office));
    const given = { ...GIVEN_TASK, authority: 'SAMR', origin: 'KEY_TASK', originNumber: number };
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
