import { Chart } from '../../../parts/Chart';
import { count } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { type RoundPreviewQuery, words as schemaWords } from './preview.generated';
import { PREVIEW_WORDS } from './previewWords';

/** What a round would come to. */
export type Preview = NonNullable<RoundPreviewQuery['previewRound']>;
type Task = Preview['tasks'][number];
type Band = Task['bands'][number];

const WHOLE = 1_000_000;
const share = (ppm: number): string => `${Number((ppm / 10_000).toFixed(4))}%`;

function useBandName(): (band: Band) => string {
  const words = useWords(PREVIEW_WORDS);
  return ({ fromPpm, toPpm }) => (fromPpm === WHOLE ? words.certain : `${share(fromPpm)}–${share(toPpm)}`);
}

function Histogram({ bands }: { readonly bands: readonly Band[] }) {
  const words = useWords(PREVIEW_WORDS);
  const bandName = useBandName();
  const option = {
    grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: bands.map(bandName), axisLabel: { rotate: 40, fontSize: 11 } },
    yAxis: { type: 'value', minInterval: 1, name: words.objects },
    series: [
      {
        type: 'bar',
        data: bands.map(({ objects }) => objects),
        label: { show: true, position: 'top' },
        itemStyle: { color: '#0b4f9c' },
      },
    ],
  };
  const described = bands.map((band) => `${bandName(band)} ${band.objects}`).join('，');
  return <Chart option={option} height={260} description={words.histogramSays(described)} />;
}

function Exclusions({ task }: { readonly task: Task }) {
  const words = useWords(PREVIEW_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <PlainTable
      caption={words.exclusions}
      rows={task.excluded}
      rowKey={({ code }) => code}
      columns={[
        { title: label('PreviewExclusion.code'), cell: ({ code }) => <span className="hash one-line">{code}</span> },
        { title: label('PreviewExclusion.text'), cell: (one) => text(one.text, one.textEn) },
        { title: label('PreviewExclusion.article'), cell: ({ article }) => article },
        { title: label('PreviewExclusion.objects'), cell: ({ objects }) => count(objects) },
        { title: label('PreviewExclusion.keyListed'), cell: ({ keyListed }) => count(keyListed) },
      ]}
    />
  );
}

/** What one task comes to: its pool, who is left out and why, and how likely each object is drawn. */
export function PreviewTask({ task }: { readonly task: Task }) {
  const words = useWords(PREVIEW_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const facts = [
    ['inScope', count(task.inScope)],
    ['sampled', count(task.sampled)],
    ['covered', count(task.covered)],
    ['fit', label(`PreviewFit.${task.fit}`)],
    ['wanted', task.wanted],
  ] as const;
  return (
    <Panel title={`${words.ofTask(task.plan, task.task)} · ${nameOf(task.department)} · ${task.item}`}>
      <p>
        {facts.map(([name, value]) => `${label(`TaskPreview.${name}`)} ${value}`).join(' · ')} · {words.range}：
        {words.rangeText(task.least, task.most, (Number(task.expected) + task.covered).toFixed(3))}
      </p>
      <div className="side-by-side">
        <div>
          <h3>{words.histogram}</h3>
          <Histogram bands={task.bands} />
        </div>
        <div>
          <h3>{words.exclusions}</h3>
          <Exclusions task={task} />
        </div>
      </div>
    </Panel>
  );
}
