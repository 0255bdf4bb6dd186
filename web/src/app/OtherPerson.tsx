import { Button, Modal, Space } from 'antd';
import { useLanguage, useWords } from '../words/language';
import { type Session, useSession } from './session';
import { SHELL_WORDS } from './shellWords';
import { SIGNED_IN, signInAddress } from './signInAddress';

/**
 * Says that another tab has signed somebody else in while a form is filled in here: the form stays, and nothing is asked
 * or done in the name of the other before it is chosen how to go on.
 */
export function OtherPerson() {
  const words = useWords(SHELL_WORDS);
  const { language } = useLanguage();
  const { session, other, isOtherTold, signIn, follow, putOff } = useSession();
  const nameOf = ({ kind, names, subject }: Session) =>
    kind === 'public' ? words.anonymous : (names?.[language] ?? subject);
  if (!other) return null;
  const [mine, theirs] = [nameOf(session), nameOf(other)];
  return (
    <Modal
      open={isOtherTold}
      closable={false}
      mask={{ closable: false }}
      title={words.otherPerson}
      footer={
        <Space wrap>
          <Button onClick={follow}>{words.goOnAs(theirs)}</Button>
          <Button onClick={putOff}>{words.lookAtForm}</Button>
          {session.atIssuer && (
            <Button type="primary" href={signInAddress(SIGNED_IN)} target="_blank">
              {words.signInInTab}
            </Button>
          )}
          {session.canChoose && (
            <Button type="primary" onClick={() => void signIn(session.subject)}>
              {words.backTo(mine)}
            </Button>
          )}
        </Space>
      }
    >
      <p>{words.otherPersonText(theirs, mine)}</p>
    </Modal>
  );
}
