import type { ReactNode } from 'react';
import { defineWords, useWords } from '../words/language';

const WORDS = defineWords({ none: '没有记录' }, { none: 'No records' });

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
}

interface PlainTableProps<Row> {
  /** Says what the table lists, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[] | null | undefined;
  rowKey(row: Row): string;
}

/** A short table of facts: a table of the browser, a tenth of the size of the library's. */
export function PlainTable<Row>({ caption, columns, rows, rowKey }: PlainTableProps<Row>) {
  const words = useWords(WORDS);
  if (!rows || rows.length === 0) return <p className="none">{words.none}</p>;
  return (
    <table className="plain-table">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ title, cell }) => (
              <td key={title}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
