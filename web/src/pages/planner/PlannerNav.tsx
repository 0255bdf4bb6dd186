import { NavLink } from 'react-router';
import { useWords } from '../../words/language';
import './planner.css';
import { PLANNER_WORDS } from './plannerWords';

const SECTIONS = [
  ['/planner', 'rounds'],
  ['/planner/preview', 'preview'],
  ['/planner/plans', 'plans'],
  ['/planner/items', 'items'],
  ['/planner/visits', 'visits'],
  ['/planner/recusals', 'recusals'],
  ['/planner/results', 'results'],
  ['/planner/reports', 'reports'],
] as const;

const OF_ROUND = [
  ['', 'ceremony'],
  ['/verify', 'verify'],
  ['/board', 'board'],
  ['/fairness', 'fairness'],
] as const;

/** Leads from each section of the planner's work to the others. */
export function PlannerNav() {
  const words = useWords(PLANNER_WORDS);
  return (
    <nav className="planner-nav no-print" aria-label={words.nav}>
      {SECTIONS.map(([path, name]) => (
        <NavLink key={path} to={path} end={path === '/planner'}>
          {words[name]}
        </NavLink>
      ))}
    </nav>
  );
}

/** Leads from each page of a round to the others. */
export function RoundNav({ number }: { readonly number: string }) {
  const words = useWords(PLANNER_WORDS);
  return (
    <nav className="planner-nav no-print" aria-label={words.roundNav}>
      <NavLink to="/planner" end>
        ← {words.rounds}
      </NavLink>
      {OF_ROUND.map(([path, name]) => (
        <NavLink key={name} to={`/planner/rounds/${number}${path}`} end>
          {words[name]}
        </NavLink>
      ))}
    </nav>
  );
}
