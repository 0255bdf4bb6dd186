import { Form, Input, Select, type TableProps } from 'antd';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { AnswerSources } from '../../../parts/AnswerSources';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { useValues } from '../action/FieldItems';
import { FormAction } from '../action/FormAction';
import { Basis } from '../Basis';
import { CasesNav } from '../CasesNav';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import {
  JurisdictionDisputesDocument,
  type JurisdictionDisputesQuery,
  words as schemaWords,
} from '../disputes.generated';
import { Actions, Parties } from './DisputeCells';
import { type Dispute, OPEN_DISPUTE } from './disputeActions';
import { officeOf, useOffices } from './offices';
import { TRANSFER_WORDS } from './transferWords';

const STATES = ['NEGOTIATING', 'REFERRED_UP', 'AGREED', 'DESIGNATED'] as const;

function Tallies({ data }: { readonly data: JurisdictionDisputesQuery | undefined }) {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const count = (name: (typeof STATES)[number] | 'ALL' | 'overdue') => data?.[name]?.totalCount ?? null;
  return (
    <div className="case-actions">
      <StatusTallies
        name="state"
        tallies={[
          { value: undefined, label: words.ALL, count: count('ALL') },
          ...STATES.map((value) => ({ value, label: label(`JurisdictionState.${value}`), count: count(value) })),
        ]}
      />
      <StatusTallies name="overdue" tallies={[{ value: 'true', label: words.overdue, count: count('overdue') }]} />
    </div>
  );
}

function Conditions() {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const values = useValues(schemaWords);
  return (
    <QueryForm>
      <Form.Item name="state" label={label('JurisdictionDispute.state')}>
        <Select allowClear style={{ width: 150 }} options={values('JurisdictionState')} />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="overdue" label={label('JurisdictionDispute.isOverdue')}>
        <Select allowClear style={{ width: 110 }} options={[{ value: 'true', label: words.overdue }]} />
      </Form.Item>
    </QueryForm>
  );
}

function useColumns(again: () => void): NonNullable<TableProps<Dispute>['columns']> {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  return [
    {
      title: label('JurisdictionDispute.number'),
      width: 135,
      render: (_, { number, openedOn }) => (
        <>
          <span className="case-due">{number}</span>
          <div className="case-sub">{openedOn}</div>
        </>
      ),
    },
    {
      title: words.entity,
      width: 165,
      render: (_, { entity, reason }) => (
        <>
          <EntityLink uscc={entity.uscc} name={entity.name} />
          <div className="case-sub">{reason}</div>
        </>
      ),
    },
    { title: words.parties, render: (_, dispute) => <Parties dispute={dispute} /> },
    {
      title: label('JurisdictionDispute.state'),
      width: 96,
      render: (_, { state }) => label(`JurisdictionState.${state}`),
    },
    {
      title: words.due,
      width: 165,
      render: (_, { state, dueOn, dueBasis }) => (
        <>
          <DueDay day={dueOn} ended={state !== 'NEGOTIATING'} />
          <Basis basis={dueBasis} />
        </>
      ),
    },
    {
      title: words.settled,
      width: 155,
      render: (_, { competent, settledOn, documentNumber }) => (
        <>
          <Department of={competent} />
          <div className="case-sub">
            {settledOn} {documentNumber}
          </div>
        </>
      ),
    },
    { title: words.work, width: 100, render: (_, dispute) => <Actions dispute={dispute} again={again} /> },
  ];
}

/** Disputes of departments on which of them is competent. */
export function DisputesPage() {
  const words = useWords(TRANSFER_WORDS);
  const { session } = useSession();
  const office = officeOf(session);
  const offices = useOffices(session.department ?? '');
  const { state, uscc, overdue } = useConditions();
  const filter = { state: STATES.find((one) => one === state), uscc, overdue: overdue ? true : undefined };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: JurisdictionDisputesDocument,
    variables: { filter, after: pages.after },
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const columns = useColumns(again);
  const page = data?.jurisdictionDisputes;
  const open = session.roles.includes('case-officer') && (
    <FormAction
      spec={OPEN_DISPUTE}
      words={schemaWords}
      base={{ authority: office }}
      choices={{ offices }}
      initialValues={{ parties: [office] }}
      button={{ type: 'primary' }}
      onDone={again}
    />
  );
  return (
    <>
      <PageHead title={words.disputes} says={words.disputesSays} />
      <CasesNav />
      <Conditions />
      <Tallies data={data} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || page) && (
        <Panel title={words.disputes} extra={open}>
          <ListTable<Dispute>
            caption={words.disputes}
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
