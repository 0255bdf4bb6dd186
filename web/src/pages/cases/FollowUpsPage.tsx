import { Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { AnswerSources } from '../../parts/AnswerSources';
import { EntityLink } from '../../parts/EntityLink';
import { Faults } from '../../parts/Faults';
import { yuan } from '../../parts/format';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { StatusTallies } from '../../parts/StatusTallies';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useWords } from '../../words/language';
import { useValues } from './action/FieldItems';
import { Basis } from './Basis';
import { CasesNav } from './CasesNav';
import { Department } from './Department';
import { DueDay } from './DueDay';
import { DecisionFollowUpsDocument, type DecisionFollowUpsQuery, words as schemaWords } from './followUps.generated';
import { LIST_WORDS } from './listWords';

type Row = NonNullable<DecisionFollowUpsQuery['decisionFollowUps']>['edges'][number]['node'];

const PUBLICATION = ['NONE', 'DUE', 'PUBLISHED', 'WITHDRAWN', 'EXPIRED'] as const;
/** States in which a channel that shows nothing yet is waited for. */
const AWAITED: readonly string[] = ['DUE', 'PUBLISHED'];
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

function Pay({ row }: { readonly row: Row }) {
  const label = useLabel(schemaWords);
  const words = useWords(LIST_WORDS);
  const { state, fineLeft, gainsLeft, nextDueOn, payDueOn, surcharge, payBasis } = row.performance;
  const owes = state !== 'PERFORMED' && state !== 'ENDED' && (fineLeft !== '0' || gainsLeft !== '0');
  return (
    <>
      {label(`DecisionPerformanceState.${state}`)}
      {owes && (
        <div className="case-sub">
          {words.money} {yuan(String(Number(fineLeft) + Number(gainsLeft)))}
          {surcharge.amount !== '0' && ` · ${words.surcharge} ${yuan(surcharge.amount)}`}
        </div>
      )}
      {owes && (nextDueOn ?? payDueOn) && <DueDay day={nextDueOn ?? payDueOn} />}
      {owes && <Basis basis={payBasis} />}
    </>
  );
}

function Channels({ row }: { readonly row: Row }) {
  const label = useLabel(schemaWords);
  const words = useWords(LIST_WORDS);
  const { clocks, state } = row.publicity;
  return (
    <>
      <strong>{label(`DecisionPublication.${state}`)}</strong>
      {clocks.map(({ channel, dueOn, publishedOn, withdrawnOn, basis }) => (
        <div key={channel} className="case-clock">
          {label(`DecisionChannel.${channel}`)}：{words.until}{' '}
          <DueDay day={dueOn} ended={publishedOn !== null || !AWAITED.includes(state)} />{' '}
          {publishedOn && words.publishedOn(publishedOn)} {withdrawnOn && words.withdrawnOn(withdrawnOn)}
          <Basis basis={basis} />
        </div>
      ))}
    </>
  );
}

function useColumns() {
  const words = useWords(LIST_WORDS);
  const label = useLabel(schemaWords);
  return [
    {
      title: words.decision,
      width: 200,
      render: (_: unknown, { decision, decidedOn, authority }: Row) => (
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
      render: (_: unknown, { entity, outcome, kinds }: Row) => (
        <>
          <EntityLink uscc={entity.uscc} name={entity.name} />
          <div className="case-sub">
            {label(`DecisionOutcome.${outcome}`)} {kinds.map((kind) => label(`PenaltyKind.${kind}`)).join('、')}
          </div>
        </>
      ),
    },
    { title: words.performance, width: 210, render: (_: unknown, row: Row) => <Pay row={row} /> },
    {
      title: words.remedy,
      width: 100,
      render: (_: unknown, { remedyState, standing }: Row) => (
        <>
          {label(`DecisionRemedyState.${remedyState}`)}
          <div className="case-sub">{label(`DecisionStanding.${standing}`)}</div>
        </>
      ),
    },
    { title: words.channels, width: 330, render: (_: unknown, row: Row) => <Channels row={row} /> },
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
          <ListTable<Row>
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
