import { Button, type TableProps, Tag } from 'antd';
import { moment } from '../../../parts/format';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import type { CursorPages } from '../../../parts/useCursorPages';
import { useLabel, useWords } from '../../../words/language';
import { type OneWebhookQuery, words as schemaWords } from './webhooks.generated';
import { WEBHOOK_WORDS } from './webhookWords';

type Delivery = NonNullable<OneWebhookQuery['webhookDeliveries']>['edges'][number]['node'];

const COLOURS = { DELIVERED: 'success', RETRYING: 'warning', GIVEN_UP: 'error' } as const;

interface WebhookDeliveriesProps {
  readonly page: OneWebhookQuery['webhookDeliveries'] | undefined;
  readonly pages: CursorPages;
  readonly loading: boolean;
  onRefresh(): void;
}

function useColumns(): NonNullable<TableProps<Delivery>['columns']> {
  const words = useWords(WEBHOOK_WORDS);
  const label = useLabel(schemaWords);
  return [
    {
      title: label('WebhookDelivery.attemptedAt'),
      width: 150,
      render: (_, { attemptedAt }) => moment(attemptedAt),
    },
    {
      title: label('WebhookDelivery.event'),
      render: (_, { event }) => <span className="hash">{event}</span>,
    },
    { title: label('WebhookDelivery.attempt'), dataIndex: 'attempt', width: 90 },
    {
      title: label('WebhookDelivery.status'),
      width: 100,
      render: (_, { status }) => <Tag color={COLOURS[status]}>{label(`WebhookDeliveryStatus.${status}`)}</Tag>,
    },
    {
      title: label('WebhookDelivery.fault'),
      width: 120,
      render: (_, { fault }) => (fault ? label(`WebhookFault.${fault}`) : words.none),
    },
    { title: words.code, width: 100, render: (_, { responseCode }) => responseCode ?? words.none },
    {
      title: label('WebhookDelivery.milliseconds'),
      width: 90,
      render: (_, { milliseconds }) => words.milliseconds(milliseconds),
    },
    {
      title: label('WebhookDelivery.nextAttemptAt'),
      width: 150,
      render: (_, { nextAttemptAt }) => moment(nextAttemptAt),
    },
  ];
}

/** Every attempt to deliver to a webhook, and why it failed. */
export function WebhookDeliveries({ page, pages, loading, onRefresh }: WebhookDeliveriesProps) {
  const words = useWords(WEBHOOK_WORDS);
  return (
    <Panel title={words.deliveries} extra={<Button onClick={onRefresh}>{words.refresh}</Button>}>
      <ListTable<Delivery>
        caption={words.deliveries}
        page={page}
        pages={pages}
        loading={loading}
        rowKey={({ event, attempt, attemptedAt }) => `${event} ${attempt} ${attemptedAt}`}
        columns={useColumns()}
      />
    </Panel>
  );
}
