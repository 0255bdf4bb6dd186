import { Form, Select, Tag } from 'antd';
import { useQuery } from 'urql';
import { holds, useSession } from '../../app/session';
import { ListTable } from '../../parts/ListTable';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { AgreementLink } from './AgreementLink';
import { AgreementTallies } from './AgreementTallies';
import { ApplyButton } from './ApplyButton';
import {
  type AgreementState,
  AgreementsDocument,
  type AgreementsQuery,
  words as schemaWords,
} from './agreements.generated';
import { AGREEMENT_WORDS } from './agreementWords';
import { isInside, SharingFrame } from './SharingFrame';

type Row = NonNullable<AgreementsQuery['agreements']>['edges'][number]['node'];

const STATES: readonly AgreementState[] = [
  'APPLIED',
  'INCOMPLETE',
  'APPROVED',
  'NARROWED',
  'REFUSED',
  'SIGNED',
  'ACTIVE',
  'SUSPENDED',
  'ENDED',
  'EXPIRED',
];

function useColumns() {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return [
    {
      title: words.agreement,
      width: 140,
      render: (_: unknown, { id }: Row) => <AgreementLink id={id} />,
    },
    {
      title: label('Agreement.state'),
      width: 96,
      render: (_: unknown, { state }: Row) => label(`AgreementState.${state}`),
    },
    { title: words.consumer, render: (_: unknown, { consumer }: Row) => text(consumer.name, consumer.nameEn) },
    { title: words.purpose, render: (_: unknown, { purpose }: Row) => text(purpose.name, purpose.nameEn) },
    {
      title: words.owners,
      width: 240,
      render: (_: unknown, { owners }: Row) =>
        owners.map(({ department, answer }) => (
          <div key={department.code}>
            {text(department.name, department.nameEn)}：{answer ? label(`OwnerAnswer.${answer}`) : words.none}
          </div>
        )),
    },
    {
      title: words.clocks,
      width: 140,
      render: (_: unknown, { clocks }: Row) =>
        clocks
          .filter(({ doneOn }) => !doneOn)
          .map(({ kind, dueOn, overdue, escalated }) => (
            <div key={`${kind} ${dueOn}`}>
              {label(`AgreementClockKind.${kind}`)} {dueOn} {overdue && <Tag color="red">{words.overdue}</Tag>}
              {escalated && <Tag color="orange">{words.escalated}</Tag>}
            </div>
          )),
    },
    { title: label('Agreement.appliedOn'), dataIndex: 'appliedOn', width: 110 },
    { title: label('Agreement.until'), dataIndex: 'until', width: 110 },
  ];
}

/** Agreements that the caller's department is a side of, or that the data centre keeps. */
export function AgreementsPage() {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { state } = useConditions();
  const filter = { state: state as AgreementState | undefined };
  const pages = useCursorPages(state ?? '');
  const [{ data, error, fetching }] = useQuery({
    query: AgreementsDocument,
    variables: { filter, after: pages.after },
    pause: !isInside(session),
  });
  const mayApply = holds(session, 'integrator', 'sharing-officer');
  return (
    <SharingFrame
      title={words.agreements}
      says={words.agreementsSays}
      error={error}
      extra={mayApply && <ApplyButton purposes={data?.purposes ?? []} />}
    >
      <QueryForm>
        <Form.Item name="state" label={label('Agreement.state')}>
          <Select
            showSearch
            optionFilterProp="label"
            allowClear
            placeholder={words.allStates}
            options={STATES.map((value) => ({ value, label: label(`AgreementState.${value}`) }))}
            style={{ width: 200 }}
          />
        </Form.Item>
      </QueryForm>
      <AgreementTallies states={STATES} />
      <ListTable<Row>
        caption={words.agreements}
        page={data?.agreements}
        pages={pages}
        loading={fetching}
        rowKey={({ id }) => id}
        columns={useColumns()}
      />
    </SharingFrame>
  );
}
