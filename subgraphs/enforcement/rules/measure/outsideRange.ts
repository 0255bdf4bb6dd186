import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { DiscretionRange } from './discretionRange';

/** What is to be imposed, measured by its range. */
export interface MeasuredPenalty {
  readonly range: DiscretionRange;
  /** The penalty of the benchmark's kind, its amount in fen, null for kinds without money; null where it is not imposed. */
  readonly proposed: { readonly amount: Fen | null } | null;
  /** Why it lies outside the range. */
  readonly reason: string | null;
  /** Whether the circumstances of the case let it be reduced below what the law sets; a REDUCED range does so by itself. */
  readonly mayReduce?: boolean;
}

const ARTICLE = '行政处罚法 34';

function isInside({ imposed, min, max }: DiscretionRange, proposed: MeasuredPenalty['proposed']): boolean {
  if (proposed === null || !imposed) return (proposed === null) === !imposed;
  if (min === null || max === null) return true;
  return proposed.amount !== null && proposed.amount >= min && proposed.amount <= max;
}

/**
 * What lies outside the range of the benchmark says why; what lies outside the law is not imposed
 *
 * No reason lifts an amount above what the provision sets, and only circumstances that reduce let it fall below. Within
 * the law a penalty beside its benchmark, a kind that the degree does not impose and one that is left out all need a reason.
 *
 * 《行政处罚法》第四条、第三十二条、第三十四条；沪府发〔2020〕7号（十六）
 */
export function outsideRange({ range, proposed, reason, mayReduce = false }: MeasuredPenalty): Verdict {
  const { degree, imposed, min, max, statutoryMin, statutoryMax } = range;
  const amount = proposed?.amount ?? null;
  const sum = (fen: Fen | null): string | null => (fen === null ? null : String(fen));
  const facts = { field: 'amount', received: sum(amount), degree, imposed, min: sum(min), max: sum(max) };
  const statutory = { statutoryMin: sum(statutoryMin), statutoryMax: sum(statutoryMax) };
  if (amount !== null && statutoryMax !== null && amount > statutoryMax) {
    return unlawful('PENALTY_ABOVE_STATUTE', '行政处罚法 4', { ...facts, ...statutory });
  }
  const isReduced = amount !== null && statutoryMin !== null && amount < statutoryMin;
  if (isReduced && degree !== 'REDUCED' && !mayReduce) {
    return unlawful('PENALTY_BELOW_STATUTE', '行政处罚法 32', { ...facts, ...statutory });
  }
  if (isInside(range, proposed) || (reason ?? '').trim() !== '') return lawful;
  return unlawful('PENALTY_OUTSIDE_RANGE', ARTICLE, facts);
}
