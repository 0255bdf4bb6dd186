import { Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { AnswerSources } from '../../parts/AnswerSources';
import { EntityLink } from '../../parts/EntityLink';
import { Faults } from '../../parts/Faults';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { StatusTallies } from '../../parts/StatusTallies';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useWords } from '../../words/language';
import { useValues } from './action/useValues';
import { CasesNav } from './CasesNav';
import { Department } from './Department';
import { DecisionFollowUpsDocument, type DecisionFollowUpsQuery, words as schemaWords } from './followUps.generated';
import { Channels, type FollowUpRow, Pay } from './lists/FollowUpCells';
import { LIST_WORDS } from './listWords';

const PUBLICATION = ['NONE', 'DUE', 'PUBLISHED', 'WITHDRAWN', 'EXPIRED'] as const;
const PERFORMANCE = ['NOT_BEGUN', 'RUNNING', 'DEFERRED', 'OVERDUE', 'COURT', 'PERFORMED', 'ENDED'] as const;

function Tallies({ data }: { readonly data: DecisionFollowUpsQuery | undefined }) {
  const words = useWords(LIST_WORDS);
  const label = useLabel(schemaWords);
  const all = { value: undefined, label: words.ALL, count: data?.ALL?.totalCount ?? null };
  const performed = PERFORMANCE.map((value) => ({
    value,
    label: label(`DecisionPerformanceState.${value}`),
    count: data?.[`performance_${value}`]?.totalCount ?? null,
  }));
  const published = PUBLICATION.map((value) => ({
    value,
    label: label(`DecisionPublication.${value}`),
    count: data?.[`publication_${value}`]?.totalCount ?? null,
  }));
  return (
    <>
      <StatusTallies
        name="performance"
        tallies={[{ ...all, label: `${words.performance}：${words.ALL}` }, ...performed]}
      />
      <StatusTallies
        name="publication"
        tallies={[{ ...all, label: `${words.publication}：${words.ALL}` }, ...published]}
      />
    </>
  );
}

function Conditions() {
  const words = useWords(LIST_WORDS);
  const values = useValues(schemaWords);
  const yes = (text: string) => <Select allowClear style={{ width: 130 }} options={[{ value: 'true', label: text }]} />;
  return (
    <QueryForm>
      <Form.Item name="performance" label={words.performance}>
        <Select allowClear style={{ width: 140 }} options={values('DecisionPerformanceState')} />
      </Form.Item>
      <Form.Item name="publication" label={words.publication}>
        <Select allowClear style={{ width: 120 }} options={values('DecisionPublication', ['REPAIRED'])} />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="publicationLate" label={words.publicationLate}>
        {yes(words.overdue)}
      </Form.Item>
      <Form.Item name="challenged" label={words.remedy}>
        {yes(words.challenged)}
      </Form.Item>
    </QueryForm>
  );
}

function useColumns() {
  const words = useWords(LIST_WORDS);
  const label = useLabel(schemaWords);
  return [
    {
      title: words.decision,
      width: 200,
      render: (_: unknown, { decision, decidedOn, authority }: FollowUpRow) => (
        <>
          <Link to={`/cases/decisions/${encodeURIComponent(decision)}`}>{decision}</Link>
          <div className="case-sub">
            {decidedOn} · <Department of={authority} />
          </div>
        </>
      ),
    },
    {
      title: words.entity,
      render: (_: unknown, { entity, outcome, kinds }: FollowUpRow) => (
        <>
          <EntityLink uscc={entity.uscc} name={entity.name} />
          <div className="case-sub">
            {label(`DecisionOutcome.${outcome}`)} {kinds.map((kind) => label(`PenaltyKind.${kind}`)).join('、')}
          </div>
        </>
      ),
    },
    { title: words.performance, width: 210, render: (_: unknown, row: FollowUpRow) => <Pay row={row} /> },
    {
      title: words.remedy,
      width: 100,
      render: (_: unknown, { remedyState, standing }: FollowUpRow) => (
        <>
          {label(`DecisionRemedyState.${remedyState}`)}
          <div className="case-sub">{label(`DecisionStanding.${standing}`)}</div>
        </>
      ),
    },
    { title: words.channels, width: 330, render: (_: unknown, row: FollowUpRow) => <Channels row={row} /> },
  ];
}

function FollowUps() {
  const words = useWords(LIST_WORDS);
  const { publication, performance, uscc, publicationLate, challenged } = useConditions();
  const filter = {
    publication: PUBLICATION.find((one) => one === publication),
    performance: PERFORMANCE.find((one) => one === performance),
    uscc,
    publicationLate: publicationLate ? true : undefined,
    challenged: challenged ? true : undefined,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching, extensions }] = useQuery({
    query: DecisionFollowUpsDocument,
    variables: { filter, after: pages.after },
  });
  const columns = useColumns();
  const page = data?.decisionFollowUps;
  return (
    <>
      <Conditions />
      <Tallies data={data} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || page) && (
        <Panel title={words.followUpsTitle}>
          <ListTable<FollowUpRow>
            caption={words.followUpsTitle}
            page={page}
            pages={pages}
            loading={fetching}
            rowKey={({ decision }) => decision}
            columns={columns}
          />
        </Panel>
      )}
    </>
  );
}

/** Decisions with their performance, remedies and publication. */
export function FollowUpsPage() {
  const words = useWords(LIST_WORDS);
  return (
    <>
      <PageHead title={words.followUpsTitle} says={words.followUpsSays} />
      <CasesNav />
      <FollowUps />
    </>
  );
}
