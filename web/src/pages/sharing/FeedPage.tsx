import { Button, Form, Select, Space, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { EntityLink } from '../../parts/EntityLink';
import { moment } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { QueryForm } from '../../parts/QueryForm';
import { useLabel, useLanguage, useText, useWords } from '../../words/language';
import { Deliveries } from './Deliveries';
import { FeedDocument, type FeedQuery, words as schemaWords } from './feed.generated';
import { isInside, SharingFrame } from './SharingFrame';
import { SHARING_WORDS } from './sharingWords';

type Change = NonNullable<FeedQuery['changes']>['edges'][number]['node'];

interface ChangesProps {
  readonly changes: readonly Change[] | undefined;
  readonly loading: boolean;
  /** Whether the viewer answers for the resource, and is told to whom it went. */
  readonly isOwn: boolean;
}

function Changes({ changes, isOwn, loading }: ChangesProps) {
  const words = useWords(SHARING_WORDS);
  const label = useLabel(schemaWords);
  const { language } = useLanguage();
  return (
    <PlainTable
      caption={words.feed}
      rows={changes}
      loading={loading}
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
        { title: words.position, cell: ({ position }) => <span className="hash">{position}</span> },
        ...(isOwn ? [{ title: words.deliveries, cell: ({ id }: Change) => <Deliveries id={id} /> }] : []),
      ]}
    />
  );
}

interface WebhooksProps {
  readonly webhooks: FeedQuery['webhooks'] | undefined;
  readonly loading: boolean;
}

function Webhooks({ webhooks, loading }: WebhooksProps) {
  const words = useWords(SHARING_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { language } = useLanguage();
  return (
    <PlainTable
      caption={words.webhooks}
      rows={webhooks?.edges.map(({ node }) => node)}
      loading={loading}
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

/** Resources whose changes can be followed. */
const FOLLOWED: readonly string[] = [
  'market-entity',
  'credit-record',
  'public-credit-rating',
  'credit-risk-class',
  'credit-file',
  'supervision-category',
  'supervision-matter',
  'inspection',
  'inspection-item',
  'inspection-plan',
  'enforcement-case',
];

function useResources(catalogue: FeedQuery['catalogue'] | undefined) {
  const text = useText();
  const named = (catalogue?.edges ?? []).map(({ node }) => [node.resource?.code, text(node.name, node.nameEn)]);
  const names = Object.fromEntries(named) as Readonly<Record<string, string | undefined>>;
  return FOLLOWED.map((value) => ({ value, label: names[value] ? `${names[value]} ${value}` : value }));
}

/** The changes of a resource by their positions, their deliveries, and the department's webhooks. */
export function FeedPage() {
  const words = useWords(SHARING_WORDS);
  const { session } = useSession();
  const [params, setParams] = useSearchParams();
  const resource = params.get('resource') ?? '';
  const after = params.get('after');
  const isChosen = resource !== '';
  const [{ data, error, fetching }] = useQuery({
    query: FeedDocument,
    variables: { resource, after, isChosen },
    pause: !isInside(session),
  });
  const changes = data?.changes;
  const go = (position?: string) => setParams(position ? { resource, after: position } : { resource });
  return (
    <SharingFrame title={words.feed} says={words.feedSays} error={error}>
      <QueryForm>
        <Form.Item name="resource" label={words.resource}>
          <Select
            showSearch
            optionFilterProp="label"
            allowClear
            options={useResources(data?.catalogue)}
            style={{ width: 320 }}
          />
        </Form.Item>
      </QueryForm>
      <Panel
        title={words.changed}
        extra={
          changes && (
            <Space>
              {words.position} <span className="hash">{changes.position}</span>
              {after && <Button onClick={() => go()}>{words.fromStart}</Button>}
              <Button disabled={!changes.pageInfo.hasNextPage} onClick={() => go(changes.position)}>
                {words.more}
              </Button>
            </Space>
          )
        }
      >
        {isChosen ? (
          <Changes
            changes={changes?.edges.map(({ node }) => node)}
            loading={fetching}
            isOwn={session.department !== null && data?.resource?.owner.code === session.department}
          />
        ) : (
          <p className="none">{words.chooseResource}</p>
        )}
      </Panel>
      <Panel title={words.webhooks}>
        <Webhooks webhooks={data?.webhooks} loading={fetching} />
      </Panel>
    </SharingFrame>
  );
}
