import { useMemo } from 'react';
import { Chart } from '../../../parts/Chart';
import { PlainTable } from '../../../parts/PlainTable';
import { defineWords, useWords } from '../../../words/language';

const WORDS = defineWords(
  {
    which: '比例',
    lower: '较低强度',
    ordinary: '一般强度',
    higher: '较高强度',
    of: (name: string, lower: string, ordinary: string, higher: string) =>
      `${name}：较低 ${lower}，一般 ${ordinary}，较高 ${higher}`,
  },
  {
    which: 'Shares',
    lower: 'Lower',
    ordinary: 'Ordinary',
    higher: 'Higher',
    of: (name: string, lower: string, ordinary: string, higher: string) =>
      `${name}: lower ${lower}, ordinary ${ordinary}, higher ${higher}`,
  },
);

const COLOURS = { lower: '#7fb3d5', ordinary: '#0b4f9c', higher: '#c2410c' } as const;
/** Per mille from which there is room for a figure in the bar; the table below has all of them. */
const ROOM = 90;
const CATEGORIES = ['lower', 'ordinary', 'higher'] as const;

const shown = (perMille: number): string => `${(perMille / 10).toFixed(1)}%`;

/** Shares of the three intensities, per mille, under a name. */
export interface NamedShares {
  readonly name: string;
  readonly shares: { readonly lower: number; readonly ordinary: number; readonly higher: number };
}

/** Shares of the three intensities beside each other: one stacked bar for each name. */
export function SharesChart({ rows, title }: { readonly rows: readonly NamedShares[]; readonly title: string }) {
  const words = useWords(WORDS);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 24, top: 32, bottom: 8, containLabel: true },
      legend: { top: 0 },
      tooltip: { trigger: 'axis', valueFormatter: (value: number) => `${value}%` },
      xAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%' } },
      yAxis: { type: 'category', inverse: true, data: rows.map(({ name }) => name) },
      series: CATEGORIES.map((category) => ({
        name: words[category],
        type: 'bar',
        stack: 'shares',
        barMaxWidth: 28,
        itemStyle: { color: COLOURS[category] },
        label: { show: true, color: category === 'lower' ? '#000' : '#fff', formatter: '{c}%' },
        data: rows.map(({ shares }) => ({
          value: Number(shown(shares[category]).slice(0, -1)),
          label: { show: shares[category] >= ROOM },
        })),
      })),
    }),
    [rows, words],
  );
  const told = rows.map(({ name, shares }) =>
    words.of(name, shown(shares.lower), shown(shares.ordinary), shown(shares.higher)),
  );
  return (
    <>
      <Chart option={option} description={`${title}。${told.join('；')}`} height={60 + rows.length * 52} />
      <PlainTable<NamedShares>
        caption={title}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { title: words.which, cell: ({ name }) => name },
          ...CATEGORIES.map((category) => ({
            title: words[category],
            cell: ({ shares }: NamedShares) => shown(shares[category]),
          })),
        ]}
      />
    </>
  );
}
