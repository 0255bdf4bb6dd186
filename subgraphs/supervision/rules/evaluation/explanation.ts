import type { Day } from '../../../../kernel/values/day';
import type { Facts } from '../../../../kernel/values/verdict';
import type { UsageNotice } from '../categoryNotice';
import type { Evidence, Subject } from '../evidence/evidence';
import type { Grade, Indicator, LegalBasis, MeasurePlan, RaisingReading, TwoNames } from '../ruleSets/ruleSetContent';
import type { PointsReason } from './attainablePoints';
import type { Cuts } from './calibrateCuts';
import type { EvaluationStatus } from './evaluationStatus';
import type { ChangeDecision, ChangeDirection } from './judgeChange';
import type { PlannedShares } from './plannedProportions';
import type { PastEvaluation } from './raisingPersistence';
import type { Exemption, RaisingVerdict } from './readRaising';
import type { SmallestChange } from './smallestChange';

/** What led to an evaluation out of its cycle. */
export interface EvaluationCause {
  /** Kind of the cause, such as the kind of evidence. */
  readonly kind: string;
  /** Key of the record. */
  readonly key: string;
  /** Id of the event that brought it; null for what the authority entered itself. */
  readonly event: string | null;
  /** Whether the rules count it as an abnormality of 16 ¶2. */
  readonly abnormal: boolean;
}

/** The edition of rules that was applied. */
export interface ExplainedRules {
  readonly number: string;
  readonly edition: number;
  readonly contentHash: string;
}

/** The run in which a subject was evaluated. */
export interface ExplainedRun {
  readonly number: string;
  readonly day: Day;
  readonly kind: 'REGULAR' | 'IRREGULAR';
  readonly cause: EvaluationCause | null;
}

/** One record that a value rests on. */
export interface ExplainedRecord extends Omit<Evidence, 'seq' | 'amount'> {
  /** Fen, in digits. */
  readonly amount: string | null;
}

/** A provision as it is cited. */
export type CitedBasis = Pick<LegalBasis, 'code' | 'law' | 'article' | 'verified'>;

/** One indicator: what it looked at, on which law, and what it gave. */
export interface ExplainedIndicator
  extends Pick<Indicator, 'code' | 'name' | 'nature' | 'objectivity' | 'ground' | 'duty' | 'weight'> {
  readonly measure: Indicator['input']['measure'];
  readonly windowMonths: number | null;
  readonly value: number | string | null;
  readonly records: readonly ExplainedRecord[];
  readonly basis: CitedBasis | null;
  /** The law that admits what 12 ¶3 forbids. */
  readonly exception: CitedBasis | null;
  readonly points: number;
  /** Step or code that gave the points; null where a code is not listed, or there is none. */
  readonly step: PointsReason | null;
  /** Whether its source is away, so that more may be known there. */
  readonly missing: boolean;
}

/** A provision that puts the subject into HIGHER, with the records. */
export interface ExplainedForce {
  readonly basis: CitedBasis | null;
  readonly records: readonly ExplainedRecord[];
}

/** How the points became a grade. */
export interface ExplainedPlace extends Cuts {
  readonly proportions: PlannedShares | null;
  /** FORCED: by law. TIE: with others of the same total it went to ORDINARY. Else by which cut, or between both. */
  readonly by: 'FORCED' | 'HIGHER_CUT' | 'LOWER_CUT' | 'BETWEEN' | 'TIE';
  readonly grade: Grade;
  /** The grade that the points alone would give. */
  readonly withoutForce: Grade;
}

/** One reading of 調高, in words and as it came out. */
export interface ExplainedReading extends RaisingVerdict {
  readonly reading: RaisingReading;
  readonly text: TwoNames;
  readonly applied: boolean;
}

/** How the proposed grade became the decided one. */
export interface ExplainedChange {
  readonly direction: ChangeDirection;
  readonly previous: Grade | null;
  readonly proposed: Grade;
  /** RAISING_HELD_FOR. */
  readonly heldForMonths: number;
  /** No two evaluations lie farther apart than this. */
  readonly cycleMonths: number;
  /** Earlier evaluations, the oldest first. */
  readonly history: readonly PastEvaluation[];
  readonly readings: readonly ExplainedReading[];
  readonly differ: boolean;
  readonly declared: RaisingReading;
  readonly decision: ChangeDecision;
  readonly exemptions: readonly Exemption[];
}

/** 评价说明 Why a subject has its grade: plain data without a moment or chance in it, so that it can be made again. */
export interface Explanation {
  readonly rules: ExplainedRules & { readonly matter: string; readonly authority: string; readonly name: TwoNames };
  /** `seq`: number of the snapshot of evidence, in digits. */
  readonly run: ExplainedRun & { readonly seq: string };
  readonly subject: Subject;
  readonly status: { readonly status: EvaluationStatus; readonly article: string; readonly facts: Facts };
  readonly indicators: readonly ExplainedIndicator[];
  readonly total: number;
  readonly forced: readonly ExplainedForce[];
  /** Null unless it was scored; so are `change` and what is empty of `smallestChanges`. */
  readonly place: ExplainedPlace | null;
  readonly smallestChanges: readonly SmallestChange[];
  readonly change: ExplainedChange | null;
  /** The grade from now on; an earlier one stands on while an evaluation waits; null where there is none. */
  readonly decided: Grade | null;
  readonly measures: MeasurePlan | null;
  /** DECIDED: of the grade. STANDING: of the earlier grade, that stands on. AS_ORDINARY: without a grade. */
  readonly measuresAs: 'DECIDED' | 'STANDING' | 'AS_ORDINARY';
  readonly notice: UsageNotice | null;
}
