import type { ColumnValues } from '../../../../kernel/service/work/workTable';
import type { Fen } from '../../../../kernel/values/money';
import type { Verdict } from '../../../../kernel/values/verdict';
import { fineOf, nextPayment } from '../../rules/after/followUpAccount';
import { performanceStep } from '../../rules/after/performanceState';
import { publicationStep, withdrawalTerm } from '../../rules/after/publicationStep';
import { changedFine, endsPerformance, forcesWithdrawal, mayStillFall } from '../../rules/after/remedyEnd';
import type { RemedyOutcome } from '../../rules/after/remedyState';
import type { DecisionPublication } from '../../rules/caseVisibility';
import { secretsKept } from '../../rules/proceedings/secretsKept';
import type { Following } from './changeFollowUp';
import type { FollowUpRow } from './followUpRow';
import type { CaseMove } from './moveCase';
import { requireFewWords } from './requireFewWords';

/** What a decision comes to by an outcome. */
export interface Fall {
  readonly verdicts: readonly Verdict[];
  readonly set: ColumnValues;
  /** Absent where it stays as it is. */
  readonly publication?: DecisionPublication;
  /** Absent where the case stays where it is. */
  readonly move?: CaseMove;
  /** Whether every ban that rests on the decision is lifted with it. */
  readonly liftsBans?: boolean;
}

/** A reason that is told in public where a decision falls, and what must not be read in it. */
export interface FallReason {
  readonly reason: string;
  /** Names of natural persons in the case who are not its party: looked for, and not kept. */
  readonly persons?: readonly string[] | null;
  /** Words that were marked as secret: looked for, and not kept. */
  readonly secrets?: readonly string[] | null;
}

/** What an outcome says; the fine in fen, null where it stands. */
export interface Outcome extends FallReason {
  readonly outcome: RemedyOutcome;
  readonly fine: Fen | null;
}

/**
 * EN-32: the reason of a fall gives away no secret and nobody but the party. Throws TEXT_TOO_LONG
 *
 * 《行政处罚法》第四十八条第二款、第五十条
 */
export function reasonKept({ reason, persons, secrets }: FallReason): Verdict {
  const kept = {
    persons: requireFewWords(persons ?? [], 'persons'),
    secrets: requireFewWords(secrets ?? [], 'secrets'),
  };
  return secretsKept([{ name: 'reason', text: reason }], kept);
}

/** What of the performance is written: nothing is left of a decision that is gone. */
function performanceAfter(row: FollowUpRow, { on }: Following, { outcome, fine }: Outcome): ColumnValues {
  if (endsPerformance(outcome)) {
    return performanceStep('END', row.performance).lawful ? { performance: 'ENDED', next_due_on: null } : {};
  }
  if (fine === null) return {};
  return { changed_fine: String(fine), next_due_on: nextPayment({ ...row, changedFine: fine }, on) };
}

/**
 * EN-15: what a decision comes to when it is upheld, changed, revoked, found illegal or void: its standing, what is left to
 * perform, and whether it leaves publication, with the day by which its channels are to confirm that
 *
 * 《行政处罚法》第四十八条第二款
 */
export function fallOf(following: Following, outcome: Outcome): Fall {
  const { row, on } = following;
  const before = row.imposedFine === null ? null : fineOf(row);
  const verdicts = [
    mayStillFall(row.standing, outcome.outcome),
    reasonKept(outcome),
    changedFine(outcome.outcome, { before, after: outcome.fine }),
  ];
  if (!forcesWithdrawal(outcome.outcome)) return { verdicts, set: {} };
  const leaves = publicationStep('WITHDRAW', row.publication).lawful;
  const isShown = row.creditChinaOn !== null || row.necipsOn !== null || row.publication === 'PUBLISHED';
  return {
    verdicts,
    set: {
      standing: outcome.outcome,
      fell_on: on,
      fell_because: outcome.reason,
      ...(leaves && isShown && { withdraw_due_on: withdrawalTerm(on).dueOn }),
      ...performanceAfter(row, following, outcome),
    },
    ...(leaves && { publication: 'WITHDRAWN' as const }),
    liftsBans: endsPerformance(outcome.outcome),
    ...(endsPerformance(outcome.outcome) && row.performance !== 'PERFORMED' && { move: { kind: 'END' as const } }),
  };
}
