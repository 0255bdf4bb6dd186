import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { moment } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import { useFollowed } from '../choices/useFollowed';
import { isInside, SharingFrame } from '../SharingFrame';
import { RegisterWebhook } from './RegisterWebhook';
import { SecretNotice } from './SecretNotice';
import { WebhookState } from './WebhookState';
import { words as schemaWords, type WebhookRowFragment, WebhooksDocument } from './webhooks.generated';
import { WEBHOOK_WORDS } from './webhookWords';

interface RowsProps {
  readonly rows: readonly WebhookRowFragment[] | undefined;
  readonly loading: boolean;
}

function Rows({ rows, loading }: RowsProps) {
  const words = useWords(WEBHOOK_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { labelOf } = useFollowed(true);
  return (
    <PlainTable
      caption={words.list}
      rows={rows}
      loading={loading}
      rowKey={({ id }) => id}
      columns={[
        { title: label('Webhook.id'), cell: ({ id }) => <Link to={`/sharing/webhooks/${id}`}>{id}</Link> },
        { title: words.resource, cell: ({ resource }) => labelOf(resource) },
        { title: label('Webhook.url'), cell: ({ url }) => <span className="hash">{url}</span> },
        { title: label('Webhook.department'), cell: ({ department }) => text(department.name, department.nameEn) },
        { title: label('Webhook.state'), cell: (webhook) => <WebhookState webhook={webhook} /> },
        { title: label('Webhook.lastDeliveredAt'), cell: ({ lastDeliveredAt }) => moment(lastDeliveredAt) },
      ]}
    />
  );
}

/** Webhooks of the caller's department; all of them for those who watch over the sharing. */
export function WebhooksPage() {
  const words = useWords(WEBHOOK_WORDS);
  const { session } = useSession();
  const [secret, setSecret] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({ query: WebhooksDocument, pause: !isInside(session) });
  const tell = (made: string) => {
    setSecret(made);
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <SharingFrame
      title={words.title}
      says={words.says}
      error={error}
      extra={session.department !== null && <RegisterWebhook onSecret={tell} />}
    >
      <Panel title={words.list}>
        <Rows rows={data?.webhooks?.edges.map(({ node }) => node)} loading={fetching} />
      </Panel>
      <SecretNotice secret={secret} onKept={() => setSecret(null)} />
    </SharingFrame>
  );
}
