import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 信用承诺类型 Kinds of commitments; the first two carry an approval. */
export const COMMITMENT_KINDS = ['APPROVAL', 'DEFERRED_DOCUMENTS', 'REPAIR', 'VOLUNTARY'] as const;

/** One of the kinds. */
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** What a matter may touch so that nothing is decided on a promise. */
export const EXCLUDED_FIELDS = ['PUBLIC_SAFETY', 'ECOLOGY', 'DIRECT_HEALTH'] as const;

/** One of the fields. */
export type ExcludedField = (typeof EXCLUDED_FIELDS)[number];

const DECIDES: readonly CommitmentKind[] = ['APPROVAL', 'DEFERRED_DOCUMENTS'];

/** Whether something is decided on the promise alone: an approval, or an application whose documents follow. */
export function decidesOnPromise(kind: CommitmentKind): boolean {
  return DECIDES.includes(kind);
}

/** A commitment, as far as its matter goes. */
export interface CommitmentMatter {
  readonly kind: CommitmentKind;
  readonly touches: readonly ExcludedField[];
}

/**
 * Nothing that touches public safety, ecology or direct health is decided on a promise
 *
 * Promises on which nothing is decided, for a repair or of the entity's own will, may be about anything. That a promise to
 * send documents later is treated like one for an approval is this project's reading.
 *
 * 《上海市优化营商环境条例》第二十七条
 */
export function commitmentScope({ kind, touches }: CommitmentMatter): Verdict {
  if (!decidesOnPromise(kind) || touches.length === 0) return lawful;
  return unlawful('COMMITMENT_NOT_FOR_FIELD', '上海市优化营商环境条例 27', { field: 'touches', kind, touches });
}
