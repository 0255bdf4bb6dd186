import type { Fen } from '../../../../kernel/values/money';
import type { PenaltyKind } from '../penaltyAmount';
import { kindWeight } from './kindWeight';
import type { Penalty } from './types';

const MONEY: readonly PenaltyKind[] = ['FINE', 'CONFISCATION_OF_GAINS', 'CONFISCATION_OF_PROPERTY'];

/**
 * The kinds in which one set of penalties is heavier than another
 *
 * Money is heavier where its sum rises, or where there was none of that kind before. Another kind is heavier where it is
 * new, unless it stands in for a dropped one of greater weight, one for one. Property without a stated value compares by
 * its being there. Reading of this project.
 *
 * 《行政处罚法》第四十五条第二款
 */
export function heavierPenalties(told: readonly Penalty[], now: readonly Penalty[]): readonly PenaltyKind[] {
  const [before, after] = [sums(told), sums(now)];
  const money = MONEY.filter(
    (kind) => after.has(kind) && (!before.has(kind) || rises(before.get(kind), after.get(kind))),
  );
  const dropped = [...before.keys()].filter((kind) => !after.has(kind)).sort((a, b) => kindWeight(b) - kindWeight(a));
  const fresh = [...after.keys()].filter((kind) => !MONEY.includes(kind) && !before.has(kind));
  const unmatched = fresh
    .sort((a, b) => kindWeight(b) - kindWeight(a))
    .filter((kind) => {
      const stands = dropped[0] !== undefined && kindWeight(dropped[0]) > kindWeight(kind);
      if (stands) dropped.shift();
      return !stands;
    });
  const other = before.has('OTHER') && rises(before.get('OTHER'), after.get('OTHER')) ? (['OTHER'] as const) : [];
  return [...money, ...unmatched, ...other];
}

function sums(penalties: readonly Penalty[]): ReadonlyMap<PenaltyKind, Fen | null> {
  const found = new Map<PenaltyKind, Fen | null>();
  for (const { kind, amount } of penalties) {
    const before = found.get(kind) ?? null;
    found.set(kind, amount === null ? before : (before ?? 0n) + amount);
  }
  return found;
}

function rises(before: Fen | null = null, after: Fen | null = null): boolean {
  return before !== null && after !== null && after > before;
}
