import { isSamePenalty, type KnownPenalty, penaltyIdentities } from '../../rules/repair/samePenalty';

/** Penalties by what they are known again by, so that each finds those of the same penalty among many. */
export class PenaltyIndex<Penalty extends KnownPenalty> {
  readonly #known = new Map<string, Penalty[]>();

  constructor(penalties: Iterable<Penalty> = []) {
    for (const penalty of penalties) this.add(penalty);
  }

  add(penalty: Penalty): void {
    for (const identity of penaltyIdentities(penalty)) {
      const some = this.#known.get(identity);
      if (some) some.push(penalty);
      else this.#known.set(identity, [penalty]);
    }
  }

  /** Those that tell the same as a fact, in the order in which they were added. */
  sameAs(fact: KnownPenalty): Penalty[] {
    const found = penaltyIdentities(fact).flatMap((identity) => this.#known.get(identity) ?? []);
    return [...new Set(found)].filter((penalty) => isSamePenalty(penalty, fact));
  }
}
