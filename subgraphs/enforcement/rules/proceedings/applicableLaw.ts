import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { PenaltyKind } from '../penaltyAmount';
import { kindWeight } from './kindWeight';

/** One version of a provision: when it is in force, and what it threatens. */
export interface LawVersion {
  readonly id: string;
  readonly from: Day;
  /** First day no longer in force; null while it stands. */
  readonly to: Day | null;
  /** Kinds that it threatens; none where it holds the act lawful. */
  readonly kinds: readonly PenaltyKind[];
  /** Range of its fine in fen; null where it threatens none. */
  readonly fine: { readonly min: Fen; readonly max: Fen } | null;
}

/** The act, the day of the decision and the versions of the provision. */
export interface LawQuestion {
  /** Last day of the act. */
  readonly actOn: Day;
  readonly decidedOn: Day;
  readonly versions: readonly LawVersion[];
}

/** The version that governs; null where nothing threatens the act. */
export interface ApplicableLaw {
  readonly version: LawVersion | null;
  readonly because: 'ACT_DAY' | 'LIGHTER';
}

/**
 * The law of the day of the act governs; a later one where it is lighter, or holds the act unlawful no more
 *
 * Lighter is what is heavier in nothing and lighter in something: heaviest kind, highest fine, lowest fine. What is heavier
 * in one and lighter in another leaves the law of the act in place (reading of this project).
 *
 * 《行政处罚法》第三十七条
 */
export function applicableLaw({ actOn, decidedOn, versions }: LawQuestion): ApplicableLaw {
  const then = versionOn(versions, actOn);
  const now = versionOn(versions, decidedOn);
  if (then === null || then.kinds.length === 0) return { version: null, because: 'ACT_DAY' };
  if (now === null || now.kinds.length === 0) return { version: null, because: 'LIGHTER' };
  return isLighter(now, then) ? { version: now, because: 'LIGHTER' } : { version: then, because: 'ACT_DAY' };
}

/**
 * The version that a decision applies is the one that governs
 *
 * 《行政处罚法》第三十七条
 */
export function lawApplied(question: LawQuestion, applied: string | null): Verdict {
  const { version, because } = applicableLaw(question);
  const right = version?.id ?? null;
  return applied === right ? lawful : unlawful('LAW_NOT_APPLICABLE', '行政处罚法 37', { applied, right, because });
}

function versionOn(versions: readonly LawVersion[], on: Day): LawVersion | null {
  return versions.find(({ from, to }) => from <= on && (to === null || on < to)) ?? null;
}

function isLighter(one: LawVersion, other: LawVersion): boolean {
  const sides = [weights(one), weights(other)] as const;
  const pairs = sides[0].map((weight, at) => [weight, sides[1][at] ?? 0n] as const);
  return pairs.every(([a, b]) => a <= b) && pairs.some(([a, b]) => a < b);
}

function weights({ kinds, fine }: LawVersion): readonly bigint[] {
  const heaviest = Math.max(...kinds.map(kindWeight));
  return [BigInt(heaviest), fine?.max ?? 0n, fine?.min ?? 0n];
}
