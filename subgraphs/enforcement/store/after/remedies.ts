import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { fenAmount } from '../../../../kernel/values/work/fenAmount';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { decidedByAnother } from '../../rules/after/decidedByAnother';
import { type RemedyKind, type RemedyOutcome, remedyStep, type StayGround } from '../../rules/after/remedyState';
import { changeFollowUp, type Following, type FollowUpStep } from './changeFollowUp';
import { type Fall, fallOf } from './fallOf';

const BODY_LIMIT = 100;
const REFERENCE_LIMIT = 100;
const REASON_LIMIT = 500;

/** A challenge as its notice tells it; `on` is the day on which it was filed. */
export interface RemedyFiling extends FollowUpStep {
  readonly kind: RemedyKind;
  readonly body: string;
  readonly reference: string;
  readonly stay?: StayGround | null;
  readonly stayReason?: string | null;
}

/** EN-29: a stay has its ground and its reason, or there is none. 行政处罚法 73 */
function stayFits({ stay = null, stayReason = null }: RemedyFiling): Verdict {
  const fits = (stay === null) === (stayReason === null);
  return fits
    ? lawful
    : unlawful('STAY_UNFIT', '行政处罚法 73', { field: 'stay', stay, hasReason: stayReason !== null });
}

/**
 * Records that a decision is challenged; execution goes on unless it is stayed. Throws STAY_UNFIT, WORK_STATE_UNFIT and the
 * codes of `workText` and `changeFollowUp`. 行政处罚法 7, 73; EN-29
 */
export function recordRemedy(database: SiloDatabase, input: RemedyFiling, doing: WorkDoing): Promise<string> {
  const body = workText(input.body, 'body', BODY_LIMIT);
  const reference = workText(input.reference, 'reference', REFERENCE_LIMIT);
  const stayReason = input.stayReason ? workText(input.stayReason, 'stayReason', REASON_LIMIT) : null;
  const { kind, stay = null } = input;
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'legal-reviewer',
      notBefore: ({ remedies, decidedOn }) => remedies.at(-1)?.endedOn ?? decidedOn,
      change: ({ row, on }) => ({
        topic: 'remedy',
        kind: 'FILED',
        ...(stayReason !== null && { reason: stayReason }),
        details: { sort: kind, body, reference, stay },
        verdicts: [remedyStep(kind === 'LITIGATION' ? 'SUE' : 'RECONSIDER', row.remedies), stayFits(input)],
        write: (client) =>
          client.query(
            `INSERT INTO decision_remedy (decision_number, kind, filed_on, body, filed_reference, stay, stay_reason)
             VALUES ($1, $2, $3, $4, $5, $6, $7)`,
            [row.number, kind, on, body, reference, stay, stayReason],
          ),
      }),
    },
  );
}

/** How a challenge ended; `on` is the day of the document that ended it. */
export interface RemedyConclusion extends FollowUpStep {
  readonly outcome: RemedyOutcome;
  readonly reference: string;
  /** What is told in public where the decision falls. */
  readonly reason: string;
  /** The fine after a change, fen as decimal digits; null where it stands. */
  readonly fine?: string | null;
}

/** What of the decision and its case a fall moves. */
const movedBy = ({ publication, move, liftsBans = false }: Fall): Pick<Fall, 'publication' | 'move' | 'liftsBans'> => ({
  liftsBans,
  ...(publication !== undefined && { publication }),
  ...(move !== undefined && { move }),
});

const END = `UPDATE decision_remedy SET outcome = $2, ended_on = $3, ended_reference = $4
  WHERE decision_number = $1 AND outcome IS NULL`;

function concluding({ row, on, doing }: Following, input: RemedyConclusion, reason: string) {
  const { outcome } = input;
  const reference = workText(input.reference, 'reference', REFERENCE_LIMIT);
  const fine = input.fine == null ? null : fenAmount(input.fine, 'fine');
  const fall = fallOf({ row, on, doing }, { outcome, fine, reason });
  return {
    topic: 'remedy' as const,
    kind: 'CONCLUDED',
    reason,
    details: { outcome, reference, fine: fine === null ? null : String(fine) },
    verdicts: [remedyStep('CONCLUDE', row.remedies), decidedByAnother(doing.actor, row.decidedBy), ...fall.verdicts],
    set: fall.set,
    ...movedBy(fall),
    write: (client: { query(sql: string, values: unknown[]): Promise<unknown> }) =>
      client.query(END, [row.number, outcome, on, reference]),
  };
}

/**
 * EN-15: records how a challenge ended; a decision that falls leaves publication in the same moment, with the reason, and
 * its channels are to confirm it. Throws SAME_PERSON_APPROVES, DECISION_HOLDS_SECRETS, CHANGED_FINE_UNFIT, WORK_STATE_UNFIT and the codes of `fenAmount`, `workText` and
 * `changeFollowUp`. 行政处罚法 48, 73
 */
export function concludeRemedy(database: SiloDatabase, input: RemedyConclusion, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'legal-reviewer',
      notBefore: ({ remedies, decidedOn }) => remedies.at(-1)?.filedOn ?? decidedOn,
      change: (following) => concluding(following, input, reason),
    },
  );
}

/** How the agency itself corrects a decision that it finds wrong; `on` is the day of the document. */
export type OwnCorrection = RemedyConclusion & { readonly outcome: Exclude<RemedyOutcome, 'UPHELD'> };

/**
 * EN-15, EN-31: the agency changes or revokes its own decision, or finds it illegal or void; what follows is as after a
 * challenge. Nobody does so alone to what he decided himself. Throws SAME_PERSON_APPROVES, DECISION_FALLEN, CHANGED_FINE_UNFIT and the codes of `fenAmount`, `workText` and `changeFollowUp`.
 * 行政处罚法 38, 48, 75
 */
export function correctDecision(database: SiloDatabase, input: OwnCorrection, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  const reference = workText(input.reference, 'reference', REFERENCE_LIMIT);
  const fine = input.fine == null ? null : fenAmount(input.fine, 'fine');
  const { outcome } = input;
  return changeFollowUp(
    database,
    { step: input, doing },
    {
      role: 'case-head',
      change(following) {
        const { row } = following;
        const stands = row.standing === 'IN_FORCE' || (row.standing === 'CHANGED' && outcome !== 'CHANGED');
        const fall = fallOf(following, { outcome, fine, reason });
        return {
          topic: 'remedy',
          kind: 'CORRECTED',
          reason,
          details: { outcome, reference, fine: fine === null ? null : String(fine) },
          verdicts: [
            stands ? lawful : unlawful('DECISION_FALLEN', '行政处罚法 48', { standing: row.standing, outcome }),
            decidedByAnother(doing.actor, row.decidedBy),
            ...fall.verdicts,
          ],
          set: fall.set,
          ...movedBy(fall),
        };
      },
    },
  );
}
