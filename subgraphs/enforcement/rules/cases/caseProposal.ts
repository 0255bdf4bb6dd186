import type { Day } from '../../../../kernel/values/day';
import type { Fen } from '../../../../kernel/values/money';
import type { DecisionOutcome } from '../decisionOutcome';
import type { CasePenalty } from './caseParts';

/** 案情 What the investigation found of the act, as far as it decides between penalty and none. */
export interface CaseFindings {
  /** Whether an unlawful act was found at all. */
  readonly unlawfulAct: boolean;
  readonly minor: boolean;
  readonly harm: 'NONE' | 'SLIGHT' | 'REAL';
  readonly corrected: boolean;
  /** Whether it is the party's first of the kind. */
  readonly first: boolean;
  /** Whether the party showed that it is without fault. */
  readonly faultless: boolean;
  /** Whether the party was educated, which every decision for no penalty asks. */
  readonly educated: boolean;
}

/** 案件性质 What makes a case one for a legal review, a hearing or a collective discussion beyond its penalties. */
export interface CaseTraits {
  readonly publicInterest: boolean;
  readonly complex: boolean;
  readonly severalRelations: boolean;
  readonly major: boolean;
  readonly reviewByLaw: boolean;
  readonly hearingByLaw: boolean;
}

/** 责令改正 The order to correct that goes with a penalty, and the gains that are confiscated or returned; sums in fen. */
export interface CaseCorrection {
  readonly ordered: boolean;
  readonly dueOn: Day | null;
  readonly alreadyCorrected: boolean;
  readonly impossible: boolean;
  readonly gains: Fen;
  readonly gainsReturned: Fen;
}

/** 从轻减轻 What speaks for a lighter penalty, and what was made of it. */
export interface CaseMitigation {
  readonly circumstances: readonly string[];
  readonly treatment: 'NONE' | 'LIGHTER' | 'REDUCED';
  readonly reason: string | null;
}

/** 裁量 The benchmark by which the sum was measured, and the reason where it lies outside its range. */
export interface CaseMeasure {
  /** Number of the benchmark; null where the authority has published none for the provision. */
  readonly benchmark: string | null;
  readonly circumstances: readonly string[];
  readonly reasonOutside: string | null;
}

/** 免罚建议 What the officer made of a suggestion of the list of minor breaches. */
export interface SuggestionAnswer {
  readonly list: string;
  readonly version: number;
  readonly situation: string;
  readonly accepted: boolean;
  /** Why it was declined; null where it was accepted. */
  readonly reason: string | null;
}

/** 拟处理意见 What the officers propose: nobody decides anything that was not proposed, reviewed and, for a penalty, told. */
export interface CaseProposal {
  readonly outcome: DecisionOutcome;
  readonly penalties: readonly CasePenalty[];
  /** The provision on which the penalties rest, and what kind of norm it is. */
  readonly basis: string;
  readonly norm: string;
  readonly findings: CaseFindings;
  readonly traits: CaseTraits;
  readonly correction: CaseCorrection;
  readonly mitigation: CaseMitigation;
  readonly measure: CaseMeasure;
  readonly suggestions: readonly SuggestionAnswer[];
}
