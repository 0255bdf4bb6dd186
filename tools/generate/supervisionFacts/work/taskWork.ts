import { day } from '../../../../kernel/values/day';
import { confirmHotlineIssue } from '../../../../subgraphs/supervision/store/tasks/confirmHotlineIssue';
import { dispatchTask } from '../../../../subgraphs/supervision/store/tasks/dispatchTask';
import { followTasks } from '../../../../subgraphs/supervision/store/tasks/followTasks';
import { acceptTask, reportTask } from '../../../../subgraphs/supervision/store/tasks/handleTask';
import { dispatchHotlineIssue, enterHotlineIssue } from '../../../../subgraphs/supervision/store/tasks/hotlineIssues';
import { listKeyTask, reportKeyTask } from '../../../../subgraphs/supervision/store/tasks/keyTasks';
import { exampleOf } from '../../supervisionExamples';
import { SAMPLE_OFFICE, SAMPLE_PUDONG_OFFICER, sampleActors } from '../sampleActors';
import type { SampleDesk } from './sampleDesk';

const PUDONG = 'SAMR-310115';
const HUB = { ...SAMPLE_OFFICE, subject: 'supervision' };

/** A task that nobody takes up, until it is told of above. */
async function leaveTask(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const of = exampleOf('ORDINARY');
  const told = {
    ...({ origin: 'OFFICE', originNumber: null, authority: PUDONG, uscc: of.uscc, urgency: 'ORDINARY' } as const),
    ...{ title: '核对餐饮单位分类监管措施落实情况', dueOn: null },
    details: '核对一般强度监管措施是否按年度计划实施，并报送检查记录编号。',
  };
  await desk.once({ topic: 'task', kind: 'DISPATCHED', by: SAMPLE_OFFICE, on: '2026-09-14', of }, (doing) =>
    dispatchTask(database, told, doing),
  );
  for (const on of ['2026-09-17', '2026-09-28']) {
    await desk.once({ topic: 'task', kind: 'ESCALATED', by: HUB, on, of }, async ({ today }) => {
      await followTasks(database, today);
      return '';
    });
  }
}

/** An issue of the hotline from its receipt to its confirmation. */
async function settleIssue(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const of = exampleOf('ORDINARY');
  const [office, officer] = [SAMPLE_OFFICE, SAMPLE_PUDONG_OFFICER];
  const entry = {
    ...({ reference: 'RX-2026-0909-15', category: 'FOOD', uscc: of.uscc, authority: PUDONG } as const),
    ...{ receivedOn: day('2026-09-09'), summary: '反映堂食区地面湿滑、有异味', confirmationCode: null },
  };
  const issue = await desk.once({ topic: 'task', kind: 'RECEIVED', by: office, on: '2026-09-09', of }, (doing) =>
    enterHotlineIssue(database, entry, doing),
  );
  const at = () => desk.at('hotline_issue', issue);
  await desk.once({ topic: 'task', kind: 'DISPATCHED', by: office, on: '2026-09-10', of }, async (doing) =>
    dispatchHotlineIssue(database, { ...(await at()), urgency: 'URGENT', dueOn: null }, doing),
  );
  const task = await desk.taskOf(issue);
  const taskAt = () => desk.at('supervision_task', task);
  await desk.once({ topic: 'task', kind: 'ACCEPTED', by: officer, on: '2026-09-11', of }, async (doing) =>
    acceptTask(database, await taskAt(), doing),
  );
  await desk.once({ topic: 'task', kind: 'REPORTED', by: officer, on: '2026-09-15', of }, async (doing) =>
    reportTask(database, { ...(await taskAt()), result: '已责令清洁并加装防滑垫，复查无异味' }, doing),
  );
  await desk.once({ topic: 'task', kind: 'CONFIRMED', by: office, on: '2026-09-17', of }, async (doing) => {
    const settled = { settled: true, reason: '回访确认已解决', confirmationCode: null };
    return confirmHotlineIssue(database, { ...(await at()), ...settled }, doing);
  });
}

const KEY_TASKS = [
  { title: '完成餐饮服务单位首轮分类评价', authority: 'SAMR', due: '2026-12-20', progress: 80 },
  { title: '重大危险源企业全覆盖检查', authority: 'EMERGENCY', due: '2026-12-31', progress: 60 },
] as const;

async function listKeyTasks(desk: SampleDesk): Promise<void> {
  for (const { title, authority, due, progress } of KEY_TASKS) {
    const entry = { year: 2026, title, content: `${title}，按季度报送进度。`, authority, dueOn: day(due) };
    const on = authority === 'SAMR' ? '2026-09-07' : '2026-09-08';
    const number = await desk.once({ topic: 'task', kind: 'LISTED', by: SAMPLE_OFFICE, on }, (doing) =>
      listKeyTask(desk.database, entry, doing),
    );
    const { officer } = sampleActors(authority);
    await desk.once({ topic: 'task', kind: 'PROGRESS', by: officer, on: '2026-10-09' }, async (doing) => {
      const note = `三季度末完成${progress}%`;
      return reportKeyTask(desk.database, { ...(await desk.at('key_task', number)), progress, note }, doing);
    });
  }
}

/** Tasks of the office and of the hotline, and the key tasks of the year. */
export async function taskWork(desk: SampleDesk): Promise<void> {
  await listKeyTasks(desk);
  await settleIssue(desk);
  await leaveTask(desk);
}
