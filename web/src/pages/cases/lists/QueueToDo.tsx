import { Figure } from '../../../parts/Figure';
import { useWords } from '../../../words/language';
import type { CaseQueueQuery } from '../queue.generated';
import { QUEUE_WORDS } from '../queueWords';

/** What else waits, each figure with the list behind it. */
export function QueueToDo({ data }: { readonly data: CaseQueueQuery | undefined }) {
  const words = useWords(QUEUE_WORDS);
  const count = (one: { readonly totalCount: number } | null | undefined) => one?.totalCount ?? '—';
  return (
    <div className="case-figures">
      <Figure
        title={words.overdue}
        value={count(data?.overdue)}
        definition={words.overdueSays}
        to="/cases?due=overdue"
      />
      <Figure title={words.soon} value={count(data?.soon)} definition={words.soonSays} to="/cases?due=soon" />
      <Figure
        title={words.leads}
        value={count(data?.leads)}
        definition={words.leadsSays}
        to="/cases/leads?overdue=true"
      />
      <Figure
        title={words.unpublished}
        value={count(data?.unpublished)}
        definition={words.unpublishedSays}
        article="行政处罚法 48"
        to="/cases/decisions?publicationLate=true"
      />
      <Figure
        title={words.repairs}
        value={count(data?.repairs)}
        definition={words.repairsSays}
        to="/cases/repairs?state=RECEIVED"
      />
    </div>
  );
}
