import { Button, Modal } from 'antd';
import { useWords } from '../words/language';
import { PeopleList } from './SignInDialog';
import { useSession } from './session';
import { SHELL_WORDS } from './shellWords';
import { SIGNED_IN, signInAddress } from './signInAddress';
import { useSignOut } from './useSignOut';

/** Says that the session has ended and lets one sign in again; the page behind it, with its form, stays as it is. */
export function SessionEnded() {
  const words = useWords(SHELL_WORDS);
  const { session, ended } = useSession();
  const { leave } = useSignOut();
  return (
    <Modal
      open={ended}
      closable={false}
      footer={<Button onClick={leave}>{words.asPublic}</Button>}
      title={words.sessionEnded}
      mask={{ closable: false }}
    >
      <p>{words.sessionEndedText}</p>
      {session.canChoose && <PeopleList onChosen={() => undefined} />}
      {session.atIssuer && (
        <Button type="primary" href={signInAddress(SIGNED_IN)} target="_blank">
          {words.signInInTab}
        </Button>
      )}
    </Modal>
  );
}
