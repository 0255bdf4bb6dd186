import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { fenAmount } from '../../../../kernel/values/work/fenAmount';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { benchmarkSound } from '../../rules/measure/benchmarkSound';
import { requireProvision } from '../../rules/measure/citedProvision';
import type {
  BenchmarkContent,
  BenchmarkUnit,
  Circumstance,
  DiscretionDegree,
} from '../../rules/measure/discretionBenchmark';
import type { PenaltyKind } from '../../rules/penaltyAmount';
import { draftEdition, type EditionInput } from './draftEdition';

const TEXT_LIMIT = 500;

/** A range as it is entered: in fen, or in millionths of the value; none for kinds without money. */
export interface RangeInput {
  readonly minAmount?: string | null;
  readonly maxAmount?: string | null;
  readonly minPpm?: number | null;
  readonly maxPpm?: number | null;
}

/** A degree as it is entered. */
export interface DegreeInput {
  readonly degree: DiscretionDegree;
  readonly circumstances: readonly Circumstance[];
  readonly range?: RangeInput | null;
}

/** A benchmark as it is entered. */
export interface BenchmarkInput extends EditionInput {
  readonly provision: string;
  readonly kind: PenaltyKind;
  readonly unit: BenchmarkUnit;
  readonly statutory?: RangeInput | null;
  readonly valueFrom?: string | null;
  readonly valueBelow?: string | null;
  readonly degrees: readonly DegreeInput[];
}

/** The two ends of a range in the unit. Throws BENCHMARK_UNSOUND where others are told than the unit has. */
function endsOf(unit: BenchmarkUnit, range: RangeInput | null | undefined, field: string) {
  const { minAmount = null, maxAmount = null, minPpm = null, maxPpm = null } = range ?? {};
  const given = [minAmount !== null, maxAmount !== null, minPpm !== null, maxPpm !== null].join();
  const wanted = { FEN: 'true,true,false,false', VALUE_PPM: 'false,false,true,true', NONE: 'false,false,false,false' };
  if (given !== wanted[unit]) {
    throw new CataloguedError('BENCHMARK_UNSOUND', { field, received: unit, fault: 'RANGE_NOT_IN_UNIT' });
  }
  if (unit === 'FEN')
    return [
      fenAmount(minAmount ?? '', `${field}.minAmount`),
      fenAmount(maxAmount ?? '', `${field}.maxAmount`),
    ] as const;
  return [BigInt(minPpm ?? 0), BigInt(maxPpm ?? 0)] as const;
}

function contentOf(input: BenchmarkInput): BenchmarkContent {
  const { kind, unit } = input;
  const [statutoryMin, statutoryMax] = endsOf(unit, input.statutory, 'statutory');
  const degrees = input.degrees.map(({ degree, circumstances, range }, at) => {
    const [min, max] = endsOf(unit, range, `degrees.${at}.range`);
    const told = circumstances.map(({ code, text }) => ({ code, text: workText(text, 'circumstances', TEXT_LIMIT) }));
    return { degree, circumstances: told, min, max };
  });
  return {
    provision: requireProvision(workText(input.provision, 'provision', 200), 'provision'),
    kind,
    unit,
    statutoryMin,
    statutoryMax,
    valueFrom: input.valueFrom ? fenAmount(input.valueFrom, 'valueFrom') : null,
    valueBelow: input.valueBelow ? fenAmount(input.valueBelow, 'valueBelow') : null,
    degrees,
  };
}

/**
 * Drafts an edition of a discretion benchmark. Throws BENCHMARK_UNSOUND, PROVISION_WITHOUT_ARTICLE, the codes of an amount, and those of
 * `draftEdition`. 《行政处罚法》第三十四条
 */
export async function draftBenchmark(database: SiloDatabase, input: BenchmarkInput, doing: WorkDoing): Promise<string> {
  const content = contentOf(input);
  const { provision, kind, degrees } = content;
  const sound = benchmarkSound(content);
  return draftEdition(
    database,
    input,
    { sort: 'BENCHMARK', provision, kind, size: degrees.length, content, sound },
    doing,
  );
}
