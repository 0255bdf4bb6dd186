import { useQuery } from 'urql';
import type { Session } from '../../app/session';
import { Asking } from '../../parts/Asking';
import { districtOf } from '../../parts/choices/districts';
import { Faults } from '../../parts/Faults';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { type SourceState, SourceStrip } from '../../parts/SourceStrip';
import { siloStates } from '../../parts/siloStates';
import { today } from '../../parts/today';
import { useLanguage, useWords } from '../../words/language';
import { CaseFunnel } from './CaseFunnel';
import { CategoryPyramid } from './CategoryPyramid';
import { DistrictMap } from './DistrictMap';
import { DuePanel, lacksLists, toDo } from './DuePanel';
import { type DueItem, dueItems } from './dueItems';
import { type KeyFigureFragment, OverviewFiguresDocument, type OverviewFiguresQuery } from './figures.generated';
import { KeyFigures } from './KeyFigures';
import { Missing } from './Missing';
import { mapFigures } from './mapFigures';
import { OVERVIEW_WORDS } from './overviewWords';
import { PlanProgress } from './PlanProgress';
import { OverviewStandingDocument } from './standing.generated';
import { OverviewWorkDocument, type OverviewWorkQuery } from './work.generated';
import './overview.css';

function keyFigures(data: OverviewFiguresQuery | undefined): readonly KeyFigureFragment[] {
  if (!data) return [];
  const { entities, ...metrics } = data;
  return Object.values(metrics).filter((one): one is KeyFigureFragment => one !== null);
}

function useAnswers(session: Session) {
  const district = session.district ? [session.district] : undefined;
  const year = Number(today().slice(0, 4));
  const [figures] = useQuery({ query: OverviewFiguresDocument, variables: { district } });
  const [standing] = useQuery({
    query: OverviewStandingDocument,
    variables: { district, year, inDistrict: session.district ?? undefined },
  });
  const [work] = useQuery({ query: OverviewWorkDocument });
  const states = siloStates([figures.extensions, standing.extensions, work.extensions]);
  return { figures, standing, work, states, year };
}

/** Whether a first answer is awaited. */
const isAsked = ({ fetching, data }: { readonly fetching: boolean; readonly data?: unknown }): boolean =>
  fetching && data === undefined;

interface ToDoProps {
  readonly data: OverviewWorkQuery | undefined;
  readonly items: readonly DueItem[];
  readonly isAsking: boolean;
}

function ToDo({ data, items, isAsking }: ToDoProps) {
  const words = useWords(OVERVIEW_WORDS);
  const number = toDo(items);
  const told = data
    ? words[lacksLists(data) ? 'todoAtLeast' : 'todo'](number)
    : words[isAsking ? 'todoAsked' : 'todoUnknown'];
  return (
    <a href="#due" className={number > 0 ? 'to-do' : 'to-do-none'} data-testid="to-do">
      {told}
    </a>
  );
}

interface NumbersProps {
  readonly data: OverviewFiguresQuery | undefined;
  readonly session: Session;
  readonly states: readonly SourceState[];
  readonly isAsking: boolean;
}

function Numbers({ data, session, states, isAsking }: NumbersProps) {
  const words = useWords(OVERVIEW_WORDS);
  const shown = keyFigures(data);
  return (
    <Panel title={words.figures}>
      {isAsking && <Asking />}
      {data && shown.length === 0 && <Missing silo="exchange" states={states} />}
      <KeyFigures figures={shown} session={session} />
    </Panel>
  );
}

/** Figures, plans, cases and deadlines of the caller's department and district, as far as the caller may see them. */
export function Overview({ session }: { readonly session: Session }) {
  const words = useWords(OVERVIEW_WORDS);
  const { language } = useLanguage();
  const { figures, standing, work, states, year } = useAnswers(session);
  const begun = [standing.data?.coded, standing.data?.running];
  const items = work.data ? dueItems(work.data, begun, today()) : [];
  const area = districtOf(session.district)?.[language] ?? words.city;
  const shown = figures.data ? mapFigures(figures.data, keyFigures(figures.data), words.days) : [];
  return (
    <>
      <PageHead
        title={words.title}
        says={words.scope(session.names?.[language] ?? session.subject, area)}
        extra={<ToDo data={work.data} items={items} isAsking={isAsked(work)} />}
      />
      <div className="freshness">
        <span>{words.freshness}</span> <SourceStrip sources={states} />
      </div>
      <Faults error={figures.error} />
      <Numbers data={figures.data} session={session} states={states} isAsking={isAsked(figures)} />
      <div className="halves">
        <DistrictMap
          figures={shown}
          isMissing={figures.data !== undefined && shown.length === 0}
          states={states}
          isAsking={isAsked(figures)}
        />
        <CategoryPyramid
          data={standing.data}
          district={session.district}
          states={states}
          isAsking={isAsked(standing)}
        />
      </div>
      <Faults error={standing.error} />
      <PlanProgress data={standing.data} year={year} states={states} isAsking={isAsked(standing)} />
      <Faults error={work.error} />
      <CaseFunnel data={work.data} states={states} isAsking={isAsked(work)} />
      <DuePanel data={work.data} items={items} states={states} isAsking={isAsked(work)} />
    </>
  );
}
