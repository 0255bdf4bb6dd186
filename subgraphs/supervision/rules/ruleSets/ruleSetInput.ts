import type {
  Cycle,
  GradeRule,
  Indicator,
  InformationItem,
  MeasurePlan,
  RuleOverride,
  RuleSetContent,
  Standard,
} from './ruleSetContent';

/** An entry as somebody wrote it, with what he may have left out. */
type Leaving<Entry, Field extends keyof Entry> = Omit<Entry, Field> & { readonly [F in Field]: Entry[F] | null };

/** An indicator as it was written: its ground and its legal basis may be missing, and then the rules are refused. */
export type WrittenIndicator = Leaving<Indicator, 'ground' | 'basis'>;

/** A measure as it was written. */
export type WrittenMeasure = Leaving<MeasurePlan, 'basis'>;

/** An override as it was written. */
export type WrittenOverride = Leaving<RuleOverride, 'basis' | 'reason'>;

/** The six parts that rules must have (8 ¶2), null where one was left out. */
export interface WrittenParts {
  readonly information: readonly InformationItem[] | null;
  readonly indicators: readonly WrittenIndicator[] | null;
  readonly standard: Standard | null;
  readonly grades: readonly GradeRule[] | null;
  readonly cycle: Cycle | null;
  readonly measures: readonly WrittenMeasure[] | null;
}

/** Rules as somebody wrote them; what nothing lacks is a `RuleSetContent`. */
export interface RuleSetInput extends Omit<RuleSetContent, keyof WrittenParts | 'overrides' | 'raising'>, WrittenParts {
  readonly overrides: readonly WrittenOverride[];
  readonly raising: RuleSetContent['raising'] | null;
}
