import { Link } from 'react-router';
import { count } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { useCodes } from '../../words/useCodes';
import { FactList } from './FactList';
import { OwnVerification } from './OwnVerification';
import type { ItemName, Proof, ProofTask } from './ownProof';
import { PROOF_WORDS } from './proofWords';
import { PUBLIC_WORDS } from './publicWords';
import { words as schemaWords } from './selfCheck.generated';
import { share } from './share';

/** The file of a proof as an address that the browser saves. */
const fileAddress = (file: string): string => `data:application/json;charset=utf-8,${encodeURIComponent(file)}`;

interface TaskTableProps {
  readonly tasks: readonly ProofTask[];
  readonly itemName: ItemName;
}

function TaskTable({ tasks, itemName }: TaskTableProps) {
  const words = useWords(PROOF_WORDS);
  const shared = useWords(PUBLIC_WORDS);
  const text = useText();
  const codes = useCodes();
  const outcome = ({ drawn, exclusion }: ProofTask): string => {
    if (exclusion) return words.excluded(codes(exclusion)?.says ?? exclusion);
    if (drawn === null) return words.outOfScope;
    return drawn ? words.isDrawn : words.notDrawn;
  };
  const afterwards = ({ standsIn, replaced }: ProofTask) =>
    (standsIn && words.standsIn) || (replaced && words.replaced);
  return (
    <PlainTable
      caption={shared.tasks}
      rows={tasks}
      rowKey={({ place }) => String(place)}
      columns={[
        { title: '#', cell: ({ place }) => place },
        {
          title: shared.parties,
          cell: ({ department }) => `${text(department.name, department.nameEn)} ${department.code}`,
        },
        { title: shared.items, cell: ({ item }) => itemName(item) },
        { title: words.probability, cell: ({ ratePpm }) => share(ratePpm) },
        {
          title: words.outcome,
          cell: (task) => [outcome(task), afterwards(task)].filter(Boolean).join('；'),
        },
      ]}
    />
  );
}

interface OneProofProps {
  readonly proof: Proof;
  readonly itemName: ItemName;
}

function OneProof({ proof, itemName }: OneProofProps) {
  const words = useWords(PROOF_WORDS);
  const shared = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const { round, state, opensOn, commitment, tasks, file, uscc, ticket, index, line, visitCode } = proof;
  return (
    <section aria-label={round} className="gap">
      <h3>
        <Link to={`/public/draws/${round}`}>{round}</Link> · {label(`DrawProofState.${state}`)}
        {state === 'ROUND_STILL_OPEN' && ` · ${words.opens(opensOn)}`}
      </h3>
      {tasks && <TaskTable tasks={tasks} itemName={itemName} />}
      <FactList
        facts={[
          [words.ticket, ticket],
          [words.line, line && words.lineAt(count(index), line)],
          [shared.treeRoot, commitment?.treeRoot],
          [words.visitCode, visitCode],
        ]}
      />
      <OwnVerification proof={proof} itemName={itemName} />
      {file && (
        <a href={fileAddress(file)} download={`proof-${round}-${uscc}.json`}>
          {words.download}
        </a>
      )}
    </section>
  );
}

/** As many as the API tells at most. */
const MOST_PROOFS = 10;

interface DrawProofsProps {
  readonly proofs: readonly Proof[] | null;
  readonly itemName: ItemName;
}

/** What each round of a draw tells of one business: its probability, its ticket, whether it was drawn, and the proof. */
export function DrawProofs({ proofs, itemName }: DrawProofsProps) {
  const words = useWords(PROOF_WORDS);
  const shared = useWords(PUBLIC_WORDS);
  if (!proofs) return <p className="missing">{shared.missing}</p>;
  if (proofs.length === 0) {
    return (
      <p className="none" data-empty>
        {words.none}
      </p>
    );
  }
  const isProved = proofs.some(({ file }) => file);
  return (
    <>
      {isProved && <p>{words.verifySays}</p>}
      {proofs.map((proof) => (
        <OneProof key={`${proof.uscc} ${proof.round}`} proof={proof} itemName={itemName} />
      ))}
      {proofs.length >= MOST_PROOFS && <p className="none">{words.latestProofs(MOST_PROOFS)}</p>}
      {isProved && <p className="none">{words.proofSays}</p>}
    </>
  );
}
