import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 从轻、减轻情节 What demands a lighter or a reduced penalty, in the order of the law. */
export const MITIGATING_CIRCUMSTANCES = ['REMEDIED', 'COERCED', 'CONFESSED', 'MERIT', 'BY_LAW'] as const;

/** One of the circumstances. */
export type MitigatingCircumstance = (typeof MITIGATING_CIRCUMSTANCES)[number];

/** 从轻 within the range of the provision, 减轻 below it, or neither. */
export type Treatment = 'NONE' | 'LIGHTER' | 'REDUCED';

/** A fine, how it was arrived at, and the range of its provision in fen; null where the provision threatens none. */
export interface Mitigated {
  readonly circumstances: readonly MitigatingCircumstance[];
  readonly treatment: Treatment;
  readonly fine: Fen | null;
  readonly range: { readonly min: Fen; readonly max: Fen } | null;
}

/**
 * Which treatments the circumstances demand: lighter or reduced where any of them stands, otherwise none is demanded
 *
 * 《行政处罚法》第三十二条
 */
export function mitigation(circumstances: readonly MitigatingCircumstance[]): readonly Treatment[] {
  return circumstances.length > 0 ? ['LIGHTER', 'REDUCED'] : ['NONE', 'LIGHTER'];
}

/**
 * Circumstances are given their weight, and a fine leaves the range of its provision only downwards and only for them
 *
 * Within the range an agency may be lighter without a ground of the law; it may never be heavier than the provision, nor
 * fine where the provision threatens no fine.
 *
 * 《行政处罚法》第四条、第三十二条、第七十六条第一款第二项
 */
export function mitigated({ circumstances, treatment, fine, range }: Mitigated): Verdict {
  if (circumstances.length > 0 && treatment === 'NONE') {
    return unlawful('MITIGATION_NOT_APPLIED', '行政处罚法 32', { circumstances });
  }
  if (!mitigation(circumstances).includes(treatment)) return outside({ treatment, fine, range });
  if (fine === null) return lawful;
  if (range === null) return outside({ treatment, fine, range });
  const fits = treatment === 'REDUCED' ? fine < range.min : fine >= range.min && fine <= range.max;
  return fits ? lawful : outside({ treatment, fine, range });
}

function outside({ treatment, fine, range }: Omit<Mitigated, 'circumstances'>): Verdict {
  const sums = { fine: shown(fine), min: shown(range?.min ?? null), max: shown(range?.max ?? null) };
  return unlawful('FINE_OUTSIDE_STATUTE', '行政处罚法 32', { treatment, ...sums });
}

function shown(fen: Fen | null): string | null {
  return fen === null ? null : String(fen);
}
