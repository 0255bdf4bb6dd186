import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { Faults } from '../../parts/Faults';
import { PageHead } from '../../parts/PageHead';
import { today } from '../../parts/today';
import { usePolling } from '../../parts/usePolling';
import { useWords } from '../../words/language';
import { useDepartments } from './departments';
import { RoundNav } from './PlannerNav';
import { PLANNER_WORDS } from './plannerWords';
import { Commitment } from './rounds/Commitment';
import { LeadActions } from './rounds/LeadActions';
import { Parties } from './rounds/Parties';
import { RoundAttempts, RoundFiles, RoundTasks } from './rounds/RoundRecords';
import { RoundState } from './rounds/RoundState';
import { PlannerRoundDocument, RoundFilesDocument } from './rounds/round.generated';
import type { Round } from './rounds/roundTypes';
import { seesFrame } from './sight';

const WORKING = 2_000;
const CEREMONY = 4_000;

/** How often a round is looked at again: often while the hub works, less so while parties act; null when it is over. */
function paceOf(round: Round | null | undefined): number | null {
  if (!round) return null;
  if (round.state === 'FREEZING' || round.state === 'DRAWING') return WORKING;
  if (round.state === 'DRAWN') return round.arrangedAt ? null : WORKING;
  return round.endedAt ? null : CEREMONY;
}

const codesOf = (round: Round): readonly string[] => round.departments.map(({ code }) => code);

/** A round of a draw in front of its parties: who has committed and revealed, hashes, randomness, progress. */
export function RoundPage() {
  const { number = '' } = useParams();
  const shared = useWords(PLANNER_WORDS);
  const names = useDepartments();
  const { session } = useSession();
  const [{ data, error, fetching }, reexecute] = useQuery({ query: PlannerRoundDocument, variables: { number } });
  const round = data?.drawRound;
  const isOpen =
    round !== undefined && round !== null && (round.windowTo < today() || seesFrame(session, codesOf(round)));
  const hasFiles = isOpen && round.commitment !== null;
  const [files] = useQuery({ query: RoundFilesDocument, variables: { number }, pause: !hasFiles });
  const told = files.error ? undefined : files.data?.drawFiles;
  const refresh = () => reexecute({ requestPolicy: 'network-only' });
  const pace = paceOf(round);
  usePolling(pace, refresh);
  return (
    <>
      <PageHead
        title={`${shared.round} ${number}`}
        says={round ? `${names(round.departments)} · ${shared.ofDays(round.windowFrom, round.windowTo)}` : ''}
        extra={round && <LeadActions round={round} onChanged={refresh} />}
      />
      <RoundNav number={number} />
      <Faults error={error} />
      {!round && !error && (fetching ? <Skeleton active /> : <p data-empty>{shared.notFound}</p>)}
      {round && (
        <>
          <RoundState round={round} live={pace !== null} />
          <Parties round={round} onChanged={refresh} />
          <Commitment round={round} />
          <RoundTasks round={round} />
          {!round.endedAt && <RoundFiles files={hasFiles ? told : null} loading={files.fetching} />}
          <Faults error={files.error} />
          <RoundAttempts round={round} />
        </>
      )}
    </>
  );
}
