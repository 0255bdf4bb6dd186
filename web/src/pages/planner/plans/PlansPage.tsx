import { Form, Input, type TableProps, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { DepartmentSelect } from '../../../parts/choices/DepartmentSelect';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { isOfCity, useDepartments } from '../departments';
import { PlannerNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import {
  PlannerPlansDocument,
  type PlannerPlansQuery,
  type PlannerPlansQueryVariables,
  words as schemaWords,
} from './plans.generated';
import { PLAN_WORDS } from './planWords';

type Plan = NonNullable<PlannerPlansQuery['inspectionPlans']>['edges'][number]['node'];

const TALLIED = [
  ['DRAFT', 'draft'],
  ['APPROVED', 'approved'],
  ['PENDING', 'pending'],
  ['RUNNING', 'running'],
  ['COMPLETED', 'completed'],
] as const;

function useColumns(): NonNullable<TableProps<Plan>['columns']> {
  const words = useWords(PLAN_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const names = useDepartments();
  return [
    {
      title: label('InspectionPlan.number'),
      className: 'one-line',
      render: (_, { number }) => <Link to={`/planner/plans/${number}`}>{number}</Link>,
    },
    { title: words.name, render: (_, { current }) => current.name },
    { title: label('InspectionPlan.kind'), render: (_, { kind }) => label(`InspectionPlanKind.${kind}`) },
    { title: label('InspectionPlan.state'), render: (_, { state }) => label(`InspectionPlanState.${state}`) },
    { title: label('InspectionPlan.departments'), render: (_, { departments }) => names(departments) },
    { title: words.period, render: (_, { current }) => shared.ofDays(current.from, current.to) },
    { title: words.tasks, render: (_, { current }) => current.tasks.length, align: 'right' },
    {
      title: label('InspectionPlan.publishedOn'),
      className: 'one-line',
      render: (_, { publishedOn }) => publishedOn ?? '—',
    },
    {
      title: words.flags,
      render: (_, { flags }) =>
        flags.map((flag) => (
          <Tag key={flag} color="warning">
            {label(`InspectionPlanFlag.${flag}`)}
          </Tag>
        )),
    },
  ];
}

/** The plans of inspections: published ones, and drafts of the own department. */
export function PlansPage() {
  const words = useWords(PLAN_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { year, department, state } = useConditions();
  const pages = useCursorPages(`${year} ${department} ${state}`);
  const variables = { year: year ? Number(year) : undefined, department, state, after: pages.after };
  const [{ data, error, fetching }] = useQuery({
    query: PlannerPlansDocument,
    variables: variables as PlannerPlansQueryVariables,
  });
  const tallies = TALLIED.map(([value, name]) => ({
    value,
    label: label(`InspectionPlanState.${value}`),
    count: data?.[name]?.totalCount ?? null,
  }));
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <PlannerNav />
      <QueryForm extra={holds(session, 'planner') && <Link to="/planner/plans/new">{words.draft}</Link>}>
        <Form.Item name="year" label={words.year}>
          <Input type="number" min={2020} max={2100} style={{ width: 110 }} />
        </Form.Item>
        <Form.Item name="department" label={shared.department}>
          <DepartmentSelect allowClear isFit={isOfCity} style={{ width: 220 }} />
        </Form.Item>
      </QueryForm>
      <Faults error={error} />
      <Panel title={words.list}>
        <StatusTallies
          name="state"
          tallies={[{ value: undefined, label: words.all, count: data?.all?.totalCount ?? null }, ...tallies]}
        />
        <ListTable<Plan>
          caption={words.list}
          page={data?.inspectionPlans}
          pages={pages}
          columns={useColumns()}
          rowKey={({ number }) => number}
          loading={fetching}
        />
      </Panel>
    </>
  );
}
