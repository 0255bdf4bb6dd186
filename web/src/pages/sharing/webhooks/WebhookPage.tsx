import { Alert } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { moment } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { AgreementLink } from '../AgreementLink';
import { useDistricts } from '../choices/useDistricts';
import { useFollowed } from '../choices/useFollowed';
import { isInside, SharingFrame } from '../SharingFrame';
import { SecretNotice } from './SecretNotice';
import { WebhookActions } from './WebhookActions';
import { WebhookDeliveries } from './WebhookDeliveries';
import { WebhookState } from './WebhookState';
import { OneWebhookDocument, words as schemaWords, type WebhookRowFragment } from './webhooks.generated';
import { WEBHOOK_WORDS } from './webhookWords';

function Standing({ webhook }: { readonly webhook: WebhookRowFragment }) {
  const words = useWords(WEBHOOK_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { labelOf } = useFollowed(true);
  const districts = useDistricts();
  const { department, agreement } = webhook;
  const rows = [
    { name: label('Webhook.state'), value: <WebhookState webhook={webhook} /> },
    { name: words.resource, value: labelOf(webhook.resource) },
    { name: label('Webhook.url'), value: <span className="hash">{webhook.url}</span> },
    {
      name: label('Webhook.districts'),
      value: webhook.districts?.map(districts.labelOf).join('、') ?? words.allRights,
    },
    { name: label('Webhook.department'), value: text(department.name, department.nameEn) },
    { name: label('Webhook.agreement'), value: agreement ? <AgreementLink id={agreement} /> : words.none },
    { name: label('Webhook.registeredBy'), value: webhook.registeredBy },
    { name: label('Webhook.registeredAt'), value: moment(webhook.registeredAt) },
    { name: label('Webhook.position'), value: <span className="hash">{webhook.position}</span> },
    { name: label('Webhook.failedAttempts'), value: webhook.failedAttempts },
    { name: label('Webhook.nextAttemptAt'), value: moment(webhook.nextAttemptAt) },
    { name: label('Webhook.lastDeliveredAt'), value: moment(webhook.lastDeliveredAt) },
    { name: label('Webhook.formerUntil'), value: moment(webhook.formerUntil) },
  ];
  return (
    <PlainTable
      caption={words.standing}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { title: words.matter, cell: ({ name }) => name },
        { title: words.content, cell: ({ value }) => value },
      ]}
    />
  );
}

/** One webhook: where it stands, what its department may do with it, and every attempt to deliver. */
export function WebhookPage() {
  const words = useWords(WEBHOOK_WORDS);
  const { session } = useSession();
  const { id = '' } = useParams();
  const pages = useCursorPages(id);
  const [secret, setSecret] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({
    query: OneWebhookDocument,
    variables: { id, after: pages.after },
    pause: !isInside(session),
  });
  const webhook = data?.webhooks?.edges.map(({ node }) => node).find((one) => one.id === id);
  const again = () => ask({ requestPolicy: 'network-only' });
  const isOwn = webhook?.department.code === session.department;
  return (
    <SharingFrame
      title={words.one(id)}
      says={words.oneSays}
      error={error}
      extra={webhook && isOwn && <WebhookActions webhook={webhook} onSecret={setSecret} onDone={again} />}
    >
      {data?.webhooks && !webhook && <Alert type="info" showIcon title={words.gone} />}
      {webhook && (
        <Panel title={words.standing}>
          <Standing webhook={webhook} />
        </Panel>
      )}
      <WebhookDeliveries page={data?.webhookDeliveries} pages={pages} loading={fetching} onRefresh={again} />
      <SecretNotice secret={secret} onKept={() => setSecret(null)} />
    </SharingFrame>
  );
}
