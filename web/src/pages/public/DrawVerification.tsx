import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/language';
import { CheckList } from '../planner/verifier/CheckList';
import type { Check, DrawnFile } from '../planner/verifier/checks';
import { useVerification } from '../planner/verifier/useVerification';
import type { Draw } from './DrawCommitment';
import type { PublishedDrawQuery } from './draws.generated';
import { NotedInputs, useLimits } from './NotedInputs';
import { isNotable, NOTHING_NOTED, notedResults } from './noted';
import { bundleOf } from './ownProof';
import { PUBLIC_WORDS } from './publicWords';

interface DrawVerificationProps {
  readonly round: string;
  readonly files: NonNullable<PublishedDrawQuery['drawFiles']>;
  readonly commitment: Draw['commitment'];
}

const NEEDED: readonly Check[] = ['BUNDLE', 'ROOT', 'COMMITMENT'];

/** Verifies the published files of a draw in this browser, by the verifier that anybody can run for himself. */
export function DrawVerification({ round, files, commitment }: DrawVerificationProps) {
  const words = useWords(PUBLIC_WORDS);
  const { verify, ...verification } = useVerification();
  const [noted, note] = useState(NOTHING_NOTED);
  const limits = useLimits(verification.results);
  const compare = (given: readonly DrawnFile[]) => {
    const bundle = bundleOf(given);
    return bundle ? notedResults(noted, bundle) : [];
  };
  const begin = () =>
    void verify({ files, commitment: commitment?.frameHash, root: commitment?.treeRoot, needed: NEEDED, compare });
  return (
    <div className="gap">
      <p>{words.verifySays}</p>
      <NotedInputs round={round} committedAt={commitment?.committedAt} noted={noted} note={note} />
      <Button
        className="no-print"
        type="primary"
        loading={verification.state === 'RUNNING'}
        disabled={!Object.values(noted).every(isNotable)}
        onClick={begin}
      >
        {verification.state === 'IDLE' ? words.verifyBegin : words.verifyAgain}
      </Button>
      <CheckList {...verification} limits={limits} />
    </div>
  );
}
