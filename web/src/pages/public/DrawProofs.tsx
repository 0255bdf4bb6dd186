import { Link } from 'react-router';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { PUBLIC_WORDS } from './publicWords';
import { type SelfCheckQuery, words as schemaWords } from './selfCheck.generated';

type Proof = NonNullable<NonNullable<SelfCheckQuery['marketEntity']>['drawProofs']>[number];
type Task = NonNullable<Proof['tasks']>[number];

/** The file of a proof as an address that the browser saves. */
const fileAddress = (file: string): string => `data:application/json;charset=utf-8,${encodeURIComponent(file)}`;

function TaskTable({ tasks }: { readonly tasks: readonly Task[] }) {
  const words = useWords(PUBLIC_WORDS);
  const text = useText();
  const outcome = ({ drawn, exclusion }: Task): string => {
    if (exclusion) return words.excluded(exclusion);
    if (drawn === null) return words.outOfScope;
    return drawn ? words.isDrawn : words.notDrawn;
  };
  return (
    <PlainTable
      caption={words.tasks}
      rows={tasks}
      rowKey={({ place }) => String(place)}
      columns={[
        { title: '#', cell: ({ place }) => place },
        { title: words.parties, cell: ({ department }) => text(department.name, department.nameEn) },
        { title: words.items, cell: ({ item }) => <span className="hash">{item}</span> },
        {
          title: words.probability,
          cell: ({ ratePpm }) => (ratePpm === null ? '—' : `${(ratePpm / 10_000).toFixed(4)}%`),
        },
        { title: words.outcome, cell: outcome },
      ]}
    />
  );
}

function OneProof({ proof }: { readonly proof: Proof }) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const { round, state, opensOn, commitment, tasks, file, uscc, visitCode } = proof;
  return (
    <section aria-label={round} className="gap">
      <h3>
        <Link to={`/public/draws/${round}`}>{round}</Link> · {label(`DrawProofState.${state}`)}
        {state === 'ROUND_STILL_OPEN' && ` · ${words.opens(opensOn)}`}
      </h3>
      {commitment && (
        <p>
          {words.treeRoot}: <span className="hash">{commitment.treeRoot}</span>
        </p>
      )}
      {tasks && <TaskTable tasks={tasks} />}
      {visitCode && (
        <p>
          {words.visitCode}: <code>{visitCode}</code>
        </p>
      )}
      {file && (
        <a href={fileAddress(file)} download={`proof-${round}-${uscc}.json`}>
          {words.download}
        </a>
      )}
    </section>
  );
}

/** What each round of a draw tells of one business: its probability, whether it was drawn, and the proof. */
export function DrawProofs({ proofs }: { readonly proofs: readonly Proof[] | null }) {
  const words = useWords(PUBLIC_WORDS);
  if (!proofs) return <p className="missing">{words.missing}</p>;
  if (proofs.length === 0) return <p className="none">{words.proofsNone}</p>;
  return (
    <>
      {proofs.map((proof) => (
        <OneProof key={proof.round} proof={proof} />
      ))}
      {proofs.some(({ file }) => file) && <p className="none">{words.proofSays}</p>}
    </>
  );
}
