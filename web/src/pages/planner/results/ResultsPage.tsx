import { Form, Input, Select, type TableProps, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { PlannerNav } from '../PlannerNav';
import { isOfLine } from '../sight';
import { EnterResult } from './EnterResult';
import { type PartResult, ResultActions } from './ResultActions';
import { PlannerResultsDocument, type PlannerResultsQueryVariables, words as schemaWords } from './results.generated';
import { RESULT_WORDS } from './resultWords';

type Choices = ReturnType<typeof useChoices>;

const TALLIED = [
  ['ENTERING', 'entering'],
  ['FORMED', 'formed'],
  ['PUBLISHED', 'published'],
  ['WITHHELD', 'withheld'],
] as const;

function Findings({ findings, choices }: Pick<PartResult, 'findings'> & { readonly choices: Choices }) {
  const words = useWords(RESULT_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return findings.map(({ number, item, codes, followUp, followUpDueOn, late }) => (
    <div key={number}>
      {choices.nameOfItem(item)}：{codes.map(({ code, name, nameEn }) => `${code} ${text(name, nameEn)}`).join('、')}
      {followUp !== 'NONE_NEEDED' && ` · ${words.follow(label(`FollowUpKind.${followUp}`), followUpDueOn ?? '—')}`}
      {late && <Tag color="warning">{words.lateEntry}</Tag>}
    </div>
  ));
}

function State({ result }: { readonly result: PartResult }) {
  const words = useWords(RESULT_WORDS);
  const label = useLabel(schemaWords);
  const { state, corrections, withheldOn, withheldReason, review, reviewedOn, reviewReason } = result;
  const reviewed = review && [label(`WithholdingOutcome.${review}`), reviewedOn, reviewReason].join(' · ');
  return (
    <>
      {label(`PartResultState.${state}`)} {corrections > 0 && <Tag>{words.corrected(corrections)}</Tag>}
      {withheldOn && <div>{[words.withheld(withheldOn), withheldReason].filter(Boolean).join('：')}</div>}
      {reviewed && (
        <div>
          {label('PartResult.review')}：{reviewed}
        </div>
      )}
    </>
  );
}

function useColumns(choices: Choices, onChanged: () => void): NonNullable<TableProps<PartResult>['columns']> {
  const words = useWords(RESULT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  return [
    {
      title: label('PartResult.visit'),
      className: 'one-line',
      render: (_, { visit }) => <Link to={`/planner/visits/${visit}`}>{visit}</Link>,
    },
    {
      title: label('PartResult.entity'),
      render: (_, { entity }) => <EntityLink uscc={entity.uscc} name={entity.name} />,
    },
    { title: label('PartResult.authority'), render: (_, { authority }) => nameOf(authority) },
    { title: words.findings, render: (_, { findings }) => <Findings findings={findings} choices={choices} /> },
    { title: label('PartResult.state'), render: (_, result) => <State result={result} /> },
    {
      title: words.due,
      className: 'one-line',
      render: (_, { dueOn, isOverdue }) => (
        <>
          {dueOn ?? '—'} {isOverdue && <Tag color="error">{words.overdue}</Tag>}
        </>
      ),
    },
    {
      title: label('PartResult.publishedOn'),
      className: 'one-line',
      render: (_, { publishedOn, late }) => (publishedOn ? `${publishedOn} ${late ? words.late : words.onTime}` : '—'),
    },
    {
      title: words.actions,
      render: (_, result) => <ResultActions result={result} choices={choices} onChanged={onChanged} />,
    },
  ];
}

function Conditions({ choices }: { readonly choices: Choices }) {
  const words = useWords(RESULT_WORDS);
  return (
    <QueryForm>
      <Form.Item name="visit" label={words.visit}>
        <Input allowClear maxLength={40} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="round" label={words.round}>
        <Input allowClear maxLength={40} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="authority" label={words.authority}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={choices.offices()}
          style={{ width: 230 }}
        />
      </Form.Item>
    </QueryForm>
  );
}

/** Results of visits: entered and completed by who inspected, published by the same office. */
export function ResultsPage() {
  const words = useWords(RESULT_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { visit, round, authority, state, overdue } = useConditions();
  const pages = useCursorPages(`${visit} ${round} ${authority} ${state} ${overdue}`);
  const variables = { visit, round, authority, state, overdue: overdue ? true : undefined, after: pages.after };
  const choices = useChoices();
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: PlannerResultsDocument,
    variables: { ...variables, ofLine: isOfLine(session) } as PlannerResultsQueryVariables,
  });
  const refresh = () => reexecute({ requestPolicy: 'network-only' });
  const results = data?.partResults?.edges.map(({ node }) => node) ?? [];
  const columns = useColumns(choices, refresh);
  const tallies = TALLIED.map(([value, name]) => ({
    value,
    label: label(`PartResultState.${value}`),
    count: data?.[name]?.totalCount ?? null,
  }));
  return (
    <>
      <PageHead
        title={words.title}
        says={words.says}
        extra={
          visit &&
          holds(session, 'inspector') && (
            <EnterResult visit={visit} results={results} choices={choices} onChanged={refresh} />
          )
        }
      />
      <PlannerNav />
      <Conditions choices={choices} />
      <Faults error={error} />
      <Panel title={words.list}>
        <StatusTallies
          name="state"
          tallies={[{ value: undefined, label: words.all, count: data?.all?.totalCount ?? null }, ...tallies]}
        />
        <ListTable<PartResult>
          caption={words.list}
          page={data?.partResults}
          pages={pages}
          columns={columns}
          rowKey={({ number }) => number}
          loading={fetching}
        />
      </Panel>
    </>
  );
}
