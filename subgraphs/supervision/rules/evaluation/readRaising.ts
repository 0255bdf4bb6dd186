import type { Day } from '../../../../kernel/values/day';
import type { Grade, RuleSetContent } from '../ruleSets/ruleSetContent';
import type { ChangeException } from './changeException';
import { gradeIndex, gradeOrder, plainGrade } from './gradeOrder';
import { type PastEvaluation, type Persistence, raisingPersistence } from './raisingPersistence';

/** What frees a rise from a condition of 16 ¶3, and on whose word. */
export interface Exemption {
  /**
   * ABNORMAL: 16 ¶2, from the six months. APPROVER: from the steps. FORCED: the law itself puts the subject into HIGHER,
   * from both as far as its mildest level. OVERRIDE: a higher law that the rules cite, from both.
   */
  readonly ground: 'ABNORMAL' | 'APPROVER' | 'FORCED' | 'OVERRIDE';
  readonly approver: string | null;
  readonly reason: string | null;
  /** Code of the legal basis, of an override. */
  readonly basis: string | null;
}

/** What one reading of 調高 makes of a proposed grade. */
export interface RaisingVerdict {
  readonly admitted: Grade;
  /**
   * FREE: this reading asks nothing of the change, or it was freed from the six months. MET: six months are met.
   * STEP: nearer by a grade or more, but not yet there. TOO_EARLY: nothing changes yet.
   */
  readonly outcome: 'FREE' | 'MET' | 'TOO_EARLY' | 'STEP';
  /** Since when the next grade's standard is met without a break; null where this reading asks nothing. */
  readonly metSince: Day | null;
  /** First day on which six months would be met without a break; null where it is not too early. */
  readonly missingUntil: Day | null;
  readonly exemptions: readonly Exemption[];
}

/** A change as one reading judges it: `previous` stands on the ladder of the rules, `exception` is founded. */
export interface RiseFacts {
  readonly rules: Pick<RuleSetContent, 'grades' | 'cycle' | 'overrides'>;
  readonly day: Day;
  readonly previous: Grade | null;
  readonly proposed: Grade;
  readonly history: readonly PastEvaluation[];
  readonly abnormal: boolean;
  readonly forced: boolean;
  readonly exception: ChangeException | null;
  readonly heldForMonths: number;
}

/** A grade on the way, how far it is, and since when it is met. */
interface Candidate extends Persistence {
  readonly grade: Grade;
  readonly steps: number;
  /** Whether the law itself demands a grade as strict. */
  readonly demanded: boolean;
}

/**
 * What becomes of a proposed grade when a rise is what goes into a given direction
 *
 * The other direction is free. A rise takes the proposed grade, or the farthest on the way to it, that is one step away (or
 * farther, with leave) and whose standard has been met for six months (or need not be).
 *
 * 《上海市分类监管管理办法》第十六条第三款
 */
export function readRaising(facts: RiseFacts, rise: 'TIGHTEN' | 'RELAX'): RaisingVerdict {
  const { previous, proposed, exception } = facts;
  const order = previous === null ? 0 : gradeOrder(proposed, previous);
  if (previous === null || order === 0 || order > 0 !== (rise === 'TIGHTEN')) return free(proposed);
  const override = overrideOf(facts);
  if (override) return { ...free(proposed), exemptions: [override] };
  const candidates = candidatesOf(facts, previous, rise);
  const next = candidates.at(-1);
  const timeFree = facts.abnormal && rise === 'TIGHTEN';
  const taken = candidates.find(
    ({ met, steps, demanded }) => demanded || ((met || timeFree) && (steps === 1 || exception !== null)),
  );
  if (!taken) {
    const tooEarly = { metSince: next?.since ?? null, missingUntil: next?.metOn ?? null };
    return { admitted: previous, outcome: 'TOO_EARLY', ...tooEarly, exemptions: [] };
  }
  const whole = gradeOrder(taken.grade, proposed) === 0;
  const outcome = whole ? (taken.met ? 'MET' : 'FREE') : 'STEP';
  return {
    admitted: taken.grade,
    outcome,
    metSince: taken.since,
    missingUntil: null,
    exemptions: exemptionsOf(taken, exception),
  };
}

const free = (admitted: Grade): RaisingVerdict => ({
  admitted,
  outcome: 'FREE',
  metSince: null,
  missingUntil: null,
  exemptions: [],
});

/** Grades from the proposed one back to the next after the one that stands. */
function candidatesOf(facts: RiseFacts, previous: Grade, direction: 'TIGHTEN' | 'RELAX'): Candidate[] {
  const { rules, day, proposed, history, heldForMonths, forced } = facts;
  const mildestHigher = rules.grades.findIndex(({ category }) => category === 'HIGHER');
  const [from, to] = [gradeIndex(rules.grades, previous), gradeIndex(rules.grades, proposed)];
  const away = Array.from({ length: Math.abs(to - from) }, (_, index) => Math.abs(to - from) - index);
  return away.flatMap((steps) => {
    const index = direction === 'TIGHTEN' ? from + steps : from - steps;
    const rung = rules.grades[index];
    if (!rung) return [];
    const demanded = forced && direction === 'TIGHTEN' && index <= mildestHigher;
    const grade = plainGrade(rung);
    const at = { target: grade, direction, present: { day, proposed }, history };
    return { grade, steps, demanded, ...raisingPersistence({ ...at, cycleMonths: rules.cycle.months, heldForMonths }) };
  });
}

function overrideOf({ rules }: RiseFacts): Exemption | undefined {
  const found = rules.overrides.find(({ provision }) => provision === '16-3');
  return found && exemption('OVERRIDE', { reason: found.reason, basis: found.basis });
}

const exemption = (ground: Exemption['ground'], said: Partial<Exemption> = {}): Exemption => ({
  ground,
  approver: said.approver ?? null,
  reason: said.reason ?? null,
  basis: said.basis ?? null,
});

/** What the taken grade was freed from: nothing of what it needs no freedom from. */
function exemptionsOf({ met, steps, demanded }: Candidate, exception: ChangeException | null): Exemption[] {
  if (demanded) return met && steps === 1 ? [] : [exemption('FORCED')];
  const skipped = exception !== null && steps > 1;
  return [...(met ? [] : [exemption('ABNORMAL')]), ...(skipped ? [exemption('APPROVER', exception)] : [])];
}
