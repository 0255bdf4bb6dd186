import { yuan } from '../../../parts/format';
import { useLabel, useWords } from '../../../words/language';
import { Basis } from '../Basis';
import { DueDay } from '../DueDay';
import { type DecisionFollowUpsQuery, words as schemaWords } from '../followUps.generated';
import { LIST_WORDS } from '../listWords';

/** What follows a decision, as the list reads it. */
export type FollowUpRow = NonNullable<DecisionFollowUpsQuery['decisionFollowUps']>['edges'][number]['node'];

/** States in which a channel that shows nothing yet is waited for. */
const AWAITED: readonly string[] = ['DUE', 'PUBLISHED'];

/** What of a decision is still to be paid or done, and by when. */
export function Pay({ row }: { readonly row: FollowUpRow }) {
  const label = useLabel(schemaWords);
  const words = useWords(LIST_WORDS);
  const { state, fineLeft, gainsLeft, nextDueOn, payDueOn, surcharge, payBasis } = row.performance;
  const owes = state !== 'PERFORMED' && state !== 'ENDED' && (fineLeft !== '0' || gainsLeft !== '0');
  return (
    <>
      {label(`DecisionPerformanceState.${state}`)}
      {owes && (
        <div className="case-sub">
          {words.money} {yuan(String(Number(fineLeft) + Number(gainsLeft)))}
          {surcharge.amount !== '0' && ` · ${words.surcharge} ${yuan(surcharge.amount)}`}
        </div>
      )}
      {owes && (nextDueOn ?? payDueOn) && <DueDay day={nextDueOn ?? payDueOn} />}
      {owes && <Basis basis={payBasis} />}
    </>
  );
}

/** The clock and the day of each channel. */
export function Channels({ row }: { readonly row: FollowUpRow }) {
  const label = useLabel(schemaWords);
  const words = useWords(LIST_WORDS);
  const { clocks, state } = row.publicity;
  return (
    <>
      <strong>{label(`DecisionPublication.${state}`)}</strong>
      {clocks.map(({ channel, dueOn, publishedOn, withdrawnOn, basis }) => (
        <div key={channel} className="case-clock">
          {label(`DecisionChannel.${channel}`)}：{words.until}{' '}
          <DueDay day={dueOn} ended={publishedOn !== null || !AWAITED.includes(state)} />{' '}
          {publishedOn && words.publishedOn(publishedOn)} {withdrawnOn && words.withdrawnOn(withdrawnOn)}
          <Basis basis={basis} />
        </div>
      ))}
    </>
  );
}
