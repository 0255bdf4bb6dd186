import { Form, Input, Space } from 'antd';
import { useClient, useMutation } from 'urql';
import { ActionButton, type Outcome } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import {
  PauseWebhookDocument,
  RemoveWebhookDocument,
  ReplayWebhookDocument,
  ResumeWebhookDocument,
  RotateWebhookSecretDocument,
  type WebhookRowFragment,
} from './webhooks.generated';
import { WEBHOOK_WORDS } from './webhookWords';

interface WebhookActionsProps {
  readonly webhook: WebhookRowFragment;
  onSecret(secret: string): void;
  onDone(): void;
}

function Replay({ webhook: { id }, onDone }: WebhookActionsProps) {
  const words = useWords(WEBHOOK_WORDS);
  const [, replay] = useMutation(ReplayWebhookDocument);
  return (
    <ActionButton<{ after?: string }>
      label={words.replay}
      says={words.replaySays}
      onDone={onDone}
      run={async ({ after }): Promise<Outcome> => ({
        error: (await replay({ input: { id, after: after || null } })).error,
      })}
    >
      <Form.Item name="after" label={words.replayAfter}>
        <Input maxLength={100} className="hash" />
      </Form.Item>
    </ActionButton>
  );
}

/** What lets a webhook go on, or stand still. */
function Standing({ webhook: { id, state, failedAttempts }, onDone }: WebhookActionsProps) {
  const words = useWords(WEBHOOK_WORDS);
  const [, pause] = useMutation(PauseWebhookDocument);
  const [, resume] = useMutation(ResumeWebhookDocument);
  const again = async (): Promise<Outcome> => ({ error: (await resume({ id })).error });
  const forward = { run: again, onDone, button: { type: 'primary' } } as const;
  if (state === 'PAUSED') return <ActionButton label={words.resume} says={words.resumeSays} {...forward} />;
  return (
    <Space>
      {failedAttempts > 0 && <ActionButton label={words.retry} says={words.retrySays} {...forward} />}
      <ActionButton
        label={words.pause}
        says={words.pauseSays}
        run={async () => ({ error: (await pause({ id })).error })}
        onDone={onDone}
      />
    </Space>
  );
}

/** What a webhook's department may do with it. */
export function WebhookActions(props: WebhookActionsProps) {
  const { webhook, onSecret, onDone } = props;
  const words = useWords(WEBHOOK_WORDS);
  const client = useClient();
  const [, remove] = useMutation(RemoveWebhookDocument);
  const { id } = webhook;
  const renew = async (): Promise<Outcome> => {
    const { data, error } = await client.mutation(RotateWebhookSecretDocument, { id });
    if (data) onSecret(data.rotateWebhookSecret.secret);
    return { error };
  };
  return (
    <Space wrap>
      <Standing {...props} />
      <Replay {...props} />
      <ActionButton label={words.rotate} says={words.rotateSays} run={renew} onDone={onDone} />
      <ActionButton
        label={words.remove}
        says={words.removeSays}
        run={async () => ({ error: (await remove({ id })).error })}
        onDone={onDone}
        button={{ danger: true }}
      />
    </Space>
  );
}
