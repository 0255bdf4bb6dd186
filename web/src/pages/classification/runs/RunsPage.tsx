import { Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { moment } from '../../../parts/format';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { useSiloName } from '../../../parts/SourceStrip';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { Clock } from '../shared/Clock';
import { MatterField } from '../shared/MatterField';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { EvaluationTasks } from './EvaluationTasks';
import { RunProgress, RunState } from './RunState';
import { type EvaluationKind, RunListDocument, type RunListQuery, words as schemaWords } from './runs.generated';
import { RUNS_WORDS } from './runsWords';
import { StartEvaluation } from './StartEvaluation';

type Row = NonNullable<RunListQuery['evaluationRuns']>['edges'][number]['node'];

function useColumns() {
  const label = useLabel(schemaWords);
  const text = useText();
  const { name } = useMatterNames();
  return [
    {
      title: label('EvaluationRun.number'),
      className: 'classification-day',
      render: (_: unknown, { number }: Row) => <Link to={`/classification/runs/${number}`}>{number}</Link>,
    },
    {
      title: label('EvaluationRun.kind'),
      className: 'classification-day',
      render: (_: unknown, { kind }: Row) => label(`EvaluationKind.${kind}`),
    },
    { title: label('EvaluationRun.matter'), render: (_: unknown, { matter }: Row) => name(matter) },
    {
      title: label('EvaluationRun.authority'),
      render: (_: unknown, { authority }: Row) => text(authority?.name, authority?.nameEn),
    },
    { title: label('EvaluationRun.day'), dataIndex: 'day', className: 'classification-day' },
    {
      title: label('EvaluationRun.state'),
      render: (_: unknown, { state }: Row) => <RunState state={state} label={label} />,
    },
    {
      title: label('EvaluationRun.progress'),
      width: 140,
      render: (_: unknown, { progress, number }: Row) => (
        <RunProgress progress={progress} name={`${label('EvaluationRun.progress')} ${number}`} />
      ),
    },
    { title: label('EvaluationRun.startedAt'), render: (_: unknown, row: Row) => moment(row.startedAt) },
    {
      title: label('EvaluationRun.adoptedOn'),
      className: 'classification-day',
      render: (_: unknown, { adoptedOn }: Row) => adoptedOn ?? '—',
    },
  ];
}

function Sources({ sources }: { readonly sources: RunListQuery['evidenceSources'] | undefined }) {
  const words = useWords(RUNS_WORDS);
  const siloName = useSiloName();
  return (
    <Panel title={words.sources}>
      <div className="classification-row">
        {(sources ?? []).map(({ silo, heardAt, missing }) => (
          <span key={silo}>
            {siloName(silo)} <Tag color={missing ? 'error' : 'success'}>{missing ? words.missing : words.present}</Tag>
            {words.heard} {moment(heardAt)}
          </span>
        ))}
      </div>
    </Panel>
  );
}

function Due({ due }: { readonly due: NonNullable<RunListQuery['evaluationsDue']> }) {
  const words = useWords(RUNS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { name } = useMatterNames();
  return (
    <Panel title={words.due}>
      <PlainTable
        caption={words.due}
        rows={due}
        rowKey={({ ruleSet }) => ruleSet}
        columns={[
          { title: words.rules, cell: (row) => <Link to={`/classification/rules/${row.ruleSet}`}>{row.ruleSet}</Link> },
          { title: shared.matter, cell: ({ matter }) => name(matter) },
          { title: shared.authority, cell: ({ authority }) => text(authority?.name, authority?.nameEn) },
          { title: label('EvaluationDue.lastDay'), cell: ({ lastDay }) => lastDay ?? words.lastNever },
          { title: label('EvaluationDue.dueOn'), cell: ({ dueOn }) => <Clock dueOn={dueOn} /> },
        ]}
      />
    </Panel>
  );
}

/** Evaluations of the authorities whose work the viewer sees; starting one; what waits to be evaluated. */
export function RunsPage() {
  const words = useWords(RUNS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { matter, kind } = useConditions();
  const pages = useCursorPages(`${matter} ${kind}`);
  const columns = useColumns();
  const [{ data, error, fetching, extensions }] = useQuery({
    query: RunListDocument,
    variables: {
      matter: matter ?? null,
      kind: (kind as EvaluationKind | undefined) ?? null,
      after: pages.after ?? null,
    },
  });
  const [regular, irregular] = [data?.regular?.totalCount ?? null, data?.irregular?.totalCount ?? null];
  const every = regular === null || irregular === null ? null : regular + irregular;
  const starts = holds(session, 'supervision-officer');
  return (
    <ClassificationFrame
      title={words.title}
      says={words.says}
      error={error}
      extensions={extensions}
      extra={starts && <StartEvaluation />}
    >
      <Sources sources={data?.evidenceSources} />
      {data?.evaluationsDue && data.evaluationsDue.length > 0 && <Due due={data.evaluationsDue} />}
      <QueryForm>
        <MatterField />
      </QueryForm>
      <StatusTallies
        name="kind"
        tallies={[
          { value: undefined, label: shared.all, count: every },
          { value: 'REGULAR', label: label('EvaluationKind.REGULAR'), count: regular },
          { value: 'IRREGULAR', label: label('EvaluationKind.IRREGULAR'), count: irregular },
        ]}
      />
      <Panel title={words.list}>
        <ListTable<Row>
          caption={words.list}
          page={data?.evaluationRuns}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={columns}
        />
      </Panel>
      <EvaluationTasks />
    </ClassificationFrame>
  );
}
