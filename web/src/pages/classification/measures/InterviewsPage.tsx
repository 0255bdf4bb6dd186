import { Form, Input, Tag } from 'antd';
import { useQuery } from 'urql';
import { actsAs } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { Clock } from '../shared/Clock';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import { ConfirmRectification, HoldInterview, PlanInterview } from './InterviewActions';
import { InterviewListDocument, type InterviewListQuery, words as schemaWords } from './interviews.generated';
import { MEASURES_WORDS } from './measuresWords';

type Row = NonNullable<InterviewListQuery['interviews']>['edges'][number]['node'];

const COLOURS: Readonly<Record<string, string>> = {
  PLANNED: 'processing',
  HELD: 'warning',
  RECTIFIED: 'success',
  OVERDUE: 'error',
};

function Actions({ row, onDone }: { readonly row: Row; readonly onDone: () => void }) {
  const { session } = useSession();
  const { state, number, version, authority } = row;
  if (!actsAs(session, 'supervision-officer', authority.code)) return '—';
  if (!row.heldOn) return <HoldInterview number={number} version={version} onDone={onDone} />;
  if (state === 'RECTIFIED') return '—';
  return <ConfirmRectification number={number} version={version} onDone={onDone} />;
}

function Rectification({ row }: { readonly row: Row }) {
  const words = useWords(MEASURES_WORDS);
  if (!row.rectifiedOn) return <Clock dueOn={row.rectifyBy} />;
  return (
    <>
      {row.rectifiedOn} {row.rectifiedLate && <Tag color="error">{words.late}</Tag>}
    </>
  );
}

function useColumns(onDone: () => void) {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { name } = useMatterNames();
  return [
    { title: label('SupervisionInterview.number'), dataIndex: 'number', className: 'classification-day' },
    {
      title: shared.entity,
      width: 180,
      render: (_: unknown, { entity }: Row) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
    },
    {
      title: shared.matter,
      width: 130,
      render: (_: unknown, { matter, authority }: Row) => (
        <>
          {name(matter)}
          <div className="says">{text(authority.name, authority.nameEn)}</div>
        </>
      ),
    },
    {
      title: shared.state,
      width: 90,
      render: (_: unknown, { state }: Row) => (
        <Tag color={COLOURS[state] ?? 'default'}>{label(`SupervisionInterviewState.${state}`)}</Tag>
      ),
    },
    {
      title: words.reasonsFacts,
      width: 170,
      render: (_: unknown, { reasons, facts }: Row) => (
        <>
          <div className="classification-long">{reasons}</div>
          <div className="says classification-long">{facts}</div>
        </>
      ),
    },
    { title: label('SupervisionInterview.plannedOn'), dataIndex: 'plannedOn', className: 'classification-day' },
    {
      title: words.record,
      width: 170,
      render: (_: unknown, { heldOn, record, rectification }: Row) => (
        <>
          {heldOn ?? '—'}
          <div className="classification-long">{record}</div>
          <div className="classification-long">{rectification}</div>
        </>
      ),
    },
    { title: words.rectifyBy, width: 120, render: (_: unknown, row: Row) => <Rectification row={row} /> },
    { title: shared.actions, width: 90, render: (_: unknown, row: Row) => <Actions row={row} onDone={onDone} /> },
  ];
}

/** Interviews with subjects whose categories were tightened, with the clocks of their rectification. */
export function InterviewsPage() {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { session } = useSession();
  const { overdue, uscc } = useConditions();
  const pages = useCursorPages(`${overdue} ${uscc}`);
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: InterviewListDocument,
    variables: { overdue: overdue === 'true' ? true : null, uscc: uscc ?? null, after: pages.after ?? null },
  });
  const columns = useColumns(() => again(ask));
  return (
    <ClassificationFrame
      title={words.interviewsTitle}
      says={words.interviewsSays}
      error={error}
      extensions={extensions}
      extra={holds(session, 'supervision-officer') && <PlanInterview onDone={() => again(ask)} />}
    >
      <QueryForm>
        <Form.Item name="uscc" label={shared.uscc}>
          <Input allowClear maxLength={18} style={{ width: 220 }} />
        </Form.Item>
      </QueryForm>
      <StatusTallies
        name="overdue"
        tallies={[
          { value: undefined, label: shared.all, count: data?.every?.totalCount ?? null },
          { value: 'true', label: words.overdueOnly, count: data?.late?.totalCount ?? null },
        ]}
      />
      <Panel title={words.interviewsTitle}>
        <ListTable<Row>
          caption={words.interviewsTitle}
          page={data?.interviews}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={columns}
        />
      </Panel>
    </ClassificationFrame>
  );
}
