import { Chart } from '../../../parts/Chart';
import { PlainTable } from '../../../parts/PlainTable';
import { useWords } from '../../../words/language';
import { CLASS_WORDS } from './classWords';
import { brokenClass } from './monotone';
import { PLAN_WORDS } from './planWords';

/** A table of factors by the classes of one ground, best class first. */
export interface FactorTable {
  readonly by: string;
  readonly factors: readonly { readonly class: string; readonly basisPoints: number; readonly text: string }[];
}

/** Says what tables call their grounds and classes. */
export function useClassName(): (name: string) => string {
  const words = useWords(CLASS_WORDS) as Readonly<Record<string, string>>;
  return (name) => words[name] ?? name;
}

/** Whether a table is monotone, and where not. */
export function Monotone({ factors }: Pick<FactorTable, 'factors'>) {
  const words = useWords(PLAN_WORDS);
  const classOf = useClassName();
  const broken = brokenClass(factors);
  return broken === null ? (
    <span data-monotone="true">{words.monotone}</span>
  ) : (
    <strong className="broken" data-monotone="false">
      {words.broken(classOf(broken))}
    </strong>
  );
}

function chartOf({ factors }: FactorTable, classOf: (name: string) => string) {
  return {
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'log', min: 10, axisLabel: { formatter: '{value}%', showMaxLabel: false } },
    yAxis: { type: 'category', inverse: true, data: factors.map((one) => classOf(one.class)) },
    series: [
      {
        type: 'bar',
        data: factors.map(({ basisPoints }) => basisPoints / 100),
        label: { show: true, position: 'right', formatter: '{c}%' },
        itemStyle: { color: '#0b4f9c' },
      },
    ],
  };
}

/** One table with its picture and whether it is monotone. */
export function FactorTableView({ table, picture }: { readonly table: FactorTable; readonly picture: boolean }) {
  const words = useWords(PLAN_WORDS);
  const classOf = useClassName();
  const { by, factors } = table;
  const described = factors.map((one) => `${classOf(one.class)} ${one.text}`).join('，');
  return (
    <div>
      <h3>{classOf(by)}</h3>
      <p>
        <Monotone factors={factors} />
      </p>
      {picture ? (
        <Chart
          height={40 + 26 * factors.length}
          description={`${words.chartSays}：${described}`}
          option={chartOf(table, classOf)}
        />
      ) : (
        <PlainTable
          caption={classOf(by)}
          rows={factors}
          rowKey={(one) => one.class}
          columns={[
            { title: words.class, cell: (one) => classOf(one.class) },
            { title: words.factor, cell: ({ text }) => text },
          ]}
        />
      )}
    </div>
  );
}
