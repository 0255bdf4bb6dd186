import { useMemo } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Chart } from '../../parts/Chart';
import { districtOf } from '../../parts/choices/districts';
import { count } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useLanguage, useWords } from '../../words/language';
import { type FigureInDetailQuery, words as schemaWords } from './figure.generated';
import { inUnit } from './figureText';
import { FIGURE_WORDS } from './figureWords';
import { OVERVIEW_WORDS } from './overviewWords';

type Metric = NonNullable<FigureInDetailQuery['metric']>;

interface Named {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

interface FigureSplitProps {
  readonly figure: Metric;
  readonly by: string;
  /** Names of the values, where they are codes that no page knows. */
  readonly named: readonly Named[] | undefined;
}

/** First and last day of a month. */
function monthSpan(month: string): { readonly from: string; readonly to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return { from: `${month}-01`, to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) };
}

/** Where the rows of one cell are; undefined where the address cannot say it. */
function useCellAddress(by: string): (value: string | null) => string | undefined {
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  return (value) => {
    if (!value) return undefined;
    const next = new URLSearchParams(params);
    if (by === 'DISTRICT') next.set('district', value);
    else if (by === 'MONTH') for (const [name, day] of Object.entries(monthSpan(value))) next.set(name, day);
    else return undefined;
    next.delete('by');
    return `${pathname}?${next}`;
  };
}

interface Cell {
  readonly key: string | null;
  readonly name: string;
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number | null;
}

function useCells(figure: Metric, named: readonly Named[] | undefined): readonly Cell[] {
  const words = useWords(FIGURE_WORDS);
  const { language } = useLanguage();
  return useMemo(
    () =>
      figure.rows.map(({ values: [key = null], value, numerator, denominator }) => {
        const known = named?.find(({ code }) => code === key);
        const told = known?.[language === 'zh' ? 'name' : 'nameEn'];
        const name = told ?? districtOf(key)?.[language] ?? key ?? words.unknown;
        return { key, name, value, numerator, denominator };
      }),
    [figure, named, language, words],
  );
}

function Picture({ cells, figure }: { readonly cells: readonly Cell[]; readonly figure: Metric }) {
  const words = useWords(FIGURE_WORDS);
  const { days } = useWords(OVERVIEW_WORDS);
  const { unit } = figure.metric;
  const isShare = unit === 'BASIS_POINTS';
  const option = useMemo(
    () => ({
      grid: { left: 48, right: 12, top: 28, bottom: 72 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: cells.map(({ name }) => name), axisLabel: { rotate: 35, interval: 0 } },
      yAxis: { type: 'value', name: isShare ? '%' : words.value },
      series: [
        {
          type: 'bar',
          itemStyle: { color: '#0b4f9c' },
          barMaxWidth: 36,
          data: cells.map(({ value }) => (isShare && value !== null ? value / 100 : value)),
        },
      ],
    }),
    [cells, isShare, words],
  );
  const told = cells.map(({ name, value }) => `${name} ${inUnit(unit, value, days)}`).join('，');
  return <Chart option={option} description={words.chart(words.split, told)} height={280} />;
}

/** The figure by one dimension, as a picture and as a table whose cells lead to their rows. */
export function FigureSplit({ figure, by, named: names }: FigureSplitProps) {
  const words = useWords(FIGURE_WORDS);
  const { days } = useWords(OVERVIEW_WORDS);
  const label = useLabel(schemaWords);
  const address = useCellAddress(by);
  const cells = useCells(figure, names);
  if (cells.length === 0) return null;
  const named = ({ key, name }: Cell) => {
    const to = figure.suppressed ? undefined : address(key);
    return to ? <Link to={to}>{name}</Link> : name;
  };
  return (
    <Panel title={`${words.split}：${label(`MetricDimension.${by}`)}`}>
      {cells.length <= 40 && <Picture cells={cells} figure={figure} />}
      <details open={cells.length > 40}>
        <summary>{words.split}</summary>
        <PlainTable
          caption={words.split}
          rows={cells}
          rowKey={({ name }) => name}
          columns={[
            { title: label(`MetricDimension.${by}`), cell: named },
            { title: words.value, cell: ({ value }) => inUnit(figure.metric.unit, value, days) },
            {
              title: words.share,
              cell: ({ numerator, denominator }) =>
                denominator === null ? count(numerator) : `${count(numerator)} / ${count(denominator)}`,
            },
          ]}
        />
      </details>
    </Panel>
  );
}
