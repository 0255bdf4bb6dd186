import { Alert, Form, Input } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { EntityLink } from '../../parts/EntityLink';
import { Faults } from '../../parts/Faults';
import { ListTable } from '../../parts/ListTable';
import { PageHead } from '../../parts/PageHead';
import { Panel } from '../../parts/Panel';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { type CursorPages, useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { FindEntitiesDocument, type FindEntitiesQuery, words as schemaWords } from './search.generated';
import { SEARCH_WORDS } from './searchWords';

type Result = NonNullable<FindEntitiesQuery['reconcile']>[number];
type Candidate = Result['candidates'][number];
type Found = NonNullable<FindEntitiesQuery['marketEntities']>;
type Row = Found['edges'][number]['node'];

const PAGE = 20;
const NUMBER = /^[\dA-Z*?？.\-\s]+$/i;

/** Whether the text may be a part of a name: no code or number, and every word long enough to be looked for. */
function isNamePart(text: string): boolean {
  const words = text.split(/[\s\u3000]+/).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  return text !== '' && !NUMBER.test(text) && words.every(({ length }) => length >= 2);
}

/** What is wrong with the text, and the code that was probably meant. */
function FaultOfText({ result }: { readonly result: Result }) {
  const words = useWords(SEARCH_WORDS);
  const { fault, suggestion } = result;
  if (!fault) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="gap"
      title={words.fault(fault)}
      description={
        suggestion && (
          <>
            {words.meant} <Link to={`/entities/${suggestion}`}>{suggestion}</Link>
          </>
        )
      }
    />
  );
}

function Candidates({ result, loading }: { readonly result: Result | undefined; readonly loading: boolean }) {
  const words = useWords(SEARCH_WORDS);
  const text = useText();
  const page = { edges: (result?.candidates ?? []).map((node) => ({ node })) };
  return (
    <ListTable<Candidate>
      caption={words.results}
      page={page}
      loading={loading}
      rowKey={({ uscc }) => uscc}
      columns={[
        { title: words.uscc, render: (_, { uscc, name }) => <EntityLink uscc={uscc} name={name} /> },
        { title: words.former, render: (_, { formerNames }) => formerNames.join('、') },
        { title: words.score, dataIndex: 'score', width: 90 },
        {
          title: words.reasons,
          render: (_, { reasons }) => reasons.map((one) => text(one.text, one.textEn)).join('；'),
        },
      ]}
    />
  );
}

function Named(props: {
  readonly found: Found | null | undefined;
  readonly pages: CursorPages;
  readonly loading: boolean;
}) {
  const { found, pages, loading } = props;
  const words = useWords(SEARCH_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const of = (field: string) => label(`MarketEntity.${field}`);
  return (
    <ListTable<Row>
      caption={words.named}
      page={found}
      pages={pages}
      loading={loading}
      rowKey={({ uscc }) => uscc}
      columns={[
        { title: words.uscc, render: (_, { uscc, name }) => <EntityLink uscc={uscc} name={name} /> },
        {
          title: of('status'),
          width: 110,
          render: (_, { status }) => (status ? label(`EntityStatus.${status}`) : '—'),
        },
        { title: of('registeredOn'), dataIndex: 'registeredOn', width: 120 },
        {
          title: of('district'),
          width: 130,
          render: (_, { district }) => text(district?.name, district?.nameEn) || '—',
        },
        { title: of('industry'), render: (_, { industry }) => text(industry?.name, industry?.nameEn) || '—' },
      ]}
    />
  );
}

function useFound(text: string, pages: CursorPages) {
  const byName = isNamePart(text);
  const variables = { text, byName, first: PAGE, after: pages.after ?? null };
  const [{ data, error, fetching }] = useQuery({ query: FindEntitiesDocument, variables, pause: !text });
  const result = text ? data?.reconcile?.[0] : undefined;
  return { result, named: data?.marketEntities, byName, error, fetching };
}

/** Finding an entity by whatever one knows of it. */
export function EntitySearchPage() {
  const words = useWords(SEARCH_WORDS);
  const label = useLabel(schemaWords);
  const { text: stated } = useConditions();
  const text = (stated ?? '').trim();
  const pages = useCursorPages(text);
  const { result, named, byName, error, fetching } = useFound(text, pages);
  const isCompared = !byName || (result?.candidates.length ?? 0) > 0;
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <QueryForm>
        <Form.Item name="text" label={words.text}>
          <Input allowClear maxLength={64} style={{ width: 360 }} />
        </Form.Item>
      </QueryForm>
      <Faults error={error} />
      {text && isCompared && (
        <Panel title={words.results} extra={result && label(`ReconcileReading.${result.reading}`)}>
          {result && <FaultOfText result={result} />}
          <Candidates result={result} loading={fetching} />
        </Panel>
      )}
      {text && byName && (
        <Panel title={words.named}>
          <Named found={named} pages={pages} loading={fetching} />
        </Panel>
      )}
    </>
  );
}
