import { Card, Statistic, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { defineWords, useWords } from '../words/language';
import { moment } from './format';

const WORDS = defineWords(
  { definition: '口径', article: '依据', asOf: '截至', details: '明细' },
  { definition: 'Definition', article: 'Basis', asOf: 'As of', details: 'Rows' },
);

interface FigureProps {
  readonly title: string;
  readonly value: string | number;
  readonly definition: string;
  readonly article?: string | null | undefined;
  readonly asOf?: string | null | undefined;
  /** Where the rows are that add up to the figure. */
  readonly to?: string | undefined;
  readonly extra?: ReactNode;
}

/** A key figure; what it means, on which article it rests and when it was true is told on hover and on focus. */
export function Figure({ title, value, definition, article, asOf, to, extra }: FigureProps) {
  const words = useWords(WORDS);
  const explained = (
    <>
      <div>
        {words.definition}：{definition}
      </div>
      {article && (
        <div>
          {words.article}：{article}
        </div>
      )}
      {asOf && (
        <div>
          {words.asOf}：{moment(asOf)}
        </div>
      )}
    </>
  );
  return (
    <Card size="small" className="figure">
      <Tooltip title={explained} trigger={['hover', 'focus']}>
        <button type="button" className="figure-name" aria-label={`${title} ⓘ ${words.definition}：${definition}`}>
          {title} <span aria-hidden="true">ⓘ</span>
        </button>
      </Tooltip>
      <Statistic value={value} />
      {extra}
      {to && <Link to={to}>{words.details}</Link>}
    </Card>
  );
}
