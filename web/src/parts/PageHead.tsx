import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { defineWords, useWords } from '../words/language';

const WORDS = defineWords({ print: '打印' }, { print: 'Print' });

/** The heading of a page, what it is for, and what can be done with the whole of it. */
export function PageHead({
  title,
  says,
  extra,
}: {
  readonly title: string;
  readonly says?: string;
  readonly extra?: ReactNode;
}) {
  const words = useWords(WORDS);
  return (
    <div className="panel-head">
      <div>
        <h1>{title}</h1>
        {says && <p className="says">{says}</p>}
      </div>
      <Space className="no-print">
        {extra}
        <Button onClick={() => window.print()}>{words.print}</Button>
      </Space>
    </div>
  );
}
