import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { lawful, unlawful } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { fineOf, leftToPay, nextPayment } from '../../rules/after/followUpAccount';
import { paymentTerm } from '../../rules/after/paymentTerm';
import { performanceStep } from '../../rules/after/performanceState';
import { performedInFull } from '../../rules/after/performedInFull';
import { changeFollowUp, type FollowUpStep } from './changeFollowUp';
import { cashOut, dutiesLeft } from './stillOwed';

const NOTE_LIMIT = 500;
/**
 * EN-26: begins the performance of a decision that was served; the term of payment runs from the service. Throws
 * DECISION_NOT_SERVED, WORK_STATE_UNFIT and the codes of `changeFollowUp`. 行政处罚法 66, 67
 */
export function beginPerformance(database: SiloDatabase, input: FollowUpStep, doing: WorkDoing): Promise<string> {
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      notBefore: ({ deliveredOn, decidedOn }) => deliveredOn ?? decidedOn,
      change({ row }) {
        const { deliveredOn: servedOn, outcome, number } = row;
        if (servedOn === null || outcome !== 'PENALTY') {
          throw new CataloguedError('DECISION_NOT_SERVED', { field: 'decision', received: number, servedOn, outcome });
        }
        const { dueOn } = paymentTerm(servedOn);
        const owes = fineOf(row) > 0n || row.gains > 0n;
        return {
          topic: 'performance',
          kind: 'BEGUN',
          verdicts: [performanceStep('BEGIN', row.performance)],
          set: { performance: 'RUNNING', served_on: servedOn, pay_due_on: dueOn, next_due_on: owes ? dueOn : null },
          details: { servedOn, dueOn, fine: String(fineOf(row)), gains: String(row.gains) },
          move: { kind: 'BEGIN_PERFORMANCE' },
        };
      },
    },
  );
}

/** What was done, in words. */
export interface DutiesDone extends FollowUpStep {
  readonly note: string;
}

/**
 * Records that the penalties beside money were carried out, such as an order to close. Throws DUTIES_NONE and the codes of
 * `workText` and `changeFollowUp`. 行政处罚法 66
 */
export function recordDuties(database: SiloDatabase, input: DutiesDone, doing: WorkDoing): Promise<string> {
  const note = workText(input.note, 'note', NOTE_LIMIT);
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      notBefore: ({ servedOn, decidedOn }) => servedOn ?? decidedOn,
      change: ({ row, on }) => ({
        topic: 'performance',
        kind: 'DUTIES_DONE',
        reason: note,
        verdicts: [
          performanceStep('DO_DUTIES', row.performance),
          dutiesLeft(row) ? lawful : unlawful('DUTIES_NONE', '行政处罚法 66', { kinds: row.kinds }),
        ],
        set: { duties_done_on: on },
      }),
    },
  );
}

/** The end of the performance, and the hash of what proves it. */
export interface PerformanceEnd extends FollowUpStep {
  /** SHA-256 of the proof; it can also be attached to the case file later. */
  readonly proof?: string | null;
}

const SHA256 = /^[0-9a-f]{64}$/;

function requireProof(proof: string | null | undefined): { readonly sha256?: string } {
  if (proof == null) return {};
  if (!SHA256.test(proof)) throw new CataloguedError('CASE_HASH_UNFIT', { field: 'proof', received: proof });
  return { sha256: proof };
}

/**
 * EN-26, EN-27: ends the performance of a decision once everything is paid, handed in and carried out. Throws
 * DECISION_NOT_PERFORMED, CASE_HASH_UNFIT, WORK_STATE_UNFIT and the codes of `changeFollowUp`. 行政处罚法 66, 72
 */
export async function completePerformance(
  database: SiloDatabase,
  input: PerformanceEnd,
  doing: WorkDoing,
): Promise<string> {
  const proof = requireProof(input.proof);
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-officer',
      change({ row, doing: { today }, on }) {
        const left = leftToPay(row, today);
        return {
          topic: 'performance',
          kind: 'PERFORMED',
          verdicts: [
            performanceStep('PERFORM', row.performance),
            performedInFull({ ...left, duties: dutiesLeft(row), cashOut: cashOut(row) }),
          ],
          set: { performance: 'PERFORMED', performed_on: on, next_due_on: nextPayment(row, today) },
          move: { kind: 'PERFORM', ...proof },
        };
      },
    },
  );
}
