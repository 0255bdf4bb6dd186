import { Link } from 'react-router';
import { useQuery } from 'urql';
import { count, moment } from '../../parts/format';
import { ListTable } from '../../parts/ListTable';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { PublishedDrawsDocument, type PublishedDrawsQuery, words as schemaWords } from './draws.generated';
import { PublicFrame } from './PublicFrame';
import { PUBLIC_WORDS } from './publicWords';

type Round = NonNullable<PublishedDrawsQuery['drawRounds']>['edges'][number]['node'];

/** Every round of a draw, those that came to nothing among them. */
export function DrawsPage() {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const pages = useCursorPages('draws');
  const [{ data, error, fetching }] = useQuery({ query: PublishedDrawsDocument, variables: { after: pages.after } });
  return (
    <PublicFrame title={words.draws} says={words.drawsSays} error={error}>
      <ListTable<Round>
        caption={words.draws}
        page={data?.drawRounds}
        pages={pages}
        loading={fetching}
        rowKey={({ number }) => number}
        columns={[
          {
            title: words.round,
            render: (_, { number, attempt }) => (
              <>
                <Link to={`/public/draws/${number}`}>{number}</Link> · {words.attempt(attempt)}
              </>
            ),
          },
          {
            title: label('DrawRound.state'),
            render: (_, { state, endGround }) => (
              <>
                {label(`DrawRoundState.${state}`)}
                {endGround && <div>{label(`DrawEndGround.${endGround}`)}</div>}
              </>
            ),
          },
          {
            title: words.parties,
            render: (_, { departments }) => departments.map((one) => text(one.name, one.nameEn)).join('、'),
          },
          { title: words.window, render: (_, { windowFrom, windowTo }) => `${windowFrom} – ${windowTo}` },
          { title: words.drawn, render: (_, { drawnEntities }) => count(drawnEntities) },
          {
            title: words.commitment,
            render: (_, { commitment }) =>
              commitment ? (
                <>
                  <span className="hash">{commitment.treeRoot.slice(0, 16)}…</span>
                  <div>{moment(commitment.committedAt)}</div>
                </>
              ) : (
                '—'
              ),
          },
        ]}
      />
    </PublicFrame>
  );
}
