import { useMemo } from 'react';
import { Chart } from '../../../parts/Chart';
import { useWords } from '../../../words/language';
import { RUNS_WORDS } from './runsWords';

const COLOURS: Readonly<Record<string, string>> = { LOWER: '#7fb3d5', ORDINARY: '#0b4f9c', HIGHER: '#c2410c' };

interface GradesChartProps {
  readonly rows: readonly { readonly category: string; readonly name: string; readonly subjects: number }[];
}

/** How many subjects lie at each grade, mildest first. */
export function GradesChart({ rows }: GradesChartProps) {
  const words = useWords(RUNS_WORDS);
  const option = useMemo(
    () => ({
      grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
      tooltip: { trigger: 'item' },
      xAxis: { type: 'category', data: rows.map(({ name }) => name) },
      yAxis: { type: 'value', name: words.subjects, minInterval: 1 },
      series: [
        {
          name: words.subjects,
          type: 'bar',
          barMaxWidth: 56,
          label: { show: true, position: 'top', color: '#000' },
          data: rows.map(({ category, subjects }) => ({
            value: subjects,
            itemStyle: { color: COLOURS[category] ?? '#555' },
          })),
        },
      ],
    }),
    [rows, words],
  );
  const told = rows.map(({ name, subjects }) => `${name} ${subjects}`).join('；');
  return <Chart option={option} description={words.gradesPicture(told)} height={240} />;
}
