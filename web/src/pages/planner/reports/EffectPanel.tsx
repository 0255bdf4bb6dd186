import { Chart } from '../../../parts/Chart';
import { count, percent } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { type RoundFairnessQuery, words as schemaWords } from './fairness.generated';
import { REPORT_WORDS } from './reportWords';

type Effect = NonNullable<RoundFairnessQuery['drawEffect']>[number];

const shareOf = (rate: number): number => Number((100 * rate).toFixed(2));

function RateChart({ effects }: { readonly effects: readonly Effect[] }) {
  const words = useWords(REPORT_WORDS);
  const known = effects.flatMap(({ task, item, estimate }) =>
    estimate ? [{ name: `${task} ${item}`, ...estimate }] : [],
  );
  if (known.length === 0) return null;
  const bar = (name: string, color: string, data: readonly number[]) => ({
    name,
    type: 'bar',
    data: data.map(shareOf),
    label: { show: true, position: 'top', formatter: '{c}%' },
    itemStyle: { color },
    barMaxWidth: 48,
  });
  const option = {
    legend: { top: 0 },
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: known.map(({ name }) => name) },
    yAxis: { type: 'value', axisLabel: { formatter: '{value}%' } },
    series: [
      bar(
        words.rateOf,
        '#0b4f9c',
        known.map(({ rate }) => rate),
      ),
      bar(
        words.unweighted,
        '#b35c00',
        known.map(({ unweighted }) => unweighted),
      ),
    ],
  };
  const rows = known
    .map(({ name, rate, low, high }) => `${name} ${percent(rate)}（${percent(low)}–${percent(high)}）`)
    .join('，');
  return <Chart option={option} height={240} description={words.rateChart(rows)} />;
}

/** What became of a draw, task by task, and the rate of problems among all who could be drawn. */
export function EffectPanel({ effects }: { readonly effects: readonly Effect[] }) {
  const words = useWords(REPORT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const whole = (name: 'drawn' | 'results' | 'problems' | 'cancelled' | 'replaced') => ({
    title: label(`TaskEffect.${name}`),
    cell: (row: Effect) => count(row[name]),
  });
  return (
    <Panel title={words.effect}>
      <p className="says">{words.effectSays}</p>
      <RateChart effects={effects} />
      <PlainTable<Effect>
        caption={words.effect}
        rows={effects}
        rowKey={({ task }) => String(task)}
        columns={[
          { title: label('TaskEffect.task'), cell: ({ task }) => task },
          { title: label('TaskEffect.department'), cell: ({ department }) => nameOf(department) },
          { title: label('TaskEffect.item'), cell: ({ item }) => item },
          whole('drawn'),
          whole('results'),
          whole('problems'),
          whole('cancelled'),
          whole('replaced'),
          {
            title: words.rateOf,
            cell: ({ estimate }) =>
              estimate ? `${percent(estimate.rate)}（${percent(estimate.low)}–${percent(estimate.high)}）` : '—',
          },
          { title: words.unweighted, cell: ({ estimate }) => percent(estimate?.unweighted) },
        ]}
      />
    </Panel>
  );
}
