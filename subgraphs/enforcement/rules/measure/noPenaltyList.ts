import type { Day } from '../../../../kernel/values/day';

/** On which of the three grounds of the law nothing is imposed. */
export const NO_PENALTY_GROUNDS = ['MINOR', 'FIRST', 'FAULTLESS'] as const;

/** One of the grounds: minor and put right without harm; the first, with slight harm and put right; without fault. */
export type ListedGround = (typeof NO_PENALTY_GROUNDS)[number];

/** A condition of a situation by its code, unique in its list, and what it is. */
export interface SituationCondition {
  readonly code: string;
  readonly text: string;
}

/** A concrete situation of a list: under which provision, and what must be so. */
export interface NoPenaltySituation {
  readonly code: string;
  /** The provision that the act violates, instrument and article. */
  readonly provision: string;
  readonly text: string;
  readonly ground: ListedGround;
  /** All of them must hold. */
  readonly conditions: readonly SituationCondition[];
  /** Whether it is this project's own example and stands in no published list. */
  readonly illustrative: boolean;
}

/** A published edition of a department's list. */
export interface NoPenaltyList {
  /** Number of the edition. */
  readonly number: string;
  readonly edition: number;
  readonly authority: string;
  readonly title: string;
  readonly effectiveFrom: Day;
  /** First day on which a later edition stands in its place; null while none does. */
  readonly effectiveTo: Day | null;
  readonly situations: readonly NoPenaltySituation[];
}
