import { Alert } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { useDistricts } from '../../../parts/choices/useDistricts';
import { FactTable } from '../../../parts/FactTable';
import { moment } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { AgreementLink } from '../AgreementLink';
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
  return <FactTable caption={words.standing} facts={rows} />;
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
  const isMissing = data?.webhooks && !webhook;
  const isUnknown = isMissing && !data.webhookDeliveries;
  const again = () => ask({ requestPolicy: 'network-only' });
  const isOwn = webhook?.department.code === session.department;
  return (
    <SharingFrame
      title={words.one(id)}
      says={words.oneSays}
      error={isUnknown ? undefined : error}
      extra={webhook && isOwn && <WebhookActions webhook={webhook} onSecret={setSecret} onDone={again} />}
    >
      {isMissing && <Alert type="info" showIcon data-empty title={isUnknown ? words.unknown : words.gone} />}
      {webhook && (
        <Panel title={words.standing}>
          <Standing webhook={webhook} />
        </Panel>
      )}
      {!isUnknown && (
        <WebhookDeliveries page={data?.webhookDeliveries} pages={pages} loading={fetching} onRefresh={again} />
      )}
      <SecretNotice secret={secret} onKept={() => setSecret(null)} />
    </SharingFrame>
  );
}
