import { Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { holds, useSession } from '../../../app/session';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import { ProposePublication, useCounts } from './PublicationActions';
import {
  type CategoryPublicationState,
  PublicationListDocument,
  type PublicationRowFragment,
  words as schemaWords,
} from './publications.generated';
import { PUBLICATIONS_WORDS } from './publicationsWords';

const STATES = ['PROPOSED', 'PUBLISHED', 'WITHDRAWN'] as const;

/** Colours of where a publication stands. */
export const COLOURS: Readonly<Record<string, string>> = {
  PROPOSED: 'processing',
  PUBLISHED: 'success',
  WITHDRAWN: 'default',
};

function useColumns() {
  const words = useWords(PUBLICATIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const says = useCounts();
  const { name } = useMatterNames();
  return [
    {
      title: label('CategoryPublication.number'),
      className: 'classification-day',
      render: (_: unknown, { number }: PublicationRowFragment) => (
        <Link to={`/classification/publications/${number}`}>{number}</Link>
      ),
    },
    { title: shared.matter, render: (_: unknown, { matter }: PublicationRowFragment) => name(matter) },
    {
      title: label('CategoryPublication.authority'),
      render: (_: unknown, { authority }: PublicationRowFragment) => text(authority.name, authority.nameEn),
    },
    {
      title: label('CategoryPublication.audience'),
      render: (_: unknown, { audience }: PublicationRowFragment) => label(`PublicationAudience.${audience}`),
    },
    {
      title: shared.state,
      render: (_: unknown, { state }: PublicationRowFragment) => (
        <Tag color={COLOURS[state] ?? 'default'}>{label(`CategoryPublicationState.${state}`)}</Tag>
      ),
    },
    { title: words.counts, render: (_: unknown, { counts }: PublicationRowFragment) => says(counts) },
    { title: label('CategoryPublication.proposedOn'), dataIndex: 'proposedOn', className: 'classification-day' },
    {
      title: label('CategoryPublication.publishedOn'),
      className: 'classification-day',
      render: (_: unknown, { publishedOn }: PublicationRowFragment) => publishedOn ?? '—',
    },
  ];
}

/** Publications of categories, from their proposal to their withdrawal. */
export function PublicationsPage() {
  const words = useWords(PUBLICATIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { state } = useConditions();
  const pages = useCursorPages(String(state));
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: PublicationListDocument,
    variables: { state: (state as CategoryPublicationState | undefined) ?? null, after: pages.after ?? null },
  });
  const counts = {
    PROPOSED: data?.proposed?.totalCount ?? null,
    PUBLISHED: data?.published?.totalCount ?? null,
    WITHDRAWN: data?.withdrawn?.totalCount ?? null,
  };
  return (
    <ClassificationFrame
      title={words.title}
      says={words.says}
      error={error}
      extensions={extensions}
      extra={holds(session, 'supervision-officer') && <ProposePublication onDone={() => again(ask)} />}
    >
      <StatusTallies
        name="state"
        tallies={[
          { value: undefined, label: shared.all, count: data?.every?.totalCount ?? null },
          ...STATES.map((value) => ({
            value,
            label: label(`CategoryPublicationState.${value}`),
            count: counts[value],
          })),
        ]}
      />
      <Panel title={words.list}>
        <ListTable<PublicationRowFragment>
          caption={words.list}
          page={data?.publications}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={useColumns()}
        />
      </Panel>
    </ClassificationFrame>
  );
}
