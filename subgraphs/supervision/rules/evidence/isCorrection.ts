import type { EvidenceKind } from './evidenceKinds';

/** Kinds whose code or grade changes because the world does: a state, a place, a stage, a follow-up. */
export const MOVING_KINDS: readonly EvidenceKind[] = [
  'REGISTER_STATE',
  'REGISTER_DISTRICT',
  'REGISTER_INDUSTRY',
  'INSPECTION_RESULT',
  'ENFORCEMENT_CASE',
];

/** What is compared of two versions of a record. */
export interface ComparedVersion {
  readonly code: string | null;
  readonly grade: string | null;
  readonly amount: bigint | null;
  readonly occurredOn: string;
}

/**
 * Whether a new version of a record mends what was entered, rather than telling how the thing went on
 *
 * That something ended, that a case came to its next stage or an entity moved is no mistake of whoever entered it; another
 * sum, another day, or another code of what does not move is.
 *
 * 《上海市分类监管管理办法》第九条第四款（准确；本项目口径）
 */
export function isCorrection(kind: EvidenceKind, former: ComparedVersion, next: ComparedVersion): boolean {
  if (former.amount !== next.amount) return true;
  if (kind.startsWith('REGISTER_')) return false;
  if (former.occurredOn !== next.occurredOn) return true;
  return !MOVING_KINDS.includes(kind) && (former.code !== next.code || former.grade !== next.grade);
}
