import type { Viewer } from '../../../kernel/service/silo';
import type { OpenSilo } from '../openSilo';
import { at, changing, people } from './riskDesk';

const TASK = `state nextAct nextDueOn isOverdue nextBy { code } authority { code } acceptDueOn dueOn remindedOn escalatedOn
  escalatedTo { code } result`;

/** A task of an office that is sound in every respect. */
export const GIVEN_TASK = {
  origin: 'OFFICE',
  title: '排查无证餐饮',
  details: '对辖区无证餐饮开展排查，十五个工作日内报告',
  authority: 'SAMR-310115',
  urgency: 'ORDINARY',
};

type Numbered = ReturnType<typeof at>;

/** What people do with tasks, and what they see of them. */
export interface TaskDesk {
  readonly dispatch: ReturnType<typeof changing>;
  readonly accept: ReturnType<typeof changing>;
  readonly giveBack: ReturnType<typeof changing>;
  readonly redispatch: ReturnType<typeof changing>;
  readonly report: ReturnType<typeof changing>;
  readonly confirm: ReturnType<typeof changing>;
  readonly sendBack: ReturnType<typeof changing>;
  /** A task that the city's reform office gave the Pudong office. */
  dispatched(changed?: object): Promise<Numbered>;
  /** Tasks as somebody sees them, the Pudong office unless told otherwise. */
  tasks(filter: object, as?: Viewer): Promise<Record<string, unknown>[]>;
  /** What the history says of a task, and to whom it was told. */
  eventsOf(number: string): Promise<string[]>;
}

async function readTasks(silo: OpenSilo, filter: object, as: Viewer): Promise<Record<string, unknown>[]> {
  const text = `query ($filter: SupervisionTaskFilter) { supervisionTasks(filter: $filter, first: 50) {
    totalCount edges { node { number version ${TASK} } } } }`;
  const { data, errors } = await silo.ask(text, { filter }, as);
  expect(errors).toBeUndefined();
  type Page = { supervisionTasks: { edges: { node: Record<string, unknown> }[] } };
  return (data as Page).supervisionTasks.edges.map(({ node }) => node);
}

async function readEvents(silo: OpenSilo, number: string): Promise<string[]> {
  const sql = `SELECT kind || coalesce(' ' || (details::json ->> 'to'), '') AS told FROM supervision_event
    WHERE topic = 'task' AND number = $1 ORDER BY sequence`;
  const rows: { told: string }[] = await silo.database.dataSource.query(sql, [number]);
  return rows.map(({ told }) => told);
}

/** The desk at which tasks are worked on. */
export function taskDesk(silo: () => OpenSilo): TaskDesk {
  const dispatch = changing(silo, 'dispatchTask', 'DispatchTaskInput', TASK);
  return {
    dispatch,
    accept: changing(silo, 'acceptTask', 'SupervisionWorkAt', TASK),
    giveBack: changing(silo, 'returnTask', 'ReturnTaskInput', TASK),
    redispatch: changing(silo, 'redispatchTask', 'RedispatchTaskInput', TASK),
    report: changing(silo, 'reportTask', 'ReportTaskInput', TASK),
    confirm: changing(silo, 'confirmTask', 'SupervisionWorkAt', TASK),
    sendBack: changing(silo, 'sendBackTask', 'SendBackTaskInput', TASK),
    dispatched: async (changed = {}) => at(await dispatch({ ...GIVEN_TASK, ...changed }, people.office)),
    tasks: (filter, as = people.pudong) => readTasks(silo(), filter, as),
    eventsOf: (number) => readEvents(silo(), number),
  };
}
