import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { inOrder, notAhead } from '../../rules/file/filedDays';
import { fixedInTime, fixOrdered, fixOver } from '../../rules/file/fixTerm';
import { anotherHead } from '../../rules/work/anotherHead';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { changeCommitment } from './changeCommitment';

/** What the head makes of a breach that was found. */
export interface BreachDecision extends WorkAt {
  /** Whether the finding holds. */
  readonly holds: boolean;
  /** Last day for putting it right; given with a finding that holds. */
  readonly fixBy?: Day | null;
  readonly reason: string;
}

function ordered({ holds, fixBy }: BreachDecision, today: Day): Verdict {
  if (!holds) return lawful;
  if (fixBy) return fixOrdered(fixBy, today);
  return unlawful('COMMITMENT_FIX_DAY_UNFIT', '上海市优化营商环境条例 27', { field: 'fixBy', received: null, today });
}

/**
 * Orders that a breach be put right by a day, and records it, or dismisses the finding. Throws SAME_PERSON_APPROVES,
 * COMMITMENT_FIX_DAY_UNFIT, WORK_STATE_UNFIT, NOT_YOUR_CREDIT_WORK, WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`.
 * CR-32
 */
export async function decideBreach(database: SiloDatabase, input: BreachDecision, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { holds, fixBy = null } = input;
  const reason = workText(input.reason, 'reason');
  return changeCommitment(database, input, doing, async (_, { authority, checkedBy }) => {
    const verdicts = [
      mayHandleCredit(actor, authority, 'credit-head'),
      anotherHead(actor, checkedBy),
      ordered(input, today),
    ];
    if (!holds) {
      const undone = { checked_on: null, checked_by: null, grounds: '[]' };
      return { act: 'DISMISS', state: 'MADE', verdicts, set: undone, reason };
    }
    return { act: 'ORDER', state: 'ORDERED', verdicts, set: { fix_by: fixBy }, reason, details: { fixBy } };
  });
}

/** That a breach was put right in time. */
export interface BreachFix extends WorkAt {
  readonly fixedOn: Day;
  readonly note: string;
}

/**
 * Enters that a breach was put right in time. Throws FILE_DAY_AHEAD, FILE_DAYS_UNFIT, COMMITMENT_FIX_LATE, WORK_STATE_UNFIT, NOT_YOUR_CREDIT_WORK,
 * WORK_UNKNOWN, WORK_CHANGED and the codes of `workText`. CR-32
 */
export async function fixBreach(database: SiloDatabase, input: BreachFix, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { fixedOn } = input;
  const reason = workText(input.note, 'note');
  return changeCommitment(database, input, doing, async (_, { authority, checkedOn, fixBy }) => ({
    act: 'FIX',
    state: 'FIXED',
    verdicts: [
      mayHandleCredit(actor, authority, 'credit-handler'),
      notAhead('fixedOn', fixedOn, today),
      inOrder({ earlier: ['checkedOn', checkedOn], later: ['fixedOn', fixedOn] }),
      fixBy === null ? lawful : fixedInTime(fixBy, fixedOn),
    ],
    set: { closed_on: fixedOn },
    document: { number: null, on: checkedOn ?? fixedOn },
    endedOn: fixedOn,
    reason,
    details: { fixedOn },
  }));
}

/** That what was decided on a broken promise is revoked. */
export interface CommitmentRevocation extends WorkAt {
  /** Number of the decision that revokes. */
  readonly document: string;
  readonly reason: string;
}

/**
 * Revokes what was decided on a promise that was broken and not put right in time. Throws COMMITMENT_FIX_STILL_RUNS,
 * SAME_PERSON_APPROVES, WORK_STATE_UNFIT, NOT_YOUR_CREDIT_WORK, WORK_UNKNOWN, WORK_CHANGED and the codes of `documentNumber`
 * and `workText`. CR-32
 */
export async function revokeCommitment(
  database: SiloDatabase,
  input: CommitmentRevocation,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const number = documentNumber(input.document, 'document');
  const reason = workText(input.reason, 'reason');
  return changeCommitment(database, input, doing, async (_, { authority, checkedBy, fixBy }) => ({
    act: 'REVOKE',
    state: 'REVOKED',
    verdicts: [
      mayHandleCredit(actor, authority, 'credit-head'),
      anotherHead(actor, checkedBy),
      fixBy === null ? lawful : fixOver(fixBy, today),
    ],
    set: { closed_on: today, revocation_number: number },
    document: { number, on: today },
    endedOn: today,
    reason,
    details: { document: number },
  }));
}
