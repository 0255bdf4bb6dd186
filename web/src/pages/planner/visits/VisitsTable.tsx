import type { TableProps } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { PLANNER_WORDS } from '../plannerWords';
import { VisitDay } from './VisitDay';
import {
  PlannerVisitsDocument,
  type PlannerVisitsQuery,
  type PlannerVisitsQueryVariables,
  words as schemaWords,
  VisitTalliesDocument,
} from './visits.generated';
import { VISIT_WORDS } from './visitWords';

type Visit = NonNullable<PlannerVisitsQuery['visits']>['edges'][number]['node'];
type Filter = PlannerVisitsQueryVariables['filter'];

const TALLIED = [
  ['PLANNED', 'planned'],
  ['CODED', 'coded'],
  ['IN_PROGRESS', 'underWay'],
  ['COMPLETED', 'done'],
  ['CANCELLED', 'off'],
] as const;

function useColumns(): NonNullable<TableProps<Visit>['columns']> {
  const words = useWords(VISIT_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const { namesOfItems } = useChoices();
  return [
    {
      title: label('Visit.number'),
      className: 'one-line',
      render: (_, { number }) => <Link to={`/planner/visits/${number}`}>{number}</Link>,
    },
    { title: words.entity, render: (_, { entity }) => <EntityLink uscc={entity.uscc} name={entity.name} /> },
    { title: label('Visit.state'), render: (_, { state }) => label(`VisitState.${state}`) },
    { title: label('Visit.scheduledOn'), className: 'one-line', render: (_, row) => <VisitDay visit={row} /> },
    {
      title: words.offices,
      render: (_, { parts }) =>
        parts.map(({ office, items }) => <div key={office.code}>{`${nameOf(office)}：${namesOfItems(items)}`}</div>),
    },
    {
      title: label('Visit.trigger'),
      render: (_, { trigger, mergedChecks }) => (
        <>
          {label(`InspectionTrigger.${trigger}`)}
          {mergedChecks.length > 0 && <div>{words.mergedIn(mergedChecks.join('、'))}</div>}
        </>
      ),
    },
    { title: words.joint, render: (_, { joint }) => (joint ? shared.yes : shared.no) },
    { title: label('Visit.code'), render: (_, { code }) => <span className="hash">{code ?? '—'}</span> },
  ];
}

function Tallies({ filter }: { readonly filter: Filter }) {
  const words = useWords(VISIT_WORDS);
  const label = useLabel(schemaWords);
  const states = Object.fromEntries(TALLIED.map(([state, name]) => [name, { ...filter, state }]));
  const [{ data }] = useQuery({
    query: VisitTalliesDocument,
    variables: { ...(states as Record<(typeof TALLIED)[number][1], Filter>), all: { ...filter, state: undefined } },
  });
  const tallies = TALLIED.map(([value, name]) => ({
    value,
    label: label(`VisitState.${value}`),
    count: data?.[name]?.totalCount ?? null,
  }));
  return (
    <StatusTallies
      name="state"
      tallies={[{ value: undefined, label: words.all, count: data?.all?.totalCount ?? null }, ...tallies]}
    />
  );
}

/** The visits under conditions, with how many there are of each state. Two operations. */
export function VisitsTable({ filter }: { readonly filter: Filter }) {
  const words = useWords(VISIT_WORDS);
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }] = useQuery({
    query: PlannerVisitsDocument,
    variables: { filter, after: pages.after },
  });
  return (
    <>
      <Tallies filter={filter} />
      <Faults error={error} />
      <ListTable<Visit>
        caption={words.list}
        page={data?.visits}
        pages={pages}
        columns={useColumns()}
        rowKey={({ number }) => number}
        loading={fetching}
      />
    </>
  );
}
