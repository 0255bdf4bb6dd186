/** A decision as it was made and as it comes out again. */
export interface ReplayedDecision {
  /** Names the decision. */
  readonly key: string;
  /** The office that decided. */
  readonly office: string;
  /** Digest of the explanation when it was decided. */
  readonly decided: string;
  /** Digest of the explanation made again from the same evidence and rules. */
  readonly replayed: string;
}

/** How uniform decisions are. */
export interface Uniformity {
  readonly decisions: number;
  readonly identical: number;
  /** Keys of the decisions that came out otherwise, in their order. */
  readonly different: readonly string[];
  /** By office, in the order of their codes. */
  readonly offices: readonly { readonly office: string; readonly decisions: number; readonly identical: number }[];
}

/**
 * One standard for all: the same evidence under the same rules gives the same decision, in every office
 *
 * Decisions are made again from what they rested on; whatever differs by a byte is named.
 *
 * 《上海市分类监管管理办法》第六条
 */
export function uniformity(decisions: readonly ReplayedDecision[]): Uniformity {
  const same = ({ decided, replayed }: ReplayedDecision) => decided === replayed;
  const offices = [...new Set(decisions.map(({ office }) => office))].sort();
  return {
    decisions: decisions.length,
    identical: decisions.filter(same).length,
    different: decisions.filter((one) => !same(one)).map(({ key }) => key),
    offices: offices.map((office) => {
      const its = decisions.filter((one) => one.office === office);
      return { office, decisions: its.length, identical: its.filter(same).length };
    }),
  };
}
