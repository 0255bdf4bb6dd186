import { Radio, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { moment } from '../../../parts/format';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { useConditions } from '../../../parts/QueryForm';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { useCodes } from '../../../words/useCodes';
import { words as evidenceWords } from '../rules/ruleSet.generated';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { words as schemaWords, TaskListDocument, type TaskListQuery } from './runs.generated';
import { RUNS_WORDS } from './runsWords';

type Row = NonNullable<TaskListQuery['evaluationTasks']>['edges'][number]['node'];
type Which = 'every' | 'waiting' | 'done';

/** Says what led to an evaluation: a kind of evidence, or something else, by its code. */
function useCauseName(): (cause: string) => string {
  const words = useWords(RUNS_WORDS);
  const label = useLabel(evidenceWords);
  return (cause) => {
    const key = `SupervisionEvidenceKind.${cause}`;
    if (key in evidenceWords) return label(key);
    return cause === 'OBJECTION' ? words.objectionUpheld : cause;
  };
}

function useColumns() {
  const words = useWords(RUNS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const { name } = useMatterNames();
  const causeName = useCauseName();
  const codes = useCodes();
  const refusalText = (code: string | null) => (code ? `${codes(code)?.says ?? ''} ${code}` : '—');
  return [
    {
      title: shared.entity,
      render: (_: unknown, { entity }: Row) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
    },
    { title: shared.matter, render: (_: unknown, { matter }: Row) => name(matter) },
    {
      title: label('EvaluationTask.cause'),
      render: (_: unknown, { cause, causeKey, abnormal }: Row) => (
        <>
          {causeName(cause)} {abnormal && <Tag color="warning">{words.abnormalYes}</Tag>}
          <div className="hash">{causeKey}</div>
        </>
      ),
    },
    { title: label('EvaluationTask.arrivedAt'), render: (_: unknown, row: Row) => moment(row.arrivedAt) },
    { title: label('EvaluationTask.doneAt'), render: (_: unknown, row: Row) => moment(row.doneAt) },
    {
      title: label('EvaluationTask.run'),
      className: 'classification-day',
      render: (_: unknown, { run }: Row) => (run ? <Link to={`/classification/runs/${run}`}>{run}</Link> : '—'),
    },
    { title: label('EvaluationTask.refusal'), render: (_: unknown, { refusal }: Row) => refusalText(refusal) },
  ];
}

/** Subjects that an event has to be evaluated for at once, and what became of it. */
export function EvaluationTasks() {
  const words = useWords(RUNS_WORDS);
  const { tasks } = useConditions();
  const [which, setWhich] = useState<Which>(tasks === 'waiting' ? 'waiting' : 'every');
  const pages = useCursorPages(which, 'tasks');
  const columns = useColumns();
  const [{ data, error, fetching }] = useQuery({
    query: TaskListDocument,
    variables: { waiting: which === 'every' ? null : which === 'waiting', after: pages.after ?? null },
  });
  const choices = (
    <Radio.Group
      size="small"
      value={which}
      aria-label={words.tasks}
      onChange={({ target }) => setWhich(target.value as Which)}
      options={[
        { value: 'every', label: words.everyTask },
        { value: 'waiting', label: words.waiting },
        { value: 'done', label: words.doneTasks },
      ]}
      optionType="button"
    />
  );
  return (
    <Panel title={words.tasks} extra={choices}>
      <Faults error={error} />
      <ListTable<Row>
        caption={words.tasks}
        page={data?.evaluationTasks}
        pages={pages}
        loading={fetching}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Panel>
  );
}
