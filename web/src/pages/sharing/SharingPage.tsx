import { Form, Input, Select, Tag } from 'antd';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ListTable } from '../../parts/ListTable';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import { CatalogueDocument, type CatalogueQuery, words as schemaWords } from './catalogue.generated';
import { CATALOGUE_WORDS } from './catalogueWords';
import { SharingFrame } from './SharingFrame';

type Entry = NonNullable<CatalogueQuery['catalogue']>['edges'][number]['node'];

const COLOURS = { UNCONDITIONAL: 'success', CONDITIONAL: 'processing', NOT_SHARED: 'error' } as const;

function useColumns() {
  const words = useWords(CATALOGUE_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return [
    {
      title: words.entry,
      width: 200,
      render: (_: unknown, { name, nameEn, resource }: Entry) => (
        <>
          {resource ? <Link to={`/sharing/resources/${resource.code}`}>{text(name, nameEn)}</Link> : text(name, nameEn)}
          {resource && <div className="hash">{resource.code}</div>}
        </>
      ),
    },
    { title: words.meaning, render: (_: unknown, { meaning, meaningEn }: Entry) => text(meaning, meaningEn) },
    {
      title: words.owner,
      width: 190,
      render: (_: unknown, { owner, provider }: Entry) => (owner ? text(owner.name, owner.nameEn) : provider),
    },
    {
      title: words.class,
      width: 140,
      render: (_: unknown, { class: one, ground }: Entry) => (
        <>
          {one && <Tag color={COLOURS[one]}>{label(`SharingClass.${one}`)}</Tag>}
          {ground}
        </>
      ),
    },
    {
      title: label('CatalogueEntry.state'),
      width: 110,
      render: (_: unknown, { state, dueOn }: Entry) => (
        <>
          {label(`CatalogueEntryState.${state}`)}
          {dueOn && <div>{dueOn}</div>}
        </>
      ),
    },
  ];
}

/** The catalogue of what departments share. */
export function SharingPage() {
  const words = useWords(CATALOGUE_WORDS);
  const text = useText();
  const conditions = useConditions();
  const filter = { text: conditions.text, purpose: conditions.purpose };
  const pages = useCursorPages(JSON.stringify(filter));
  const [{ data, error, fetching }] = useQuery({ query: CatalogueDocument, variables: { filter, after: pages.after } });
  const purposes = (data?.purposes ?? []).map(({ code, name, nameEn }) => ({ value: code, label: text(name, nameEn) }));
  return (
    <SharingFrame title={words.catalogue} says={words.catalogueSays} error={error} isOpen>
      <QueryForm>
        <Form.Item name="text" label={words.text}>
          <Input allowClear maxLength={60} style={{ width: 240 }} />
        </Form.Item>
        <Form.Item name="purpose" label={words.purpose}>
          <Select
            showSearch
            optionFilterProp="label"
            allowClear
            options={purposes}
            placeholder={words.allPurposes}
            style={{ width: 220 }}
          />
        </Form.Item>
      </QueryForm>
      <ListTable<Entry>
        caption={words.catalogue}
        page={data?.catalogue}
        pages={pages}
        loading={fetching}
        rowKey={({ id }) => id}
        columns={useColumns()}
      />
    </SharingFrame>
  );
}
