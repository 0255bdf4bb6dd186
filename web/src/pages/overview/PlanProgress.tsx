import { Link } from 'react-router';
import { Asking } from '../../parts/Asking';
import { count, percent } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import type { SourceState } from '../../parts/SourceStrip';
import { useLabel, useText, useWords } from '../../words/language';
import { Missing } from './Missing';
import { OVERVIEW_WORDS } from './overviewWords';
import { type OverviewStandingQuery, words as schemaWords } from './standing.generated';
import { words as workWords } from './work.generated';

type Row = NonNullable<OverviewStandingQuery['planRealism']>[number];

const VISIT_STATES = [
  ['planned', 'PLANNED'],
  ['coded', 'CODED'],
  ['running', 'IN_PROGRESS'],
  ['completed', 'COMPLETED'],
  ['cancelled', 'CANCELLED'],
] as const;

function Visits({ data }: { readonly data: OverviewStandingQuery }) {
  const words = useWords(OVERVIEW_WORDS);
  const label = useLabel(workWords);
  const counts = VISIT_STATES.map(([field, state]) => ({ state, number: data[field]?.totalCount }));
  const due = counts
    .filter(({ state }) => state !== 'CANCELLED')
    .reduce<number | undefined>(
      (sum, { number }) => (sum === undefined || number === undefined ? undefined : sum + number),
      0,
    );
  const done = data.completed?.totalCount;
  return (
    <p>
      <strong>{words.visits}</strong>{' '}
      <progress max={Math.max(1, due ?? 0)} value={done ?? 0} aria-label={words.visits} />{' '}
      {words.visitsDone(count(done), count(due))}
      <br />
      <span className="says">
        {counts.map(({ state, number }) => `${label(`VisitState.${state}`)} ${count(number)}`).join(' · ')}
      </span>
    </p>
  );
}

function Progress({ row }: { readonly row: Row }) {
  const { completed, planned, item } = row;
  return (
    <span className="day">
      <progress max={Math.max(1, planned)} value={completed} aria-label={item} />{' '}
      {planned > 0 ? percent(completed / planned) : '—'}
    </span>
  );
}

interface PlanProgressProps {
  readonly data: OverviewStandingQuery | undefined;
  readonly year: number;
  readonly states: readonly SourceState[];
  readonly isAsking: boolean;
}

/** What was planned and what was done under this year's published plans, and how the visits stand. */
export function PlanProgress({ data, year, states, isAsking }: PlanProgressProps) {
  const words = useWords(OVERVIEW_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const rows = data?.planRealism;
  const isMissing = data !== undefined && (!rows || !data.planned);
  return (
    <Panel title={words.plan} extra={<span className="says">{words.planSays(year)}</span>}>
      {isAsking && <Asking />}
      {isMissing && <Missing silo="inspection" states={states} />}
      {data?.planned && <Visits data={data} />}
      {rows?.length === 0 && (
        <p className="says" data-empty>
          {words.planNone}
        </p>
      )}
      {rows && rows.length > 0 && (
        <PlainTable
          caption={words.plan}
          rows={rows}
          rowKey={({ plan, item, department }) => `${plan} ${item} ${department.name}`}
          columns={[
            {
              title: words.planCode,
              cell: ({ plan, item }) => (
                <>
                  <Link to="/planner">{plan}</Link> <span className="day">{item}</span>
                </>
              ),
            },
            { title: words.department, cell: ({ department }) => text(department.name, department.nameEn) },
            { title: label('PlanRealism.planned'), cell: ({ planned }) => count(planned) },
            { title: label('PlanRealism.completed'), cell: ({ completed }) => count(completed) },
            { title: label('PlanRealism.cancelled'), cell: ({ cancelled }) => count(cancelled) },
            { title: label('PlanRealism.published'), cell: ({ published }) => count(published) },
            { title: words.progress, cell: (row) => <Progress row={row} /> },
          ]}
        />
      )}
    </Panel>
  );
}
