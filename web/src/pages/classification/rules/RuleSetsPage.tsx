import { Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { StatusTallies } from '../../../parts/StatusTallies';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { AuthorityField } from '../shared/AuthorityField';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { MatterField } from '../shared/MatterField';
import { SHARED_WORDS } from '../shared/sharedWords';
import { Filing } from './Filing';
import {
  RuleSetListDocument,
  type RuleSetListQuery,
  type RuleSetState,
  words as schemaWords,
} from './ruleSets.generated';
import { RULES_WORDS } from './rulesWords';

type Page = NonNullable<RuleSetListQuery['ruleSets']>;
type Row = Page['edges'][number]['node'];

function useColumns() {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return [
    {
      title: label('RuleSet.number'),
      className: 'classification-day',
      render: (_: unknown, { number }: Row) => <Link to={`/classification/rules/${number}`}>{number}</Link>,
    },
    {
      title: words.nameOf,
      render: (_: unknown, { name, nameEn, edition }: Row) => `${text(name, nameEn)}（${words.edition(edition)}）`,
    },
    { title: label('RuleSet.matter'), render: (_: unknown, { matter }: Row) => text(matter.name, matter.nameEn) },
    {
      title: label('RuleSet.authority'),
      render: (_: unknown, { authority }: Row) => text(authority.name, authority.nameEn),
    },
    {
      title: label('RuleSet.state'),
      className: 'classification-day',
      render: (_: unknown, { state, publishedOn }: Row) => (
        <>
          <Tag color={state === 'PUBLISHED' ? 'success' : 'default'}>{label(`RuleSetState.${state}`)}</Tag>
          <div>{publishedOn}</div>
        </>
      ),
    },
    {
      title: words.inForce,
      className: 'classification-day',
      render: (_: unknown, { inForceFrom, inForceTo }: Row) =>
        inForceTo ? words.until(inForceFrom, inForceTo) : words.from(inForceFrom),
    },
    {
      title: label('RuleSet.filing'),
      render: (_: unknown, { filing }: Row) => <Filing filing={filing} label={label} />,
    },
    {
      title: label('RuleSet.warnings'),
      className: 'classification-day',
      render: (_: unknown, { warnings }: Row) => (warnings.length > 0 ? words.warnings(warnings.length) : '—'),
    },
  ];
}

/** Rules of classification of all authorities: their editions, and where their filing stands. */
export function RuleSetsPage() {
  const words = useWords(RULES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const { matter, authority, state } = useConditions();
  const pages = useCursorPages(`${matter} ${authority} ${state}`);
  const columns = useColumns();
  const [{ data, error, fetching, extensions }] = useQuery({
    query: RuleSetListDocument,
    variables: {
      matter: matter ?? null,
      authority: authority ?? null,
      state: (state as RuleSetState | undefined) ?? null,
      after: pages.after ?? null,
      isOfficial: session.kind !== 'public',
    },
  });
  const counts = { DRAFT: data?.drafts?.totalCount ?? null, PUBLISHED: data?.published?.totalCount ?? null };
  const sum = counts.DRAFT === null || counts.PUBLISHED === null ? null : counts.DRAFT + counts.PUBLISHED;
  const late = data?.overdueFilings?.totalCount ?? 0;
  return (
    <ClassificationFrame title={words.title} says={words.says} error={error} extensions={extensions}>
      <QueryForm>
        <MatterField />
        <AuthorityField />
      </QueryForm>
      <StatusTallies
        name="state"
        tallies={[
          { value: undefined, label: shared.all, count: sum },
          { value: 'PUBLISHED', label: label('RuleSetState.PUBLISHED'), count: counts.PUBLISHED },
          { value: 'DRAFT', label: label('RuleSetState.DRAFT'), count: counts.DRAFT },
        ]}
      />
      <Panel title={words.list} extra={late > 0 && <Tag color="error">{words.overdueFilings(late)}</Tag>}>
        <ListTable<Row>
          caption={words.list}
          page={data?.ruleSets}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={columns}
        />
      </Panel>
    </ClassificationFrame>
  );
}
