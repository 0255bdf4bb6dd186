import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { findParameter, type LegalParameter, PARAMETERS, type ParameterId } from '../../../../kernel/values/parameters';
import { type WorkTerm, workTerm } from '../../../../kernel/values/work/workTerm';
import type { Channel } from './publicationFacts';

/** 不公示原因 Why a channel does not show a record. */
export const WHY_NOT_SHOWN = [
  'NOT_OF_THIS_CHANNEL',
  'SIMPLE_PROCEDURE',
  'WARNING_ONLY',
  'MINOR',
  'NO_SEVERITY',
  'KEPT_BACK',
] as const;

/** One of the reasons. */
export type WhyNotShown = (typeof WHY_NOT_SHOWN)[number];

/** 规定冲突 Rules that contradict one another, by the number under which this project states its reading. */
export const RULE_CONFLICTS = ['X1', 'X2', 'X3', 'X4', 'X5', 'X6'] as const;

/** One of the conflicts. */
export type RuleConflict = (typeof RULE_CONFLICTS)[number];

/** The version of a legal number that set a date. */
export type TermNumber = LegalParameter<number>;

/** When one channel publishes a record, and what sets each day. */
export interface ChannelTerm {
  readonly channel: Channel;
  /** Null where the channel's own rule admits the record. */
  readonly whyNotShown: WhyNotShown | null;
  /** The day from which the channel counts; null while it is not known. */
  readonly startsOn: Day | null;
  /** Last day of the shortest publication, after which an end can be asked for; null where none is set. */
  readonly shortestEndsOn: Day | null;
  /** Last day of publication; null where nothing ends it, or its start is not known. */
  readonly endsOn: Day | null;
  /** Whether the channel can end before its last day, on application. */
  readonly endsEarly: boolean;
  readonly shortestBasis: TermNumber | null;
  readonly longestBasis: TermNumber | null;
  /** By when it should be there; null where the channel sets no such day. */
  readonly publishBy: WorkTerm | null;
  readonly conflicts: readonly RuleConflict[];
}

/** A channel that does not show a record. */
export const notShown = (channel: Channel, whyNotShown: WhyNotShown, conflicts: readonly RuleConflict[] = []) =>
  ({
    channel,
    whyNotShown,
    startsOn: null,
    shortestEndsOn: null,
    endsOn: null,
    endsEarly: false,
    shortestBasis: null,
    longestBasis: null,
    publishBy: null,
    conflicts,
  }) satisfies ChannelTerm;

/** The version of a term that is in force on a day; null where there is none. */
export function termOn(id: ParameterId, on: Day): TermNumber | null {
  return (
    findParameter(
      PARAMETERS.filter((version) => version.id === id),
      on,
    ) ?? null
  );
}

/** Last day of a term from a day on, by the version of that day; null for a day before the first version. */
export function clockFrom(id: ParameterId, startedOn: Day): WorkTerm | null {
  try {
    return workTerm(id, startedOn);
  } catch (error) {
    if (error instanceof CataloguedError && error.code === 'PARAMETER_NOT_IN_FORCE') return null;
    throw error;
  }
}
