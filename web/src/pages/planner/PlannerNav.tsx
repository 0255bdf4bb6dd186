import { SubNav } from '../../parts/SubNav';
import { useWords } from '../../words/language';
import './planner.css';
import { PLANNER_WORDS } from './plannerWords';

const SECTIONS = [
  ['/planner', 'rounds'],
  ['/planner/preview', 'preview'],
  ['/planner/plans', 'plans'],
  ['/planner/items', 'items'],
  ['/planner/visits', 'visits'],
  ['/planner/checks', 'checks'],
  ['/planner/recusals', 'recusals'],
  ['/planner/results', 'results'],
  ['/planner/reports', 'reports'],
] as const;

const OF_ROUND = [
  ['', 'ceremony'],
  ['/pool', 'pool'],
  ['/verify', 'verify'],
  ['/board', 'board'],
  ['/fairness', 'fairness'],
] as const;

/** Leads from each section of the planner's work to the others. */
export function PlannerNav() {
  const words = useWords(PLANNER_WORDS);
  return <SubNav name={words.nav} links={SECTIONS.map(([to, name]) => ({ to, text: words[name] }))} />;
}

/** Leads from each page of a round to the others. */
export function RoundNav({ number }: { readonly number: string }) {
  const words = useWords(PLANNER_WORDS);
  const links = OF_ROUND.map(([path, name]) => ({ to: `/planner/rounds/${number}${path}`, text: words[name] }));
  return <SubNav name={words.roundNav} links={[{ to: '/planner', text: `← ${words.rounds}` }, ...links]} />;
}
