import { Link } from 'react-router';
import { moment } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { today } from '../../parts/today';
import { useLabel, useWords } from '../../words/language';
import { PROOF_WORDS } from './proofWords';
import { PUBLIC_WORDS } from './publicWords';
import { type SelfCheckQuery, words as schemaWords } from './selfCheck.generated';

const ENDED: readonly string[] = ['VOID', 'FRAME_CHANGED'];

/** Rounds whose visits are not over: what was committed to, the same whoever asks and for whom. */
export function OpenRounds({ rounds }: { readonly rounds: SelfCheckQuery['drawRounds'] }) {
  const words = useWords(PROOF_WORDS);
  const shared = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const open = rounds?.edges
    .map(({ node }) => node)
    .filter(({ state, windowTo }) => windowTo >= today() && !ENDED.includes(state));
  return (
    <>
      <p>{words.openSays}</p>
      {rounds && rounds.totalCount > rounds.edges.length && (
        <p>
          {words.roundsCut(rounds.edges.length, rounds.totalCount)} <Link to="/public/draws">{shared.draws}</Link>
        </p>
      )}
      <PlainTable
        caption={words.open}
        rows={open}
        rowKey={({ number }) => number}
        columns={[
          { title: shared.round, cell: ({ number }) => <Link to={`/public/draws/${number}`}>{number}</Link> },
          { title: label('DrawRound.state'), cell: ({ state }) => label(`DrawRoundState.${state}`) },
          { title: words.openAfter, cell: ({ windowTo }) => windowTo },
          {
            title: shared.treeRoot,
            cell: ({ commitment }) => <span className="hash">{commitment?.treeRoot ?? shared.noCommitment}</span>,
          },
          {
            title: shared.committedAt,
            cell: ({ commitment }) => commitment && moment(commitment.committedAt),
          },
        ]}
      />
    </>
  );
}
