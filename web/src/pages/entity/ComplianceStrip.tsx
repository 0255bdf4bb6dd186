import { Panel } from '../../parts/Panel';
import { defineWords, useWords } from '../../words/language';
import { ENTITY_WORDS } from './entityWords';
import type { Entity } from './HeadFacts';
import { marksOf, type Quarter, type QuarterMark, type StripRow } from './quarters';

const WORDS = defineWords(
  {
    quarter: '季度',
    inspections: '抽查检查',
    penalties: '行政处罚',
    records: '失信信息',
    good: '✓ n：检查 n 次，未发现问题',
    bad: '✗ n：发现问题的检查 n 次，或处罚、失信信息 n 条',
    listed: '◆：该季度在经营异常名录或严重失信主体名单上',
    quiet: '·：没有记录',
    atLeast: 'n+：至少 n，该季度的记录未全部取得',
    unknown: '?：未取得（无权、来源不可用、结果未公布或记录超出所取条数），不能据此判断',
    pick: '点击季度可在下方时间轴只看该季度。处罚不含已变更或撤销的决定。',
    inspectionsSum: (done: number, found: number) => `检查 ${done} 次，其中 ${found} 次发现问题`,
    penaltiesSum: (number: number) => `行政处罚 ${number} 件`,
    recordsSum: (number: number) => `新增失信信息 ${number} 条`,
    notHad: (row: string) => `${row}未取得`,
    summary: (quarters: number, told: readonly string[]) => `近 ${quarters} 个季度：${told.join('；')}。`,
    partly: (unknown: number) => `以上为已取得的记录，有 ${unknown} 格未取得或未全部取得。`,
    markOf: (row: string, quarter: string, count: string, against: string, listed: number) =>
      `${quarter} ${row}：${count} 条，不利 ${against} 条${listed > 0 ? `，在列名单 ${listed} 个` : ''}`,
    unknownOf: (row: string, quarter: string) => `${quarter} ${row}：未取得`,
  },
  {
    quarter: 'Quarter',
    inspections: 'Inspections',
    penalties: 'Penalties',
    records: 'Adverse records',
    good: '✓ n: n inspections, no problem found',
    bad: '✗ n: n inspections that found a problem, or n penalties or adverse records',
    listed: '◆: on the list of abnormal operation or of serious dishonesty in the quarter',
    quiet: '·: nothing recorded',
    atLeast: 'n+: n or more, not all of the quarter could be had',
    unknown:
      '?: not known (no right, source away, result not published, or beyond what was fetched): nothing follows from it',
    pick: 'A quarter narrows the timeline below to itself. Penalties leave out decisions that were changed or revoked.',
    inspectionsSum: (done: number, found: number) => `${done} inspections, ${found} of which found a problem`,
    penaltiesSum: (number: number) => `${number} penalties`,
    recordsSum: (number: number) => `${number} new adverse records`,
    notHad: (row: string) => `${row}: not known`,
    summary: (quarters: number, told: readonly string[]) => `Last ${quarters} quarters: ${told.join('; ')}. `,
    partly: (unknown: number) => `That is what could be had: ${unknown} cells are not known, or not in full.`,
    markOf: (row: string, quarter: string, count: string, against: string, listed: number) =>
      `${quarter} ${row}: ${count}, against the entity ${against}${listed > 0 ? `, on ${listed} list(s)` : ''}`,
    unknownOf: (row: string, quarter: string) => `${quarter} ${row}: not known`,
  },
);

const ROWS: readonly StripRow[] = ['inspections', 'penalties', 'records'];

const least = (number: number, known: boolean): string => (known ? String(number) : `${number}+`);

function looks({ known, count, against, listed }: QuarterMark): readonly [kind: string, sign: string] {
  if (against > 0) return ['bad', `✗ ${least(against, known)}${listed > 0 ? ' ◆' : ''}`];
  if (listed > 0) return ['listed', known ? '◆' : '◆ ?'];
  if (!known) return ['unknown', '?'];
  return count > 0 ? ['good', `✓ ${count}`] : ['quiet', '·'];
}

function Cell({
  row,
  quarter,
  mark,
}: {
  readonly row: StripRow;
  readonly quarter: Quarter;
  readonly mark: QuarterMark;
}) {
  const words = useWords(WORDS);
  const [kind, sign] = looks(mark);
  const says =
    kind === 'unknown'
      ? words.unknownOf(words[row], quarter.name)
      : words.markOf(
          words[row],
          quarter.name,
          least(mark.count, mark.known),
          least(mark.against, mark.known),
          mark.listed,
        );
  return (
    <td title={says}>
      <span className={`mark mark-${kind}`} aria-hidden="true">
        {sign}
      </span>
      <span className="unseen">{says}</span>
    </td>
  );
}

function Legend() {
  const words = useWords(WORDS);
  return (
    <ul className="legend">
      {(['good', 'bad', 'listed', 'quiet', 'unknown'] as const).map((kind) => (
        <li key={kind}>
          <span className={`mark mark-${kind}`}>{words[kind]}</span>
        </li>
      ))}
      <li>{words.atLeast}</li>
      <li>{words.pick}</li>
    </ul>
  );
}

function useSummary(marks: readonly Readonly<Record<StripRow, QuarterMark>>[]): string {
  const words = useWords(WORDS);
  const sum = (row: StripRow, of: 'count' | 'against') => marks.reduce((total, mark) => total + mark[row][of], 0);
  const isLost = (row: StripRow) => marks.every((mark) => !mark[row].known && mark[row].count === 0);
  const unknown = marks.reduce((total, mark) => total + ROWS.filter((row) => !mark[row].known).length, 0);
  const told = {
    inspections: words.inspectionsSum(sum('inspections', 'count'), sum('inspections', 'against')),
    penalties: words.penaltiesSum(sum('penalties', 'count')),
    records: words.recordsSum(sum('records', 'count')),
  };
  const parts = ROWS.map((row) => (isLost(row) ? words.notHad(words[row]) : told[row]));
  return words.summary(marks.length, parts) + (unknown > 0 ? words.partly(unknown) : '');
}

/** Quarter by quarter what inspections, penalties and credit records say of the entity; a quarter can be picked. */
export function ComplianceStrip(props: {
  readonly entity: Entity;
  readonly quarters: readonly Quarter[];
  readonly picked: Quarter | null;
  onPick(quarter: Quarter | null): void;
}) {
  const { entity, quarters, picked, onPick } = props;
  const words = useWords(WORDS);
  const page = useWords(ENTITY_WORDS);
  const marks = quarters.map((quarter) => marksOf(entity, quarter));
  const summary = useSummary(marks);
  return (
    <Panel title={page.strip} id="strip">
      <p data-testid="strip-summary">{summary}</p>
      <table className="plain-table strip">
        <caption className="unseen">{`${page.strip}。${summary}`}</caption>
        <thead>
          <tr>
            <th scope="col">{words.quarter}</th>
            {quarters.map((quarter) => (
              <th key={quarter.name} scope="col">
                <button
                  type="button"
                  aria-pressed={picked?.name === quarter.name}
                  onClick={() => onPick(picked?.name === quarter.name ? null : quarter)}
                >
                  {quarter.name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row">{words[row]}</th>
              {quarters.map((quarter, place) => {
                const mark = marks[place]?.[row];
                return mark && <Cell key={quarter.name} row={row} quarter={quarter} mark={mark} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </Panel>
  );
}
