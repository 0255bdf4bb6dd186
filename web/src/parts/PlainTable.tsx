import type { ReactNode } from 'react';
import { defineWords, useWords } from '../words/language';

const WORDS = defineWords(
  { none: '没有记录', reading: '正在读取……', missing: '未能取得。这不表示没有，请勿据此判断。' },
  {
    none: 'No records',
    reading: 'Reading …',
    missing: 'Could not be had. That does not mean that there is none; do not judge by it.',
  },
);

interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
}

interface PlainTableProps<Row> {
  /** Says what the table lists, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  /** Empty where there is nothing; null or undefined where it could not be had. */
  readonly rows: readonly Row[] | null | undefined;
  /** Whether the rows are still being asked for. */
  readonly loading?: boolean;
  rowKey(row: Row): string;
}

/** A short table of facts: a table of the browser, a tenth of the size of the library's. Whatever claims that there is nothing is marked `data-empty`. */
export function PlainTable<Row>({ caption, columns, rows, rowKey, loading = false }: PlainTableProps<Row>) {
  const words = useWords(WORDS);
  if (!rows && loading) return <p className="none">{words.reading}</p>;
  if (!rows) return <p className="missing">{words.missing}</p>;
  if (rows.length === 0) {
    return (
      <p className="none" data-empty>
        {words.none}
      </p>
    );
  }
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
