import type { Fen } from '../../../../kernel/values/money';
import type { PenaltyKind } from '../penaltyAmount';
import { kindWeight } from './kindWeight';
import type { WordedPenalty } from './types';

type Penalties = readonly WordedPenalty[];

/** Kinds of which the sum is the whole extent. */
const SUMS: readonly PenaltyKind[] = ['FINE', 'CONFISCATION_OF_GAINS'];
/** Kinds that never stand in for another one. */
const MONEY: readonly PenaltyKind[] = [...SUMS, 'CONFISCATION_OF_PROPERTY'];

/**
 * The kinds in which one set of penalties is heavier than another, or may be
 *
 * A fine and gains are heavier where their sum rises or where there were none before; as long as it does not fall, they
 * stand in the same words. How far another kind reaches its words alone say: each stands in words that were told, as often
 * as they were told and for no more money, and a value that was not told is heavier. A kind that is new is heavier, unless
 * it stands in for a dropped one of greater weight, one for one. Reading of this project.
 *
 * 《行政处罚法》第四十四条、第四十五条第二款
 */
export function heavierPenalties(told: Penalties, now: Penalties): readonly PenaltyKind[] {
  const sums = SUMS.filter((kind) => sumIsHeavier(ofKind(told, kind), ofKind(now, kind)));
  const others = untold(told, now);
  const isNew = ({ kind }: WordedPenalty): boolean => !MONEY.includes(kind) && ofKind(told, kind).length === 0;
  const beyond = others.filter((penalty) => !isNew(penalty)).map(({ kind }) => kind);
  const dropped = told.map(({ kind }) => kind).filter((kind) => ofKind(now, kind).length === 0);
  const unmatched = unmatchedKinds(
    others.filter(isNew).map(({ kind }) => kind),
    dropped,
  );
  return [...new Set([...sums, ...beyond, ...unmatched])];
}

const ofKind = (penalties: Penalties, kind: PenaltyKind): Penalties => penalties.filter((one) => one.kind === kind);

/** The sum of penalties; null where one of them has none. */
function sumOf(penalties: Penalties): Fen | null {
  return penalties.reduce<Fen | null>((sum, { amount }) => (sum === null || amount === null ? null : sum + amount), 0n);
}

const wordsOf = (penalties: Penalties): string => JSON.stringify(penalties.map(({ text }) => text).sort());

function sumIsHeavier(told: Penalties, now: Penalties): boolean {
  if (now.length === 0) return false;
  const [before, after] = [sumOf(told), sumOf(now)];
  if (before !== null && after !== null && after < before) return false;
  return before !== after || wordsOf(told) !== wordsOf(now);
}

const reaches = (told: Fen | null, now: Fen | null): boolean => now === null || (told !== null && now <= told);

/** Penalties whose extent is not their sum, as far as they were not told in the same words, each once. */
function untold(told: Penalties, now: Penalties): Penalties {
  const left = told.filter(({ kind }) => !SUMS.includes(kind));
  return now
    .filter(({ kind }) => !SUMS.includes(kind))
    .filter(({ kind, text, amount }) => {
      const isTold = (one: WordedPenalty) => one.kind === kind && one.text === text && reaches(one.amount, amount);
      const exact = left.findIndex((one) => isTold(one) && one.amount === amount);
      const at = exact < 0 ? left.findIndex(isTold) : exact;
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
}

/** New kinds that stand in for no dropped one. */
function unmatchedKinds(fresh: readonly PenaltyKind[], given: readonly PenaltyKind[]): readonly PenaltyKind[] {
  const heaviestFirst = (one: PenaltyKind, other: PenaltyKind): number => kindWeight(other) - kindWeight(one);
  const dropped = [...given].sort(heaviestFirst);
  return [...fresh].sort(heaviestFirst).filter((kind) => {
    const stands = dropped[0] !== undefined && kindWeight(dropped[0]) > kindWeight(kind);
    if (stands) dropped.shift();
    return !stands;
  });
}
