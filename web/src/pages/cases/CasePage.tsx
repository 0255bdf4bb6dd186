import { Alert, Spin } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { AnswerSources } from '../../parts/AnswerSources';
import { Faults } from '../../parts/Faults';
import { PageHead } from '../../parts/PageHead';
import { useLabel, useWords } from '../../words/language';
import { CasesNav } from './CasesNav';
import { CaseFilePageDocument, type CaseFilePageQuery, words as schemaWords } from './case.generated';
import { DecisionParts } from './decision/DecisionParts';
import { useDecision } from './decision/useDecision';
import type { CaseFile } from './file/caseFile';
import { FileParts } from './file/FileParts';
import { FILE_WORDS } from './file/fileWords';
import { Sealed } from './file/Sealed';
import { Transfers } from './file/Transfers';

interface FileProps {
  readonly file: CaseFile;
  /** What was read beside the file. */
  readonly data: CaseFilePageQuery;
  again(): void;
}

function File({ file, data, again }: FileProps) {
  const { followUp, credit, withRecord, again: decisionAgain } = useDecision(file.decision?.number);
  const found = followUp.data?.decisionFollowUp;
  const onDone = () => {
    again();
    if (file.decision) decisionAgain();
  };
  return (
    <FileParts file={file} followUp={file.decision ? found : null} onDone={onDone}>
      <Transfers
        file={file}
        transfers={data.justiceTransfers?.edges.map(({ node }) => node)}
        standards={data.justiceStandards ?? []}
        onDone={onDone}
      />
      {file.decision && <AnswerSources of={[followUp.extensions, credit.extensions]} />}
      <Faults error={followUp.error} />
      {found && <DecisionParts found={found} credit={credit} withRecord={withRecord} onDone={onDone} />}
    </FileParts>
  );
}

function Case({ number }: { readonly number: string }) {
  const words = useWords(FILE_WORDS);
  const label = useLabel(schemaWords);
  const [opened, setOpened] = useState<CaseFile>();
  const { session } = useSession();
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: CaseFilePageDocument,
    variables: { number, proposes: session.roles.includes('case-officer') },
  });
  const file = data?.caseFile;
  const title = file ? (file.caseNumber ?? file.number) : number;
  return (
    <>
      <PageHead
        title={title}
        {...(file ? { says: `${file.number} · ${label(`CaseStage.${file.stage}`)} · ${file.cause ?? ''}` } : {})}
      />
      <CasesNav />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {fetching && !data && <Spin />}
      {data && !file && (
        <Alert type="info" showIcon data-empty={!error || undefined} title={error ? words.missing : words.notFound} />
      )}
      {file?.sealedOn && <Sealed file={file} onOpened={setOpened} isOpened={opened !== undefined} />}
      {file && !file.sealedOn && <File file={file} data={data} again={() => ask({ requestPolicy: 'network-only' })} />}
      {file?.sealedOn && opened && <FileParts file={opened} followUp={undefined} onDone={() => undefined} />}
    </>
  );
}

/** One case: where it stands, what bars it, what can be done, its record, and what follows its decision. */
export function CasePage() {
  const { number = '' } = useParams();
  return <Case key={number} number={number} />;
}
