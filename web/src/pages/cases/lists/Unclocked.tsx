import { Link } from 'react-router';
import { useWords } from '../../../words/language';
import type { CaseQueueQuery } from '../queue.generated';
import { QUEUE_WORDS } from '../queueWords';

/** Says how many cases the queue by clock leaves out because no term of theirs runs, and where they stand. */
export function Unclocked({ data }: { readonly data: CaseQueueQuery | undefined }) {
  const words = useWords(QUEUE_WORDS);
  const { every, dueCaseFiles, suspended } = data ?? {};
  const count = every && dueCaseFiles ? every.totalCount - dueCaseFiles.totalCount : 0;
  if (count <= 0) return null;
  return (
    <p className="says" data-unclocked={count}>
      {words.unclocked(count)} <Link to="/cases?list=all">{words.all}</Link>
      {suspended && suspended.totalCount > 0 && (
        <>
          {' · '}
          <Link to="/cases?list=all&stage=SUSPENDED">{words.suspended(suspended.totalCount)}</Link>
        </>
      )}
    </p>
  );
}
