import { App } from 'antd';
import { useWords } from '../words/language';
import { useSession } from './session';
import { SHELL_WORDS } from './shellWords';

/** Signs out here and at the issuer, or ends the hub's session alone; says it on the page where the hub did not do it. */
export function useSignOut(): { readonly signOut: () => void; readonly leave: () => void } {
  const { signOut, leave } = useSession();
  const { message } = App.useApp();
  const words = useWords(SHELL_WORDS);
  const told = (done: Promise<void>) => void done.catch(() => void message.error(words.notSignedOut));
  return { signOut: () => told(signOut()), leave: () => told(leave()) };
}
