import { Form, Input, Select, type TableProps } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { AnswerSources } from '../../../parts/AnswerSources';
import { EntityLink } from '../../../parts/EntityLink';
import { Faults } from '../../../parts/Faults';
import { ListTable } from '../../../parts/ListTable';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { useValues } from '../action/FieldItems';
import { Basis } from '../Basis';
import { CasesNav } from '../CasesNav';
import { Department } from '../Department';
import { DueDay } from '../DueDay';
import { JusticeTransfersDocument, type JusticeTransfersQuery, words as schemaWords } from '../transfers.generated';
import { TRANSFER_WORDS } from './transferWords';

type Row = NonNullable<JusticeTransfersQuery['justiceTransfers']>['edges'][number]['node'];

const OPEN = ['PROPOSED', 'APPROVED', 'SENT', 'RECEIVED', 'NOT_FILED', 'OBJECTED', 'FILED', 'HANDED_OVER'] as const;
const STATES = [...OPEN, 'RETURNED', 'CLOSED', 'DECLINED'] as const;

function Tallies({ data }: { readonly data: JusticeTransfersQuery | undefined }) {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const count = (name: (typeof STATES)[number] | 'ALL' | 'overdue') => data?.[name]?.totalCount ?? null;
  return (
    <>
      <StatusTallies
        name="state"
        tallies={[
          { value: undefined, label: words.ALL, count: count('ALL') },
          ...STATES.map((value) => ({ value, label: label(`JusticeTransferState.${value}`), count: count(value) })),
        ]}
      />
      <StatusTallies name="overdue" tallies={[{ value: 'true', label: words.overdue, count: count('overdue') }]} />
    </>
  );
}

function Conditions() {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const values = useValues(schemaWords);
  return (
    <QueryForm>
      <Form.Item name="state" label={label('JusticeTransfer.state')}>
        <Select allowClear style={{ width: 150 }} options={values('JusticeTransferState')} />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="caseFile" label={label('JusticeTransfer.caseFile')}>
        <Input allowClear maxLength={20} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="overdue" label={label('JusticeTransfer.isOverdue')}>
        <Select allowClear style={{ width: 110 }} options={[{ value: 'true', label: words.overdue }]} />
      </Form.Item>
    </QueryForm>
  );
}

function useColumns(): NonNullable<TableProps<Row>['columns']> {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return [
    {
      title: label('JusticeTransfer.number'),
      width: 150,
      render: (_, { number, proposedOn }) => (
        <>
          <Link to={`/cases/transfers/${number}`}>{number}</Link>
          <div className="case-sub">{proposedOn}</div>
        </>
      ),
    },
    {
      title: words.entity,
      width: 190,
      render: (_, { entity, caseFile, caseNumber }) => (
        <>
          <EntityLink uscc={entity.uscc} name={entity.name} />
          <div className="case-sub">
            {caseFile} {caseNumber}
          </div>
        </>
      ),
    },
    {
      title: words.fromTo,
      render: (_, { authority, toAuthority, standard }) => (
        <>
          <Department of={authority} /> → <Department of={toAuthority} />
          <div className="case-sub">{standard && text(standard.offence, standard.offenceEn)}</div>
        </>
      ),
    },
    {
      title: label('JusticeTransfer.state'),
      width: 130,
      render: (_, { state, sentLate, returnedBy, returnCode }) => (
        <>
          {label(`JusticeTransferState.${state}`)}
          <div className="case-sub">
            {sentLate && words.sentLate}
            {returnedBy && `${label(`JusticeSender.${returnedBy}`)}：${label(`JusticeBounce.${returnCode}`)}`}
          </div>
        </>
      ),
    },
    {
      title: words.due,
      width: 230,
      render: (_, { dueOn, dueBasis }) => (
        <>
          <DueDay day={dueOn} />
          <Basis basis={dueBasis} />
        </>
      ),
    },
    {
      title: words.receipt,
      width: 130,
      render: (_, { receiptNumber, receivedOn }) => (
        <>
          {receiptNumber ?? '—'}
          <div className="case-sub">{receivedOn}</div>
        </>
      ),
    },
  ];
}

/** Transfers to the police of the department, or those that the police are to answer. */
export function TransfersPage() {
  const words = useWords(TRANSFER_WORDS);
  const { state, uscc, caseFile, overdue } = useConditions();
  const filter = {
    state: STATES.find((one) => one === state),
    uscc,
    caseFile,
    overdue: overdue ? true : undefined,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching, extensions }] = useQuery({
    query: JusticeTransfersDocument,
    variables: { filter, after: pages.after },
  });
  const columns = useColumns();
  const page = data?.justiceTransfers;
  return (
    <>
      <PageHead title={words.transfers} says={words.transfersSays} />
      <CasesNav />
      <Conditions />
      <Tallies data={data} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || page) && (
        <Panel title={words.transfers}>
          <ListTable<Row>
            caption={words.transfers}
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
