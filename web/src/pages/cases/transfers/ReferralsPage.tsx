import { Form, Select } from 'antd';
import { useQuery } from 'urql';
import { officeOf } from '../../../app/office';
import { useSession } from '../../../app/session';
import { useConditions } from '../../../parts/QueryForm';
import { useCursorPages } from '../../../parts/useCursorPages';
import { WorkTallies } from '../../../parts/WorkTallies';
import { useLabel, useWords } from '../../../words/language';
import { FormAction } from '../action/FormAction';
import { useValues } from '../action/useValues';
import { ReferralsDocument, words as schemaWords } from '../referrals.generated';
import { SEND_REFERRAL } from './referralActions';
import { useReferralColumns } from './referralColumns';
import { TRANSFER_WORDS } from './transferWords';
import { WorkConditions, WorkList } from './WorkList';

const STATES = ['SENT', 'RECEIVED', 'ANSWERED', 'RETURNED', 'CLOSED'] as const;
const KINDS = ['COPIED', 'TRANSFER', 'ASSISTANCE'] as const;

function Send({ onDone }: { onDone(): void }) {
  const { session } = useSession();
  if (!session.roles.includes('case-officer')) return null;
  return (
    <FormAction
      spec={SEND_REFERRAL}
      words={schemaWords}
      base={{ authority: officeOf(session) }}
      button={{ type: 'primary' }}
      onDone={onDone}
    />
  );
}

/** What agencies told or asked each other. */
export function ReferralsPage() {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const values = useValues(schemaWords);
  const { kind, state, uscc, overdue } = useConditions();
  const filter = {
    kind: KINDS.find((one) => one === kind),
    state: STATES.find((one) => one === state),
    uscc,
    overdue: overdue ? true : undefined,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [answer, ask] = useQuery({ query: ReferralsDocument, variables: { filter, after: pages.after } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const { data } = answer;
  return (
    <WorkList
      title={words.referrals}
      says={words.referralsSays}
      answer={answer}
      page={data?.referrals}
      pages={pages}
      columns={useReferralColumns(again)}
      begin={<Send onDone={again} />}
    >
      <WorkConditions of="Referral" stateOf="ReferralState" words={schemaWords}>
        <Form.Item name="kind" label={label('Referral.kind')}>
          <Select allowClear style={{ width: 110 }} options={values('ReferralKind')} />
        </Form.Item>
      </WorkConditions>
      <WorkTallies
        states={STATES}
        counts={data}
        overdue={data?.overdue ?? null}
        labelOf={(one) => label(`ReferralState.${one}`)}
      />
    </WorkList>
  );
}
