import { Chart } from '../../../parts/Chart';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { type RoundFairnessQuery, words as schemaWords } from './fairness.generated';
import { REPORT_WORDS } from './reportWords';

type Result = NonNullable<NonNullable<RoundFairnessQuery['fairnessReport']>['result']>;
type Part = Result['thisDraw'];
type Test = Part['tests'][number];

function GroupChart({ test }: { readonly test: Test }) {
  const words = useWords(REPORT_WORDS);
  const label = useLabel(schemaWords);
  const { groups } = test;
  const name = label(`FairnessTestName.${test.name}`);
  const rows = groups.map(({ group, drawn, expected }) => `${group} ${drawn} / ${expected.toFixed(1)}`).join('，');
  const option = {
    title: { text: name, textStyle: { fontSize: 13 } },
    legend: { top: 0, right: 0 },
    grid: { left: 8, right: 8, top: 32, bottom: 8, containLabel: true },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: groups.map(({ group }) => group),
      axisLabel: { rotate: groups.length > 8 ? 45 : 0 },
    },
    yAxis: { type: 'value' },
    series: [
      { name: words.drawn, type: 'bar', data: groups.map(({ drawn }) => drawn), itemStyle: { color: '#0b4f9c' } },
      {
        name: words.expected,
        type: 'line',
        symbol: 'diamond',
        symbolSize: 8,
        data: groups.map(({ expected }) => Number(expected.toFixed(2))),
        itemStyle: { color: '#b35c00' },
      },
    ],
  };
  return <Chart option={option} height={240} description={words.groupSays(name, rows)} />;
}

/** The tests of a part of the report: pictures of what was drawn against what was to be expected, and the figures. */
export function TestsOfPart({ part, title }: { readonly part: Part; readonly title: string }) {
  const words = useWords(REPORT_WORDS);
  const label = useLabel(schemaWords);
  const task = part.task ? words.ofTask(part.task) : words.ofVisits;
  const caption = `${title} · ${task}`;
  return (
    <Panel title={caption}>
      <div className="side-by-side">
        {part.tests
          .filter(({ groups }) => groups.length > 0)
          .map((test) => (
            <GroupChart key={test.name} test={test} />
          ))}
      </div>
      <PlainTable<Test>
        caption={caption}
        rows={part.tests}
        rowKey={({ name }) => name}
        columns={[
          { title: words.test, cell: ({ name }) => label(`FairnessTestName.${name}`) },
          { title: words.statistic, cell: ({ statistic, degrees }) => `${statistic.toFixed(2)}（${degrees}）` },
          { title: words.pValue, cell: ({ pValue }) => pValue.toFixed(4) },
          { title: words.flag, cell: ({ isFlagged }) => (isFlagged ? words.yes : words.no) },
        ]}
      />
    </Panel>
  );
}
