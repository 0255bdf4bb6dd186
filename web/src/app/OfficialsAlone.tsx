import { useWords } from '../words/language';
import { SHELL_WORDS } from './shellWords';

/** A page that is not for whoever is signed in: nothing of it is asked. */
export function OfficialsAlone() {
  const words = useWords(SHELL_WORDS);
  return (
    <div className="shell-notice">
      <h1>{words.officialsAlone}</h1>
      <p>{words.officialsAloneText}</p>
    </div>
  );
}
