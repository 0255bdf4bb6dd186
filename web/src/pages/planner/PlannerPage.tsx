import { Form, Input, type TableProps, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { DepartmentSelect } from '../../parts/choices/DepartmentSelect';
import { Faults } from '../../parts/Faults';
import { Figure } from '../../parts/Figure';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { StatusTallies } from '../../parts/StatusTallies';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useWords } from '../../words/language';
import { isOfCity, useDepartments } from './departments';
import { PlannerNav } from './PlannerNav';
import { PLANNER_WORDS } from './plannerWords';
import {
  PlannerRoundsDocument,
  type PlannerRoundsQuery,
  type PlannerRoundsQueryVariables,
  words as schemaWords,
} from './rounds/rounds.generated';
import { ROUND_WORDS } from './rounds/roundWords';
import { canPreview } from './sight';

type Round = NonNullable<PlannerRoundsQuery['drawRounds']>['edges'][number]['node'];
type State = NonNullable<PlannerRoundsQueryVariables['state']>;

const COLOURS: Readonly<Partial<Record<State, string>>> = {
  DRAWN: 'success',
  VOID: 'default',
  FRAME_CHANGED: 'error',
  OPEN: 'processing',
};

function useColumns(): NonNullable<TableProps<Round>['columns']> {
  const label = useLabel(schemaWords);
  const words = useWords(PLANNER_WORDS);
  const names = useDepartments();
  return [
    {
      title: label('DrawRound.number'),
      className: 'one-line',
      render: (_, { number }) => <Link to={`/planner/rounds/${number}`}>{number}</Link>,
    },
    {
      title: label('DrawRound.state'),
      render: (_, { state, endGround }) => (
        <>
          <Tag color={COLOURS[state] ?? 'warning'}>{label(`DrawRoundState.${state}`)}</Tag>
          {endGround && label(`DrawEndGround.${endGround}`)}
        </>
      ),
    },
    { title: label('DrawRound.departments'), render: (_, { departments }) => names(departments) },
    {
      title: `${label('DrawRound.windowFrom')} – ${label('DrawRound.windowTo')}`,
      render: (_, { windowFrom, windowTo }) => words.ofDays(windowFrom, windowTo),
    },
    { title: label('DrawRound.openedOn'), dataIndex: 'openedOn', className: 'one-line' },
    { title: label('DrawRound.attempt'), dataIndex: 'attempt', align: 'right' },
    { title: label('DrawRound.expectedVisits'), render: (_, row) => row.expectedVisits ?? '—', align: 'right' },
    { title: label('DrawRound.drawnEntities'), render: (_, row) => row.drawnEntities ?? '—', align: 'right' },
  ];
}

function ToDo({ data }: { readonly data: PlannerRoundsQuery | undefined }) {
  const words = useWords(ROUND_WORDS);
  const total = (list: { readonly totalCount: number } | null | undefined) => list?.totalCount ?? '—';
  const duties = [
    [words.recusals, words.recusalsSays, total(data?.askedRecusals), '/planner/recusals?state=REQUESTED'],
    [words.offered, words.offeredSays, total(data?.offeredChecks), '/planner/checks?state=OFFERED'],
    [words.callOffs, words.callOffsSays, total(data?.proposedCallOffs), '/planner/visits?callOff=true'],
    [words.uncoded, words.uncodedSays, total(data?.uncoded), '/planner/visits?state=PLANNED'],
    [words.teamless, words.teamlessSays, total(data?.visitsWithoutTeam), undefined],
    [words.formed, words.formedSays, total(data?.formedResults), '/planner/results?state=FORMED'],
    [words.overdue, words.overdueSays, total(data?.overdueResults), '/planner/results?overdue=true'],
  ] as const;
  return (
    <section className="figures" aria-label={words.duties}>
      {duties.map(([title, definition, value, to]) => (
        <Figure key={title} title={title} definition={definition} value={value} to={to} />
      ))}
    </section>
  );
}

const TALLIED = [
  ['OPEN', 'open'],
  ['COMMITTED', 'committed'],
  ['BEACON_TOLD', 'told'],
  ['DRAWN', 'drawn'],
  ['VOID', 'void'],
] as const;

/** The rounds of draws, and what waits for the planner. */
export function PlannerPage() {
  const words = useWords(ROUND_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { department, plan, state } = useConditions();
  const pages = useCursorPages(`${department} ${plan} ${state}`);
  const variables = { department, plan, state: state as State, after: pages.after, own: session.kind === 'official' };
  const [{ data, error, fetching }] = useQuery({ query: PlannerRoundsDocument, variables });
  const tallies = TALLIED.map(([value, name]) => ({
    value,
    label: label(`DrawRoundState.${value}`),
    count: data?.[name]?.totalCount ?? null,
  }));
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <PlannerNav />
      {session.kind === 'official' && <ToDo data={data} />}
      <QueryForm extra={canPreview(session) && <Link to="/planner/preview">{words.open}</Link>}>
        <Form.Item name="department" label={shared.department}>
          <DepartmentSelect allowClear isFit={isOfCity} style={{ width: 220 }} />
        </Form.Item>
        <Form.Item name="plan" label={words.plan}>
          <Input allowClear maxLength={40} style={{ width: 180 }} />
        </Form.Item>
      </QueryForm>
      <Faults error={error} />
      <Panel title={words.list}>
        <StatusTallies
          name="state"
          tallies={[{ value: undefined, label: words.all, count: data?.all?.totalCount ?? null }, ...tallies]}
        />
        <ListTable<Round>
          caption={words.list}
          page={data?.drawRounds}
          pages={pages}
          columns={useColumns()}
          rowKey={({ number }) => number}
          loading={fetching}
        />
      </Panel>
    </>
  );
}
