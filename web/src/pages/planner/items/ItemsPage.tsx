import { Alert, Form, Input, Select, type TableProps, Tag } from 'antd';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { DepartmentSelect } from '../../../parts/choices/DepartmentSelect';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { today } from '../../../parts/today';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { isOfCity, useDepartment } from '../departments';
import { PlannerNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import {
  PlannerItemsDocument,
  type PlannerItemsQuery,
  type PlannerItemsQueryVariables,
  words as schemaWords,
} from './items.generated';
import { ITEM_WORDS } from './itemWords';

type Item = NonNullable<PlannerItemsQuery['inspectionItems']>['edges'][number]['node'];

const METHODS = [
  'ON_SITE',
  'DOCUMENTS',
  'OTHER_AGENCIES',
  'TESTING',
  'NETWORK_MONITORING',
  'PROFESSIONAL_BODY',
] as const;

const span = (least: number | null | undefined, most: number | null | undefined): string =>
  (least ?? most ?? null) === null ? '—' : `${least?.toLocaleString() ?? ''} – ${most?.toLocaleString() ?? ''}`;

function Pickable({ item: { withdrawnOn, basisEndedOn } }: { readonly item: Item }) {
  const words = useWords(ITEM_WORDS);
  const now = today();
  if (withdrawnOn && withdrawnOn <= now) return <Tag color="error">{words.withdrawn(withdrawnOn)}</Tag>;
  if (basisEndedOn && basisEndedOn <= now) return <Tag color="error">{words.lapsed(basisEndedOn)}</Tag>;
  return <Tag color="success">✓ {words.canPick}</Tag>;
}

function useColumns(): NonNullable<TableProps<Item>['columns']> {
  const words = useWords(ITEM_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const nameOf = useDepartment();
  return [
    { title: label('InspectionItem.code'), dataIndex: 'code', className: 'one-line' },
    { title: label('InspectionItem.name'), render: (_, { name, nameEn }) => text(name, nameEn) },
    { title: label('InspectionItem.department'), render: (_, { department }) => nameOf(department) },
    { title: label('InspectionItem.kind'), render: (_, { kind }) => label(`InspectionItemKind.${kind}`) },
    { title: label('InspectionItem.basis'), dataIndex: 'basis' },
    {
      title: label('InspectionItem.methods'),
      render: (_, { methods }) => methods?.map((one) => label(`ItemMethod.${one}`)).join('、') || words.noMethod,
    },
    { title: label('InspectionItem.inspectorField'), render: (_, row) => row.inspectorField ?? words.noField },
    { title: words.ratio, render: (_, row) => span(row.ratioFloorPpm, row.ratioCeilingPpm), align: 'right' },
    { title: words.perYear, render: (_, row) => span(row.leastPerYear, row.mostPerYear), align: 'right' },
    { title: words.pickable, render: (_, item) => <Pickable item={item} /> },
  ];
}

interface CapsProps {
  readonly data: PlannerItemsQuery | undefined;
  readonly year: number;
  readonly loading: boolean;
}

function CapsAndExemptions({ data, year, loading }: CapsProps) {
  const words = useWords(ITEM_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  return (
    <div className="side-by-side">
      <Panel title={words.caps(year)}>
        <p className="says">{words.capsSays}</p>
        <PlainTable
          caption={words.caps(year)}
          rows={data?.inspectionCaps}
          loading={loading}
          rowKey={({ number }) => number}
          columns={[
            { title: label('InspectionCap.department'), cell: ({ department }) => nameOf(department) },
            { title: label('InspectionCap.most'), cell: ({ most }) => most },
            { title: label('InspectionCap.basis'), cell: ({ basis }) => basis },
            { title: label('InspectionCap.publishedOn'), cell: ({ publishedOn }) => publishedOn },
          ]}
        />
      </Panel>
      <Panel title={words.exemptions}>
        <p className="says">{words.exemptionsSays}</p>
        <PlainTable
          caption={words.exemptions}
          rows={data?.inspectionExemptionCounts}
          loading={loading}
          rowKey={({ department }) => department.code}
          columns={[
            { title: label('InspectionExemptionCount.department'), cell: ({ department }) => nameOf(department) },
            { title: label('InspectionExemptionCount.count'), cell: ({ count }) => count },
          ]}
        />
      </Panel>
    </div>
  );
}

function Conditions() {
  const words = useWords(ITEM_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const options = METHODS.map((value) => ({ value, label: label(`ItemMethod.${value}`) }));
  return (
    <QueryForm>
      <Form.Item name="department" label={shared.department}>
        <DepartmentSelect allowClear isFit={isOfCity} style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="method" label={label('InspectionItem.methods')}>
        <Select allowClear options={options} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="publishedOn" label={words.onList}>
        <Input type="date" />
      </Form.Item>
    </QueryForm>
  );
}

/** The items that may be inspected, caps and exemptions. */
export function ItemsPage() {
  const words = useWords(ITEM_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { department, method, kind, publishedOn } = useConditions();
  const pages = useCursorPages(`${department} ${method} ${kind} ${publishedOn}`);
  const year = Number(today().slice(0, 4));
  const own = session.kind === 'official' && session.roles.some((role) => /^(planner|inspection-head)$/.test(role));
  const variables = { department, method, kind, publishedOn, after: pages.after, year, own };
  const [{ data, error, fetching }] = useQuery({
    query: PlannerItemsDocument,
    variables: variables as PlannerItemsQueryVariables,
  });
  const waiting = data?.quarantinedItems?.totalCount ?? 0;
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <PlannerNav />
      <Conditions />
      <Faults error={error} />
      {waiting > 0 && <Alert className="gap" type="info" showIcon title={words.quarantined(waiting)} />}
      <Panel title={words.list}>
        <StatusTallies
          name="kind"
          tallies={[
            { value: undefined, label: words.all, count: data?.all?.totalCount ?? null },
            { value: 'KEY', label: label('InspectionItemKind.KEY'), count: data?.key?.totalCount ?? null },
            { value: 'GENERAL', label: label('InspectionItemKind.GENERAL'), count: data?.general?.totalCount ?? null },
          ]}
        />
        <ListTable<Item>
          caption={words.list}
          page={data?.inspectionItems}
          pages={pages}
          columns={useColumns()}
          rowKey={({ code }) => code}
          loading={fetching}
        />
      </Panel>
      <CapsAndExemptions data={data} year={year} loading={fetching} />
    </>
  );
}
