import { Alert, Skeleton } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { Faults } from '../../../parts/Faults';
import { count } from '../../../parts/format';
import { PageHead } from '../../../parts/PageHead';
import { useWords } from '../../../words/language';
import { useChoices } from '../choices/useChoices';
import { RoundNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { RoundFilesDocument } from '../rounds/round.generated';
import type { PoolProgress } from './pool.worker';
import { POOL_WORDS } from './poolWords';
import { TaskPoolPanel } from './TaskPoolPanel';
import { usePools } from './usePools';

const FRAME = 'frame.txt';

function Progress({ read, total }: PoolProgress) {
  const words = useWords(POOL_WORDS);
  return (
    <p className="says">
      <progress aria-label={words.readingFrame} value={read} max={total} /> {words.read(count(read), count(total))}
    </p>
  );
}

/** Whom each task of a frozen round could draw, and whom it left out by which reason and article. */
export function PoolPage() {
  const { number = '' } = useParams();
  const words = useWords(POOL_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const choices = useChoices();
  const [{ data, error, fetching }] = useQuery({ query: RoundFilesDocument, variables: { number } });
  const frame = data?.drawFiles?.find(({ name }) => name === FRAME);
  const told = usePools(frame?.path);
  const isWaiting = !told && (frame !== undefined || (fetching && !error));
  return (
    <>
      <PageHead title={`${shared.pool} · ${number}`} says={words.says} />
      <RoundNav number={number} />
      <Faults error={error} />
      {data && !error && !fetching && !frame && <Alert type="info" showIcon data-empty title={words.nothing} />}
      {isWaiting && <Skeleton active />}
      {told && 'fault' in told && <Alert type="error" showIcon title={words.unread} description={told.fault} />}
      {told && 'pools' in told && (
        <>
          {!told.isDone && <Progress {...told} />}
          {told.pools.map((pool) => (
            <TaskPoolPanel
              key={`${pool.task.plan} ${pool.task.task}`}
              pool={pool}
              isRead={told.isDone}
              choices={choices}
            />
          ))}
        </>
      )}
    </>
  );
}
