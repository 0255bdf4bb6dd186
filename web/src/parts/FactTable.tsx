import type { ReactNode } from 'react';
import { defineWords, useWords } from '../words/language';
import { PlainTable } from './PlainTable';

const WORDS = defineWords({ matter: '事项', content: '内容' }, { matter: 'Item', content: 'Content' });

interface FactTableProps {
  /** Says whose facts they are, for screen readers. */
  readonly caption: string;
  /** What is not there is shown as such. */
  readonly facts: readonly { readonly name: string; readonly value: ReactNode }[];
}

/** The facts of one thing, each by its name. */
export function FactTable({ caption, facts }: FactTableProps) {
  const words = useWords(WORDS);
  return (
    <PlainTable
      caption={caption}
      rows={facts}
      rowKey={({ name }) => name}
      columns={[
        { title: words.matter, cell: ({ name }) => name },
        { title: words.content, cell: ({ value }) => value ?? '—' },
      ]}
    />
  );
}
