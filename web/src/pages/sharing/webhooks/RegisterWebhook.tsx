import { Form, Input, Select } from 'antd';
import { useClient } from 'urql';
import { ActionButton, type Outcome } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { DistrictsField } from '../choices/fields';
import { useFollowed } from '../choices/useFollowed';
import { RegisterWebhookDocument } from './webhooks.generated';
import { WEBHOOK_WORDS } from './webhookWords';

interface Values {
  readonly resource: string;
  readonly url: string;
  readonly districts?: readonly string[];
}

interface RegisterWebhookProps {
  onSecret(secret: string): void;
}

function ResourceField() {
  const words = useWords(WEBHOOK_WORDS);
  const { choices } = useFollowed(true);
  return (
    <Form.Item name="resource" label={words.resource} rules={[{ required: true }]}>
      <Select showSearch optionFilterProp="label" options={choices} />
    </Form.Item>
  );
}

/** Registers a webhook of the caller's department, and hands its secret on. */
export function RegisterWebhook({ onSecret }: RegisterWebhookProps) {
  const words = useWords(WEBHOOK_WORDS);
  const client = useClient();
  const run = async ({ districts = [], ...rest }: Values): Promise<Outcome> => {
    const input = { ...rest, districts: districts.length > 0 ? [...districts] : null };
    const { data, error } = await client.mutation(RegisterWebhookDocument, { input });
    if (data) onSecret(data.registerWebhook.secret);
    return { error };
  };
  return (
    <ActionButton<Values> label={words.register} says={words.registerSays} run={run} button={{ type: 'primary' }}>
      <ResourceField />
      <Form.Item name="url" label={words.url} extra={words.urlHint} rules={[{ required: true }]}>
        <Input type="url" maxLength={2048} placeholder="https://" />
      </Form.Item>
      <DistrictsField name="districts" label={words.districts} hint={words.districtsHint} />
    </ActionButton>
  );
}
