import { Tag } from 'antd';
import { Link } from 'react-router';
import { today } from '../../../parts/today';
import { useLabel, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { type CheckRowFragment, words as schemaWords } from './checks.generated';
import { CHECK_WORDS } from './checkWords';

const toVisit = (number: string) => (
  <Link to={`/planner/visits/${number}`} className="in-text">
    {number}
  </Link>
);

function Offer({ check }: { readonly check: CheckRowFragment }) {
  const words = useWords(CHECK_WORDS);
  const nameOf = useDepartment();
  const { mergeOffer, answerDueOn } = check;
  return (
    <>
      {mergeOffer && (
        <div>
          {words.offered} {toVisit(mergeOffer.visit)}：
          {[
            words.lead(nameOf(mergeOffer.authority)),
            words.window(mergeOffer.windowFrom, mergeOffer.windowTo),
            mergeOffer.scheduledOn && words.scheduled(mergeOffer.scheduledOn),
          ]
            .filter(Boolean)
            .join('，')}
        </div>
      )}
      {answerDueOn && (
        <div>
          {words.due(answerDueOn)} {answerDueOn < today() && <Tag color="error">{words.overdue}</Tag>}
        </div>
      )}
    </>
  );
}

/** What became of a triggered check: the offer that waits, the visit that carries it out, why it was not merged. */
export function CheckAnswer({ check }: { readonly check: CheckRowFragment }) {
  const words = useWords(CHECK_WORDS);
  const label = useLabel(schemaWords);
  const { state, visit, answeredOn, declinedReason } = check;
  if (state === 'OFFERED') return <Offer check={check} />;
  return (
    <>
      <div>
        {visit ? (state === 'MERGED' ? words.mergedInto : words.ownVisit) : label(`TriggeredCheckState.${state}`)}{' '}
        {visit && toVisit(visit)} {answeredOn && words.answeredOn(answeredOn)}
      </div>
      {declinedReason && (
        <div>
          {label('TriggeredCheck.declinedReason')}：{declinedReason}
        </div>
      )}
    </>
  );
}
