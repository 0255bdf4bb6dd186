import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EntityLink } from '../../parts/EntityLink';
import { ListTable } from '../../parts/ListTable';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { PublicFrame } from './PublicFrame';
import { PUBLIC_WORDS } from './publicWords';
import { PublishedResultsDocument, type PublishedResultsQuery, words as schemaWords } from './results.generated';

type Result = NonNullable<PublishedResultsQuery['publishedResults']>['edges'][number]['node'];

function Items({ items }: Pick<Result, 'items'>) {
  const text = useText();
  return (
    <ul className="findings">
      {items.map(({ item, inspectedOn, codes }) => (
        <li key={item}>
          <span className="hash">{item}</span> {inspectedOn} {codes.map((one) => text(one.name, one.nameEn)).join('、')}
        </li>
      ))}
    </ul>
  );
}

/** Results of inspections as they were published. */
export function ResultsPage() {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const pages = useCursorPages('results');
  const [{ data, error, fetching }] = useQuery({ query: PublishedResultsDocument, variables: { after: pages.after } });
  return (
    <PublicFrame title={words.results} says={words.resultsSays} error={error}>
      <ListTable<Result>
        caption={words.results}
        page={data?.publishedResults}
        pages={pages}
        loading={fetching}
        rowKey={({ number }) => number}
        columns={[
          { title: label('PublishedResult.entity'), render: (_, { entity }) => <EntityLink {...entity} /> },
          {
            title: label('PublishedResult.authority'),
            render: (_, { authority }) => text(authority.name, authority.nameEn),
          },
          { title: label('PublishedResult.items'), render: (_, { items }) => <Items items={items} /> },
          { title: label('PublishedResult.publishedOn'), dataIndex: 'publishedOn', width: 110 },
          {
            title: label('PublishedResult.plan'),
            width: 124,
            render: (_, { plan }) => <span className="hash">{plan ?? '—'}</span>,
          },
          {
            title: words.round,
            width: 124,
            render: (_, { round }) =>
              round ? (
                <Link to={`/public/draws/${round}`} className="hash">
                  {round}
                </Link>
              ) : (
                '—'
              ),
          },
        ]}
      />
    </PublicFrame>
  );
}
