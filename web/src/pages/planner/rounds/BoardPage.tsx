import { Alert, Skeleton } from 'antd';
import { Link, useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { Faults } from '../../../parts/Faults';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { useWords } from '../../../words/language';
import { RoundNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { isOfRound, plansFor } from '../sight';
import { BoardFigures, CalendarChart, SeparateVisits, TeamsPanel } from './BoardPanels';
import { RoundBoardDocument, ScheduleVisitsDocument } from './board.generated';
import { BOARD_WORDS } from './boardWords';
import { RoundHeadDocument } from './round.generated';

function Schedule({ number, onDone }: { readonly number: string; onDone(): void }) {
  const words = useWords(BOARD_WORDS);
  const [, schedule] = useMutation(ScheduleVisitsDocument);
  return (
    <ActionButton
      label={words.schedule}
      says={words.scheduleSays}
      run={async () => schedule({ round: { round: number } })}
      onDone={onDone}
    />
  );
}

function Board({ number, leads }: { readonly number: string; readonly leads: boolean }) {
  const words = useWords(BOARD_WORDS);
  const [{ data, error, fetching }, reexecute] = useQuery({ query: RoundBoardDocument, variables: { number } });
  const refresh = () => reexecute({ requestPolicy: 'network-only' });
  const { plannerBoard: board, roundCalendar: calendar, roundTeams: teams } = data ?? {};
  if (!data && fetching) return <Skeleton active />;
  return (
    <>
      <Faults error={error} />
      {board && <BoardFigures board={board} number={number} />}
      {calendar && (
        <Panel title={words.calendar} extra={leads && <Schedule number={number} onDone={refresh} />}>
          {calendar.days.length > 0 ? <CalendarChart calendar={calendar} /> : <p data-empty>{words.noBoard}</p>}
          <Link to={`/planner/visits?round=${number}`}>{words.visits2}</Link>
        </Panel>
      )}
      {teams && <TeamsPanel teams={teams} />}
      {board && <SeparateVisits separate={board.separate} />}
    </>
  );
}

/** The board of a round: tasks against visits and their lower bound, the calendar, the teams. */
export function BoardPage() {
  const { number = '' } = useParams();
  const shared = useWords(PLANNER_WORDS);
  const { session } = useSession();
  const [{ data, error }] = useQuery({ query: RoundHeadDocument, variables: { number } });
  const round = data?.drawRound;
  const sees =
    round &&
    isOfRound(
      session,
      round.departments.map(({ code }) => code),
    );
  return (
    <>
      <PageHead title={`${shared.board} · ${number}`} />
      <RoundNav number={number} />
      <Faults error={error} />
      {round && !sees && <Alert type="info" showIcon title={shared.notYours} />}
      {sees && <Board number={number} leads={session.district === null && plansFor(session, round.authority.code)} />}
    </>
  );
}
