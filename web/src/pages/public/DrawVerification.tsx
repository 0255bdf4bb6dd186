import { Button } from 'antd';
import { useWords } from '../../words/language';
import { CheckList } from '../planner/verifier/CheckList';
import { useVerification } from '../planner/verifier/useVerification';
import type { Draw } from './DrawCommitment';
import type { PublishedDrawQuery } from './draws.generated';
import { PUBLIC_WORDS } from './publicWords';

interface DrawVerificationProps {
  readonly files: NonNullable<PublishedDrawQuery['drawFiles']>;
  readonly commitment: Draw['commitment'];
}

/** Verifies the published files of a draw in this browser, by the verifier that anybody can run for himself. */
export function DrawVerification({ files, commitment }: DrawVerificationProps) {
  const words = useWords(PUBLIC_WORDS);
  const { verify, ...verification } = useVerification();
  const begin = () => void verify({ files, commitment: commitment?.frameHash, root: commitment?.treeRoot });
  return (
    <div className="gap">
      <p>{words.verifySays}</p>
      <Button className="no-print" type="primary" loading={verification.state === 'RUNNING'} onClick={begin}>
        {verification.state === 'IDLE' ? words.verifyBegin : words.verifyAgain}
      </Button>
      <CheckList {...verification} />
    </div>
  );
}
