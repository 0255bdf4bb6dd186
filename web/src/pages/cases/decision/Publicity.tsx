import { Descriptions, Tag } from 'antd';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { Basis } from '../Basis';
import { DueDay } from '../DueDay';
import { words as schemaWords } from '../decision.generated';
import { DECISION_WORDS } from './decisionWords';
import type { FollowUp } from './useDecision';

/** States in which a channel that shows nothing yet is waited for. */
const AWAITED: readonly string[] = ['DUE', 'PUBLISHED'];

function Channels({ publicity }: Pick<FollowUp, 'publicity'>) {
  const label = useLabel(schemaWords);
  const words = useWords(DECISION_WORDS);
  return (
    <PlainTable
      caption={words.publicity}
      rows={publicity.clocks}
      rowKey={({ channel }) => channel}
      columns={[
        {
          title: label('DecisionPublicationClock.channel'),
          cell: ({ channel, isPush }) => (
            <>
              {label(`DecisionChannel.${channel}`)} {isPush && <Tag>{words.push}</Tag>}
            </>
          ),
        },
        {
          title: words.due,
          cell: ({ dueOn, publishedOn, shownDueOn }) => (
            <>
              <DueDay day={dueOn} ended={publishedOn !== null || !AWAITED.includes(publicity.state)} />
              {shownDueOn && (
                <div className="case-sub">
                  {words.shownThere} {shownDueOn}
                </div>
              )}
            </>
          ),
        },
        { title: words.basis, cell: ({ basis }) => <Basis basis={basis} /> },
        { title: words.published, cell: ({ publishedOn }) => publishedOn ?? '—' },
        { title: words.withdrawn, cell: ({ withdrawnOn }) => withdrawnOn ?? '—' },
      ]}
    />
  );
}

/** The publication of a decision: where it stands, its text, and the clock and day of each channel. */
export function Publicity({ followUp }: { readonly followUp: FollowUp }) {
  const label = useLabel(schemaWords);
  const { publicity, standing, fellOn, fellBecause } = followUp;
  const field = (name: string) => label(`DecisionPublicity.${name}`);
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          { key: 'state', label: field('state'), children: label(`DecisionPublication.${publicity.state}`) },
          {
            key: 'standing',
            label: label('DecisionFollowUp.standing'),
            children: `${label(`DecisionStanding.${standing}`)} ${fellOn ?? ''} ${fellBecause ?? ''}`,
          },
          {
            key: 'dueOn',
            label: field('dueOn'),
            children: <DueDay day={publicity.dueOn} ended={publicity.state !== 'DUE'} />,
          },
          { key: 'endsOn', label: field('endsOn'), children: publicity.endsOn ?? '—' },
          { key: 'preparedOn', label: field('preparedOn'), children: publicity.preparedOn ?? '—' },
          {
            key: 'withdrawDueOn',
            label: field('withdrawDueOn'),
            children: (
              <>
                <DueDay day={publicity.withdrawDueOn} ended={!publicity.isWithdrawalLate} />
                <Basis basis={publicity.withdrawBasis} />
              </>
            ),
          },
          { key: 'summary', label: field('summary'), span: 2, children: publicity.summary ?? '—' },
        ]}
      />
      <div className="gap" />
      <Channels publicity={publicity} />
    </>
  );
}
