import type { Day } from '../../../../kernel/values/day';
import type { CreditGrade, RiskClass } from '../plans/planTask';
import type { SizeClass } from './sizeClass';

interface Told {
  readonly uscc: string;
  /** When it was so, by its supplier's account; ISO 8601. */
  readonly observedAt: string;
}

interface Recorded extends Told {
  /** The supplier and his own number of the record, `SAMR/17`: later accounts of the same fact bear it too. */
  readonly record: string;
}

/** What the register says of an object. */
export interface RegisterFact extends Told {
  readonly about: 'REGISTER';
  /** Code of reference/entityStates. */
  readonly state: string;
  readonly district: string | null;
  /** GB/T 4754 division, two digits. */
  readonly industry: string | null;
  readonly registeredOn: Day | null;
  readonly size: SizeClass | null;
}

/** A grade or class, and the day from which it holds; of several the latest stands. */
export interface GradeFact extends Recorded {
  readonly about: 'RATING' | 'RISK';
  readonly value: Exclude<CreditGrade, 'UNRATED'> | Exclude<RiskClass, 'UNCLASSED'>;
  readonly on: Day;
}

/** A decision on the supervision category of an object in a matter. */
export interface CategoryFact extends Recorded {
  readonly about: 'CATEGORY';
  readonly matter: string;
  /** Where the evaluation stands. */
  readonly status: string;
  /** Null where none stands; one that was deferred keeps the category before it. */
  readonly category: string | null;
  readonly measurePlan: string | null;
  readonly since: Day;
  /** First day no longer in force. */
  readonly until: Day | null;
}

/** A listing for key supervision. */
export interface KeyListFact extends Recorded {
  readonly about: 'KEY_LIST';
  /** Null where the department names none. */
  readonly matter: string | null;
  readonly department: string;
  readonly from: Day;
  /** First day no longer on the list. */
  readonly to: Day | null;
}

/** An enrolment in a sandbox. */
export interface SandboxFact extends Recorded {
  readonly about: 'SANDBOX';
  readonly matter: string;
  readonly from: Day;
  /** First day no longer in it; the first day itself, or one before it, where it was revoked before it began. */
  readonly until: Day;
}

/** A fact that its owner has taken back; nothing of what it said is known any more. */
export interface WithdrawnFact extends Recorded {
  readonly about: 'WITHDRAWN';
  readonly of: Exclude<ObjectFact['about'], 'REGISTER' | 'WITHDRAWN'>;
}

/** One dated fact about an object of inspection, as another silo tells it. */
export type ObjectFact = RegisterFact | GradeFact | CategoryFact | KeyListFact | SandboxFact | WithdrawnFact;
