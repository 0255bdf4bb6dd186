import { Button, Form, Input, Select } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { AnswerSources } from '../../parts/AnswerSources';
import { EntityLink } from '../../parts/EntityLink';
import { Faults } from '../../parts/Faults';
import { Figure } from '../../parts/Figure';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { today } from '../../parts/today';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useWords } from '../../words/language';
import { CasesNav } from './CasesNav';
import { Clocks } from './Clocks';
import { CASE_WORDS } from './caseWords';
import { Department } from './Department';
import { dayAfter } from './days';
import { CaseQueueDocument, type CaseQueueQuery, words as schemaWords } from './queue.generated';
import { QUEUE_WORDS } from './queueWords';
import { StageTallies } from './StageTallies';
import { STAGES, type Stage } from './stages';

type Row = NonNullable<CaseQueueQuery['caseFiles']>['edges'][number]['node'];

const NOTABLE_DAYS = 6;

function ToDo({ data }: { readonly data: CaseQueueQuery | undefined }) {
  const words = useWords(QUEUE_WORDS);
  const count = (one: { readonly totalCount: number } | null | undefined) => one?.totalCount ?? '—';
  return (
    <div className="case-figures">
      <Figure
        title={words.overdue}
        value={count(data?.overdue)}
        definition={words.overdueSays}
        to="/cases?due=overdue"
      />
      <Figure title={words.soon} value={count(data?.soon)} definition={words.soonSays} to="/cases?due=soon" />
      <Figure
        title={words.leads}
        value={count(data?.leads)}
        definition={words.leadsSays}
        to="/cases/leads?overdue=true"
      />
      <Figure
        title={words.unpublished}
        value={count(data?.unpublished)}
        definition={words.unpublishedSays}
        article="行政处罚法 48"
        to="/cases/decisions?publicationLate=true"
      />
      <Figure
        title={words.repairs}
        value={count(data?.repairs)}
        definition={words.repairsSays}
        to="/cases/repairs?state=RECEIVED"
      />
    </div>
  );
}

function Conditions() {
  const words = useWords(QUEUE_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const navigate = useNavigate();
  const stages = STAGES.map((value) => ({ value, label: label(`CaseStage.${value}`) }));
  return (
    <QueryForm
      extra={
        session.roles.includes('case-officer') && (
          <Button onClick={() => navigate(`/cases?list=all&officer=${session.subject}`)}>{words.mine}</Button>
        )
      }
    >
      <Form.Item name="list" label={words.scope}>
        <Select
          allowClear
          placeholder={words.byClock}
          style={{ width: 240 }}
          options={[{ value: 'all', label: words.all }]}
        />
      </Form.Item>
      <Form.Item name="stage" label={label('EnforcementCaseFile.stage')}>
        <Select allowClear showSearch optionFilterProp="label" style={{ width: 150 }} options={stages} />
      </Form.Item>
      <Form.Item name="due" label={words.left}>
        <Select
          allowClear
          style={{ width: 150 }}
          options={[
            { value: 'overdue', label: words.overdue },
            { value: 'soon', label: words.soon },
          ]}
        />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="caseNumber" label={words.caseNumber}>
        <Input allowClear maxLength={60} style={{ width: 210 }} />
      </Form.Item>
      <Form.Item name="officer" label={words.officer}>
        <Input allowClear maxLength={60} style={{ width: 140 }} />
      </Form.Item>
    </QueryForm>
  );
}

function useColumns() {
  const words = useWords(QUEUE_WORDS);
  const common = useWords(CASE_WORDS);
  const label = useLabel(schemaWords);
  return [
    {
      title: words.number,
      width: 190,
      render: (_: unknown, { number, caseNumber }: Row) => (
        <>
          <Link to={`/cases/${number}`}>{number}</Link>
          <div className="case-sub">{caseNumber}</div>
        </>
      ),
    },
    {
      title: words.entity,
      render: (_: unknown, { entity, cause, sealedOn }: Row) => (
        <>
          {entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : sealedOn && `${common.sealed} ${sealedOn}`}
          <div className="case-sub">{cause}</div>
        </>
      ),
    },
    {
      title: label('EnforcementCaseFile.stage'),
      width: 110,
      render: (_: unknown, { stage }: Row) => label(`CaseStage.${stage}`),
    },
    {
      title: words.clocks,
      width: 370,
      render: (_: unknown, { clocks, pauses }: Row) =>
        clocks.length > 0 ? <Clocks clocks={clocks} pauses={pauses} /> : words.noClock,
    },
    {
      title: words.officer,
      width: 150,
      render: (_: unknown, { officers, authority }: Row) => (
        <>
          {officers.map(({ account }) => account).join('、') || '—'}
          <div className="case-sub">
            <Department of={authority} />
          </div>
        </>
      ),
    },
  ];
}

/** What the address asks for, as the filter of the lists. */
function useFilter() {
  const { stage, uscc, caseNumber, officer, due } = useConditions();
  const until = dayAfter(today(), NOTABLE_DAYS);
  return {
    until,
    filter: {
      stage: stage as Stage | undefined,
      uscc,
      caseNumber,
      officer,
      overdue: due === 'overdue' ? true : undefined,
      dueBefore: due === 'soon' ? until : undefined,
    },
  };
}

function Queue() {
  const words = useWords(QUEUE_WORDS);
  const { list } = useConditions();
  const { filter, until } = useFilter();
  const pages = useCursorPages(JSON.stringify([list, filter]));
  const byClock = list !== 'all';
  const [{ data, error, fetching, extensions }] = useQuery({
    query: CaseQueueDocument,
    variables: { byClock, all: !byClock, filter, soon: until, after: pages.after },
  });
  const columns = useColumns();
  const page = byClock ? data?.dueCaseFiles : data?.caseFiles;
  return (
    <>
      <ToDo data={data} />
      <Conditions />
      <StageTallies byClock={byClock} filter={filter} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || page) && (
        <Panel title={byClock ? words.byClock : words.all}>
          <ListTable<Row>
            caption={words.title}
            page={page}
            pages={pages}
            loading={fetching}
            rowKey={({ number }) => number}
            columns={columns}
          />
        </Panel>
      )}
    </>
  );
}

/** The queue of case files by their clock, with what else waits. */
export function CasesPage() {
  const words = useWords(QUEUE_WORDS);
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <CasesNav />
      <Queue />
    </>
  );
}
