import { Descriptions, Tag } from 'antd';
import { yuan } from '../../../parts/format';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { Basis } from '../Basis';
import { DueDay } from '../DueDay';
import { words as schemaWords } from '../decision.generated';
import { DECISION_WORDS } from './decisionWords';
import type { FollowUp } from './useDecision';

function Sums({ performance }: Pick<FollowUp, 'performance'>) {
  const label = useLabel(schemaWords);
  const words = useWords(DECISION_WORDS);
  const field = (name: string) => label(`DecisionPerformance.${name}`);
  const { surcharge, courtWindow, state } = performance;
  const ended = state === 'PERFORMED' || state === 'ENDED';
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'state', label: field('state'), children: label(`DecisionPerformanceState.${state}`) },
        { key: 'fine', label: field('fine'), children: yuan(performance.fine) },
        { key: 'fineLeft', label: field('fineLeft'), children: yuan(performance.fineLeft) },
        {
          key: 'gains',
          label: field('gains'),
          children: `${yuan(performance.gains)}（${field('gainsLeft')} ${yuan(performance.gainsLeft)}）`,
        },
        {
          key: 'payDueOn',
          label: field('payDueOn'),
          children: (
            <>
              <DueDay day={performance.nextDueOn ?? performance.payDueOn} ended={ended} />
              <Basis basis={performance.payBasis} />
            </>
          ),
        },
        {
          key: 'surcharge',
          label: field('surcharge'),
          children: (
            <>
              {yuan(surcharge.amount)} · {words.surcharge(surcharge.days)}{' '}
              {surcharge.isCapped && <Tag>{words.capped}</Tag>}
              <Basis basis={surcharge.basis} />
            </>
          ),
        },
        { key: 'remindedOn', label: field('remindedOn'), children: performance.remindedOn ?? '—' },
        {
          key: 'court',
          label: words.court,
          children: courtWindow
            ? `${courtWindow.opensOn ?? '—'} – ${courtWindow.closesOn ?? '—'}${performance.courtAskedOn ? ` · ${performance.courtAskedOn} ${performance.court ?? ''}` : ''}`
            : '—',
        },
        { key: 'performedOn', label: field('performedOn'), children: performance.performedOn ?? '—' },
        { key: 'dutiesDoneOn', label: field('dutiesDoneOn'), children: performance.dutiesDoneOn ?? '—' },
      ]}
    />
  );
}

/** The performance of a decision: what is owed, until when and by what, payments and deferrals. */
export function Performance({ followUp }: { readonly followUp: FollowUp }) {
  const label = useLabel(schemaWords);
  const words = useWords(DECISION_WORDS);
  const { performance } = followUp;
  const paid = (name: string) => label(`FinePayment.${name}`);
  const asked = (name: string) => label(`PaymentDeferral.${name}`);
  return (
    <>
      <Sums performance={performance} />
      <h3>{words.payments}</h3>
      <PlainTable
        caption={words.payments}
        rows={performance.payments}
        rowKey={({ receipt }) => receipt}
        columns={[
          { title: paid('kind'), cell: ({ kind }) => label(`FinePaymentKind.${kind}`) },
          { title: paid('amount'), cell: ({ amount }) => yuan(amount) },
          { title: paid('paidOn'), cell: ({ paidOn }) => paidOn },
          { title: paid('channel'), cell: ({ channel }) => label(`FinePaymentChannel.${channel}`) },
          { title: paid('receipt'), cell: ({ receipt }) => receipt },
          {
            title: words.handedIn,
            cell: ({ channel, handInDueOn, handedInOn }) =>
              channel === 'CASH_ON_SPOT' ? (handedInOn ?? <DueDay day={handInDueOn} />) : '—',
          },
        ]}
      />
      {performance.deferrals.length > 0 && (
        <>
          <h3>{words.deferrals}</h3>
          <PlainTable
            caption={words.deferrals}
            rows={performance.deferrals}
            rowKey={({ askedOn }) => askedOn}
            columns={[
              { title: asked('state'), cell: ({ state }) => label(`PaymentDeferralState.${state}`) },
              { title: asked('askedOn'), cell: ({ askedOn }) => askedOn },
              { title: asked('ground'), cell: ({ ground }) => ground },
              {
                title: asked('instalments'),
                cell: ({ instalments }) =>
                  instalments.map(({ dueOn, amount }) => `${dueOn} ${yuan(amount)}`).join('；'),
              },
              { title: asked('decidedOn'), cell: ({ decidedOn, reason }) => `${decidedOn ?? '—'} ${reason ?? ''}` },
            ]}
          />
        </>
      )}
    </>
  );
}
