import { Alert, Skeleton } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { PageHead } from '../../../parts/PageHead';
import { useWords } from '../../../words/language';
import { useChoices } from '../choices/useChoices';
import { RoundNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { RoundFilesDocument } from '../rounds/round.generated';
import { fetchDrawFiles } from '../verifier/verify';
import { PoolReasonsDocument } from './pool.generated';
import { POOL_WORDS } from './poolWords';
import { readPool, type TaskPool } from './readPool';
import { TaskPoolPanel } from './TaskPoolPanel';

const FRAME = 'frame.txt';

/** The pools of a round as its frame was frozen; null where the caller cannot have it. */
function usePools(number: string) {
  const [{ data, fetching }] = useQuery({ query: RoundFilesDocument, variables: { number } });
  const [pools, setPools] = useState<readonly TaskPool[]>();
  const [fault, setFault] = useState<string>();
  const frame = data?.drawFiles?.find(({ name }) => name === FRAME);
  const { path, sha256 } = frame ?? {};
  useEffect(() => {
    if (!path || !sha256) return;
    fetchDrawFiles([{ name: FRAME, path, sha256 }]).then(
      ([file]) => setPools(readPool(new TextDecoder().decode(file?.content))),
      (error: unknown) => setFault(String(error)),
    );
  }, [path, sha256]);
  return { pools, fault, isMissing: Boolean(data) && !fetching && !frame };
}

/** Whom each task of a frozen round could draw, and whom it left out by which reason and article. */
export function PoolPage() {
  const { number = '' } = useParams();
  const words = useWords(POOL_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const choices = useChoices();
  const { pools, fault, isMissing } = usePools(number);
  const tasks = (pools ?? []).map(({ task: { plan, task } }) => ({ plan, task }));
  const [{ data }] = useQuery({ query: PoolReasonsDocument, variables: { tasks }, pause: tasks.length === 0 });
  const reasons = data?.previewRound?.tasks.flatMap(({ excluded }) => excluded) ?? [];
  return (
    <>
      <PageHead title={`${shared.pool} · ${number}`} says={words.says} />
      <RoundNav number={number} />
      {fault && <Alert type="error" showIcon title={fault} />}
      {isMissing && <Alert type="info" showIcon title={words.nothing} />}
      {!pools && !fault && !isMissing && <Skeleton active />}
      {pools?.map((pool) => (
        <TaskPoolPanel key={`${pool.task.plan} ${pool.task.task}`} pool={pool} reasons={reasons} choices={choices} />
      ))}
    </>
  );
}
