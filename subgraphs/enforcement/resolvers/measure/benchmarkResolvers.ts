import type { PageArgs } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ByNumber, type Filtered, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { fenAmount } from '../../../../kernel/values/work/fenAmount';
import { workText } from '../../../../kernel/values/work/workText';
import { applicableBenchmark } from '../../rules/measure/applicableBenchmark';
import { circumstancesKnown } from '../../rules/measure/circumstancesKnown';
import type { BenchmarkDegree, BenchmarkUnit } from '../../rules/measure/discretionBenchmark';
import { discretionRange } from '../../rules/measure/discretionRange';
import { valueEstablished } from '../../rules/measure/valueEstablished';
import type { PenaltyKind } from '../../rules/penaltyAmount';
import { type BenchmarkInput, draftBenchmark } from '../../store/measure/draftBenchmark';
import { type EditionFilter, findEdition, listEditions } from '../../store/measure/editionReads';
import { benchmarkOf, type StandingEdition, seriesOf } from '../../store/measure/editionRows';
import { benchmarksOf } from '../../store/measure/editionsInForce';
import { discardEdition, publishEdition } from '../../store/measure/publishEdition';
import { requireFewCodes } from '../../store/measure/requireFewCodes';
import type { EnforcementContext } from '../context';
import { basisEndedOn } from './basisFlags';

const SORT = 'BENCHMARK';

/** An edition as clients see it: what it holds beside what it is known by. */
type BenchmarkView = ReturnType<typeof viewOf>;

function rangeOf(unit: BenchmarkUnit, { min, max }: Pick<BenchmarkDegree, 'min' | 'max'>) {
  if (unit === 'NONE') return null;
  return unit === 'FEN'
    ? { minAmount: String(min), maxAmount: String(max) }
    : { minPpm: Number(min), maxPpm: Number(max) };
}

function viewOf(row: StandingEdition) {
  const { unit, statutoryMin, statutoryMax, valueFrom, valueBelow, degrees } = benchmarkOf(row);
  return {
    ...row,
    series: seriesOf(row),
    unit,
    statutory: rangeOf(unit, { min: statutoryMin, max: statutoryMax }),
    valueFrom,
    valueBelow,
    degrees: degrees.map((one) => ({ ...one, range: rangeOf(unit, one) })),
  };
}

async function seen(number: string, { viewer, store }: EnforcementContext): Promise<BenchmarkView | null> {
  const row = await findEdition(store.database.statements, SORT, number, viewer);
  return row ? viewOf(row) : null;
}

function discretionBenchmarks(_: unknown, args: PageArgs & Filtered<EditionFilter>, context: EnforcementContext) {
  const filter = args.filter ?? {};
  const list = { name: 'discretionBenchmarks', scope: JSON.stringify(filter) };
  return openPage(list, args, context, async (page) => {
    const { rows, total } = await listEditions(context.store.database.statements, SORT, filter, page);
    return { total, rows: rows.map((row) => ({ ...viewOf(row as unknown as StandingEdition), no: row.no })) };
  });
}

interface RangeAsked {
  readonly authority: string;
  readonly provision: string;
  readonly kind: PenaltyKind;
  readonly circumstances: readonly string[];
  readonly value?: string | null;
  readonly on?: Day | null;
}

/** The range by the benchmark in force. Throws VALUE_NOT_ADMITTED, BENCHMARK_VALUE_MISSING, CASE_LIST_TOO_LONG, UNKNOWN_DEPARTMENT, codes of amounts and texts. */
async function rangeAsked(_: unknown, { input }: Input<RangeAsked>, { store, today }: EnforcementContext) {
  const { authority, kind, circumstances, on } = input;
  getDepartment(authority, 'authority');
  requireFewCodes(circumstances, 'circumstances');
  const provision = workText(input.provision, 'provision', 200);
  const value = input.value ? fenAmount(input.value, 'value') : null;
  const reading = readingFrom(store.database.statements);
  const benchmarks = await benchmarksOf(reading, authority, provision, on ?? today);
  const own = benchmarks.filter((one) => one.kind === kind);
  requireLawful(circumstancesKnown(circumstances, own));
  requireLawful(valueEstablished(benchmarks, { kind, value }));
  const benchmark = applicableBenchmark(benchmarks, { authority, kind, value });
  if (!benchmark) return null;
  return { benchmark: benchmark.number, ...discretionRange(benchmark, { circumstances, value }) };
}

/** 《行政处罚法》第三十四条；沪府发〔2020〕7号（十六） Discretion benchmarks. */
export const benchmarkResolvers = {
  Query: {
    discretionBenchmarks,
    discretionBenchmark: (_: unknown, { number }: ByNumber, context: EnforcementContext) => seen(number, context),
    discretionRange: rangeAsked,
  },
  DiscretionBenchmark: { basisEndedOn },
  Mutation: {
    async draftDiscretionBenchmark(_: unknown, { input }: Input<BenchmarkInput>, context: EnforcementContext) {
      return seen(await draftBenchmark(context.store.database, input, workDoingOf(context)), context);
    },
    async publishDiscretionBenchmark(_: unknown, { input }: Input<WorkAt>, context: EnforcementContext) {
      return seen(await publishEdition(context.store.database, SORT, input, workDoingOf(context)), context);
    },
    async discardDiscretionBenchmark(_: unknown, { input }: Input<WorkAt>, context: EnforcementContext) {
      return seen(await discardEdition(context.store.database, SORT, input, workDoingOf(context)), context);
    },
  },
};
