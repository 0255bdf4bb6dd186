import { useMemo } from 'react';
import { Chart } from '../../../parts/Chart';
import { useLabel, useWords } from '../../../words/language';
import { type MatterResourcesQuery, words as schemaWords } from './measures.generated';
import { MEASURES_WORDS } from './measuresWords';

type Row = NonNullable<MatterResourcesQuery['resourceReport']>['categories'][number];

/** What a subject of each category takes in a year: hours and visits beside each other. */
export function EffortChart({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(MEASURES_WORDS);
  const label = useLabel(schemaWords);
  const option = useMemo(() => {
    const bar = (field: 'hoursPerSubject' | 'visitsPerSubject', color: string) => ({
      name: label(`CategoryEffort.${field}`),
      type: 'bar',
      barMaxWidth: 40,
      itemStyle: { color },
      label: { show: true, position: 'top', color: '#000' },
      data: rows.map((row) => row[field] ?? 0),
    });
    return {
      grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0 },
      xAxis: { type: 'category', data: rows.map(({ category }) => label(`IntensityCategory.${category}`)) },
      yAxis: { type: 'value' },
      series: [bar('hoursPerSubject', '#0b4f9c'), bar('visitsPerSubject', '#c2410c')],
    };
  }, [rows, label]);
  const told = rows.map(({ category, hoursPerSubject, visitsPerSubject }) =>
    words.perSubject(
      label(`IntensityCategory.${category}`),
      String(hoursPerSubject ?? '—'),
      String(visitsPerSubject ?? '—'),
    ),
  );
  return <Chart option={option} description={words.pictureSays(told.join('；'))} height={220} />;
}
