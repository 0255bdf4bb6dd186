import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** 依据类型 On what a finding rests. */
export const GROUND_KINDS = ['OWN_CHECK', 'INSPECTION', 'DECISION', 'SELF_DECLARATION', 'THIRD_PARTY'] as const;

/** One of the kinds. */
export type GroundKind = (typeof GROUND_KINDS)[number];

/** 可信程度 How far what is known is trusted: established by an authority, said by the entity itself, said by others. */
export const EVIDENCE_TRUSTS = ['AUTHORITY', 'SELF_DECLARED', 'THIRD_PARTY'] as const;

/** One of the degrees. */
export type EvidenceTrust = (typeof EVIDENCE_TRUSTS)[number];

/** How far a ground is trusted. */
export function trustOf(kind: GroundKind): EvidenceTrust {
  if (kind === 'THIRD_PARTY') return 'THIRD_PARTY';
  return kind === 'SELF_DECLARATION' ? 'SELF_DECLARED' : 'AUTHORITY';
}

/**
 * What third parties say is never the only ground
 *
 * Associations, platforms and credit firms are heard, and shown with where it comes from; however many of them say so, an
 * authority that decides against an entity has a ground of another kind as well, its own or the entity's own word.
 * A finding without any ground is none.
 *
 * 沪府发〔2020〕7号（十四）；《上海市社会信用条例》第十一条
 */
export function thirdPartyGround(grounds: readonly GroundKind[]): Verdict {
  if (grounds.length === 0) {
    return unlawful('COMMITMENT_BREACH_WITHOUT_GROUND', '上海市社会信用条例 11', { field: 'grounds' });
  }
  if (grounds.some((kind) => trustOf(kind) !== 'THIRD_PARTY')) return lawful;
  return unlawful('THIRD_PARTY_SOLE_GROUND', '沪府发〔2020〕7号（十四）', { field: 'grounds', received: grounds });
}
