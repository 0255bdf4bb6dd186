import { Link } from 'react-router';
import { Chart } from '../../../parts/Chart';
import { EntityLink } from '../../../parts/EntityLink';
import { Figure } from '../../../parts/Figure';
import { count } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { type RoundBoardQuery, words as schemaWords } from './board.generated';
import { BOARD_WORDS } from './boardWords';

type Board = NonNullable<RoundBoardQuery['plannerBoard']>;
type Calendar = NonNullable<RoundBoardQuery['roundCalendar']>;
type Teams = NonNullable<RoundBoardQuery['roundTeams']>;

const decimals = (value: number | null | undefined): string => value?.toFixed(3) ?? '—';

/** Tasks, visits and the bound below which no draw can go. */
export function BoardFigures({ board, number }: { readonly board: Board; readonly number: string }) {
  const words = useWords(BOARD_WORDS);
  const to = (state: string) => `/planner/visits?round=${number}&state=${state}`;
  const figures = [
    [words.tasks, words.tasksSays, count(board.tasks), undefined],
    [words.visits, words.visitsSays, count(board.plannedVisits), `/planner/visits?round=${number}`],
    [words.bound, words.boundSays, decimals(board.lowerBound), undefined],
    [words.apart, words.apartSays, decimals(board.independentVisits), undefined],
    [words.joint, words.jointSays, count(board.jointVisits), undefined],
    [words.done, words.doneSays, count(board.realisedVisits), to('COMPLETED')],
    [words.underWay, words.underWaySays, count(board.visitsUnderWay), to('IN_PROGRESS')],
    [words.off, words.offSays, count(board.cancelledVisits), to('CANCELLED')],
    [words.merged, words.mergedSays, count(board.mergedChecks), '/planner/checks?state=MERGED'],
    [words.calledOff, words.calledOffSays, count(board.tasksCalledOff), undefined],
    [words.unscheduled, words.unscheduledSays, count(board.unscheduledVisits), undefined],
  ] as const;
  return (
    <section className="figures" aria-label={words.figures}>
      {figures.map(([title, definition, value, target]) => (
        <Figure key={title} title={title} definition={definition} value={value} to={target} />
      ))}
    </section>
  );
}

/** The visits of a round by day. */
export function CalendarChart({ calendar: { days, withoutTeam } }: { readonly calendar: Calendar }) {
  const words = useWords(BOARD_WORDS);
  const bar = (name: string, color: string, data: readonly number[]) => ({
    name,
    type: 'bar',
    stack: 'all',
    data,
    itemStyle: { color },
    barMaxWidth: 40,
  });
  const option = {
    grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
    legend: { top: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: days.map(({ day }) => day) },
    yAxis: { type: 'value', minInterval: 1 },
    series: [
      bar(
        words.jointVisits,
        '#0b4f9c',
        days.map(({ joint }) => joint),
      ),
      bar(
        words.singleVisits,
        '#c98a2b',
        days.map(({ visits, joint }) => visits - joint),
      ),
    ],
  };
  const described = days
    .map(({ day, visits, joint }) => `${day} ${visits}（${words.jointVisits} ${joint}）`)
    .join('，');
  return (
    <>
      {withoutTeam > 0 && <p>{words.withoutTeam(withoutTeam)}</p>}
      <Chart option={option} description={words.calendarSays(described)} />
    </>
  );
}

type Rejection = Teams['rejections'][number];

function byReason(rejections: readonly Rejection[]) {
  const reasons = [...new Set(rejections.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const offices = rejections.filter((one) => one.reason === reason);
    return { reason, offices, inspectors: offices.reduce((sum, { inspectors }) => sum + inspectors, 0) };
  });
}

/** How the teams of a round were drawn, and who could not be. */
export function TeamsPanel({ teams }: { readonly teams: Teams }) {
  const words = useWords(BOARD_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  return (
    <Panel title={words.teams}>
      <p>
        {words.teamsSays(teams.number, teams.parts, teams.withoutTeam)} {teams.drawnOn}
        <br />
        SHA-256 <span className="hash">{teams.digest}</span>
      </p>
      <PlainTable
        caption={words.rejections}
        rows={byReason(teams.rejections)}
        rowKey={({ reason }) => reason}
        columns={[
          { title: label('RejectionCount.reason'), cell: ({ reason }) => label(`TeamRejection.${reason}`) },
          { title: label('RejectionCount.inspectors'), cell: ({ inspectors }) => inspectors },
          {
            title: label('RejectionCount.office'),
            cell: ({ offices }) =>
              offices.map(({ office, inspectors }) => `${nameOf(office)} ${inspectors}`).join('、'),
          },
        ]}
      />
    </Panel>
  );
}

/** Second visits of the round's entities that were not merged. */
export function SeparateVisits({ separate }: Pick<Board, 'separate'>) {
  const words = useWords(BOARD_WORDS);
  const label = useLabel(schemaWords);
  if (separate.length === 0) return null;
  return (
    <Panel title={words.separate}>
      <PlainTable
        caption={words.separate}
        rows={separate}
        rowKey={({ number }) => number}
        columns={[
          {
            title: label('SeparateVisit.number'),
            cell: ({ number }) => <Link to={`/planner/visits/${number}`}>{number}</Link>,
          },
          {
            title: label('SeparateVisit.entity'),
            cell: ({ entity }) => <EntityLink uscc={entity.uscc} name={entity.name} />,
          },
          { title: label('SeparateVisit.trigger'), cell: ({ trigger }) => label(`InspectionTrigger.${trigger}`) },
        ]}
      />
    </Panel>
  );
}
