import { App, Button, Checkbox, Modal, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useUnfinished } from '../../../app/filledIn';
import { useWords } from '../../../words/language';
import { WEBHOOK_WORDS } from './webhookWords';

interface SecretNoticeProps {
  /** The secret; null while there is none to show. */
  readonly secret: string | null;
  onKept(): void;
}

/** Lets the browser ask before the page is left; returns what ends that. */
function warnBeforeUnload(): () => void {
  const warn = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  return () => window.removeEventListener('beforeunload', warn);
}

/** A secret, shown once: it stays until somebody says that it is kept, and is nowhere afterwards. */
export function SecretNotice({ secret, onKept }: SecretNoticeProps) {
  const words = useWords(WEBHOOK_WORDS);
  const { message } = App.useApp();
  const [isKept, setKept] = useState(false);
  useUnfinished(secret !== null);
  useEffect(() => (secret === null ? undefined : warnBeforeUnload()), [secret]);
  const close = () => {
    setKept(false);
    onKept();
  };
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    void message.success(words.copied);
  };
  return (
    <Modal
      open={secret !== null}
      title={words.secret}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Button type="primary" disabled={!isKept} onClick={close}>
          {words.close}
        </Button>
      }
    >
      <p>{words.secretSays}</p>
      <Space>
        <code className="hash">{secret}</code>
        {secret !== null && navigator.clipboard && (
          <Button size="small" onClick={() => void copy(secret)}>
            {words.copy}
          </Button>
        )}
      </Space>
      <p>
        <Checkbox checked={isKept} onChange={({ target }) => setKept(target.checked)}>
          {words.kept}
        </Checkbox>
      </p>
    </Modal>
  );
}
