import { Button } from 'antd';
import { useWords } from '../words/language';
import { SHELL_WORDS } from './shellWords';

/** The hub did not answer when the page was opened. */
export function HubAway({ retry }: { readonly retry: () => void }) {
  const words = useWords(SHELL_WORDS);
  return (
    <div className="shell-notice" role="alert">
      <h1>{words.hubAway}</h1>
      <p>{words.hubAwayText}</p>
      <Button onClick={retry}>{words.retry}</Button>
    </div>
  );
}
