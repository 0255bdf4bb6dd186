import { App, Button, Checkbox, Modal, Space } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../words/language';
import { WEBHOOK_WORDS } from './webhookWords';

interface SecretNoticeProps {
  /** The secret; null while there is none to show. */
  readonly secret: string | null;
  onKept(): void;
}

/** A secret, shown once: it stays until somebody says that it is kept, and is nowhere afterwards. */
export function SecretNotice({ secret, onKept }: SecretNoticeProps) {
  const words = useWords(WEBHOOK_WORDS);
  const { message } = App.useApp();
  const [isKept, setKept] = useState(false);
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
