import type { Day } from '../../../../kernel/values/day';
import { unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import type { Performance } from '../after/performanceState';
import type { DiscretionBenchmark } from '../measure/discretionBenchmark';
import type { NoPenaltyList } from '../measure/noPenaltyList';
import type { SuggestionAnswer } from '../measure/suggestionAnswered';
import type { StandingFiling } from '../proceedings/firstToFile';
import type { EarlierFine } from '../proceedings/oneActOneFine';
import type { CaseFile } from './caseFile';
import type { CaseStepKind, StepOf } from './caseStep';

/** What is known beyond the file: other cases of the entity, and what the authority has published on how to measure. */
export interface Known {
  /** Cases against the entity that stand: filed, and not ended without a decision. */
  readonly standing: readonly StandingFiling[];
  /** Fines against the entity that were not taken back. */
  readonly fines: readonly EarlierFine[];
  /** Benchmarks in force for the provision of the penalties. */
  readonly benchmarks: readonly DiscretionBenchmark[];
  /** Lists of minor breaches in force. */
  readonly lists: readonly NoPenaltyList[];
  /** What the officers made of their suggestions. */
  readonly answers: readonly SuggestionAnswer[];
  /** Where the performance of a decision on the spot stands, which has no stage of its own; null where there is none. */
  readonly performance: Performance | null;
}

/** Nothing known beyond the file. */
export const NOTHING_KNOWN: Known = {
  standing: [],
  fines: [],
  benchmarks: [],
  lists: [],
  answers: [],
  performance: null,
};

/** By whom, when and on what knowledge a step is judged. */
export interface Judging {
  readonly actor: WorkActor;
  readonly today: Day;
  readonly known: Known;
}

/** What the articles say of a step beyond its stage and its seat. */
export type Guard<Kind extends CaseStepKind> = (
  file: CaseFile,
  step: StepOf<Kind>,
  judging: Judging,
) => readonly Verdict[];

/** A verdict that refuses where something is not so. */
export function holds(isSo: boolean, refusal: Verdict): Verdict {
  return isSo ? { lawful: true } : refusal;
}

/** A day that is told lies between the step that it follows and the day of the document, which the refusal names as `on`. */
export function dayFits(
  field: string,
  received: Day,
  { from, today }: { readonly from: Day; readonly today: Day },
): Verdict {
  const facts = { field, received, from, on: today };
  return holds(received >= from && received <= today, unlawful('CASE_DAY_UNFIT', '行政处罚法 47', facts));
}
