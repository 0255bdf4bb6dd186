import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { Faults } from '../../../parts/Faults';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { today } from '../../../parts/today';
import { useWords } from '../../../words/language';
import { RoundNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { isOfRound, seesFrame } from '../sight';
import { CheckList } from '../verifier/CheckList';
import { tampered, useVerification } from '../verifier/useVerification';
import { RoundFiles } from './RoundRecords';
import { RoundFilesDocument, RoundHeadDocument, type RoundHeadQuery } from './round.generated';
import { ROUND_WORDS } from './roundWords';

type Head = NonNullable<RoundHeadQuery['drawRound']>;

function Verification({ number, round }: { readonly number: string; readonly round: Head }) {
  const words = useWords(ROUND_WORDS);
  const { session } = useSession();
  const [{ data, error, fetching }] = useQuery({ query: RoundFilesDocument, variables: { number } });
  const { verify, ...verification } = useVerification();
  const [isDemo, setDemo] = useState(false);
  const files = data?.drawFiles ?? [];
  const published = { commitment: round.commitment?.frameHash, root: round.commitment?.treeRoot };
  const begin = (demo: boolean) => {
    setDemo(demo);
    void verify({ files, ...published, change: demo ? tampered : undefined });
  };
  const isAlone =
    files.length === 1 &&
    !seesFrame(
      session,
      round.departments.map(({ code }) => code),
    );
  return (
    <>
      <Panel title={words.verifyBegin}>
        <p>{words.verifySays}</p>
        {isAlone && <Alert type="info" showIcon title={words.publicOnly} />}
        {!round.drawnAt && files.length > 0 && <Alert type="info" showIcon title={words.notDrawn} />}
        {files.length === 0 && !fetching && !error && (
          <Alert type="info" showIcon data-empty title={words.nothingYet} />
        )}
        <Space className="gap no-print" wrap>
          <Button
            type="primary"
            disabled={files.length === 0}
            loading={verification.state === 'RUNNING'}
            onClick={() => begin(false)}
          >
            {verification.state === 'IDLE' ? words.verifyBegin : words.verifyAgain}
          </Button>
          <Button
            disabled={!round.drawnAt || files.length === 0 || verification.state === 'RUNNING'}
            onClick={() => begin(true)}
            title={words.tamperSays}
          >
            {words.tamper}
          </Button>
        </Space>
        <Faults error={error} />
        {isDemo && verification.state !== 'IDLE' && <Alert type="warning" showIcon title={words.tampered} />}
        <CheckList {...verification} />
      </Panel>
      <RoundFiles files={error ? undefined : data?.drawFiles} loading={fetching} />
    </>
  );
}

/** Verifies a draw in this browser, by the verifier that anybody can run for himself. */
export function VerifyPage() {
  const { number = '' } = useParams();
  const shared = useWords(PLANNER_WORDS);
  const { session } = useSession();
  const [{ data, error, fetching }] = useQuery({ query: RoundHeadDocument, variables: { number } });
  const round = data?.drawRound;
  const codes = round?.departments.map(({ code }) => code) ?? [];
  const isOpen = round && (round.windowTo < today() || isOfRound(session, codes));
  return (
    <>
      <PageHead title={`${shared.verify} · ${number}`} />
      <RoundNav number={number} />
      <Faults error={error} />
      {!round && !error && !fetching && <p data-empty>{shared.notFound}</p>}
      {round && !isOpen && <Alert type="info" showIcon title={shared.notYours} />}
      {isOpen && <Verification number={number} round={round} />}
    </>
  );
}
