import { type Day, day } from '../../../../kernel/values/day';
import { ILLUSTRATIVE_SITUATIONS } from '../../../../kernel/values/reference/illustrativeSituations';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import {
  type BenchmarkInput,
  type DegreeInput,
  draftBenchmark,
} from '../../../../subgraphs/enforcement/store/measure/draftBenchmark';
import { draftList } from '../../../../subgraphs/enforcement/store/measure/draftList';
import type { EditionSort } from '../../../../subgraphs/enforcement/store/measure/editionRows';
import { publishEdition } from '../../../../subgraphs/enforcement/store/measure/publishEdition';
import { caller } from './enforcementActors';
import { doneBy, type EnforcementDesk, type Told } from './enforcementDesk';

/** The provision for which the sample has benchmarks of fines and of the revocation of the licence. */
export const MEASURED_PROVISION = '食品安全法 124-1';

/** Fine in yuan that its first benchmark sets where nothing makes it lighter or heavier. */
export const MEASURED_FINES = [50_000, 100_000] as const;

const DRAFTED = day('2025-12-08');
const PUBLISHED = day('2025-12-22');
const IN_FORCE = day('2026-01-01');

const REVIEWER = caller('legal-reviewer');
const HEAD = caller('case-head-samr');

const fen = (yuan: number): string => String(yuan * 100);
const inFen = (from: number, to: number) => ({ minAmount: fen(from), maxAmount: fen(to) });
const times = (from: number, to: number) => ({ minPpm: from * 1_000_000, maxPpm: to * 1_000_000 });

const REDUCED = [{ code: 'HARM_REMOVED', text: '主动召回并消除危害后果' }];
const LIGHTER = [{ code: 'FIRST_OFFENCE', text: '初次违法且配合调查' }];
const HEAVIER = [
  { code: 'REPEATED', text: '一年内因同类违法行为受过处罚' },
  { code: 'FOR_CHILDREN', text: '主要供婴幼儿、学生食用' },
];

/** The four degrees for goods of little value: sums in yuan. */
const degreesOf = (ordinaryFrom: number): DegreeInput[] => [
  { degree: 'REDUCED', circumstances: REDUCED, range: inFen(10_000, 49_000) },
  { degree: 'LIGHTER', circumstances: LIGHTER, range: inFen(50_000, ordinaryFrom) },
  { degree: 'ORDINARY', circumstances: [], range: inFen(ordinaryFrom, 85_000) },
  { degree: 'HEAVIER', circumstances: HEAVIER, range: inFen(85_000, 100_000) },
];

const FOOD = { authority: 'SAMR', provision: MEASURED_PROVISION, effectiveFrom: IN_FORCE } as const;

const LOW_VALUE: BenchmarkInput = {
  ...FOOD,
  title: '食品安全法第一百二十四条第一款罚款裁量基准（货值不足一万元，示例）',
  kind: 'FINE',
  unit: 'FEN',
  statutory: inFen(...MEASURED_FINES),
  valueBelow: fen(10_000),
  degrees: degreesOf(65_000),
};
const HIGH_VALUE: BenchmarkInput = {
  ...FOOD,
  title: '食品安全法第一百二十四条第一款罚款裁量基准（货值一万元以上，示例）',
  kind: 'FINE',
  unit: 'VALUE_PPM',
  statutory: times(10, 20),
  valueFrom: fen(10_000),
  degrees: [
    { degree: 'LIGHTER', circumstances: LIGHTER, range: times(10, 13) },
    { degree: 'ORDINARY', circumstances: [], range: times(13, 17) },
    { degree: 'HEAVIER', circumstances: HEAVIER, range: times(17, 20) },
  ],
};
const REVOCATION: BenchmarkInput = {
  ...FOOD,
  title: '食品安全法第一百二十四条第一款吊销许可证裁量基准（示例）',
  kind: 'LICENCE_REVOCATION',
  unit: 'NONE',
  degrees: [{ degree: 'HEAVIER', circumstances: [{ code: 'GRAVE', text: '造成严重食物中毒事故' }] }],
};
const LABELS: BenchmarkInput = {
  authority: 'SAMR',
  provision: '食品安全法 125-1',
  effectiveFrom: day('2027-01-01'),
  title: '食品安全法第一百二十五条第一款罚款裁量基准（征求意见稿，示例）',
  kind: 'FINE',
  unit: 'FEN',
  statutory: inFen(5_000, 50_000),
  degrees: [
    { degree: 'LIGHTER', circumstances: LIGHTER, range: inFen(5_000, 15_000) },
    { degree: 'ORDINARY', circumstances: [], range: inFen(15_000, 35_000) },
  ],
};
const SAFETY: BenchmarkInput = {
  authority: 'EMERGENCY',
  provision: '安全生产法 99',
  effectiveFrom: IN_FORCE,
  title: '安全生产法第九十九条罚款裁量基准（示例）',
  kind: 'FINE',
  unit: 'FEN',
  statutory: inFen(0, 50_000),
  degrees: [
    { degree: 'ORDINARY', circumstances: [], range: inFen(10_000, 30_000) },
    { degree: 'HEAVIER', circumstances: [{ code: 'REPEATED', text: '逾期未改正' }], range: inFen(30_000, 50_000) },
  ],
};

const toldEdition = (title: string, effectiveFrom: Day): Told => ({
  sql: 'measure_edition WHERE title = $1 AND effective_from = $2',
  values: [title, effectiveFrom],
});

interface Publishing {
  readonly sort: EditionSort;
  readonly head: WorkActor;
  readonly on: Day;
}

const publish = async (desk: EnforcementDesk, number: string, { sort, head, on }: Publishing): Promise<string> =>
  publishEdition(desk.database, sort, await desk.at('measure_edition', number), doneBy(head, on));

const publishedBy = (head: WorkActor): Publishing => ({ sort: 'BENCHMARK', head, on: PUBLISHED });

/** The first benchmark, and the edition of it that stands in its place from the next year on. */
async function tellTwoEditions(desk: EnforcementDesk): Promise<void> {
  const first = await draftBenchmark(desk.database, LOW_VALUE, doneBy(REVIEWER, DRAFTED));
  await publish(desk, first, publishedBy(HEAD));
  const second = { ...LOW_VALUE, revises: first, effectiveFrom: day('2027-01-01'), degrees: degreesOf(60_000) };
  const revised = await draftBenchmark(desk.database, second, doneBy(REVIEWER, day('2026-09-21')));
  await publish(desk, revised, { ...publishedBy(HEAD), on: day('2026-10-19') });
}

const tellOne = (input: BenchmarkInput, drafter: WorkActor, head: WorkActor) => async (desk: EnforcementDesk) =>
  publish(desk, await draftBenchmark(desk.database, input, doneBy(drafter, DRAFTED)), publishedBy(head));

const LIST = {
  authority: 'SAMR',
  title: '市场监管领域轻微违法行为不予处罚示例清单',
  effectiveFrom: IN_FORCE,
  situations: ILLUSTRATIVE_SITUATIONS,
};

/**
 * The benchmarks and the list that the sample's cases are measured by: published ones of two departments, an edition that
 * is not in force yet, and a draft. 《行政处罚法》第三十三条、第三十四条
 */
export async function tellSampleMeasures(desk: EnforcementDesk): Promise<void> {
  const told = ({ title, effectiveFrom }: { title: string; effectiveFrom: Day }) => toldEdition(title, effectiveFrom);
  await desk.once(told(LOW_VALUE), tellTwoEditions);
  for (const one of [HIGH_VALUE, REVOCATION]) await desk.once(told(one), tellOne(one, REVIEWER, HEAD));
  await desk.once(told(SAFETY), tellOne(SAFETY, caller('case-officer-emergency'), caller('case-head-emergency')));
  await desk.once(told(LABELS), ({ database }) =>
    draftBenchmark(database, LABELS, doneBy(REVIEWER, day('2026-10-26'))),
  );
  await desk.once(told(LIST), async (one) => {
    const number = await draftList(one.database, LIST, doneBy(REVIEWER, DRAFTED));
    await publish(one, number, { sort: 'NO_PENALTY_LIST', head: HEAD, on: PUBLISHED });
  });
}
