import { Link } from 'react-router';
import { Panel } from '../../parts/Panel';
import { useWords } from '../../words/language';
import { WELCOME_WORDS } from './welcomeWords';
import './overview.css';

const PLACES = [
  { to: '/entities', title: 'entities', says: 'entitiesSays' },
  { to: '/public', title: 'published', says: 'publishedSays' },
  { to: '/public/check', title: 'check', says: 'checkSays' },
] as const;

/** What the public sees first. */
export function Welcome() {
  const words = useWords(WELCOME_WORDS);
  return (
    <>
      <h1 className="welcome-title">{words.welcome}</h1>
      <p className="welcome-says">{words.welcomeSays}</p>
      <div className="welcome-places">
        {PLACES.map(({ to, title, says }) => (
          <Panel key={to} title={words[title]}>
            <p>{words[says]}</p>
            <Link to={to}>{words.goTo(words[title])}</Link>
          </Panel>
        ))}
      </div>
    </>
  );
}
