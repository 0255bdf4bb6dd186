import { Button } from 'antd';
import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { Faults } from '../../parts/Faults';
import { count } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useText, useWords } from '../../words/language';
import { CheckList } from '../planner/verifier/CheckList';
import type { Check, CheckResult, DrawnFile } from '../planner/verifier/checks';
import { useVerification } from '../planner/verifier/useVerification';
import { NotedInputs, useLimits } from './NotedInputs';
import { isNotable, NOTHING_NOTED, type Noted, notedResults, pageCheck } from './noted';
import { bundleOf, type ItemName, type OwnCell, ownCell, type Proof, shownFaults, withProof } from './ownProof';
import { PROOF_WORDS } from './proofWords';
import { ProofBundleDocument } from './selfCheck.generated';
import { share } from './share';

interface ReckoningProps {
  readonly proof: Proof;
  readonly itemName: ItemName;
  readonly cell: OwnCell;
}

/** How "drawn" or "not drawn" follows from the published figures of the layer. */
function Reckoning({ proof: { tasks, ticket }, itemName, cell }: ReckoningProps) {
  const words = useWords(PROOF_WORDS);
  const text = useText();
  const drawable = (tasks ?? []).flatMap((task, at) =>
    task.ratePpm === null ? [] : [{ ...task, counted: cell.drawn[at], last: cell.last[at] ?? null }],
  );
  return (
    <>
      <p>{words.reckoningSays(cell.place, count(cell.size), count(cell.offset))}</p>
      <PlainTable
        caption={words.reckoning}
        rows={drawable}
        rowKey={({ place }) => String(place)}
        columns={[
          {
            title: words.task,
            cell: ({ department, item }) =>
              `${text(department.name, department.nameEn)} ${department.code} ${itemName(item)}`,
          },
          { title: words.probability, cell: ({ ratePpm }) => share(ratePpm) },
          { title: words.counted, cell: ({ counted }) => count(counted) },
          {
            title: words.lastTicket,
            cell: ({ last }) => (last ? <span className="hash">{last}</span> : words.nobody),
          },
          {
            title: words.compared,
            cell: ({ last, drawn }) =>
              `${last && ticket && ticket <= last ? words.isWithin : words.isBeyond} → ${drawn ? words.isDrawn : words.notDrawn}`,
          },
        ]}
      />
    </>
  );
}

const NEEDED: readonly Check[] = ['BUNDLE', 'ROOT', 'COMMITMENT', 'PROOF', 'SHOWN'];

/** What the page holds itself against the bundle of the round; nothing where there is none. */
function compareWith(proof: Proof, noted: Noted): (files: readonly DrawnFile[]) => readonly CheckResult[] {
  return (files) => {
    const bundle = bundleOf(files);
    return bundle ? [pageCheck('SHOWN', shownFaults(proof, bundle)), ...notedResults(noted, bundle)] : [];
  };
}

/** Verifies in this browser what a round tells of one business, and whether it is what the page shows. */
export function OwnVerification({ proof, itemName }: Omit<ReckoningProps, 'cell'>) {
  const words = useWords(PROOF_WORDS);
  const client = useClient();
  const [cell, setCell] = useState<OwnCell>();
  const [error, setError] = useState<CombinedError>();
  const [noted, note] = useState(NOTHING_NOTED);
  const { verify, ...verification } = useVerification();
  const limits = useLimits(verification.results);
  const { round, file, commitment } = proof;
  if (!file) return null;
  async function begin(said: string): Promise<void> {
    setCell(undefined);
    const asked = await client.query(ProofBundleDocument, { round }, { requestPolicy: 'network-only' });
    setError(asked.error);
    const change = (fetched: readonly DrawnFile[]) => {
      const bundle = bundleOf(fetched);
      setCell(bundle && ownCell(bundle, said));
      return withProof(fetched, said);
    };
    const files = (asked.data?.drawFiles ?? []).filter(({ name }) => name === 'bundle.json');
    const published = { commitment: commitment?.frameHash, root: commitment?.treeRoot };
    await verify({ files, ...published, change, needed: NEEDED, compare: compareWith(proof, noted) });
  }
  const { state } = verification;
  return (
    <div className="gap">
      <NotedInputs round={round} committedAt={commitment?.committedAt} noted={noted} note={note} />
      <Button
        className="no-print"
        type="primary"
        loading={state === 'RUNNING'}
        disabled={!Object.values(noted).every(isNotable)}
        onClick={() => void begin(file)}
      >
        {state === 'IDLE' ? words.verify : words.verifyAgain}
      </Button>
      <Faults error={error} />
      <CheckList {...verification} limits={limits} />
      {state === 'VALID' && cell && <Reckoning proof={proof} itemName={itemName} cell={cell} />}
    </div>
  );
}
