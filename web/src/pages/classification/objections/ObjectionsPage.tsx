import { Form, Input, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { actsAs } from '../../../app/office';
import { holds, useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { moment } from '../../../parts/format';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { today } from '../../../parts/today';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { Clock } from '../shared/Clock';
import { daysBetween } from '../shared/days';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import { Hearings } from './Hearings';
import { DecideObjection, EnterObjection } from './ObjectionActions';
import {
  type CategoryObjectionState,
  ObjectionListDocument,
  type ObjectionListQuery,
  words as schemaWords,
} from './objections.generated';
import { OBJECTIONS_WORDS } from './objectionsWords';

type Row = NonNullable<ObjectionListQuery['objections']>['edges'][number]['node'];

const STATES = ['OPEN', 'UPHELD', 'REJECTED'] as const;
const COLOURS: Readonly<Record<string, string>> = { OPEN: 'warning', UPHELD: 'success', REJECTED: 'default' };

/** The clock of an objection: a last day where one is told, else how long it has been open. */
function Term({ row }: { readonly row: Row }) {
  const words = useWords(OBJECTIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  if (row.decidedOn) return words.decidedOn(row.decidedOn);
  if (row.dueOn) return <Clock dueOn={row.dueOn} />;
  return (
    <>
      <Tag color="processing">{shared.sinceDays(daysBetween(row.enteredOn, today()))}</Tag>
      <div className="says">{words.termOpen}</div>
    </>
  );
}

function Reevaluation({ row }: { readonly row: Row }) {
  const words = useWords(OBJECTIONS_WORDS);
  if (row.state !== 'UPHELD') return null;
  if (!row.reevaluatedAt) return <div>{words.waits}</div>;
  return (
    <>
      <div>
        {words.reevaluated} {moment(row.reevaluatedAt)}
      </div>
      {row.reevaluation && <Link to={`/classification/runs/${row.reevaluation}`}>{row.reevaluation}</Link>}
    </>
  );
}

function useColumns(onDone: () => void) {
  const words = useWords(OBJECTIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { session } = useSession();
  const { name } = useMatterNames();
  return [
    { title: label('CategoryObjection.number'), dataIndex: 'number', className: 'classification-day' },
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
      title: words.statement,
      width: 190,
      render: (_: unknown, { statement, evidence }: Row) => (
        <>
          <div className="classification-long">{statement}</div>
          {evidence.length > 0 && <div className="says">{evidence.join('；')}</div>}
        </>
      ),
    },
    {
      title: shared.state,
      width: 170,
      render: (_: unknown, row: Row) => (
        <>
          <Tag color={COLOURS[row.state] ?? 'default'}>{label(`CategoryObjectionState.${row.state}`)}</Tag>
          {row.reasons && <div className="classification-long">{row.reasons}</div>}
          <Reevaluation row={row} />
        </>
      ),
    },
    { title: label('CategoryObjection.enteredOn'), dataIndex: 'enteredOn', className: 'classification-day' },
    {
      title: words.clock,
      width: 130,
      render: (_: unknown, row: Row) => <Term row={row} />,
    },
    {
      title: shared.actions,
      width: 90,
      render: (_: unknown, { state, number, version, authority }: Row) =>
        state === 'OPEN' && actsAs(session, 'supervision-approver', authority.code) ? (
          <DecideObjection number={number} version={version} onDone={onDone} />
        ) : (
          '—'
        ),
    },
  ];
}

function Tallies({ data }: { readonly data: ObjectionListQuery | undefined }) {
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const counts = {
    OPEN: data?.open?.totalCount ?? null,
    UPHELD: data?.upheld?.totalCount ?? null,
    REJECTED: data?.rejected?.totalCount ?? null,
  };
  const known = STATES.flatMap((one) => counts[one] ?? []);
  const every = known.length === STATES.length ? known.reduce((sum, one) => sum + one, 0) : null;
  return (
    <StatusTallies
      name="state"
      tallies={[
        { value: undefined, label: shared.all, count: every },
        ...STATES.map((value) => ({
          value,
          label: label(`CategoryObjectionState.${value}`),
          count: counts[value],
        })),
      ]}
    />
  );
}

/** Objections of entities to their categories, with their clocks; entering and deciding them. */
export function ObjectionsPage() {
  const words = useWords(OBJECTIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const { session } = useSession();
  const { state, uscc } = useConditions();
  const pages = useCursorPages(`${state} ${uscc}`);
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: ObjectionListDocument,
    variables: {
      state: (state as CategoryObjectionState | undefined) ?? null,
      uscc: uscc ?? null,
      after: pages.after ?? null,
    },
  });
  const columns = useColumns(() => again(ask));
  return (
    <ClassificationFrame
      title={words.title}
      says={words.says}
      error={error}
      extensions={extensions}
      extra={holds(session, 'supervision-officer') && <EnterObjection onDone={() => again(ask)} />}
    >
      <QueryForm>
        <Form.Item name="uscc" label={shared.uscc}>
          <Input allowClear maxLength={18} style={{ width: 220 }} />
        </Form.Item>
      </QueryForm>
      <Tallies data={data} />
      <Panel title={words.list}>
        <ListTable<Row>
          caption={words.list}
          page={data?.objections}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={columns}
        />
      </Panel>
      <Hearings />
    </ClassificationFrame>
  );
}
