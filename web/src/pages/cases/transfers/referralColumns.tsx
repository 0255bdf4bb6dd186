import type { TableProps } from 'antd';
import { useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { useLabel, useWords } from '../../../words/language';
import { FormAction } from '../action/FormAction';
import { words as schemaWords } from '../referrals.generated';
import { Answered, Asked, Between, Feedback } from './ReferralCells';
import { type Referral, referralActionsFor } from './referralActions';
import { TRANSFER_WORDS } from './transferWords';

function Actions({ referral, again }: { readonly referral: Referral; again(): void }) {
  const { session } = useSession();
  const { number, version } = referral;
  return (
    <div className="case-actions">
      {referralActionsFor(referral, session).map((action) => (
        <FormAction
          key={action.mutation}
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

/** The columns of the list of referrals, with what can be done on each. */
export function useReferralColumns(again: () => void): NonNullable<TableProps<Referral>['columns']> {
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
