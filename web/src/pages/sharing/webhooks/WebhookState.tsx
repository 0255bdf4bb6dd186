import { Tag } from 'antd';
import { useLabel, useText, useWords } from '../../../words/language';
import { words as schemaWords, type WebhookRowFragment } from './webhooks.generated';
import { WEBHOOK_WORDS } from './webhookWords';

/** Where a webhook stands, and why it stands still. */
export function WebhookState({ webhook }: { readonly webhook: WebhookRowFragment }) {
  const words = useWords(WEBHOOK_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { state, notice, failedAttempts } = webhook;
  return (
    <>
      <Tag color={state === 'ACTIVE' ? 'success' : 'warning'}>{label(`WebhookState.${state}`)}</Tag>{' '}
      {failedAttempts > 0 && (
        <Tag color="error">
          {words.failures} {failedAttempts}
        </Tag>
      )}
      {notice && (
        <div>
          {text(notice.message, notice.messageEn)} {text(notice.mend, notice.mendEn)}
        </div>
      )}
    </>
  );
}
