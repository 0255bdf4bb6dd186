import { Alert, Button, Space } from 'antd';
import { useQuery } from 'urql';
import { EntityLink } from '../../parts/EntityLink';
import { Faults } from '../../parts/Faults';
import { count } from '../../parts/format';
import { ListTable } from '../../parts/ListTable';
import { Panel } from '../../parts/Panel';
import { useCursorPages } from '../../parts/useCursorPages';
import { useLabel, useText, useWords } from '../../words/language';
import type { FigureQuestion } from './FigurePage';
import {
  type FigureInDetailQuery,
  type FigureRowsFragment,
  FigureRowsPageDocument,
  words as schemaWords,
} from './figure.generated';
import { FIGURE_WORDS } from './figureWords';
import { SUM_LIMIT, type Sum, useSum } from './useSum';

type Row = FigureRowsFragment['edges'][number]['node'];

interface FigureRowsProps {
  readonly figure: NonNullable<FigureInDetailQuery['metric']>;
  readonly question: FigureQuestion;
}

function Verdict({ sum, figure }: { readonly sum: Sum; readonly figure: FigureRowsProps['figure'] }) {
  const words = useWords(FIGURE_WORDS);
  const isShare = figure.denominator !== null;
  const agrees = sum.numerator === figure.numerator && (!isShare || sum.denominator === figure.denominator);
  const told = [count(sum.rows), count(sum.numerator), count(sum.denominator)] as const;
  const title = agrees
    ? isShare
      ? words.agreesShare(...told)
      : words.agrees(told[0], told[1])
    : words.differs(...told);
  return <Alert type={agrees ? 'success' : 'warning'} showIcon role="status" className="gap" title={title} />;
}

/** The facts of which a figure is made, page by page, and the check that all of them add up to it. */
export function FigureRows({ figure, question }: FigureRowsProps) {
  const words = useWords(FIGURE_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const pages = useCursorPages(JSON.stringify(question));
  const [{ data, error: fault, fetching }] = useQuery({
    query: FigureRowsPageDocument,
    variables: { ...question, first: 50, after: pages.after },
  });
  const page = data?.metricRows;
  const { begin, stop, sum, isRunning, error } = useSum(question);
  const total = page?.totalCount ?? 0;
  return (
    <Panel
      title={words.rows}
      extra={
        <Space className="no-print">
          {isRunning && <span aria-live="polite">{words.checking(count(sum?.rows ?? 0), count(total))}</span>}
          {isRunning && <Button onClick={stop}>{words.stop}</Button>}
          {!isRunning && total > SUM_LIMIT && <span className="says">{words.tooMany(count(SUM_LIMIT))}</span>}
          <Button disabled={isRunning || total === 0 || total > SUM_LIMIT} onClick={() => void begin()}>
            {words.check}
          </Button>
        </Space>
      }
    >
      <p className="says">{words.rowsSays}</p>
      <Faults error={fault} />
      {error && <Alert type="warning" showIcon className="gap" title={error} />}
      {sum?.isWhole && <Verdict sum={sum} figure={figure} />}
      <ListTable<Row>
        caption={words.rows}
        page={page}
        pages={pages}
        loading={fetching}
        rowKey={({ kind, record, day }) => `${kind} ${record} ${day}`}
        columns={[
          { title: words.day, dataIndex: 'day', width: 110 },
          { title: words.entity, render: (_, { entity }) => <EntityLink uscc={entity.uscc} name={entity.name} /> },
          { title: words.department, render: (_, { department }) => text(department?.name, department?.nameEn) },
          { title: words.district, width: 110, render: (_, { district }) => text(district?.name, district?.nameEn) },
          { title: words.record, render: (_, { record }) => <span className="hash">{record}</span> },
          { title: label('MetricRow.numerator'), dataIndex: 'numerator', width: 90, align: 'right' },
          { title: label('MetricRow.denominator'), dataIndex: 'denominator', width: 90, align: 'right' },
        ]}
      />
    </Panel>
  );
}
