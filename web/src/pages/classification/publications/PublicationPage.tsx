import { Alert, Space, Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { actsAs } from '../../../app/office';
import { useSession } from '../../../app/session';
import { EntityLink } from '../../../parts/EntityLink';
import { FactTable } from '../../../parts/FactTable';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useGrade } from '../shared/useGrade';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import { PublishCategories, useCounts, WithdrawPublication } from './PublicationActions';
import { COLOURS } from './PublicationsPage';
import {
  OnePublicationDocument,
  type OnePublicationQuery,
  type PublicationOutcome,
  type PublicationRowFragment,
  words as schemaWords,
} from './publications.generated';
import { PUBLICATIONS_WORDS } from './publicationsWords';

type Entries = NonNullable<OnePublicationQuery['publication']>['entries'];
type Entry = NonNullable<Entries>['edges'][number]['node'];

const OUTCOMES = ['PENDING', 'PUBLISHED', 'LEFT_OUT', 'WITHDRAWN'] as const;

interface ActionsProps {
  readonly publication: PublicationRowFragment;
  onDone(): void;
}

function Actions({ publication, onDone }: ActionsProps) {
  const { session } = useSession();
  if (!actsAs(session, 'supervision-approver', publication.authority.code)) return null;
  return (
    <Space>
      {publication.state === 'PROPOSED' && <PublishCategories publication={publication} onDone={onDone} />}
      {publication.state === 'PUBLISHED' && <WithdrawPublication publication={publication} onDone={onDone} />}
    </Space>
  );
}

function Facts({ publication }: { readonly publication: PublicationRowFragment }) {
  const words = useWords(PUBLICATIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const says = useCounts();
  const { name } = useMatterNames();
  const { authority, audience, run, state } = publication;
  const rows = [
    {
      name: shared.state,
      value: <Tag color={COLOURS[state] ?? 'default'}>{label(`CategoryPublicationState.${state}`)}</Tag>,
    },
    { name: shared.matter, value: name(publication.matter) },
    { name: label('CategoryPublication.authority'), value: text(authority.name, authority.nameEn) },
    { name: label('CategoryPublication.audience'), value: label(`PublicationAudience.${audience}`) },
    {
      name: label('CategoryPublication.run'),
      value: run ? <Link to={`/classification/runs/${run}`}>{run}</Link> : '—',
    },
    { name: label('CategoryPublication.reason'), value: publication.reason },
    { name: words.counts, value: publication.counts ? says(publication.counts) : '—' },
    { name: label('CategoryPublication.proposedOn'), value: publication.proposedOn },
    { name: label('CategoryPublication.publishedOn'), value: publication.publishedOn ?? '—' },
    { name: label('CategoryPublication.withdrawnOn'), value: publication.withdrawnOn ?? '—' },
  ];
  return <FactTable caption={words.facts} facts={rows} />;
}

function useColumns() {
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const grade = useGrade(label);
  return [
    {
      title: shared.entity,
      render: (_: unknown, { entity }: Entry) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
    },
    { title: shared.category, render: (_: unknown, entry: Entry) => grade(entry) },
    {
      title: label('PublicationEntry.outcome'),
      render: (_: unknown, { outcome }: Entry) => label(`PublicationOutcome.${outcome}`),
    },
    {
      title: label('PublicationEntry.leftOut'),
      render: (_: unknown, { leftOut }: Entry) => (leftOut ? label(`LeftOutReason.${leftOut}`) : '—'),
    },
    {
      title: label('PublicationEntry.hearing'),
      render: (_: unknown, { hearing }: Entry) =>
        hearing ? <Link to="/classification/objections">{hearing}</Link> : '—',
    },
  ];
}

/** One publication: what it is about, what became of each entity, and what the viewer may do with it. */
export function PublicationPage() {
  const words = useWords(PUBLICATIONS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const { number = '' } = useParams();
  const { outcome } = useConditions();
  const pages = useCursorPages(`${number} ${outcome}`);
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: OnePublicationDocument,
    variables: { number, outcome: (outcome as PublicationOutcome | undefined) ?? null, after: pages.after ?? null },
  });
  const columns = useColumns();
  const publication = data?.publication;
  const counts = publication?.counts;
  const countOf = (one: string) => counts && (counts.find(({ outcome: of }) => of === one)?.entities ?? 0);
  const tallies = OUTCOMES.map((value) => ({
    value,
    label: label(`PublicationOutcome.${value}`),
    count: countOf(value) ?? null,
  }));
  const every = counts?.reduce((sum, { entities }) => sum + entities, 0) ?? null;
  return (
    <ClassificationFrame
      title={words.one(number)}
      says={words.says}
      error={error}
      extensions={extensions}
      extra={publication && <Actions publication={publication} onDone={() => again(ask)} />}
    >
      {!publication && !fetching && !error && <Alert type="info" showIcon data-empty title={shared.notFound} />}
      {publication && (
        <>
          <Panel title={words.facts}>
            <Facts publication={publication} />
          </Panel>
          <Panel title={words.entries}>
            <StatusTallies
              name="outcome"
              tallies={[{ value: undefined, label: shared.all, count: every }, ...tallies]}
            />
            <ListTable<Entry>
              caption={words.entries}
              page={publication.entries}
              pages={pages}
              loading={fetching}
              rowKey={({ entity }) => entity?.uscc ?? ''}
              columns={columns}
            />
          </Panel>
        </>
      )}
    </ClassificationFrame>
  );
}
