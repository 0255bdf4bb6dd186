import { count, moment } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { type PublishedDrawQuery, words as schemaWords } from './draws.generated';
import { FactList } from './FactList';
import { PUBLIC_WORDS } from './publicWords';

/** A round as everybody may read it. */
export type Draw = NonNullable<PublishedDrawQuery['drawRound']>;

/** What was committed to, and the randomness that was named before it existed. */
export function CommitmentFacts({ draw: { commitment, beacon } }: { readonly draw: Draw }) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  return (
    <>
      {!commitment && (
        <p className="none" data-empty>
          {words.noCommitment}
        </p>
      )}
      <FactList
        facts={[
          [words.frameHash, commitment?.frameHash],
          [words.treeRoot, commitment?.treeRoot],
          [words.entities, commitment && count(commitment.entities)],
          [words.committedAt, commitment && moment(commitment.committedAt)],
          [words.dice, `${label(`DrawBeaconKind.${beacon.kind}`)} · ${beacon.detail}`],
          [label('DrawBeacon.notBefore'), moment(beacon.notBefore)],
          [label('DrawBeacon.text'), beacon.text],
          [label('DrawBeacon.toldAt'), beacon.toldAt && moment(beacon.toldAt)],
        ]}
      />
    </>
  );
}

/** What each party committed itself to, and what it opened. */
export function NonceTable({ nonces }: Pick<Draw, 'nonces'>) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <PlainTable
      caption={words.nonces}
      rows={nonces}
      rowKey={({ department }) => department.code}
      columns={[
        { title: words.parties, cell: ({ department }) => text(department.name, department.nameEn) },
        { title: 'SHA-256', cell: ({ sha256 }) => <span className="hash">{sha256}</span> },
        { title: label('DrawNonce.committedAt'), cell: ({ committedAt }) => moment(committedAt) },
        {
          title: label('DrawNonce.revealedAt'),
          cell: ({ revealedAt }) => (revealedAt ? moment(revealedAt) : words.notOpened),
        },
        { title: label('DrawNonce.nonce'), cell: ({ nonce }) => <span className="hash">{nonce ?? '—'}</span> },
      ]}
    />
  );
}
