import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { actsAs } from '../../../app/office';
import { useSession } from '../../../app/session';
import { ListTable } from '../../../parts/ListTable';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { useCursorPages } from '../../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../../words/language';
import { ClassificationFrame } from '../shared/ClassificationFrame';
import { MatterField } from '../shared/MatterField';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useMatterNames } from '../shared/useMatterNames';
import { again } from '../shared/useRefresh';
import { PublishKeyList } from './KeyListActions';
import { KeyListObjects } from './KeyListObjects';
import { KeyListPageDocument, type KeyListPageQuery, words as schemaWords } from './keyLists.generated';
import { MEASURES_WORDS } from './measuresWords';

type Row = NonNullable<KeyListPageQuery['keyLists']>['edges'][number]['node'];

interface Choosing {
  readonly chosen: string | undefined;
  choose(number: string | undefined): void;
  onDone(): void;
}

function useColumns({ chosen, choose, onDone }: Choosing) {
  const words = useWords(MEASURES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const { session } = useSession();
  const { name } = useMatterNames();
  return [
    { title: label('KeyList.number'), dataIndex: 'number', className: 'classification-day' },
    { title: label('KeyList.year'), dataIndex: 'year', className: 'classification-day' },
    { title: shared.matter, render: (_: unknown, { matter }: Row) => name(matter) },
    { title: shared.authority, render: (_: unknown, { authority }: Row) => text(authority.name, authority.nameEn) },
    { title: label('KeyList.ground'), render: (_: unknown, { ground }: Row) => label(`KeyListGround.${ground}`) },
    { title: label('KeyList.basis'), dataIndex: 'basis' },
    { title: label('KeyList.procedure'), dataIndex: 'procedure' },
    {
      title: shared.state,
      className: 'classification-day',
      render: (_: unknown, { state, publishedOn }: Row) => (
        <>
          <Tag color={state === 'PUBLISHED' ? 'success' : 'default'}>{label(`KeyListState.${state}`)}</Tag>
          <div>{publishedOn}</div>
        </>
      ),
    },
    {
      title: label('KeyList.objectCount'),
      className: 'classification-day',
      render: (_: unknown, { objectCount, cap }: Row) => words.capOf(objectCount, cap ? String(cap) : '—'),
    },
    {
      title: shared.actions,
      render: (_: unknown, { number, version, state, authority }: Row) => (
        <>
          <Button
            size="small"
            aria-expanded={chosen === number}
            onClick={() => choose(chosen === number ? undefined : number)}
          >
            {chosen === number ? words.hideObjects : words.showObjects}
          </Button>
          {state === 'DRAFT' && actsAs(session, 'supervision-approver', authority.code) && (
            <PublishKeyList number={number} version={version} onDone={onDone} />
          )}
        </>
      ),
    },
  ];
}

/** Key lists of the year, and the objects of the one that is opened. */
export function KeyListsPage() {
  const words = useWords(MEASURES_WORDS);
  const label = useLabel(schemaWords);
  const [chosen, choose] = useState<string>();
  const { matter, year } = useConditions();
  const pages = useCursorPages(`${matter} ${year}`);
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: KeyListPageDocument,
    variables: { filter: { matter: matter ?? null, year: year ? Number(year) : null }, after: pages.after ?? null },
  });
  const columns = useColumns({ chosen, choose, onDone: () => again(ask) });
  const open = data?.keyLists?.edges.map(({ node }) => node).find(({ number }) => number === chosen);
  return (
    <ClassificationFrame title={words.keyListsTitle} says={words.keyListsSays} error={error} extensions={extensions}>
      <QueryForm>
        <MatterField />
        <Form.Item name="year" label={label('KeyList.year')}>
          <Input type="number" style={{ width: 100 }} />
        </Form.Item>
      </QueryForm>
      <Panel title={words.keyListsTitle}>
        <ListTable<Row>
          caption={words.keyListsTitle}
          page={data?.keyLists}
          pages={pages}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={columns}
        />
      </Panel>
      {open && <KeyListObjects list={open} />}
    </ClassificationFrame>
  );
}
