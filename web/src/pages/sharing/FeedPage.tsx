import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { EntityLink } from '../../parts/EntityLink';
import { moment } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { QueryForm } from '../../parts/QueryForm';
import { useLabel, useLanguage, useText, useWords } from '../../words/language';
import { DeliveriesDocument, FeedDocument, type FeedQuery, words as schemaWords } from './feed.generated';
import { SharingFrame } from './SharingFrame';
import { SHARING_WORDS } from './sharingWords';

type Change = NonNullable<FeedQuery['changes']>['edges'][number]['node'];

/** To whom a change was delivered, asked for when it is wanted. */
function Deliveries({ id }: { readonly id: string }) {
  const words = useWords(SHARING_WORDS);
  const text = useText();
  const { language } = useLanguage();
  const [wanted, setWanted] = useState(false);
  const [{ data, error }] = useQuery({ query: DeliveriesDocument, variables: { id }, pause: !wanted });
  if (!wanted) {
    return (
      <Button size="small" onClick={() => setWanted(true)}>
        {words.deliveries}
      </Button>
    );
  }
  if (error) return error.graphQLErrors[0]?.message ?? words.none;
  const rows = data?.changeDeliveries ?? [];
  if (rows.length === 0) return words.notDelivered;
  return rows.map(({ holder, department, acknowledgedAt }) => (
    <div key={holder}>
      {text(department?.name, department?.nameEn)} {holder} {moment(acknowledgedAt, language)}
    </div>
  ));
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const words = useWords(SHARING_WORDS);
  const label = useLabel(schemaWords);
  const { language } = useLanguage();
  return (
    <PlainTable
      caption={words.feed}
      rows={changes}
      rowKey={({ id }) => id}
      columns={[
        { title: words.time, cell: ({ time }) => moment(time, language) },
        {
          title: label('Change.kind'),
          cell: ({ kind, withdrawn }) => (
            <>
              {label(`ChangeKind.${kind}`)} {withdrawn && <Tag color="red">{words.withdrawn}</Tag>}
            </>
          ),
        },
        { title: label('Change.about'), cell: ({ about }) => about },
        { title: words.entities, cell: ({ entity }) => (entity ? <EntityLink uscc={entity.uscc} /> : words.none) },
        { title: words.deliveries, cell: ({ id }) => <Deliveries id={id} /> },
      ]}
    />
  );
}

function Webhooks({ webhooks }: Pick<FeedQuery, 'webhooks'>) {
  const words = useWords(SHARING_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { language } = useLanguage();
  return (
    <PlainTable
      caption={words.webhooks}
      rows={webhooks?.edges.map(({ node }) => node)}
      rowKey={({ id }) => id}
      columns={[
        { title: words.resource, cell: ({ resource }) => resource },
        { title: label('Webhook.url'), cell: ({ url }) => url },
        { title: label('Webhook.state'), cell: ({ state }) => label(`WebhookState.${state}`) },
        { title: label('Webhook.lastDeliveredAt'), cell: ({ lastDeliveredAt }) => moment(lastDeliveredAt, language) },
        {
          title: label('Webhook.notice'),
          cell: ({ notice }) => text(notice?.message, notice?.messageEn) || words.none,
        },
      ]}
    />
  );
}

/** The changes of a resource by their positions, their deliveries, and the department's webhooks. */
export function FeedPage() {
  const words = useWords(SHARING_WORDS);
  const [params, setParams] = useSearchParams();
  const resource = params.get('resource') ?? 'credit-record';
  const after = params.get('after');
  const [{ data, error }] = useQuery({ query: FeedDocument, variables: { resource, after } });
  const changes = data?.changes;
  const go = (position?: string) => setParams(position ? { resource, after: position } : { resource });
  return (
    <SharingFrame title={words.feed} says={words.feedSays} error={error}>
      <QueryForm>
        <Form.Item name="resource" label={words.resource} initialValue={resource}>
          <Input maxLength={60} style={{ width: 220 }} />
        </Form.Item>
      </QueryForm>
      <Panel
        title={words.feed}
        extra={
          changes && (
            <>
              {words.position} <span className="hash">{changes.position}</span>{' '}
              {after && <Button onClick={() => go()}>{words.fromStart}</Button>}{' '}
              <Button disabled={!changes.pageInfo.hasNextPage} onClick={() => go(changes.position)}>
                {words.more}
              </Button>
            </>
          )
        }
      >
        <Changes changes={changes?.edges.map(({ node }) => node) ?? []} />
      </Panel>
      <Panel title={words.webhooks}>
        <Webhooks webhooks={data?.webhooks ?? null} />
      </Panel>
    </SharingFrame>
  );
}
