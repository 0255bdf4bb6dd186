import { Button } from 'antd';
import { useRouteError } from 'react-router';
import { useWords } from '../words/language';
import { SHELL_WORDS } from './shellWords';

/** A page that could not be shown; the rest of the dashboard goes on. */
export function RouteFault() {
  const words = useWords(SHELL_WORDS);
  console.error(useRouteError());
  return (
    <div className="shell-notice" role="alert">
      <h1>{words.pageFault}</h1>
      <p>{words.pageFaultText}</p>
      <Button onClick={() => window.location.reload()}>{words.reload}</Button>
    </div>
  );
}
