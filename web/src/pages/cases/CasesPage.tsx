import { Button, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { officeOf } from '../../app/office';
import { useSession } from '../../app/session';
import { AnswerSources } from '../../parts/AnswerSources';
import { Faults } from '../../parts/Faults';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { today } from '../../parts/today';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useWords } from '../../words/language';
import { FormAction } from './action/FormAction';
import { CasesNav } from './CasesNav';
import { dayAfter } from './days';
import { words as leadWords } from './leads.generated';
import { OPEN_OWN_FILE } from './lists/leadActions';
import { QueueToDo } from './lists/QueueToDo';
import { type QueueRow, useQueueColumns } from './lists/queueColumns';
import { Unclocked } from './lists/Unclocked';
import { CaseQueueDocument, words as schemaWords } from './queue.generated';
import { QUEUE_WORDS } from './queueWords';
import { StageTallies } from './StageTallies';
import { STAGES, type Stage } from './stages';

const NOTABLE_DAYS = 6;

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
          popupMatchSelectWidth={false}
          style={{ width: 190 }}
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

function OpenFile({ onDone }: { onDone(): void }) {
  const { session } = useSession();
  const navigate = useNavigate();
  if (!session.roles.includes('case-officer') || !session.department) return null;
  return (
    <FormAction
      spec={OPEN_OWN_FILE}
      words={leadWords}
      base={{ authority: officeOf(session) }}
      initialValues={{ foundOn: today() }}
      button={{ type: 'primary' }}
      onDone={(made) => (made ? navigate(`/cases/${made}`) : onDone())}
    />
  );
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
  const { list, due } = useConditions();
  const { filter, until } = useFilter();
  const pages = useCursorPages(JSON.stringify([list, filter]));
  const byClock = list !== 'all';
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: CaseQueueDocument,
    variables: { byClock, all: !byClock, filter, soon: until, after: pages.after },
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const columns = useQueueColumns();
  const page = byClock ? data?.dueCaseFiles : data?.caseFiles;
  return (
    <>
      <QueueToDo data={data} />
      <Conditions />
      <StageTallies byClock={byClock} filter={filter} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || page) && (
        <Panel title={byClock ? words.byClock : words.all} extra={<OpenFile onDone={again} />}>
          <ListTable<QueueRow>
            caption={words.title}
            page={page}
            pages={pages}
            loading={fetching}
            rowKey={({ number }) => number}
            columns={columns}
          />
          {byClock && !due && <Unclocked data={data} />}
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
