import { Tag } from 'antd';
import { useQuery } from 'urql';
import { EntityLink } from '../../../parts/EntityLink';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { Clock } from '../shared/Clock';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import { MEASURES_WORDS } from './measuresWords';
import { TaskActions } from './TaskActions';
import {
  SupervisionTaskListDocument,
  type SupervisionTaskListQuery,
  type SupervisionTaskListQueryVariables,
  words as schemaWords,
} from './tasks.generated';

type Row = NonNullable<SupervisionTaskListQuery['supervisionTasks']>['edges'][number]['node'];

const FILTERS: Readonly<Record<string, SupervisionTaskListQueryVariables['filter']>> = {
  open: { open: true },
  overdue: { overdue: true },
};

function TaskText({ row }: { readonly row: Row }) {
  const label = useLabel(schemaWords);
  const { name } = useMatterNames();
  return (
    <>
      <strong>{row.title}</strong>{' '}
      {row.urgency === 'URGENT' && <Tag color="error">{label('SupervisionTaskUrgency.URGENT')}</Tag>}
      <div className="classification-long">{row.details}</div>
      {row.entity && <EntityLink uscc={row.entity.uscc} name={row.entity.name} />}
      {row.matter && <div className="says">{name(row.matter)}</div>}
    </>
  );
}

function Next({ row }: { readonly row: Row }) {
  const words = useWords(MEASURES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  if (!row.nextAct) return row.closedOn ? words.closedOn(row.closedOn) : '—';
  return (
    <>
      {label(`SupervisionTaskNext.${row.nextAct}`)} · {text(row.nextBy?.name, row.nextBy?.nameEn)}
      <div>
        <Clock dueOn={row.nextDueOn} />
      </div>
      {row.escalatedTo && <div>{words.escalated(text(row.escalatedTo.name, row.escalatedTo.nameEn))}</div>}
    </>
  );
}

function useColumns(onDone: () => void) {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return [
    { title: label('SupervisionTask.number'), dataIndex: 'number', className: 'classification-day' },
    { title: words.title2, width: 240, render: (_: unknown, row: Row) => <TaskText row={row} /> },
    {
      title: label('SupervisionTask.origin'),
      className: 'classification-day',
      render: (_: unknown, { origin, originNumber }: Row) => (
        <>
          {label(`SupervisionTaskOrigin.${origin}`)}
          <div className="hash">{originNumber}</div>
        </>
      ),
    },
    {
      title: label('SupervisionTask.authority'),
      render: (_: unknown, { authority }: Row) => text(authority.name, authority.nameEn),
    },
    {
      title: label('SupervisionTask.dispatcher'),
      render: (_: unknown, { dispatcher, dispatchedOn }: Row) => (
        <>
          {text(dispatcher.name, dispatcher.nameEn)}
          <div className="says">{dispatchedOn}</div>
        </>
      ),
    },
    {
      title: shared.state,
      render: (_: unknown, { state, result, returnReason }: Row) => (
        <>
          <Tag>{label(`SupervisionTaskState.${state}`)}</Tag>
          <div className="classification-long">{result ?? returnReason}</div>
        </>
      ),
    },
    { title: words.next, width: 180, render: (_: unknown, row: Row) => <Next row={row} /> },
    {
      title: shared.actions,
      width: 120,
      render: (_: unknown, { number, version, nextAct, authority, dispatcher }: Row) => (
        <TaskActions
          number={number}
          version={version}
          nextAct={nextAct}
          authority={authority.code}
          dispatcher={dispatcher.code}
          onDone={onDone}
        />
      ),
    },
  ];
}

/** Tasks dispatched to authorities: what is next, by whom, and until when. */
export function TasksPage() {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { show } = useConditions();
  const pages = useCursorPages(show ?? '');
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: SupervisionTaskListDocument,
    variables: { filter: FILTERS[show ?? ''] ?? null, after: pages.after ?? null },
  });
  const columns = useColumns(() => again(ask));
  return (
    <ClassificationFrame title={words.tasksTitle} says={words.tasksSays} error={error} extensions={extensions}>
      <StatusTallies
        name="show"
        tallies={[
          { value: undefined, label: shared.all, count: data?.every?.totalCount ?? null },
          { value: 'open', label: words.openOnly, count: data?.open?.totalCount ?? null },
          { value: 'overdue', label: words.overdueTasks, count: data?.overdue?.totalCount ?? null },
        ]}
      />
      <Panel title={words.tasksTitle}>
        <ListTable<Row>
          caption={words.tasksTitle}
          page={data?.supervisionTasks}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={columns}
        />
      </Panel>
    </ClassificationFrame>
  );
}
