import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { Faults } from '../../parts/Faults';
import { useWords } from '../../words/language';
import { ProofDocument } from './accesses.generated';
import { LOG_WORDS } from './logWords';
import { type Access, type Checkpoint, type RecordCheck, verifyRecord } from './verifyRecord';

interface OutcomeProps {
  readonly check: RecordCheck;
  readonly size: string;
}

function Outcome({ check: { faults, unchecked }, size }: OutcomeProps) {
  const words = useWords(LOG_WORDS);
  if (faults.length > 0) {
    const why = faults.map((fault) => words[`fault_${fault}`]).join(' ');
    return <Alert className="gap" type="error" title={words.tampered} description={why} />;
  }
  if (unchecked.length > 0) {
    const why = unchecked.map((what) => words[`unchecked_${what}`]).join(' ');
    return <Alert className="gap" type="info" title={words.inLog(size)} description={why} />;
  }
  return <Alert className="gap" type="success" title={words.verified(size)} description={words.verifiedBy} />;
}

interface VerifyButtonProps {
  readonly access: Access;
  readonly checkpoint: Checkpoint | null;
}

/** Proves in this browser that the signed log holds a record as it is shown. */
export function VerifyButton({ access, checkpoint }: VerifyButtonProps) {
  const words = useWords(LOG_WORDS);
  const client = useClient();
  const [check, setCheck] = useState<RecordCheck>();
  const [fault, setFault] = useState<CombinedError>();
  const [isUnable, setUnable] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (!checkpoint || BigInt(access.index) >= BigInt(checkpoint.size)) return words.notYetSigned;
  const verify = async () => {
    setBusy(true);
    setUnable(false);
    const asked = { index: access.index, size: checkpoint.size };
    const { data, error } = await client.query(ProofDocument, asked, { requestPolicy: 'network-only' }).toPromise();
    const proof = data?.accessInclusionProof;
    setFault(error);
    try {
      setCheck(proof ? await verifyRecord(access, proof, checkpoint) : undefined);
    } catch {
      setCheck(undefined);
      setUnable(true);
    }
    setBusy(false);
  };
  return (
    <>
      <Button size="small" loading={isBusy} onClick={() => void verify()}>
        {words.verify}
      </Button>
      <Faults error={fault} />
      {isUnable && <Alert className="gap" type="warning" title={words.unable} />}
      {check && <Outcome check={check} size={checkpoint.size} />}
    </>
  );
}
