import { useSession } from '../../app/session';
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

const OPEN_TO_ALL: readonly string[] = ['', '/verify', '/fairness'];

/** Leads from each page of a round to the others that are for who is signed in. */
export function RoundNav({ number }: { readonly number: string }) {
  const words = useWords(PLANNER_WORDS);
  const { session } = useSession();
  const isPublic = session.kind === 'public';
  const links = OF_ROUND.filter(([path]) => !isPublic || OPEN_TO_ALL.includes(path));
  const back = { to: isPublic ? '/public/draws' : '/planner', text: `← ${words.rounds}` };
  const toPages = links.map(([path, name]) => ({ to: `/planner/rounds/${number}${path}`, text: words[name] }));
  return <SubNav name={words.roundNav} links={[back, ...toPages]} />;
}
