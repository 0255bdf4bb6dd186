import { Button, Form, Select, Space, Tag } from 'antd';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { EntityLink } from '../../parts/EntityLink';
import { moment } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { QueryForm } from '../../parts/QueryForm';
import { useLabel, useWords } from '../../words/language';
import { useFollowed } from './choices/useFollowed';
import { Deliveries } from './Deliveries';
import { FeedDocument, type FeedQuery, words as schemaWords } from './feed.generated';
import { FEED_WORDS } from './feedWords';
import { isInside, SharingFrame } from './SharingFrame';

type Change = NonNullable<FeedQuery['changes']>['edges'][number]['node'];

interface ChangesProps {
  readonly changes: readonly Change[] | undefined;
  readonly loading: boolean;
  /** Whether the viewer answers for the resource, and is told to whom it went. */
  readonly isOwn: boolean;
}

function Changes({ changes, isOwn, loading }: ChangesProps) {
  const words = useWords(FEED_WORDS);
  const label = useLabel(schemaWords);
  return (
    <PlainTable
      caption={words.feed}
      rows={changes}
      loading={loading}
      rowKey={({ id }) => id}
      columns={[
        { title: words.time, cell: ({ time }) => moment(time) },
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

/** The changes of a resource by their positions, and their deliveries. */
export function FeedPage() {
  const words = useWords(FEED_WORDS);
  const { session } = useSession();
  const [params, setParams] = useSearchParams();
  const resource = params.get('resource') ?? '';
  const after = params.get('after');
  const isChosen = resource !== '';
  const [{ data, error, fetching }] = useQuery({
    query: FeedDocument,
    variables: { resource, after },
    pause: !isInside(session) || !isChosen,
  });
  const { choices } = useFollowed(isInside(session));
  const changes = data?.changes;
  const go = (position?: string) => setParams(position ? { resource, after: position } : { resource });
  return (
    <SharingFrame title={words.feed} says={words.feedSays} error={error}>
      <QueryForm>
        <Form.Item name="resource" label={words.resource}>
          <Select showSearch optionFilterProp="label" allowClear options={choices} style={{ width: 320 }} />
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
    </SharingFrame>
  );
}
