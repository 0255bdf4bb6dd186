import { Button, Space, Table, type TableProps } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useLocation } from 'react-router';
import { defineWords, useWords } from '../words/language';
import type { CursorPages } from './useCursorPages';

const WORDS = defineWords(
  {
    total: (count: string) => `共 ${count} 条`,
    page: (number: number) => `第 ${number} 页`,
    previous: '上一页',
    next: '下一页',
    first: '首页',
    none: '没有符合条件的记录',
    asking: '正在查询…',
    notGiven: '未能取得数据，见页面上的说明',
  },
  {
    total: (count: string) => `${count} in all`,
    page: (number: number) => `Page ${number}`,
    previous: 'Previous',
    next: 'Next',
    first: 'First',
    none: 'Nothing fits the conditions',
    asking: 'Asking …',
    notGiven: 'Could not be had; the page says why',
  },
);

/** What a page of a list says of itself. */
export interface ListPage<Row> {
  readonly totalCount?: number | null;
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

type ListWords = ReturnType<typeof useWords<(typeof WORDS)['zh']>>;

interface ListTableProps<Row> {
  readonly page: ListPage<Row> | null | undefined;
  readonly pages?: CursorPages;
  readonly columns: NonNullable<TableProps<Row>['columns']>;
  rowKey(row: Row): string;
  readonly loading?: boolean;
  /** Says what the table lists, for screen readers and above a print. */
  readonly caption: string;
  readonly table?: TableProps<Row>;
}

const NEAR = 3;

/** Numbers of the pages that can be gone to, near the one that is shown. */
const pagesNear = ({ number, known }: CursorPages): number[] => known.filter((one) => Math.abs(one - number) <= NEAR);

function Pager({
  pages,
  hasNext,
  total,
}: {
  readonly pages: CursorPages;
  readonly hasNext: boolean;
  readonly total: number | null;
}) {
  const words = useWords(WORDS);
  const { number, known, goTo } = pages;
  return (
    <Space className="pager">
      {total !== null && <span data-empty={total === 0 || undefined}>{words.total(total.toLocaleString())}</span>}
      <span aria-live="polite">{words.page(number)}</span>
      <Button size="small" disabled={number === 1} onClick={() => goTo(1)}>
        {words.first}
      </Button>
      <Button size="small" disabled={!known.includes(number - 1)} onClick={() => goTo(number - 1)}>
        {words.previous}
      </Button>
      {pagesNear(pages).map((one) => (
        <Button
          key={one}
          size="small"
          type={one === number ? 'primary' : 'default'}
          aria-label={words.page(one)}
          aria-current={one === number ? 'page' : undefined}
          onClick={() => goTo(one)}
        >
          {one}
        </Button>
      ))}
      <Button size="small" disabled={!hasNext || !known.includes(number + 1)} onClick={() => goTo(number + 1)}>
        {words.next}
      </Button>
    </Space>
  );
}

/** What an empty table says: that it waits, that nothing fits, or that nothing could be had. */
function emptyText(words: ListWords, page: ListPage<unknown> | null | undefined, isLoading: boolean): ReactNode {
  if (isLoading) return words.asking;
  return page ? <span data-empty>{words.none}</span> : words.notGiven;
}

/** What an address names after its #, as it stands there where it is no code. */
function namedIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** The row that the address names after its #: marked, and brought into view when it has come. */
function useNamedRow<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (row: Row) => string {
  const { hash } = useLocation();
  const named = namedIn(hash);
  const isThere = named !== '' && rows.some((row) => keyOf(row) === named);
  useEffect(() => {
    if (isThere) document.querySelector('.named-row')?.scrollIntoView({ block: 'center' });
  }, [isThere]);
  return (row) => (isThere && keyOf(row) === named ? 'named-row' : '');
}

/** A wide table over one page of a list, with the number of all and of the page below. */
export function ListTable<Row extends object>(props: ListTableProps<Row>) {
  const { page, pages, columns, rowKey, loading, caption, table } = props;
  const words = useWords(WORDS);
  const rows = page?.edges.map(({ node }) => node) ?? [];
  const rowClass = useNamedRow(rows, rowKey);
  const endCursor = page?.pageInfo?.hasNextPage ? page.pageInfo.endCursor : null;
  useEffect(() => {
    if (!loading && page) pages?.note(endCursor);
  }, [pages, endCursor, loading, page]);
  return (
    <section aria-label={caption}>
      <Table<Row>
        size="small"
        bordered
        {...table}
        columns={columns}
        rowKey={rowKey}
        loading={loading ?? false}
        dataSource={rows}
        rowClassName={rowClass}
        pagination={false}
        locale={{ emptyText: emptyText(words, page, loading ?? false) }}
      />
      {pages && <Pager pages={pages} hasNext={page?.pageInfo?.hasNextPage ?? false} total={page?.totalCount ?? null} />}
    </section>
  );
}
