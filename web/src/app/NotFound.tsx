import { Link } from 'react-router';
import { useWords } from '../words/language';
import { SHELL_WORDS } from './shellWords';

/** An address that is no page of the dashboard. */
export function NotFound() {
  const words = useWords(SHELL_WORDS);
  return (
    <div className="shell-notice">
      <h1>{words.notFound}</h1>
      <Link to="/entities">{words.toEntities}</Link>
    </div>
  );
}
