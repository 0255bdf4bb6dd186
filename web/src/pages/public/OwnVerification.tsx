import { Button, Tag } from 'antd';
import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { Faults } from '../../parts/Faults';
import { count } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useText, useWords } from '../../words/language';
import { CheckList } from '../planner/verifier/CheckList';
import type { DrawnFile } from '../planner/verifier/checks';
import { useVerification } from '../planner/verifier/useVerification';
import { type ItemName, isAsProved, type OwnCell, ownCell, type Proof, withProof } from './ownProof';
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
            cell: ({ department, item }) => `${text(department.name, department.nameEn)} ${itemName(item)}`,
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

/** Whether what the page shows is what the file of the proof says. */
function Shown({ proof }: { readonly proof: Proof }) {
  const words = useWords(PROOF_WORDS);
  const isSound = isAsProved(proof);
  return (
    <p data-check="SHOWN" data-sound={isSound}>
      <Tag color={isSound ? 'success' : 'error'}>{isSound ? `✓ ${words.passed}` : `✗ ${words.failed}`}</Tag>
      {words.shown}
    </p>
  );
}

/** Verifies in this browser what a round tells of one business, against what was committed to before the draw. */
export function OwnVerification({ proof, itemName }: Omit<ReckoningProps, 'cell'>) {
  const words = useWords(PROOF_WORDS);
  const client = useClient();
  const [cell, setCell] = useState<OwnCell>();
  const [error, setError] = useState<CombinedError>();
  const { verify, ...verification } = useVerification();
  const { round, file, commitment } = proof;
  if (!file) return null;
  async function begin(said: string): Promise<void> {
    setCell(undefined);
    const asked = await client.query(ProofBundleDocument, { round }, { requestPolicy: 'network-only' });
    setError(asked.error);
    if (asked.error) return;
    const change = (fetched: readonly DrawnFile[]) => {
      setCell(ownCell(fetched, said));
      return withProof(fetched, said);
    };
    const files = (asked.data?.drawFiles ?? []).filter(({ name }) => name === 'bundle.json');
    await verify({ files, commitment: commitment?.frameHash, root: commitment?.treeRoot, change });
  }
  const { state } = verification;
  return (
    <div className="gap">
      <Button className="no-print" type="primary" loading={state === 'RUNNING'} onClick={() => void begin(file)}>
        {state === 'IDLE' ? words.verify : words.verifyAgain}
      </Button>
      <Faults error={error} />
      {state !== 'IDLE' && <Shown proof={proof} />}
      <CheckList {...verification} />
      {state === 'VALID' && cell && <Reckoning proof={proof} itemName={itemName} cell={cell} />}
    </div>
  );
}
