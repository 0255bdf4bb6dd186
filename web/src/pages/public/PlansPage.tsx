import { Form, Input } from 'antd';
import { useQuery } from 'urql';
import { ListTable } from '../../parts/ListTable';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { PublicFrame } from './PublicFrame';
import { PublishedPlansDocument, type PublishedPlansQuery, words as schemaWords } from './plans.generated';
import { PUBLIC_WORDS } from './publicWords';

type Plan = NonNullable<PublishedPlansQuery['inspectionPlans']>['edges'][number]['node'];

/** Plans of inspections as they were published. */
export function PlansPage() {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { year } = useConditions();
  const pages = useCursorPages(year ?? '');
  const filter = year && /^\d{4}$/.test(year) ? { year: Number(year) } : {};
  const [{ data, error, fetching }] = useQuery({
    query: PublishedPlansDocument,
    variables: { filter, after: pages.after },
  });
  return (
    <PublicFrame title={words.plans} says={words.plansSays} error={error}>
      <QueryForm>
        <Form.Item name="year" label={words.year}>
          <Input inputMode="numeric" pattern="\d{4}" maxLength={4} style={{ width: 100 }} />
        </Form.Item>
      </QueryForm>
      <ListTable<Plan>
        caption={words.plans}
        page={data?.inspectionPlans}
        pages={pages}
        loading={fetching}
        rowKey={({ number }) => number}
        columns={[
          {
            title: label('InspectionPlan.number'),
            width: 180,
            render: (_, { number, current }) => (
              <>
                {current.name}
                <div className="hash">{number}</div>
              </>
            ),
          },
          {
            title: label('InspectionPlan.kind'),
            width: 120,
            render: (_, { kind }) => label(`InspectionPlanKind.${kind}`),
          },
          {
            title: label('InspectionPlan.state'),
            width: 96,
            render: (_, { state }) => label(`InspectionPlanState.${state}`),
          },
          {
            title: words.parties,
            render: (_, { departments }) => departments.map((one) => text(one.name, one.nameEn)).join('、'),
          },
          {
            title: words.items,
            render: (_, { current }) =>
              current.tasks.map(({ item }) => (item ? text(item.name, item.nameEn) : '—')).join('；'),
          },
          { title: words.period, width: 130, render: (_, { current }) => `${current.from} – ${current.to}` },
          { title: label('InspectionPlan.publishedOn'), dataIndex: 'publishedOn', width: 110 },
        ]}
      />
    </PublicFrame>
  );
}
