import { Form, Input, Select, type TableProps, Tag } from 'antd';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { PlannerNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { isOfLine } from '../sight';
import { AnswerOffer } from './AnswerOffer';
import { CheckAnswer } from './CheckAnswer';
import { CHECK_KINDS } from './checkKinds';
import {
  type CheckRowFragment,
  PlannerChecksDocument,
  type PlannerChecksQueryVariables,
  words as schemaWords,
} from './checks.generated';
import { CHECK_WORDS } from './checkWords';
import { RecordTrigger } from './RecordTrigger';

type Choices = ReturnType<typeof useChoices>;

const TALLIED = [
  ['OFFERED', 'offered'],
  ['MERGED', 'merged'],
  ['OWN_VISIT', 'own'],
  ['NOT_CARRIED_OUT', 'notCarriedOut'],
] as const;

function useColumns(choices: Choices, onChanged: () => void): NonNullable<TableProps<CheckRowFragment>['columns']> {
  const words = useWords(CHECK_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  return [
    { title: label('TriggeredCheck.number'), dataIndex: 'number', className: 'one-line' },
    { title: words.entity, render: (_, { entity }) => <EntityLink uscc={entity.uscc} name={entity.name} /> },
    {
      title: label('TriggeredCheck.kind'),
      render: (_, { kind, urgent }) => (
        <>
          {label(`TriggeredCheckKind.${kind}`)} {urgent && <Tag color="error">{words.urgent}</Tag>}
        </>
      ),
    },
    { title: words.authority, render: (_, { authority }) => nameOf(authority) },
    { title: label('TriggeredCheck.items'), render: (_, { items }) => choices.namesOfItems(items) },
    { title: label('TriggeredCheck.reason'), render: (_, { reason }) => reason ?? '—' },
    { title: label('TriggeredCheck.receivedOn'), dataIndex: 'receivedOn', className: 'one-line' },
    { title: label('TriggeredCheck.state'), render: (_, { state }) => label(`TriggeredCheckState.${state}`) },
    { title: words.answer, render: (_, check) => <CheckAnswer check={check} /> },
    {
      title: words.actions,
      className: 'one-line',
      render: (_, check) => <AnswerOffer check={check} onChanged={onChanged} />,
    },
  ];
}

function Conditions({ choices }: { readonly choices: Choices }) {
  const words = useWords(CHECK_WORDS);
  const { yes } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  return (
    <QueryForm>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="kind" label={label('TriggeredCheck.kind')}>
        <Select
          allowClear
          style={{ width: 120 }}
          options={CHECK_KINDS.map((value) => ({ value, label: label(`TriggeredCheckKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="authority" label={words.authority}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 230 }}
          options={choices.offices()}
        />
      </Form.Item>
      <Form.Item name="overdue" label={words.overdueOnly}>
        <Select allowClear style={{ width: 80 }} options={[{ value: 'true', label: yes }]} />
      </Form.Item>
    </QueryForm>
  );
}

/** Checks that something made necessary outside the draw, and whether they are merged into a visit ahead. */
export function ChecksPage() {
  const words = useWords(CHECK_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { uscc, kind, authority, state, overdue } = useConditions();
  const pages = useCursorPages(`${uscc} ${kind} ${authority} ${state} ${overdue}`);
  const choices = useChoices();
  const conditions = { uscc, kind, authority, state, overdue: overdue ? true : undefined };
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: PlannerChecksDocument,
    variables: { ...conditions, after: pages.after, ofLine: isOfLine(session) } as PlannerChecksQueryVariables,
  });
  const refresh = () => reexecute({ requestPolicy: 'network-only' });
  const tallies = TALLIED.map(([value, name]) => ({
    value,
    label: label(`TriggeredCheckState.${value}`),
    count: data?.[name]?.totalCount ?? null,
  }));
  return (
    <>
      <PageHead
        title={words.title}
        says={words.says}
        extra={<RecordTrigger choices={choices} {...(uscc ? { uscc } : {})} onChanged={refresh} />}
      />
      <PlannerNav />
      <Conditions choices={choices} />
      <Faults error={error} />
      <Panel title={words.list}>
        <StatusTallies
          name="state"
          tallies={[{ value: undefined, label: words.all, count: data?.all?.totalCount ?? null }, ...tallies]}
        />
        <ListTable<CheckRowFragment>
          caption={words.list}
          page={data?.triggeredChecks}
          pages={pages}
          columns={useColumns(choices, refresh)}
          rowKey={({ number }) => number}
          loading={fetching}
        />
      </Panel>
    </>
  );
}
