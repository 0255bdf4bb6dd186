import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { penaltyAmount } from '../penaltyAmount';
import { type BenchmarkContent, type BenchmarkDegree, DISCRETION_DEGREES } from './discretionBenchmark';

/** Circumstances that one degree names at most. */
export const MOST_CIRCUMSTANCES = 30;

/** The form of a code of a circumstance, a condition or a situation. */
export const MEASURE_CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/** What is wrong, where, and what was received. */
type Fault = readonly [fault: string, field: string, received: string];

/** Amounts are admitted by the kind; what takes no money has none. */
function unitFault({ kind, unit }: BenchmarkContent): Fault | null {
  const isFit = penaltyAmount(kind, unit === 'NONE' ? null : 1n).lawful;
  return isFit ? null : ['UNIT_UNFIT', 'unit', `${kind}/${unit}`];
}

function boundsFault({ unit, statutoryMin, statutoryMax, valueFrom, valueBelow }: BenchmarkContent): Fault | null {
  const isNone = unit === 'NONE';
  const isBound = isNone ? statutoryMax === 0n : statutoryMax > 0n;
  if (statutoryMin < 0n || statutoryMin > statutoryMax || !isBound) {
    return ['STATUTORY_RANGE_UNFIT', 'statutory', `${statutoryMin}-${statutoryMax}`];
  }
  const from = valueFrom ?? 0n;
  if (from < 0n || (valueBelow !== null && valueBelow <= from)) {
    return ['VALUE_BAND_UNFIT', 'valueBelow', `${from}-${valueBelow}`];
  }
  return null;
}

function degreeFault(content: BenchmarkContent, { degree, min, max }: BenchmarkDegree): Fault | null {
  const { unit, statutoryMin, statutoryMax } = content;
  const received = `${degree} ${min}-${max}`;
  if (unit === 'NONE') return min === 0n && max === 0n ? null : ['RANGE_WITHOUT_MONEY', 'degrees', received];
  if (min < 0n || min > max || max === 0n) return ['RANGE_REVERSED', 'degrees', received];
  const isWithin = degree === 'REDUCED' ? max < statutoryMin : min >= statutoryMin && max <= statutoryMax;
  return isWithin ? null : ['OUTSIDE_STATUTE', 'degrees', received];
}

function orderFault({ unit, degrees }: BenchmarkContent): Fault | null {
  const ordered = DISCRETION_DEGREES.flatMap((one) => degrees.filter(({ degree }) => degree === one));
  if (degrees.length === 0 || new Set(degrees.map(({ degree }) => degree)).size !== degrees.length) {
    return ['DEGREES_UNFIT', 'degrees', degrees.map(({ degree }) => degree).join(' ')];
  }
  if (unit !== 'NONE' && !degrees.some(({ degree }) => degree === 'ORDINARY'))
    return ['ORDINARY_MISSING', 'degrees', ''];
  const at = ordered.findIndex(({ max }, index) => max > (ordered[index + 1]?.min ?? max));
  return at < 0 ? null : ['DEGREES_OVERLAP', 'degrees', ordered[at]?.degree ?? ''];
}

function circumstancesFault({ degrees }: BenchmarkContent): Fault | null {
  const codes = degrees.flatMap(({ circumstances }) => circumstances.map(({ code }) => code));
  const unfit = codes.find((code, at) => !MEASURE_CODE.test(code) || codes.indexOf(code) !== at);
  if (unfit !== undefined) return ['CODE_UNFIT', 'circumstances', unfit];
  const bare = degrees.find(
    ({ degree, circumstances: { length } }) => length > MOST_CIRCUMSTANCES || (degree !== 'ORDINARY' && length === 0),
  );
  return bare ? ['CIRCUMSTANCES_UNFIT', 'circumstances', `${bare.degree} ${bare.circumstances.length}`] : null;
}

/**
 * A benchmark says by which circumstances which range applies, and its ranges keep to the law
 *
 * Each degree but the ordinary one names circumstances; the ranges rise with the degrees, touch at most at their ends and
 * lie within what the provision sets, the reduced one below it. The unit fits the kind: fen or a share of the value for
 * what takes money, none for what does not.
 *
 * 《行政处罚法》第四条、第九条、第三十四条；沪府发〔2020〕7号（十六）: range, kind and degree
 */
export function benchmarkSound(content: BenchmarkContent): Verdict {
  const found =
    unitFault(content) ??
    boundsFault(content) ??
    orderFault(content) ??
    content.degrees.map((degree) => degreeFault(content, degree)).find((fault) => fault !== null) ??
    circumstancesFault(content);
  if (!found) return lawful;
  const [fault, field, received] = found;
  return unlawful('BENCHMARK_UNSOUND', '行政处罚法 34', { field, received, fault });
}
