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
import { CasesNav } from '../CasesNav';
import { ReferralsDocument, type ReferralsQuery, words as schemaWords } from '../referrals.generated';
import { officeOf, useOffices } from './offices';
import { Answered, Asked, Between, Feedback } from './ReferralCells';
import { type Referral, referralActionsFor, SEND_REFERRAL } from './referralActions';
import { TRANSFER_WORDS } from './transferWords';

const STATES = ['SENT', 'RECEIVED', 'ANSWERED', 'RETURNED', 'CLOSED'] as const;
const KINDS = ['COPIED', 'TRANSFER', 'ASSISTANCE'] as const;

function Tallies({ data }: { readonly data: ReferralsQuery | undefined }) {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const count = (name: (typeof STATES)[number] | 'ALL' | 'overdue') => data?.[name]?.totalCount ?? null;
  return (
    <div className="case-actions">
      <StatusTallies
        name="state"
        tallies={[
          { value: undefined, label: words.ALL, count: count('ALL') },
          ...STATES.map((value) => ({ value, label: label(`ReferralState.${value}`), count: count(value) })),
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
      <Form.Item name="kind" label={label('Referral.kind')}>
        <Select allowClear style={{ width: 130 }} options={values('ReferralKind')} />
      </Form.Item>
      <Form.Item name="state" label={label('Referral.state')}>
        <Select allowClear style={{ width: 120 }} options={values('ReferralState')} />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="overdue" label={label('Referral.isOverdue')}>
        <Select allowClear style={{ width: 110 }} options={[{ value: 'true', label: words.overdue }]} />
      </Form.Item>
    </QueryForm>
  );
}

function Actions({ referral, again }: { readonly referral: Referral; again(): void }) {
  const { session } = useSession();
  const { number, version } = referral;
  return (
    <div className="case-actions">
      {referralActionsFor(referral, session).map((action) => (
        <FormAction
          key={`${action.mutation} ${version}`}
          spec={action}
          words={schemaWords}
          base={{ number, version }}
          button={{ size: 'small' }}
          onDone={again}
        />
      ))}
    </div>
  );
}

function useColumns(again: () => void): NonNullable<TableProps<Referral>['columns']> {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  return [
    {
      title: label('Referral.number'),
      width: 135,
      render: (_, { number, kind, sentOn }) => (
        <>
          <span className="case-due">{number}</span>
          <div className="case-sub">
            {label(`ReferralKind.${kind}`)} · {sentOn}
          </div>
        </>
      ),
    },
    {
      title: words.between,
      width: 180,
      render: (_, referral) => (
        <>
          <Between referral={referral} />
          <div className="case-sub">
            <EntityLink uscc={referral.entity.uscc} name={referral.entity.name} />
          </div>
        </>
      ),
    },
    { title: words.subject, render: (_, referral) => <Asked referral={referral} /> },
    { title: label('Referral.state'), width: 90, render: (_, { state }) => label(`ReferralState.${state}`) },
    { title: words.feedback, width: 200, render: (_, referral) => <Feedback referral={referral} /> },
    { title: words.answered, width: 150, render: (_, referral) => <Answered referral={referral} /> },
    { title: words.work, width: 110, render: (_, referral) => <Actions referral={referral} again={again} /> },
  ];
}

/** What agencies told or asked each other. */
export function ReferralsPage() {
  const words = useWords(TRANSFER_WORDS);
  const { session } = useSession();
  const offices = useOffices(session.department ?? '');
  const { kind, state, uscc, overdue } = useConditions();
  const filter = {
    kind: KINDS.find((one) => one === kind),
    state: STATES.find((one) => one === state),
    uscc,
    overdue: overdue ? true : undefined,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: ReferralsDocument,
    variables: { filter, after: pages.after },
  });
  const again = () => ask({ requestPolicy: 'network-only' });
  const columns = useColumns(again);
  const page = data?.referrals;
  const send = session.roles.includes('case-officer') && (
    <FormAction
      spec={SEND_REFERRAL}
      words={schemaWords}
      base={{ authority: officeOf(session) }}
      choices={{ offices }}
      button={{ type: 'primary' }}
      onDone={again}
    />
  );
  return (
    <>
      <PageHead title={words.referrals} says={words.referralsSays} />
      <CasesNav />
      <Conditions />
      <Tallies data={data} />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || page) && (
        <Panel title={words.referrals} extra={send}>
          <ListTable<Referral>
            caption={words.referrals}
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
