import { Descriptions, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Faults } from '../../../parts/Faults';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { useLabel, useWords } from '../../../words/language';
import { useDepartment, useDepartments } from '../departments';
import { PlannerNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { PlanActions } from './PlanActions';
import { type Plan, PlanTables, PlanTasks } from './PlanTasks';
import { PlannerPlanDocument, words as schemaWords } from './plans.generated';
import { PLAN_WORDS } from './planWords';

function useFacts({ kind, state, dueOn, authority, departments, current, flags, withdrawal }: Plan) {
  const words = useWords(PLAN_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const names = useDepartments();
  const consents = current.consents.map(
    ({ department, on, stands }) => `${nameOf(department)}（${on} ${stands ? words.consented : words.outdated}）`,
  );
  const marks = flags.map((flag) => label(`InspectionPlanFlag.${flag}`));
  const rows = [
    [
      label('InspectionPlan.state'),
      [label(`InspectionPlanState.${state}`), ...marks, withdrawal].filter(Boolean).join(' · '),
    ],
    [label('InspectionPlan.kind'), label(`InspectionPlanKind.${kind}`)],
    [label('InspectionPlan.authority'), `${nameOf(authority)} · ${current.office}`],
    [label('InspectionPlan.departments'), names(departments)],
    [words.period, shared.ofDays(current.from, current.to)],
    [label('InspectionPlan.dueOn'), dueOn ?? '—'],
    [label('InspectionPlanEdition.draftedOn'), current.draftedOn],
    [label('InspectionPlanEdition.consents'), consents.join('、') || '—'],
    [words.missing, names(current.consentsMissing) || '—'],
    [label('InspectionPlanEdition.approvedOn'), current.approvedOn ?? '—'],
    [
      label('InspectionPlanEdition.filedOn'),
      [current.filedOn, current.filingReference].filter(Boolean).join(' · ') || '—',
    ],
    [label('InspectionPlanEdition.publishedOn'), current.publishedOn ?? '—'],
  ];
  const hash = <span className="hash">{current.contentHash}</span>;
  return [...rows, [label('InspectionPlanEdition.contentHash'), hash] as const];
}

function PlanFacts({ plan }: { readonly plan: Plan }) {
  const words = useWords(PLAN_WORDS);
  const rows = useFacts(plan);
  return (
    <Panel title={words.procedure}>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={rows.map(([name, children], at) => ({
          key: String(name),
          label: name,
          children,
          span: at === rows.length - 1 ? 2 : 1,
        }))}
      />
    </Panel>
  );
}

/** One plan: where it stands, its tasks, and its tables with the check of monotonicity. */
export function PlanPage() {
  const { number = '' } = useParams();
  const shared = useWords(PLANNER_WORDS);
  const words = useWords(PLAN_WORDS);
  const [{ data, error, fetching }, reexecute] = useQuery({ query: PlannerPlanDocument, variables: { number } });
  const plan = data?.inspectionPlan;
  const refresh = () => reexecute({ requestPolicy: 'network-only' });
  return (
    <>
      <PageHead
        title={`${words.plan} ${number}`}
        says={plan?.current.name ?? ''}
        extra={plan && <PlanActions plan={plan} onChanged={refresh} />}
      />
      <PlannerNav />
      <Faults error={error} />
      {!plan && !error && (fetching ? <Skeleton active /> : <p data-empty>{shared.notFound}</p>)}
      {plan && (
        <>
          <PlanFacts plan={plan} />
          <PlanTasks tasks={plan.current.tasks} />
          <PlanTables tasks={plan.current.tasks} />
        </>
      )}
    </>
  );
}
