import type { Fen } from '../../../../kernel/values/money';
import type { Verdict } from '../../../../kernel/values/verdict';
import { applicableBenchmark } from '../measure/applicableBenchmark';
import { type DiscretionRange, discretionRange } from '../measure/discretionRange';
import { outsideRange } from '../measure/outsideRange';
import { valueEstablished } from '../measure/valueEstablished';
import type { PenaltyKind } from '../penaltyAmount';
import { mitigated } from '../proceedings/mitigation';
import type { Penalty } from '../proceedings/types';
import type { CaseFile } from './caseFile';
import type { CaseBasis, CaseProposal } from './caseProposal';
import type { Known } from './judging';

type Priced = Pick<CaseProposal, 'penalties' | 'measure'>;

/** The sums of one kind together; null where the kind is not proposed, its amount null where one of them has none. */
function proposedOf(penalties: readonly Penalty[], kind: PenaltyKind): { readonly amount: Fen | null } | null {
  const own = penalties.filter((penalty) => penalty.kind === kind);
  if (own.length === 0) return null;
  const isSummed = own.every(({ amount }) => amount !== null);
  return { amount: isSummed ? own.reduce((sum, { amount }) => sum + (amount ?? 0n), 0n) : null };
}

/** The range of a kind by the benchmark in force for it; null where none is made for it and for the value. EN-9 */
function rangeOf(
  kind: PenaltyKind,
  { authority }: Pick<CaseFile, 'authority'>,
  { measure }: Priced,
  known: Known,
): DiscretionRange | null {
  const { value, circumstances } = measure;
  const benchmark = applicableBenchmark(known.benchmarks, { authority, kind, value });
  return benchmark && valueEstablished(known.benchmarks, { kind, value }).lawful
    ? discretionRange(benchmark, { circumstances, value })
    : null;
}

/** Each kind for which a benchmark is published lies, all of it together, in its range, or says why it does not. EN-9 */
function measured(file: Pick<CaseFile, 'authority'>, proposal: Priced, known: Known): readonly Verdict[] {
  const { penalties, measure } = proposal;
  const { value, reasonOutside, treatment } = measure;
  const kinds = [...new Set(known.benchmarks.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const range = rangeOf(kind, file, proposal, known);
    if (!range) return [valueEstablished(known.benchmarks, { kind, value })];
    const proposed = proposedOf(penalties, kind);
    return [outsideRange({ range, proposed, reason: reasonOutside, mayReduce: treatment === 'REDUCED' })];
  });
}

/**
 * Penalties keep to the benchmarks in force, and a fine to its provision: to what the benchmark says that it allows, and to
 * what the officers say only where there is none
 *
 * 《行政处罚法》第四条、第三十二条、第三十四条
 */
export function measureVerdicts(
  file: Pick<CaseFile, 'authority'>,
  proposal: Priced & { readonly basis: Pick<CaseBasis, 'fine'> },
  known: Known,
): readonly Verdict[] {
  const { mitigating: circumstances, treatment } = proposal.measure;
  const fine = proposedOf(proposal.penalties, 'FINE')?.amount ?? null;
  const { statutoryMin: min = null, statutoryMax: max = null } = rangeOf('FINE', file, proposal, known) ?? {};
  const range = min !== null && max !== null ? { min, max } : proposal.basis.fine;
  return [...measured(file, proposal, known), mitigated({ circumstances, treatment, fine, range })];
}
