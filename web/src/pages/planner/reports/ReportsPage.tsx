import { Form, Input } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { Chart } from '../../../parts/Chart';
import { Faults } from '../../../parts/Faults';
import { Figure } from '../../../parts/Figure';
import { count, percent } from '../../../parts/format';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { today } from '../../../parts/today';
import { useLabel, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { PlannerNav } from '../PlannerNav';
import { PlannerReportDocument, type PlannerReportQuery, words as schemaWords } from './reports.generated';
import { REPORT_WORDS } from './reportWords';

type Report = NonNullable<PlannerReportQuery['visitReport']>;
type Realism = NonNullable<PlannerReportQuery['planRealism']>[number];

function Figures({ report }: { readonly report: Report }) {
  const words = useWords(REPORT_WORDS);
  const { inspections, visits, visitsPerThousand, repeats } = report;
  const merged = inspections > 0 ? 1 - visits / inspections : null;
  const figures = [
    [words.inspections, words.inspectionsSays, count(inspections)],
    [words.visits, words.visitsSays, count(visits)],
    [words.merged, words.mergedSays, percent(merged)],
    [words.perThousand, words.perThousandSays, visitsPerThousand?.toFixed(1) ?? '—'],
    [words.repeats, words.repeatsSays, count(repeats)],
  ] as const;
  return (
    <section className="figures" aria-label={words.figures}>
      {figures.map(([title, definition, value]) => (
        <Figure key={title} title={title} definition={definition} value={value} />
      ))}
    </section>
  );
}

interface Bar {
  readonly name: string;
  readonly value: number;
}

const bars = (rows: readonly Bar[], unit: string) => ({
  grid: { left: 8, right: 64, top: 8, bottom: 8, containLabel: true },
  xAxis: { type: 'value', axisLabel: { formatter: `{value}${unit}` } },
  yAxis: {
    type: 'category',
    inverse: true,
    data: rows.map(({ name }) => name),
    axisLabel: { width: 150, overflow: 'break', fontSize: 11 },
  },
  series: [
    {
      type: 'bar',
      data: rows.map(({ value }) => value),
      label: { show: true, position: 'right', formatter: `{c}${unit}` },
      itemStyle: { color: '#0b4f9c' },
    },
  ],
});

const described = (rows: readonly Bar[], unit: string): string =>
  rows.map(({ name, value }) => `${name} ${value}${unit}`).join('，');

function Shares({ report }: { readonly report: Report }) {
  const words = useWords(REPORT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const triggers = report.triggers.map(({ trigger, inspections }) => ({
    name: label(`InspectionTrigger.${trigger}`),
    value: inspections,
  }));
  const offSite = report.departments.map(({ department, share }) => ({
    name: nameOf(department),
    value: Number((100 * (share ?? 0)).toFixed(1)),
  }));
  return (
    <div className="side-by-side">
      <Panel title={words.triggers}>
        <Chart option={bars(triggers, '')} description={words.triggersSays(described(triggers, ''))} />
      </Panel>
      <Panel title={words.offSite}>
        <Chart option={bars(offSite, '%')} description={words.offSiteSays(described(offSite, '%'))} />
      </Panel>
    </div>
  );
}

function RealismTable({ rows }: { readonly rows: readonly Realism[] }) {
  const words = useWords(REPORT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const whole = (name: 'wanted' | 'planned' | 'cancelled' | 'completed' | 'published') => ({
    title: label(`PlanRealism.${name}`),
    cell: (row: Realism) => count(row[name]),
  });
  return (
    <Panel title={words.realism}>
      <p className="says">{words.realismSays}</p>
      <PlainTable<Realism>
        caption={words.realism}
        rows={rows}
        rowKey={({ plan, department, item }) => `${plan} ${department.code} ${item}`}
        columns={[
          {
            title: label('PlanRealism.plan'),
            cell: ({ plan }) => <Link to={`/planner/plans/${plan}`}>{plan}</Link>,
          },
          { title: label('PlanRealism.department'), cell: ({ department }) => nameOf(department) },
          { title: label('PlanRealism.item'), cell: ({ item }) => item },
          whole('wanted'),
          whole('planned'),
          whole('cancelled'),
          whole('completed'),
          whole('published'),
          {
            title: words.rate,
            cell: ({ planned, completed }) => percent(planned > 0 ? completed / planned : null),
          },
        ]}
      />
    </Panel>
  );
}

function Overdue({ rows }: { readonly rows: NonNullable<PlannerReportQuery['overdueInspectionPlans']> }) {
  const words = useWords(REPORT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  return (
    <PlainTable
      caption={words.overdue}
      rows={rows}
      rowKey={({ kind, department, plan }) => `${kind} ${department.code} ${plan}`}
      columns={[
        { title: label('OverdueInspectionPlan.department'), cell: ({ department }) => nameOf(department) },
        { title: label('OverdueInspectionPlan.kind'), cell: ({ kind }) => label(`OverduePlanKind.${kind}`) },
        { title: label('OverdueInspectionPlan.plan'), cell: ({ plan }) => plan ?? '—' },
        { title: label('OverdueInspectionPlan.dueOn'), cell: ({ dueOn }) => dueOn },
        { title: label('OverdueInspectionPlan.daysOverdue'), cell: ({ daysOverdue }) => daysOverdue },
      ]}
    />
  );
}

/** How much was inspected, why, how, and how much of the plans was done. */
export function ReportsPage() {
  const words = useWords(REPORT_WORDS);
  const { session } = useSession();
  const now = today();
  const { from = `${now.slice(0, 4)}-01-01`, to = now, district } = useConditions();
  const [{ data, error }] = useQuery({
    query: PlannerReportDocument,
    variables: { span: { from, to, district: district ?? session.district }, year: Number(to.slice(0, 4)) },
  });
  return (
    <>
      <PageHead title={words.title} says={`${words.says} ${from} – ${to}`} />
      <PlannerNav />
      <QueryForm>
        <Form.Item name="from" label={words.from}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="to" label={words.to}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="district" label={words.district}>
          <Input allowClear maxLength={6} style={{ width: 100 }} />
        </Form.Item>
      </QueryForm>
      <Faults error={error} />
      {data?.visitReport && (
        <>
          <Figures report={data.visitReport} />
          <Shares report={data.visitReport} />
        </>
      )}
      {data?.planRealism && <RealismTable rows={data.planRealism} />}
      {data?.overdueInspectionPlans && data.overdueInspectionPlans.length > 0 && (
        <Panel title={words.overdue}>
          <Overdue rows={data.overdueInspectionPlans} />
        </Panel>
      )}
    </>
  );
}
